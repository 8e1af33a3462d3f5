import { groupings } from '../../src/domain/cleanUp/cleanUpMail.ts'
import { GroupNames } from '../../src/domain/cleanUp/groupNames.ts'
import { chosenMails, groupsOf } from '../../src/domain/cleanUp/groups.ts'
import { namesUnder, newOwnerKey } from '../../src/service/cleanUp/private/ownerKey.ts'
import { mailNumber, tableOf } from '../unit/domain/cleanUp/tableOfMails.ts'
import { cleanUpPageBench } from './cleanUpPageBench.ts'
import { quantile, rounded, row } from './median.ts'

const mails = 100_000
const everything = { within: [], standing: undefined, words: '' }

/** A mailbox of 100,000 mails as its owner goes through it, in process as the service does. */
export const cleanUpBench = async (): Promise<void> => {
  const before = process.memoryUsage().heapUsed
  const startedAt = performance.now()
  const table = tableOf(Array.from({ length: mails }, (_, number) => mailNumber(number)))
  const taken = performance.now() - startedAt
  const nameOf = namesUnder(newOwnerKey())
  const names = new GroupNames((grouping, value) => nameOf('group', grouping, value))
  row(`${mails} mails taken up for a clean-up`, `${rounded(taken)} ms`, '', '')
  for (const grouping of groupings) {
    const began = performance.now()
    const groups = groupsOf(table, grouping, everything, names)
    row(
      `in ${groups.length} groups by ${grouping}, first time`,
      `${rounded(performance.now() - began)} ms`,
      '',
      '',
    )
  }
  const times: number[] = []
  for (let asked = 0; asked < 100; asked++) {
    const began = performance.now()
    const standing = asked % 2 === 0 ? ('undecided' as const) : undefined
    chosenMails(table, { within: [], standing, words: `klant${asked} offerte` }, names).slice(500, 600)
    times.push(performance.now() - began)
  }
  row(
    'filtered by words and standing',
    `p50 ${rounded(quantile(times, 0.5))}, p95 ${rounded(quantile(times, 0.95))} ms`,
    '',
    '',
  )
  row('heap taken', `${rounded((process.memoryUsage().heapUsed - before) / 1024 ** 2)} MB`, '', '')
  await cleanUpPageBench()
}
