import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { MailSource, SourceMessage } from '../../ports/mailSource.ts'
import type { WorkFile, WorkFiles } from '../work/workFiles.ts'

/** Which mails of a mailbox a mark names, by their names in the source. */
interface Marks {
  /** Hex; null until one is needed. */
  readonly key: string | null
  /** Those that others saw, kept for their owner to be told. */
  readonly seen: Readonly<Record<string, string>>
  /** Those that were listed, the oldest first: whoever saw a list may name one of them. */
  readonly listed: Readonly<Record<string, string>>
}

/** Listed mails that are kept: the last lists, and those before where they were others. */
const listedAtMost = 2000

const marked = z.record(z.string(), z.string())

const marksFile = (mailbox: string): WorkFile<Marks> => ({
  path: `work/leaving/of-${mailbox}.json`,
  schema: z.object({ key: z.string().nullable(), seen: marked, listed: marked.default({}) }),
  empty: { key: null, seen: {}, listed: {} },
})

export type Mark = (mail: Pick<SourceMessage, 'id'>) => string

/** Makes marks under this mailbox's own key: from a mark nobody tells which mail it is. */
export const marker = async (work: WorkFiles, { facts }: Pick<MailboxSituation, 'facts'>): Promise<Mark> => {
  const kept = await work.read(marksFile(facts.id))
  const { key } =
    kept.key !== null
      ? kept
      : await work.change(marksFile(facts.id), (held) => ({
          ...held,
          key: held.key ?? randomBytes(32).toString('hex'),
        }))
  const secret = createSecretKey(Buffer.from(key ?? '', 'hex'))
  return ({ id }) => createHmac('sha256', secret).update(id).digest('hex').slice(0, 32)
}

/** Keeps which mail a mark names, so that its owner can be told what was seen. */
export const rememberSeen = async (
  work: WorkFiles,
  { facts }: Pick<MailboxSituation, 'facts'>,
  mark: string,
  { id }: SourceMessage,
): Promise<void> => {
  await work.change(marksFile(facts.id), (held) => ({ ...held, seen: { ...held.seen, [mark]: id } }))
}

/** Keeps which mails the marks of a list name: a mark is looked up, never looked for among a hundred thousand mails. */
export const rememberListed = async (
  work: WorkFiles,
  { facts }: Pick<MailboxSituation, 'facts'>,
  mails: readonly { readonly mark: string; readonly id: string }[],
): Promise<void> => {
  const file = marksFile(facts.id)
  const { listed } = await work.read(file)
  if (mails.every(({ mark }) => Object.hasOwn(listed, mark))) return
  const added = Object.fromEntries(mails.map(({ mark, id }) => [mark, id]))
  await work.change(file, (held) => {
    const before = Object.entries(held.listed).filter(([mark]) => !Object.hasOwn(added, mark))
    return {
      ...held,
      listed: Object.fromEntries([...before, ...Object.entries(added)].slice(-listedAtMost)),
    }
  })
}

type MailBehind = (mark: string) => Promise<SourceMessage | null>

/** Finds the mail behind a mark that was listed, opened or shown; null where it is gone, or nobody was told the mark. */
export const mailsBehindMarks = async (
  work: WorkFiles,
  { facts }: Pick<MailboxSituation, 'facts'>,
  source: MailSource,
): Promise<MailBehind> => {
  const { seen, listed } = await work.read(marksFile(facts.id))
  return async (mark) => {
    const named = [seen, listed].find((one) => Object.hasOwn(one, mark))?.[mark]
    return named === undefined ? null : source.find(named)
  }
}
