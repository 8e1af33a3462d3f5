/** `Uint8Array.fromBase64` is in Chromium 140 and Safari 18.2; classic Outlook may show the pane in an older WebView. */
type WithFromBase64 = typeof Uint8Array & { fromBase64?(text: string): Uint8Array<ArrayBuffer> }

/** Decodes Base64; throws a SyntaxError or DOMException when it is none. */
export const fromBase64 = (text: string): Uint8Array => {
  const native: WithFromBase64 = Uint8Array
  return native.fromBase64 ? native.fromBase64(text) : fromBinary(atob(text))
}

const fromBinary = (binary: string): Uint8Array => {
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
