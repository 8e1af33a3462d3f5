import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Download, Page } from 'playwright-core'
import { staticCopies } from '../../src/mailfiles/bag/staticCopies.ts'
import type { OpenedBag } from '../../src/ports/staticCopy.ts'

/** The zip that is fetched, as a copy that was looked through. */
export const fetchedBag = async (page: Page, fetch: () => Promise<void>) => {
  const coming = page.waitForEvent('download')
  await fetch()
  const zip = await coming
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-fetched-'))
  try {
    return await looked(zip, path.join(folder, 'copy.zip'))
  } finally {
    await rm(folder, { recursive: true })
  }
}

const looked = async (zip: Download, file: string) => {
  await zip.saveAs(file)
  const bag: OpenedBag = await staticCopies.open(file)
  const { faults: damage } = await bag.check({ progress: () => undefined })
  await bag.close()
  return { name: zip.suggestedFilename(), hash: bag.hash, manifest: bag.manifest, damage }
}
