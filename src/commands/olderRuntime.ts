/**
 * Classic Outlook before version 2403 runs the handler on ECMAScript 2016 (Microsoft's page on runtimes). The build turns
 * newer syntax into older; these are the newer built-ins that the search for commitments uses.
 */
const lacking = (owner: object, built: Readonly<Record<string, (...given: never[]) => unknown>>): void => {
  for (const name of Object.keys(built)) {
    if (name in owner) continue
    Object.defineProperty(owner, name, { value: built[name], writable: true, configurable: true })
  }
}

lacking(Object, {
  entries: (from: Record<string, unknown>) => Object.keys(from).map((key) => [key, from[key]]),
  values: (from: Record<string, unknown>) => Object.keys(from).map((key) => from[key]),
})

lacking(Array.prototype, {
  flatMap(this: readonly unknown[], make: (item: unknown, at: number) => unknown) {
    return this.reduce<unknown[]>((made, item, at) => made.concat(make(item, at)), [])
  },
})

lacking(String.prototype, {
  padStart(this: string, length: number, fill = ' ') {
    return fill.repeat(Math.max(0, length - this.length)).slice(0, Math.max(0, length - this.length)) + this
  },
  trimStart(this: string) {
    return this.replace(/^\s+/, '')
  },
  trimEnd(this: string) {
    let end = this.length
    while (end > 0 && /\s/.test(this.charAt(end - 1))) end--
    return this.slice(0, end)
  },
})
