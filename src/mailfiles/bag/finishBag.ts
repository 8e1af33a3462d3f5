import { rmSync } from 'node:fs'
import path from 'node:path'
import type { CopyCounts } from '../../domain/copies/copyCounts.ts'
import { type CopyManifest, namedIn } from '../../domain/copies/copyManifest.ts'
import type { SourceDamage } from '../../ports/mailSource.ts'
import type { WrittenCopy } from '../../ports/staticCopy.ts'
import { bagDeclaration, bagInfo, copyManifest, manifestLine, payloadManifest } from './bagText.ts'
import { journalLines } from './copyJournal.ts'
import { CopyPage, pageFolder } from './copyPage.ts'
import { removeUnnamed, syncTree } from './syncTree.ts'
import { TagFiles } from './tagFiles.ts'
import type { Writing } from './writing.ts'

interface Finishing extends Writing {
  readonly bag: string
  readonly journalFile: string
  readonly counts: CopyCounts
  readonly damage: readonly SourceDamage[]
}

/** Writes all that stands beside the payload, and lets everything reach the disk. */
export const finishBag = async (finishing: Finishing): Promise<WrittenCopy> => {
  const { bag, counts, watch, damage } = finishing
  watch.progress({ step: 'finishing', done: 0, of: 1 })
  // Of an earlier try nothing may be left that this one does not name.
  rmSync(path.join(bag, pageFolder), { recursive: true, force: true })
  const tags = new TagFiles(bag)
  tags.write('bagit.txt', bagDeclaration)
  const manifest = manifestOf(finishing)
  tags.write(copyManifest, `${JSON.stringify({ version: 1, ...manifest, damage }, null, 2)}\n`)
  const { files, size } = await writeManifest(finishing.journalFile, tags, manifest)
  tags.write('bag-info.txt', infoOf(finishing, files, size))
  const hash = tags.finish()
  await removeUnnamed(path.join(bag, 'data'), files, () => pathsIn(finishing.journalFile))
  await syncTree(bag, watch.signal)
  watch.progress({ step: 'finishing', done: 1, of: 1 })
  return { counts, hash, size }
}

const manifestOf = ({ journal, order, counts }: Finishing): CopyManifest => ({
  of: namedIn(journal.head.of, counts),
  title: order.title,
  organisation: order.organisation,
  at: order.at,
  counts,
})

const infoOf = ({ order, journal: { head } }: Finishing, files: number, size: number): string =>
  bagInfo({
    'Source-Organization': order.organisation,
    'External-Description': order.title,
    ...(head.of.kind === 'case' && { 'External-Identifier': head.of.id }),
    'Bagging-Date': order.at.slice(0, 10),
    'Payload-Oxum': `${size}.${files}`,
    'Bag-Software-Agent': 'Dossier',
  })

/** The manifest of the payload and the page, in one walk through the journal. */
const writeManifest = async (
  journalFile: string,
  tags: TagFiles,
  manifest: CopyManifest,
): Promise<{ readonly files: number; readonly size: number }> => {
  const lines = tags.open(payloadManifest)
  const page = new CopyPage(tags, manifest)
  let [files, size] = [0, 0]
  for await (const line of journalLines(journalFile)) {
    if (line.what === 'leftOut') continue
    lines.write(manifestLine(line.sha256, `data/${line.path}`))
    files += 1
    size += line.size
    if (line.what === 'mail') page.add(line)
  }
  lines.close()
  page.finish()
  return { files, size }
}

const pathsIn = async function* (journalFile: string): AsyncGenerator<string> {
  for await (const line of journalLines(journalFile)) if (line.what !== 'leftOut') yield line.path
}
