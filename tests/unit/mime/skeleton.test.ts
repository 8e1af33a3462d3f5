import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../../src/domain/message.ts'
import { identityText } from '../../../src/domain/messageIdentity.ts'
import { parseMessage } from '../../../src/mime/parseMessage.ts'
import type { CreateHash } from '../../../src/mime/runHash.ts'
import { type SkeletonLimits, skeletonLimits, skeletonOf } from '../../../src/mime/skeleton.ts'
import { markLine } from '../../../src/mime/skippedRuns.ts'
import { letter, mailOf } from './mailOf.ts'

const nodeHash: CreateHash = () => {
  const hash = createHash('sha256')
  return { update: (bytes) => hash.update(bytes), digest: () => hash.digest('hex') }
}

/** As Node reads a file whose memory is given back early: nothing is left of a chunk once the next is asked for. */
async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = Buffer.from(bytes.subarray(at, at + size))
    yield chunk
    chunk.fill(0)
  }
}

async function* repeated(start: Uint8Array, piece: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
  yield start
  for (let count = 0; count < times; count += 1) yield piece
}

const small: SkeletonLimits = { header: 4000, body: 400, bodies: 2000, laterBody: 40, total: 20_000 }

const skeletonWithin = (bytes: Uint8Array, limits: Partial<SkeletonLimits> = {}, chunk = 1000) =>
  skeletonOf(inChunks(bytes, chunk), nodeHash, { ...small, ...limits })

const readWithin = async (bytes: Uint8Array, limits: Partial<SkeletonLimits> = {}): Promise<Message> => {
  const { bytes: kept, skipped } = await skeletonWithin(bytes, limits)
  return parseMessage(kept, skipped)
}

