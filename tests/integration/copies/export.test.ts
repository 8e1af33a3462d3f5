import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CopyManifest } from '../../../src/domain/copies/copyManifest.ts'
import { openMailFiles } from '../../../src/mailfiles/openMailFiles.ts'
import { parseMessage } from '../../../src/mime/parseMessage.ts'
import { mailboxContent } from '../../../src/service/copies/mailboxContent.ts'
import { outlookFile } from '../../outlookFile.ts'
import { hasPythonBagit } from '../../pythonBagit.ts'
import { filesBelow } from './copiedFiles.ts'
import { bagFaults, pythonFaults } from './independentBagIt.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { writeCopy } from './writtenCopy.ts'

const petra = { name: 'Petra Schouten', address: 'p.schouten@hetanker.example' }
const mails = [
  listedMail('Akkoord offerte'),
  listedMail('Akkoord offerte'),
  listedMail('Planning', 'Postvak IN/Klanten'),
  listedMail('Verslag', 'CON'),
  listedMail('Begroting', 'postvak in'),
]

describe('a static copy of a mailbox', () => {
  it('is a bag that others find whole, with each mail as it was in its folder', async () => {
    const { bag, counts } = await writeCopy(mailboxContent(listedSource(mails, ['Concepten'])))
    expect(bagFaults(bag)).toEqual([])
    const written = [...filesBelow(path.join(bag, 'data'))].map(([name, bytes]) => [name, bytes.toString()])
    expect(written.map(([, text]) => text).toSorted()).toEqual(
      mails.map(({ bytes }) => Buffer.from(bytes).toString()).toSorted(),
    )
    expect(written.map(([name]) => name)).toEqual([
      expect.stringMatching(
        /^mail\/Postvak IN\/2026-03-02 Petra Schouten - Akkoord offerte \([0-9a-f]{16}\)\.eml$/,
      ),
      expect.stringMatching(
        /^mail\/Postvak IN\/2026-03-02 Petra Schouten - Akkoord offerte \([0-9a-f]{16}-2\)\.eml$/,
      ),
      expect.stringMatching(/^mail\/Postvak IN\/Klanten\//),
      expect.stringMatching(/^mail\/_CON\//),
      expect.stringMatching(/^mail\/postvak in \(2\)\//),
    ])
    expect(counts.differences).toEqual([])
    expect(counts.folders.at(-1)).toMatchObject({ path: 'Concepten', before: 0, copied: 0, stored: null })
  })

  it.skipIf(!hasPythonBagit())("is a bag to the Library of Congress' own implementation", async () => {
    const { bag } = await writeCopy(mailboxContent(listedSource(mails, ['Concepten'])), { mbox: true })
    expect(pythonFaults(bag)).toEqual([])
    writeFileSync(path.join(bag, 'data/mbox/mail/CON.mbox'), 'other')
    expect(pythonFaults(bag)).not.toEqual([])
  })

  it('says how many were left out and why, and names no folder of which nothing was copied', async () => {
    const secret = { ...listedMail('Uitslag', 'Huisarts'), sensitivity: 'private' }
    const broken = { ...listedMail('Kapot'), isDamaged: true as const }
    const source = {
      ...listedSource([...mails, broken, secret]),
      damage: async () => [
        { where: 'Huisarts/Uitslag.docx', what: 'noMail' as const },
        { where: 'Huisarts/2.eml', what: 'cutOff' as const },
      ],
    }
    const { bag, counts } = await writeCopy(
      mailboxContent(source, {
        chosen: null,
        leaveOut: ({ sensitivity }) => (sensitivity === 'private' ? 'private' : null),
      }),
    )
    expect(counts.leftOut).toEqual({ private: 1, unreadable: 1 })
    // What is no mail is no damage to a mailbox.
    expect(counts.damage).toBe(1)
    expect(counts.folders.at(-1)).toEqual({
      ...{ path: null, stored: null, before: 1, after: 1, copied: 0, leftOut: { private: 1 } },
    })
    expect(counts.differences).toEqual([])
    const everything = [...filesBelow(bag)].map(([name, bytes]) => name + bytes.toString()).join('\n')
    expect(everything).not.toMatch(/Huisarts|Uitslag/)
    expect(bagFaults(bag)).toEqual([])
  })

  it('of chosen folders says which, and of the others how many mails were not chosen, by no name', async () => {
    const secret = { ...listedMail('Uitslag', 'Huisarts'), sensitivity: 'private' }
    const chosen = { what: 'folders', folders: ['Postvak IN', 'CON', 'Huisarts'], unnamed: 0 } as const
    const source = listedSource([...mails, secret], ['Scheiding', 'Concepten'])
    const { bag, counts } = await writeCopy(
      mailboxContent(source, {
        chosen,
        leaveOut: ({ sensitivity }) => (sensitivity === 'private' ? 'private' : null),
      }),
    )
    expect(counts.folders.map(({ path: folder, copied }) => [folder, copied])).toEqual([
      ['Postvak IN', 2],
      ['CON', 1],
      [null, 0],
    ])
    expect(counts).toMatchObject({ leftOut: { private: 1, notChosen: 2 }, differences: [] })
    const { of } = JSON.parse(readFileSync(path.join(bag, 'dossier-copy.json'), 'utf8')) as CopyManifest
    expect(of).toEqual({
      kind: 'mailbox',
      chosen: { what: 'folders', folders: ['Postvak IN', 'CON'], unnamed: 1 },
    })
    const everything = [...filesBelow(bag)].map(([name, bytes]) => name + bytes.toString()).join('\n')
    expect(everything).not.toMatch(/Huisarts|Uitslag|Scheiding|Klanten/)
    expect(bagFaults(bag)).toEqual([])
  })

  it('has an mbox of each folder on request, from which every mail comes back as it was', async () => {
    const tricky = listedMail('Uit', 'Postvak IN', 'From here on\r\n>From there\r\n>>From far')
    const { bag } = await writeCopy(mailboxContent(listedSource([...mails, tricky])), { mbox: true })
    expect(bagFaults(bag)).toEqual([])
    const read: string[] = []
    for await (const { bytes } of openMailFiles(path.join(bag, 'data/mbox'))) {
      read.push(Buffer.concat(await Array.fromAsync(bytes())).toString())
    }
    expect(read.toSorted()).toEqual(
      [...mails, tricky].map(({ bytes }) => Buffer.from(bytes).toString()).toSorted(),
    )
  })

  it("has Outlook's own files in its mbox as mails, and those that cannot be read as they are", async () => {
    const files = [
      outlookFile({ subject: 'Uit Outlook', text: 'Wij leveren vrijdag.', from: petra }),
      Buffer.concat([outlookFile({}).subarray(0, 600), Buffer.alloc(3000, 7)]),
    ]
    const source = listedSource(files.map((bytes) => ({ ...listedMail('Uit Outlook'), bytes })))
    const { bag } = await writeCopy(mailboxContent(source), { mbox: true })
    expect(bagFaults(bag)).toEqual([])
    const [read, damaged] = await Promise.all(
      (await Array.fromAsync(openMailFiles(path.join(bag, 'data/mbox')))).map(async ({ bytes }) =>
        parseMessage(new Uint8Array(Buffer.concat(await Array.fromAsync(bytes())))),
      ),
    )
    expect(read).toMatchObject({ subject: 'Uit Outlook', from: petra, text: 'Wij leveren vrijdag.' })
    expect(damaged?.attachments).toMatchObject([{ name: 'message.msg', size: files[1]?.length }])
  })

  it('names the folders in which mail came or went meanwhile', async () => {
    const source = listedSource(mails)
    let asked = 0
    const { counts } = await writeCopy(
      mailboxContent({
        ...source,
        folders: async () => {
          asked += 1
          const folders = await source.folders()
          return asked < 3
            ? folders
            : folders.map((one) => (one.path === 'CON' ? { ...one, messages: 2 } : one))
        },
      }),
    )
    expect(counts.differences).toMatchObject([{ path: 'CON', before: 1, after: 2, copied: 1 }])
  })

  it('lets no words of a mail out of the text they are in the page', async () => {
    const hostile = '</script><script>alert(1)</script>\u2028<!--'
    const { bag } = await writeCopy(mailboxContent(listedSource([listedMail(hostile)])))
    const data = readFileSync(path.join(bag, 'page/mails-0001.js'), 'utf8')
    expect(data).not.toMatch(/[<>\u2028]/)
    const copy = { mails: [] as unknown[][] }
    new Function('copy', data)(copy)
    expect(copy.mails[0]?.[6]).toBe(hostile)
  })
})
