import type { DecisionPreviewAnswer } from '../../../contract/cleanUpSchemas.ts'
import { type ErasureBar, erasureBars, type FilingOfCase } from '../../../domain/cases/case.ts'
import { sharedName } from '../../../domain/cleanUp/copyNames.ts'
import type { MailsInQuestion } from '../../../domain/cleanUp/decideMails.ts'
import type { TableRow } from '../../../domain/cleanUp/mailTable.ts'
import type { CleanUp } from '../cleanUp.ts'
import type { CleanUpParts } from '../cleanUpOf.ts'
import { erasableBy } from '../filing/erasableBy.ts'

type Parts = Pick<CleanUpParts, 'organisation' | 'mailboxes' | 'now'>
type CalledPrivate = NonNullable<DecisionPreviewAnswer['calledPrivate']>
type Becomes = Exclude<keyof CalledPrivate, 'because'>

/** What becomes of the mails that lie in a case or its bin when they are called private, before they are. */
export const calledPrivateIn = async (
  parts: Parts,
  cleanUp: CleanUp,
  question: MailsInQuestion,
): Promise<CalledPrivate | null> => {
  const { barsFor, factsIn } = await import('../filing/eraseDecided.ts')
  const factsOf = factsIn(parts.organisation)
  const counts: Record<Becomes, number> = { erased: 0, asked: 0, takenOut: 0, stays: 0 }
  const because = new Set<ErasureBar>()
  for (const rows of mailsOf(cleanUp, question)) {
    const filings = filingsOf(cleanUp, rows)
    const isFiled = rows.some(({ standing }) => standing === 'filed')
    if (filings.length === 0 && !isFiled) continue
    if (filings.length === 0) counts.stays += 1
    else if (!cleanUp.isOwn) counts.takenOut += 1
    else {
      const bars = await Promise.all(
        filings.map(([filing, row]) =>
          barsFor({ ...parts, factsOf }, cleanUp.of, { filing, ...erasableBy(row) }),
        ),
      )
      counts[bars.flat().length > 0 ? 'asked' : 'erased'] += 1
      for (const bar of bars.flat()) because.add(bar)
    }
  }
  const isAny = Object.values(counts).some((count) => count > 0)
  return isAny ? { ...counts, because: erasureBars.filter((bar) => because.has(bar)) } : null
}

/** The mails that would be called private, each with its copies in other folders. */
const mailsOf = (cleanUp: CleanUp, question: MailsInQuestion): Iterable<readonly TableRow[]> => {
  const rows = cleanUp.decidedMails(question, 'private').flatMap((mail) => cleanUp.table.row(mail) ?? [])
  return Map.groupBy(rows, ({ mail }) => sharedName(mail.id)).values()
}

/** Made from here. What lies in the bin is erased by its owner's word alone. */
const filingsOf = (
  { isOwn, filing }: CleanUp,
  rows: readonly TableRow[],
): readonly (readonly [FilingOfCase, TableRow])[] =>
  rows.flatMap((row) => {
    const held = filing.filingOf(row.mail.id)
    const all = [...(held === null ? [] : [held]), ...(isOwn ? filing.takenBackOf(row.mail.id) : [])]
    return all.map((one) => [one, row] as const)
  })
