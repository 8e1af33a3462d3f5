import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryReport } from '../../../src/mime/deliveryReport.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Parts {
  readonly action?: string
  readonly returned?: readonly string[]
  readonly header?: string
}

const reportOf = ({ action = 'failed', returned = [], header = '' }: Parts): Uint8Array =>
  bytes(
    [
      'From: Mail Delivery System <MAILER-DAEMON@mail.example>',
      'To: dossier@delinde.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <bounce-1@mail.example>',
      ...(header === '' ? [] : [header]),
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain; charset=us-ascii',
      '',
      'I could not deliver your mail. Action: failed',
      '',
      '--b1',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example',
      '',
      'Final-Recipient: rfc822; w.janssen@delinde.example',
      `Action: ${action}`,
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 no such user',
      '',
      ...returned,
      '--b1--',
      '',
    ].join('\r\n'),
  )

const returnedAs = (type: string): readonly string[] => [
  '--b1',
  `Content-Type: ${type}`,
  '',
  'From: Dossier <dossier@delinde.example>',
  'Message-ID:',
  ' <reminder.jan.2@delinde.example>',
  'Subject: Over 3 dagen wordt de mailbox van Jan Smit gewist',
  '',
  'Message-ID: <reminder.piet.9@delinde.example>',
  '',
]

describe('a delivery report', () => {
  it.each(['message/rfc822', 'text/rfc822-headers', 'message/global'])(
    'names the mail that was given up (%s)',
    async (type) => {
      expect(await deliveryReport(reportOf({ returned: returnedAs(type) }))).toEqual({
        messageId: '<reminder.jan.2@delinde.example>',
        isFailed: true,
      })
    },
  )

  it('names it by what it answers where nothing is returned', async () => {
    const header = 'In-Reply-To: <reminder.jan.2@delinde.example>'
    expect(await deliveryReport(reportOf({ header }))).toEqual({
      messageId: '<reminder.jan.2@delinde.example>',
      isFailed: true,
    })
  })

  it.each(['delayed', 'delivered', 'relayed', 'expanded'])('of %s mail is no failure', async (action) => {
    const report = await deliveryReport(reportOf({ action, returned: returnedAs('message/rfc822') }))
    expect(report?.isFailed).toBe(false)
  })

  it('is not read into an ordinary mail that quotes one', async () => {
    const quoting = `Subject: RE: bounce\r\n\r\nAction: failed\r\nMessage-ID: <reminder.jan.2@delinde.example>\r\n`
    expect(await deliveryReport(bytes(quoting))).toBeNull()
  })

  it('never fails, whatever the bytes', async () => {
    const whole = reportOf({ returned: returnedAs('message/rfc822') })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 40 }),
        fc.nat(whole.length),
        async (changes, length) => {
          const broken = whole.slice(0, length)
          for (const [at, byte] of changes) if (at < length) broken[at] = byte
          const report = await deliveryReport(broken)
          expect(report === null || typeof report.isFailed === 'boolean').toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is read in time however deep and long it is', async () => {
    const deep = Array.from(
      { length: 20_000 },
      (_, n) => `Content-Type: multipart/report; boundary="${n}"\r\n\r\n--${n}\r\n`,
    ).join('')
    const began = process.cpuUsage()
    await deliveryReport(bytes(deep))
    await deliveryReport(bytes(`In-Reply-To: ${'<'.repeat(500_000)}\r\n\r\n`))
    expect(process.cpuUsage(began).user).toBeLessThan(10_000_000)
  })
})
