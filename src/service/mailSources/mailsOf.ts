import { setImmediate } from 'node:timers/promises'
import type { MailSource, SourceMessage } from '../../ports/mailSource.ts'

/** Mails that are asked for at once. */
const page = 500

/** Every mail of a source, or of one of its folders, in the order in which they lie there. */
export async function* mailsOf(
  source: MailSource,
  folder: string | null = null,
): AsyncGenerator<SourceMessage> {
  for (let after: string | null = null; ; ) {
    const { messages, next } = await source.messages({ folder, after, atMost: page })
    yield* messages
    if (next === null) return
    after = next
    // Whoever asks meanwhile does not wait for the whole mailbox.
    await setImmediate()
  }
}
