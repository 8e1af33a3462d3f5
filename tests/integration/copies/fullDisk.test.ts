import { createHash } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import { CopyJobs } from '../../../src/service/copies/copyJobs.ts'
import { mailboxContent } from '../../../src/service/copies/mailboxContent.ts'
import { WorkFiles } from '../../../src/service/work/workFiles.ts'
import { smallVolume } from '../folders/smallVolume.ts'
import { startTestService } from '../testService.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { temporaryFolder } from './writtenCopy.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** Text that no zip file makes much smaller. */
const noise = (length: number): string =>
  createHash('shake256', { outputLength: Math.ceil((length * 3) / 4) })
    .update('drawing')
    .digest('base64')
const kept = { key: 'mailbox', title: 'Anouk de Boer' }

it('says that the disk is full, while it is written and while it is packed, and is made once there is room', async (context) => {
  const volume = smallVolume(temporaryFolder())
  if (typeof volume === 'string') return context.skip(volume)
  closing.push(volume.unmount)
  const { organisation, close } = await startTestService()
  closing.push(close)
  const now = () => '2026-11-21T10:00:00.000Z'
  const parts = { ...{ log: () => undefined, now, organisation }, organisationName: 'De Linde' }
  const work = new WorkFiles(organisation.folders)
  const jobs = new CopyJobs({ ...parts, work }, { staticCopies, folder: volume.folder })
  const made = async (kilobytes: number) => {
    const source = listedSource([listedMail('Tekeningen', 'Postvak IN', noise(kilobytes * 1024))])
    await jobs.start({ ...kept, content: async () => mailboxContent(source) }, { mbox: false, chosen: null })
    for (;;) {
      const state = await jobs.state(kept.key)
      if (state.state !== 'running') return state
    }
  }
  for (const kilobytes of [1300, 600]) {
    expect(await made(kilobytes)).toMatchObject({ state: 'failed', problem: 'storageFull', copy: null })
    expect(await jobs.cancel(kept.key)).toMatchObject({ state: 'none', problem: null })
  }
  expect(await made(100)).toMatchObject({ state: 'done', copy: { copied: 1 } })
})
