/** Everything before the first empty line. */
export const headerBlock = (bytes: Uint8Array): string => {
  const text = new TextDecoder().decode(bytes)
  const end = text.search(/\r?\n\r?\n/)
  return end < 0 ? text : text.slice(0, end)
}

export const toBase64 = (bytes: Uint8Array): string => {
  const slice = 0x8000
  let binary = ''
  for (let at = 0; at < bytes.length; at += slice) {
    binary += String.fromCharCode(...bytes.subarray(at, at + slice))
  }
  return btoa(binary)
}
