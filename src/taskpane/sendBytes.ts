import { ServiceError } from './problem.ts'

export interface Sending {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Called with the number of bytes that left so far. */
  readonly onSent: (sent: number) => void
  readonly signal: AbortSignal
}

/** PUTs bytes and tells how far they are, which `fetch` cannot. Resolves with whatever was answered. */
export const sendBytes = ({ url, headers, bytes, onSent, signal }: Sending): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    const settle = (act: () => void) => () => {
      signal.removeEventListener('abort', abort)
      act()
    }
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => onSent(event.loaded)
    request.onload = settle(() => resolve(new Response(request.responseText, { status: request.status })))
    request.onerror = settle(() => reject(new ServiceError('offline')))
    request.onabort = settle(() => reject(signal.reason))
    signal.addEventListener('abort', abort)
    if (signal.aborted) return reject(signal.reason)
    request.send(bytes)
  })
