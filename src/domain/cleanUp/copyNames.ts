/** The same mail more than once: each has a name of its own, that of the first with a number behind it. */
export const nameOfCopy = (shared: string, copy: number): string => `${shared}.${copy}`

/** The name that all copies of a mail have in common. */
export const sharedName = (name: string): string => {
  const dot = name.indexOf('.')
  return dot === -1 ? name : name.slice(0, dot)
}
