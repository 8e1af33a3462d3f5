import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import type { SourceMessage } from '../../../src/ports/mailSource.ts'
import type { CopyContent, CopyProgress } from '../../../src/ports/staticCopy.ts'
import { mailboxContent } from '../../../src/service/copies/mailboxContent.ts'
import { filesBelow, order, unwatched } from './copiedFiles.ts'
import { crashWhileCopying } from './copyCrash.ts'
import { bagFaults } from './independentBagIt.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { temporaryFolder, writeCopy } from './writtenCopy.ts'

const mails = Array.from({ length: 30 }, (_, number) =>
  listedMail(`Planning ${number - (number % 5 === 4 ? 1 : 0)}`, number < 12 ? 'Postvak IN' : 'Klanten'),
)

/** Stops a copy at a step, as a person does who cancels it. */
const stopAt = async (content: CopyContent, bag: string, step: CopyProgress['step'], done: number) => {
  const stopping = new AbortController()
  const progress = (at: CopyProgress): void => {
    if (at.step === step && at.done === done) stopping.abort(new Error('stopped'))
  }
  const watch = { progress, signal: stopping.signal }
  await expect(staticCopies.write(content, { ...order, mbox: true }, bag, watch)).rejects.toThrow('stopped')
  expect(existsSync(bag)).toBe(false)
}

describe('a copy that was stopped', () => {
  it('goes on to the same bag when it was killed at any moment', { timeout: 120_000 }, async () => {
    const { kills, differences } = await crashWhileCopying(temporaryFolder(), 300, 4)
    expect(kills).toBeGreaterThan(0)
    expect(differences).toEqual([])
  })

  it('goes on to the same bag from any step, also when its journal ends half way through a line', async () => {
    const whole = await writeCopy(mailboxContent(listedSource(mails)), { mbox: true })
    const bag = path.join(temporaryFolder(), 'kopie')
    const content = mailboxContent(listedSource(mails))
    await stopAt(content, bag, 'mails', 7)
    const journal = `${bag}.part/journal.jsonl`
    writeFileSync(journal, readFileSync(journal).subarray(0, -40))
    await stopAt(content, bag, 'mails', 20)
    await stopAt(content, bag, 'mbox', 12)
    await stopAt(content, bag, 'finishing', 0)
    const later = { ...order, mbox: true, at: '2026-11-23T10:00:00.000Z' }
    const { hash } = await staticCopies.write(content, later, bag, unwatched)
    expect(filesBelow(bag)).toEqual(filesBelow(whole.bag))
    expect(hash).toBe(whole.hash)
    expect(existsSync(`${bag}.part`)).toBe(false)
  })

  it('writes again what a power cut took, and takes away what it left', async () => {
    const whole = await writeCopy(mailboxContent(listedSource(mails)), { mbox: true })
    const bag = path.join(temporaryFolder(), 'kopie')
    const content = mailboxContent(listedSource(mails))
    await stopAt(content, bag, 'mails', 10)
    const standing = [...filesBelow(`${bag}.part/bag/data`).keys()]
    rmSync(path.join(`${bag}.part/bag/data`, standing[2] ?? ''))
    writeFileSync(`${bag}.part/bag/data/mail/Postvak IN/stray.eml`, 'x')
    await staticCopies.write(content, { ...order, mbox: true }, bag, unwatched)
    expect(filesBelow(bag)).toEqual(filesBelow(whole.bag))
  })

  it('leaves out what became private meanwhile, and what is gone', async () => {
    const bag = path.join(temporaryFolder(), 'kopie')
    await stopAt(mailboxContent(listedSource(mails)), bag, 'mails', 25)
    const leaveOut = ({ id }: SourceMessage) => (id === '6' || id === '7' ? 'private' : null)
    const content = mailboxContent(listedSource(mails.slice(0, 20)), { chosen: null, leaveOut })
    const { counts } = await staticCopies.write(content, { ...order, mbox: true }, bag, unwatched)
    expect(counts.copied).toBe(18)
    expect(counts.differences).toMatchObject([{ path: 'Klanten', before: 18, after: 8 }])
    expect(bagFaults(bag)).toEqual([])
    const text = [...filesBelow(bag)].map(([name, bytes]) => name + bytes.toString()).join('\n')
    expect(text).not.toMatch(/Planning (?:6|7|2\d)\b/)
  })

  it('is not gone on with as another copy, and never replaces a folder', async () => {
    const bag = path.join(temporaryFolder(), 'kopie')
    const content = mailboxContent(listedSource(mails))
    await stopAt(content, bag, 'mails', 5)
    const other = staticCopies.write(content, { ...order, title: 'Andere' }, bag, unwatched)
    await expect(other).rejects.toMatchObject({ code: 'otherOrder' })
    const written = await writeCopy(content)
    const again = staticCopies.write(content, order, written.bag, unwatched)
    await expect(again).rejects.toMatchObject({ code: 'targetTaken' })
  })
})
