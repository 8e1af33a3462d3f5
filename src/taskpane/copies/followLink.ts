/**
 * Has the browser fetch a file by a link of ours, straight to its disk: of a mailbox of some gigabytes the pane could not
 * hold the bytes. Outlook on the web lets its frame do so.
 */
export const followLink = (path: string): void => {
  const link = document.createElement('a')
  link.href = path
  link.download = ''
  link.click()
}
