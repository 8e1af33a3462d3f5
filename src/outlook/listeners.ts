/** Whoever wants to be told of something, until each ends it by the function it got. */
export const listenersOf = <Value>() => {
  const listeners = new Set<(value: Value) => void>()
  return {
    add: (listener: (value: Value) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    call: (value: Value) => {
      for (const listener of listeners) listener(value)
    },
  }
}
