/** UTF-16 units of a path within a bag. */
const longestPath = 1000

/**
 * Why a path of a bag is refused, or null: it must stay within the bag on every system, and mean one file. A drive, a
 * backslash and a stream (`a:b`) mean something to Windows alone.
 */
export const bagPathFault = (path: string): string | null => {
  if (path.length > longestPath) return `is longer than ${longestPath}`
  if (!path.isWellFormed()) return 'is no sound text'
  if (path.startsWith('/') || path.startsWith('~')) return 'leads out of the bag'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
  if (/[\u0000-\u001f\u007f\\:]/.test(path)) return 'holds a character that means something else elsewhere'
  const parts = path.split('/')
  if (parts.some((part) => part === '..' || part === '.' || part === '')) return 'leads out of the bag'
  if (parts.some(isOtherOnWindows)) return 'means something else on Windows'
  return null
}

/** A device, or a name of which Windows leaves off the end, so that it names another file. */
const isOtherOnWindows = (name: string): boolean =>
  /[. ]$/.test(name) || /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i.test(name)

/** As file systems without case, or with another normal form, compare names. */
export const foldedPath = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase()
