/**
 * Gives back each chunk's memory when the next is asked for. Left to the collector, which lets 64 MB of buffers gather
 * before it looks, large mails would hold that much for nothing. Only for chunks that are the taker's own.
 */
export const releasing = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk
    // Small ones lie together in a buffer of Node's.
    if (chunk.byteLength === chunk.buffer.byteLength) (chunk.buffer as ArrayBuffer).transfer(0)
  }
}
