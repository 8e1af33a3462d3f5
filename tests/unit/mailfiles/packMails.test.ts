import { expect, it } from 'vitest'
import * as yauzl from 'yauzl'
import { packMails } from '../../../src/mailfiles/packMails.ts'
import type { MailsToPack, MailToPack } from '../../../src/ports/mailPack.ts'

const mail = (id: string, folder: string, isOutlookFile = false): MailToPack => ({
  ...{ id, folder, subject: id, from: null, sentAt: '2026-10-01T09:00:00.000Z', isOutlookFile },
  hash: id.padEnd(64, '0'),
})

const compoundFile = Buffer.from('d0cf11e0a1b11ae10000\nFrom here on\n', 'latin1')
const source: MailsToPack['source'] = {
  bytes: async function* (id) {
    yield id === 'outlook' ? compoundFile : Buffer.from(`Subject: ${id}\n\nDag.\n`)
  },
}
const mails = [mail('top', ''), mail('within', 'mail'), mail('outlook', 'mail', true)]

const packed = async (form: MailsToPack['form']): Promise<ReadonlyMap<string, Buffer>> => {
  const remark = { file: 'README.txt', text: () => '' }
  const chunks = await Array.fromAsync(packMails({ source, mails, form, zone: 'Europe/Amsterdam', remark }))
  const zip = await yauzl.fromBufferPromise(Buffer.concat(chunks))
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, Buffer.concat(await Array.fromAsync(await zip.openReadStreamPromise(entry))))
  return files
}

it('packs a mail in Outlook’s own format as what it is, and into no mbox', async () => {
  const own = 'mail/2026-10-01 outlook (outlook000000000).msg'
  expect((await packed('eml')).get(own)).toEqual(compoundFile)
  const boxes = await packed('mbox')
  expect(boxes.get(own)).toEqual(compoundFile)
  expect(boxes.get('mail.mbox')?.toString()).toContain('Subject: within')
  expect(
    boxes
      .get('mail.mbox')
      ?.toString()
      .match(/^From /gm),
  ).toHaveLength(1)
})

it('packs what lies in no folder beside a folder of any name', async () => {
  expect([...(await packed('mbox')).keys()].filter((name) => name.endsWith('.mbox'))).toEqual([
    'mail (2).mbox',
    'mail.mbox',
  ])
})