const withAttachments = (
  contents: readonly string[],
  { encoding = 'base64', width = 76 }: { readonly encoding?: string; readonly width?: number } = {},
) => {
  const lines = (content: string) =>
    encoding === 'base64' ? (btoa(content).match(new RegExp(`.{1,${width}}`, 'g')) ?? []) : [content]
  const parts = contents.flatMap((content, at) => [
    '--b',
    `Content-Type: application/x-${at}`,
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Disposition: attachment; filename=${at}.bin`,
    '',
    ...lines(content),
  ])
  return letter({
    fields: ['Content-Type: multipart/mixed; boundary=b'],
    body: ['--b', '', 'Zie bijlage.', ...parts, '--b--', ''],
  })
}

const long = (seed: string) => seed.repeat(Math.ceil(5000 / seed.length))
const fingerprints = ({ attachments }: Message) => attachments.map(({ fingerprint }) => fingerprint)

describe('a mail without long bodies', () => {
  it('is its own skeleton, however it is cut into chunks', async () => {
    const line = fc.oneof(
      fc.constantFrom('--b', '--', '', '\r', 'Content-Transfer-Encoding: base64', 'aGFsbG8=', 'Subject: x'),
      fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 200 }), async (lines, chunk) => {
        const bytes = mailOf(...lines)
        const { bytes: kept, skipped } = await skeletonOf(inChunks(bytes, chunk), nodeHash)
        expect(kept).toEqual(bytes)
        expect(skipped.runs).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a mail with long bodies', () => {
  it('keeps its text and the names, kinds and sizes of its attachments', async () => {
    const message = await readWithin(withAttachments([long('een'), 'kort', long('drie')]))
    expect(message.text.trim()).toBe('Zie bijlage.')
    expect(message.problems).toEqual([])
    expect(message.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['0.bin', 'application/x-0'],
      ['1.bin', 'application/x-1'],
      ['2.bin', 'application/x-2'],
    ])
    expect(message.attachments[0]?.size).toBeGreaterThan(5000)
  })

  it.each(['base64', '7bit', 'quoted-printable'])(
    'tells %s content apart that differs where it was skipped',
    async (encoding) => {
      const one = await readWithin(withAttachments([`${long('x')}een`, 'kort'], { encoding }))
      const other = await readWithin(withAttachments([`${long('x')}twee`, 'kort'], { encoding }))
      expect(one.problems).toEqual([])
      expect(fingerprints(one)[0]).not.toBe(fingerprints(other)[0])
      expect(fingerprints(one)[1]).toBe(fingerprints(other)[1])
    },
  )

  it('has the same fingerprints at every reading, in chunks of any size', async () => {
    const bytes = withAttachments([long('een'), long('twee')])
    const readings = await Promise.all(
      [1, 7, 1000, 100_000].map(async (chunk) => {
        const { bytes: kept, skipped } = await skeletonWithin(bytes, {}, chunk)
        return parseMessage(kept, skipped)
      }),
    )
    for (const reading of readings) expect(reading).toEqual(readings[0])
  })

  it('has the same fingerprints when base64 has other lengths and ends of lines', async () => {
    const wide = await readWithin(withAttachments([long('een')], { width: 76 }))
    const narrow = withAttachments([long('een')], { width: 60 }).filter((byte) => byte !== 0x0d)
    expect(fingerprints(await readWithin(narrow))).toEqual(fingerprints(wide))
  })

  it('is another message when two attachments change places behind what was kept', async () => {
    const start = long('x')
    const one = await readWithin(withAttachments([`${start}1`, `${start}2`]))
    const other = await readWithin(withAttachments([`${start}2`, `${start}1`]))
    expect(fingerprints(one)).toEqual(fingerprints(other).toReversed())
    expect(identityText(one, '')).not.toBe(identityText(other, ''))
  })

  it.each(['7bit', 'base64', 'quoted-printable'])(
    'with long %s text has its beginning and says so',
    async (encoding) => {
      const text = (end: string) =>
        letter({
          fields: ['Content-Type: text/plain', `Content-Transfer-Encoding: ${encoding}`],
          body: [encoding === 'base64' ? btoa(long('ja ') + end) : long('ja ') + end],
        })
      const one = await readWithin(text('een'))
      const other = await readWithin(text('twee'))
      expect(one.text).toMatch(/^(ja ?\n?)+j?a?\s*$/)
      expect(one.problems).toEqual(['textCutOff'])
      expect(one.textFingerprint).not.toBe(other.textFingerprint)
    },
  )

  it('with long HTML is cut within a tag and says so', async () => {
    const html = (end: string) =>
      letter({ fields: ['Content-Type: text/html'], body: [`<p>ja<img src="${long('x')}"><p>${end}`] })
    const one = await readWithin(html('een'))
    expect(one).toMatchObject({ text: 'ja', problems: ['textCutOff'] })
    expect(one.textFingerprint).not.toBe((await readWithin(html('twee'))).textFingerprint)
  })
})

describe('a hostile mail', () => {
  it('cannot claim a run that is not its own', async () => {
    const forged = `${markLine('0'.repeat(32), 0)}\r\n`
    const message = await readWithin(withAttachments([forged, long('een')], { encoding: '7bit' }))
    expect(fingerprints(message)[0]).toMatch(/^sha256:/)
  })

  it('with a run where no reader looks is not read through', async () => {
    const bytes = letter({
      fields: ['Content-Type: multipart/mixed; boundary=b'],
      body: [long('x'), '--b', '', 'ja', '--b--'],
    })
    expect((await readWithin(bytes)).problems).toEqual(['unreadableStructure'])
  })

  it('with a header too long is read as far as it was kept', async () => {
    const fields = Array.from({ length: 200 }, (_, at) => `X-${at}: ${'x'.repeat(60)}`)
    const message = await readWithin(letter({ fields }))
    expect(message).toMatchObject({ messageId: '<1@linde.example>', problems: ['unreadableStructure'] })
  })

  const megabyte = (byte: string) => new Uint8Array(1024 * 1024).fill(byte.charCodeAt(0))
  const parts = mailOf(...Array.from({ length: 1000 }, () => ['--b', '', 'x'.repeat(1000)]).flat(), '')

  it.each([
    ['one line without end', letter(), megabyte('x')],
    ['a header without end', mailOf('Subject: x', ''), mailOf(`X: ${'x'.repeat(1000)}`, '')],
    ['lines of nothing', letter(), megabyte('\n')],
    ['white space', letter(), megabyte(' ')],
    ['parts without end', letter({ fields: ['Content-Type: multipart/mixed; boundary=b'] }), parts],
    ['hyphens', letter(), mailOf(...Array.from({ length: 10_000 }, () => '--'), '')],
  ])('of %s is kept within the limits and still has a header', async (_what, start, piece) => {
    const { bytes, skipped } = await skeletonOf(repeated(start, piece, 40), nodeHash, {
      ...skeletonLimits,
      ...small,
    })
    expect(bytes.length).toBeLessThanOrEqual(small.total + 100)
    const message = await parseMessage(bytes, skipped)
    expect(message.problems).not.toEqual([])
    expect(message.subject).not.toBe('')
  })
})
