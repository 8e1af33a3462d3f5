import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { MailSource, SourceMessage } from '../../ports/mailSource.ts'
import type { WorkFile, WorkFiles } from '../work/workFiles.ts'

/** Whose mails carry these marks, and which of them others saw: by their names in the source, for their owner to be told. */
interface Marks {
  /** Hex; null until one is needed. */
  readonly key: string | null
  readonly seen: Readonly<Record<string, string>>
}

const marksFile = (mailbox: string): WorkFile<Marks> => ({
  path: `work/leaving/of-${mailbox}.json`,
  schema: z.object({ key: z.string().nullable(), seen: z.record(z.string(), z.string()) }),
  empty: { key: null, seen: {} },
})

export type Mark = (mail: Pick<SourceMessage, 'id'>) => string

/** Makes marks under this mailbox's own key: from a mark nobody tells which mail it is. */
export const marker = async (work: WorkFiles, { facts }: MailboxSituation): Promise<Mark> => {
  const kept = await work.read(marksFile(facts.id))
  const { key } =
    kept.key !== null
      ? kept
      : await work.change(marksFile(facts.id), (held) => ({
          ...held,
          key: held.key ?? randomBytes(32).toString('hex'),
        }))
  return ({ id }) =>
    createHmac('sha256', Buffer.from(key ?? '', 'hex'))
      .update(id)
      .digest('hex')
      .slice(0, 32)
}

/** Keeps which mail a mark names, so that its owner can be told what was seen. */
export const rememberSeen = async (
  work: WorkFiles,
  { facts }: MailboxSituation,
  mark: string,
  { id }: SourceMessage,
): Promise<void> => {
  await work.change(marksFile(facts.id), (held) => ({ ...held, seen: { ...held.seen, [mark]: id } }))
}

/** The mail behind a mark that was remembered; null where it is gone. */
export const seenMail = async (
  work: WorkFiles,
  { facts }: MailboxSituation,
  source: MailSource,
  mark: string,
): Promise<SourceMessage | null> => {
  const { seen } = await work.read(marksFile(facts.id))
  const id = Object.hasOwn(seen, mark) ? seen[mark] : undefined
  return id === undefined ? null : source.find(id)
}

const page = 1000

/** Every mail of a source, in the order in which they lie there. */
export async function* mailsOf(source: MailSource): AsyncGenerator<SourceMessage> {
  let after: string | null = null
  do {
    const { messages, next } = await source.messages({ folder: null, after, atMost: page })
    yield* messages
    after = next
  } while (after !== null)
}

/** The mail that carries a mark; null where none does. */
export const markedMail = async (
  source: MailSource,
  mark: Mark,
  wanted: string,
): Promise<SourceMessage | null> => {
  for await (const mail of mailsOf(source)) if (mark(mail) === wanted) return mail
  return null
}
