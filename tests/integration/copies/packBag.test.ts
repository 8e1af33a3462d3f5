import { randomBytes } from 'node:crypto'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import { mailboxContent } from '../../../src/service/copies/mailboxContent.ts'
import { unwatched } from './copiedFiles.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { writeCopy } from './writtenCopy.ts'

const bagOf = async (): Promise<string> =>
  (await writeCopy(mailboxContent(listedSource([listedMail('Akkoord'), listedMail('Planning')])))).bag

it.skipIf(process.platform !== 'linux')(
  'a disk that is full while a copy is packed ends the packing, and not the process',
  async () => {
    const bag = await bagOf()
    // More than streams hold back, and no two bytes alike to be pressed together.
    for (const name of ['a', 'b']) writeFileSync(path.join(bag, `data/${name}.bin`), randomBytes(2_000_000))
    symlinkSync('/dev/full', `${bag}.zip.part`)
    await expect(staticCopies.pack(bag, `${bag}.zip`, unwatched)).rejects.toMatchObject({ code: 'ENOSPC' })
  },
)

it('a folder that is gone ends the packing', async () => {
  const bag = await bagOf()
  const nowhere = path.join(bag, 'nowhere', 'copy.zip')
  await expect(staticCopies.pack(bag, nowhere, unwatched)).rejects.toMatchObject({ code: 'ENOENT' })
})

it('a copy that is called off while it is packed leaves no zip file', async () => {
  const bag = await bagOf()
  const calling = new AbortController()
  const watch = { signal: calling.signal, progress: () => calling.abort(new Error('called off')) }
  await expect(staticCopies.pack(bag, `${bag}.zip`, watch)).rejects.toThrow('called off')
  await expect(staticCopies.open(`${bag}.zip`)).rejects.toMatchObject({ code: 'notThere' })
})
