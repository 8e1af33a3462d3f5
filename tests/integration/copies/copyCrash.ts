import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import { mailboxContent } from '../../../src/service/copies/mailboxContent.ts'
import { dossier } from '../dossierCommand.ts'
import { spawnDossier } from '../dossierProcess.ts'
import { filesBelow, order, unwatched } from './copiedFiles.ts'

const title = 'Mailbox van Bas Oosterling'

export interface CopyCrashResult {
  readonly kills: number
  /** Files that are in one bag only, or differ. Must be empty. */
  readonly differences: readonly string[]
}

/**
 * Exports two of the three folders of a mailbox of so many mails, with mbox files and a zip, killed with SIGKILL as often at
 * any moment; then holds both against a copy that was not.
 */
export const crashWhileCopying = async (
  folder: string,
  mails: number,
  killsAtMost: number,
): Promise<CopyCrashResult> => {
  const mailbox = path.join(folder, 'mailbox')
  fillMailbox(mailbox, mails)
  const bag = path.join(folder, 'kopie')
  const words = ['export', '--mail', mailbox, '--to', bag, '--mbox', '--zip', '--title', title]
  for (const one of chosen) words.push('--folder', one)
  const zip = `${bag}.zip`
  let kills = 0
  while (kills < killsAtMost && !existsSync(zip)) {
    const copying = spawnDossier({}, ...words)
    const ended = once(copying, 'exit')
    copying.stdout.resume()
    copying.stderr.resume()
    await begun(bag, copying)
    await Promise.race([ended, pause(Math.random() * 400)])
    if (copying.kill('SIGKILL')) kills += 1
    await ended
  }
  if (!existsSync(zip)) {
    const { status, remarks } = await dossier(...words)
    if (status !== 0) throw new Error(remarks)
  }
  const whole = await uninterrupted(folder, mailbox, bag)
  const unpacked = path.join(folder, 'uitgepakt')
  const opened = await staticCopies.open(zip)
  await opened.unpack(unpacked, unwatched)
  await opened.close()
  return {
    kills,
    differences: [
      ...differencesOf(filesBelow(bag), whole),
      ...differencesOf(filesBelow(unpacked), whole).map((name) => `${name} in the zip`),
    ],
  }
}

/** Folders with those below them; one is left out. */
const chosen = ['map 1', 'map 2']

const fillMailbox = (mailbox: string, mails: number): void => {
  for (let number = 0; number < mails; number += 1) {
    const within = path.join(mailbox, `map ${number % 3}`)
    mkdirSync(within, { recursive: true })
    const name = String(number).padStart(6, '0')
    // Every tenth is the one before once more.
    const subject = `Planning ${number - (number % 10 === 9 ? 3 : 0)}`
    writeFileSync(
      path.join(within, `${name}.eml`),
      `From: klant@hetanker.example\r\nSubject: ${subject}\r\n\r\n${'x'.repeat((number * 97) % 5000)}\r\n`,
    )
  }
}

/** Resolves when a copy goes on, is being packed, or has ended. */
const begun = async (bag: string, copying: ChildProcess): Promise<void> => {
  const journal = `${bag}.part/journal.jsonl`
  const size = () => (existsSync(journal) ? readFileSync(journal).length : 0)
  const before = size()
  while (size() === before && !existsSync(`${bag}.zip.part`) && copying.exitCode === null) await pause(5)
}

/** The same copy, made at one go and by the clock of the other. */
const uninterrupted = async (
  folder: string,
  mailbox: string,
  bag: string,
): Promise<ReadonlyMap<string, Buffer>> => {
  const { at, organisation } = JSON.parse(readFileSync(path.join(bag, 'dossier-copy.json'), 'utf8'))
  const source = await openMailSource(mailbox, path.join(folder, 'index.sqlite'))
  const target = path.join(folder, 'andere')
  await staticCopies.write(
    mailboxContent(source, {
      chosen: { what: 'folders', folders: chosen, unnamed: 0 },
      leaveOut: () => null,
    }),
    { ...order, title, at, organisation, mbox: true },
    target,
    unwatched,
  )
  await source.close()
  return filesBelow(target)
}

const differencesOf = (
  one: ReadonlyMap<string, Buffer>,
  other: ReadonlyMap<string, Buffer>,
): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)) !== true,
  )
