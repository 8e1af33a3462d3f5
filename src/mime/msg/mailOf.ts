import { isCompoundFile } from './compoundFile.ts'

/** A mail's bytes; of Outlook's own file those of the mail it would be, and none where it holds none. */
export const mailOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  if (!isCompoundFile(bytes)) return bytes
  const [{ openOutlookItem }, { itemAsMail }] = await Promise.all([
    import('./outlookItem.ts'),
    import('./itemAsMail.ts'),
  ])
  const item = openOutlookItem(bytes)
  if (item === null) return new Uint8Array()
  const pieces = [...itemAsMail(item, { part: false, text: false })]
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
