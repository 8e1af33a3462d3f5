import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { CopyTally } from '../../domain/copies/copyCounts.ts'
import { CopyFolders } from '../../domain/copies/copyFolders.ts'
import {
  BagError,
  type CopyContent,
  type CopyOrder,
  type CopyWatch,
  type WrittenCopy,
} from '../../ports/staticCopy.ts'
import { CopyJournal } from './copyJournal.ts'
import { finishBag } from './finishBag.ts'
import { MailWriter } from './mailWriter.ts'
import { copyMboxes } from './mboxFiles.ts'
import { copyFiles } from './otherFiles.ts'
import { Payload } from './payload.ts'
import { storedPath, type Writing } from './writing.ts'

/**
 * Writes a bag as the folder `target`. It grows in `<target>.part`, beside a journal of what is done; whoever comes
 * back after a stop, whatever stopped it, goes on there and ends with the same bytes.
 */
export const writeBag = async (
  content: CopyContent,
  order: CopyOrder,
  target: string,
  watch: CopyWatch,
): Promise<WrittenCopy> => {
  const folder = `${target}.part`
  const bag = path.join(folder, 'bag')
  const journalFile = path.join(folder, 'journal.jsonl')
  if (stands(target)) throw new BagError('targetTaken', `${target}: stands there already`)
  mkdirSync(path.join(bag, 'data'), { recursive: true })
  const journal = await CopyJournal.open(journalFile, async () => ({
    of: content.of,
    order,
    before: await content.folders(),
  }))
  try {
    demandSameOrder(journal, content, order)
    const payload = new Payload(folder, bag)
    const tally = new CopyTally()
    const folders = new CopyFolders()
    const writing: Writing = { content, journal, payload, watch, order: journal.head.order }
    await new MailWriter(writing, { tally, folders }).copyAll()
    if (order.mbox) await copyMboxes(writing, journalFile)
    await copyFiles(writing)
    for (const left of await journal.cut()) payload.remove(left)
    const damage = await content.damage()
    const counts = tally.counts(
      journal.head.before,
      await content.folders(),
      (one) => storedPath(folders.of(one)),
      // What is no mail is not missed in a copy of mail; the manifest names it.
      damage.filter(({ what }) => what !== 'noMail').length,
    )
    const written = await finishBag({ ...writing, bag, journalFile, counts, damage })
    renameSync(bag, target)
    return written
  } finally {
    await journal.close()
    if (stands(target)) rmSync(folder, { recursive: true, force: true })
  }
}

const stands = (target: string): boolean => statSync(target, { throwIfNoEntry: false }) !== undefined

const demandSameOrder = ({ head }: CopyJournal, content: CopyContent, order: CopyOrder): void => {
  const asked = JSON.stringify([content.of, { ...order, at: head.order.at }])
  if (asked === JSON.stringify([head.of, { ...head.order, at: head.order.at }])) return
  throw new BagError('otherOrder', `another copy was begun there at ${head.order.at} and not finished`)
}
