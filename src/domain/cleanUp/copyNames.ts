/** The same mail more than once: each has a name of its own, that of the first with a number behind it. */
export const nameOfCopy = (shared: string, copy: number): string => `${shared}.${copy}`

/** Of a mail that its header does not tell from others: what it may be taken for, and where it lies. */
export const nameAmongAlike = (alike: string, place: string): string => `${alike}~${place}`

/** What all mails have in common that may be this one when it lies elsewhere; null where its header says which it is. */
export const alikeName = (name: string): string | null => {
  const end = name.indexOf('~')
  return end === -1 ? null : name.slice(0, end)
}

/** The name that all copies of a mail have in common. */
export const sharedName = (name: string): string => {
  const dot = name.indexOf('.')
  return dot === -1 ? name : name.slice(0, dot)
}
