import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import type { MailSource, SourceMessage } from '../../../src/ports/mailSource.ts'
import { mailOf, write } from './mailSourceKinds.ts'

let root = ''
let source: MailSource | null = null
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'forgotten-'))
  for (const number of [0, 1, 2])
    await write(path.join(root, `mail/${number}.eml`), mailOf({ folder: 'mail', number }))
})
afterEach(async () => {
  await source?.close()
  source = null
  await rm(root, { recursive: true })
})

const indexFile = () => path.join(root, 'work', 'index.sqlite')

const opened = async (): Promise<readonly SourceMessage[]> => {
  await source?.close()
  source = await openMailSource(path.join(root, 'mail'), indexFile())
  return (await source.messages({ folder: null, after: null, atMost: 10 })).messages
}

const digestOf = (words: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 20)

/** What anybody can compute who guesses what a mail says: as earlier builds marked and named it. */
const guessed = ({ messageId, sentAt, from, subject, size }: SourceMessage, number: number) => ({
  mark: digestOf([messageId, sentAt, from, subject]),
  id: digestOf([`${number}.eml`, messageId, sentAt, from, subject, size, null]),
})

const kept = async (): Promise<string> => {
  const folder = path.dirname(indexFile())
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.key'))
  return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'latin1')))).join('')
}

it('nobody who guesses what a forgotten mail says finds it marked or named in the index', async () => {
  const mails = await opened()
  await source?.forget(mails.map(({ id }) => id))
  const text = await kept()
  for (const [number, mail] of mails.entries())
    for (const guess of Object.values(guessed(mail, number))) expect(text).not.toContain(guess)
  // It is known again where it lies, and made anew it has the same names.
  expect(await opened()).toEqual(mails)
  await source?.close()
  await rm(indexFile())
  expect((await opened()).map(({ id }) => id)).toEqual(mails.map(({ id }) => id))
})

it('what an earlier build marked without a key is marked under one, and stays forgotten', async () => {
  const mails = await opened()
  const [first] = mails
  await source?.close()
  source = null
  const db = new Database(indexFile())
  for (const [number, mail] of mails.entries())
    db.prepare('UPDATE messages SET id = ? WHERE id = ?').run(guessed(mail, number).id, mail.id)
  const { id, mark } = guessed(first as SourceMessage, 0)
  db.prepare('UPDATE messages SET seen = ? WHERE id = ?').run(JSON.stringify({ bytesFrom: 'file', mark }), id)
  db.prepare('INSERT INTO forgotten VALUES (?)').run(id)
  db.pragma('user_version = 4')
  db.close()
  expect(await kept()).toContain(mark)

  expect(await opened()).toEqual(mails)
  const text = await kept()
  for (const [number, mail] of mails.entries())
    for (const guess of Object.values(guessed(mail, number))) expect(text).not.toContain(guess)
  expect(text).not.toContain(first?.subject)
  expect(text).toContain(mails[1]?.subject)
})
