import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import { spawnDossier } from '../dossierProcess.ts'
import { inMbox, mailOf, write } from './mailSourceKinds.ts'

/** All that a source lists, and what it says of itself. */
const listed = async (at: string, indexFile: string) => {
  const source = await openMailSource(at, indexFile)
  try {
    const { messages } = await source.messages({ folder: null, after: null, atMost: 100_000 })
    return { messages, folders: await source.folders(), damage: await source.damage() }
  } finally {
    await source.close()
  }
}

it('a mailbox whose looking through is killed at any moment lists the same afterwards', {
  timeout: 120_000,
}, async () => {
  const data = await mkdtemp(path.join(tmpdir(), 'dossier-data-'))
  onTestFinished(() => rm(data, { recursive: true }))
  const mail = path.join(data, 'mail')
  const lettersIn = (folder: string) =>
    Array.from({ length: 900 }, (_, number) => inMbox({ folder, number })).join('')
  for (const folder of ['Archief', 'Postvak IN', 'Verzonden'])
    await write(path.join(mail, folder), lettersIn(folder))
  for (let number = 0; number < 300; number += 1)
    await write(path.join(mail, 'Los', `${number}.eml`), mailOf({ folder: 'Los', number }))
  await mkdir(path.join(data, 'firm'))
  const sources = path.join(data, 'firm/work/sources')
  let kills = 0
  for (let round = 0; round < 4; round += 1) {
    const looking = spawnDossier({}, 'import', mail, '--mailbox', 'jan@delinde.example', '--data', data)
    const ended = once(looking, 'exit')
    looking.stdout.resume()
    looking.stderr.resume()
    while (!existsSync(sources) && looking.exitCode === null) await pause(5)
    await Promise.race([ended, pause(Math.random() * 500)])
    if (looking.kill('SIGKILL')) kills += 1
    await ended
  }
  expect(kills).toBeGreaterThan(0)
  const [index = ''] = (await readdir(sources)).filter((name) => name.endsWith('.sqlite'))
  await cp(sources, path.join(data, 'killed'), { recursive: true })
  const found = await listed(mail, path.join(data, 'killed', index))
  expect(found.messages).toHaveLength(3000)
  // Under the same key mails have the same names.
  await cp(path.join(data, 'killed', `${index}.key`), path.join(data, 'whole.sqlite.key'))
  expect(found).toEqual(await listed(mail, path.join(data, 'whole.sqlite')))
})
