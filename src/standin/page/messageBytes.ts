import { messagePath } from '../shownMailbox.ts'

/** The mail as it lies in its file, from the local Outlook's own server. */
export const messageBytes = async (id: string): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await fetch(messagePath(id))
  if (!response.ok) throw new Error(`The local Outlook's server answered ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
