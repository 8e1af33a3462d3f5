import { mailFolderName } from '../mailFileName.ts'

/** The folder in a copy's zip file: short, for Windows puts one with the zip's name before it when it unpacks. */
export const copyFolderName = 'copy'

/**
 * UTF-16 units of a zip file's name without its ending. Windows takes 259 for a whole path: this leaves 33 for where it
 * is unpacked (`C:\Users\…\Downloads\`), beside `copy` and the 180 of a mail's place.
 */
const longestName = 40

/** The name of a copy's zip file, without its ending; the date is always whole. */
export const copyName = (title: string, isPart: boolean, date: string): string => {
  const ending = `${isPart ? ' (part)' : ''} ${date}`
  return `${mailFolderName(title, longestName - ending.length)}${ending}`
}
