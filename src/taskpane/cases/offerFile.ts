/** Milliseconds for which the bytes stay to be had: a web view may fetch them only after a question to the person. */
const untilFetched = 60_000

/** Gives bytes to the browser to keep as a file. */
export const offerFile = (blob: Blob, fileName: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), untilFetched)
}

/** Without what leads out of a folder or out of sight; the browser asks or cleans the rest. */
export const attachmentName = (name: string): string =>
  name.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ').trim() || 'bijlage'
