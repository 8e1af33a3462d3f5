import { StoreError } from '../ports/folderStore.ts'

/** UTF-16 units of a whole relative path: leaves room for the data folder under Windows' 260. */
const longestPath = 180
/** Bytes of UTF-8: what ext4, XFS and APFS hold in one name. */
const longestPart = 255

/** Gives the path back when every store can hold it, whichever volume it lies on. Fails with `badPath`. */
export const checkedPath = (path: string): string => {
  const fault = pathFault(path)
  if (fault !== null) throw new StoreError('badPath', fault)
  return path
}

/** The folder a path lies in; '' is the store's own folder. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Why a path is refused, or null. Names the part by its number: a mail's file name holds its subject. */
export const pathFault = (path: string): string | null => {
  if (path.length > longestPath) return `path is longer than ${longestPath} UTF-16 units`
  for (const [index, part] of path.split('/').entries()) {
    const fault = partFault(part)
    if (fault !== null) return `part ${index + 1} of the path ${fault}`
  }
  return null
}

const partFault = (part: string): string | null => {
  if (part === '') return 'is empty'
  if (part === '.' || part === '..') return 'leads elsewhere'
  if (!part.isWellFormed() || part.normalize('NFC') !== part) return 'is not NFC'
  if (Buffer.byteLength(part) > longestPart) return `is longer than ${longestPart} bytes`
  if (illegalCharacter.test(part)) return 'holds a character Windows refuses'
  if (/^ |[. ]$/.test(part)) return 'begins with a space or ends in a space or dot'
  if (isReservedOnWindows(part)) return 'is a device on Windows'
  if (isReservedOnSharePoint(part)) return 'is kept by SharePoint for itself'
  return null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
const illegalCharacter = /[\u0000-\u001f\u007f-\u009f<>:"|?*\\]/

// learn.microsoft.com/windows/win32/fileio/naming-a-file: the superscript digits count too, and "NUL.tar.gz" is NUL.
const windowsDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i

const isReservedOnWindows = (part: string): boolean =>
  windowsDevice.test((part.split('.', 1)[0] ?? part).trimEnd())

// support.microsoft.com: "Restrictions and limitations in OneDrive and SharePoint".
const isReservedOnSharePoint = (part: string): boolean => {
  const name = part.toLowerCase()
  return name === '.lock' || name === 'desktop.ini' || name.startsWith('~$') || name.includes('_vti_')
}
