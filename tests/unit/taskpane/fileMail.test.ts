import { describe, expect, it } from 'vitest'
import type { NewFiling } from '../../../src/contract/schemas.ts'
import { HostError } from '../../../src/outlook/mailHost.ts'
import { fileMail } from '../../../src/taskpane/filing/fileMail.ts'
import type { FilingStep } from '../../../src/taskpane/filing/sendFiling.ts'
import { ServiceError } from '../../../src/taskpane/problem.ts'
import type { SentMessage } from '../../../src/taskpane/serviceClient.ts'
import { actOf, filed, kitchen, mailOf } from './mails.ts'

/** A service that keeps what it is asked; `refusals` are thrown by the filings, in order. */
const recordingService = (refusals: readonly Error[] = []) => {
  const asked: string[] = []
  const filings: NewFiling[] = []
  const left = [...refusals]
  return {
    asked,
    filings,
    openCase: async () => {
      asked.push('openCase')
      return { ...kitchen, id: '2026-0143' }
    },
    sendMessage: async ({ sha256, bytes, onSent }: SentMessage) => {
      asked.push(`send ${sha256.slice(0, 8)}`)
      onSent(bytes.length)
    },
    fileMessage: async (caseId: string, filing: NewFiling) => {
      asked.push(`file in ${caseId}`)
      filings.push(filing)
      const refusal = left.shift()
      if (refusal) throw refusal
      return filed
    },
  }
}

const following = () => {
  const steps: FilingStep[] = []
  const filing = new AbortController()
  return { steps, filing, onStep: (step: FilingStep) => void steps.push(step), signal: filing.signal }
}

/** SHA-256 of the bytes of `offer`. */
const offerHash = '988180bf0c9328c9'

describe('fileMail', () => {
  it('sends the bytes of the mail under their hash, then files that hash', async () => {
    const service = recordingService()
    expect(await fileMail(actOf(mailOf('offer')), service, null, following())).toEqual({
      kind: 'filed',
      answer: filed,
    })
    expect(service.asked).toEqual([`send ${offerHash.slice(0, 8)}`, 'file in 2026-0142'])
    expect(service.filings[0]).toMatchObject({
      request: 'request offer',
      source: 'outlook',
      kind: 'commitment',
    })
    expect(service.filings[0]?.sha256).toHaveLength(64)
    expect(service.filings[0]?.sha256.startsWith(offerHash)).toBe(true)
  })

  it('sends the bytes again, once, when the service no longer has them, under the same request id', async () => {
    const service = recordingService([new ServiceError('messageNotReceived')])
    await fileMail(actOf(mailOf('offer')), service, null, following())
    const send = `send ${offerHash.slice(0, 8)}`
    expect(service.asked).toEqual([send, 'file in 2026-0142', send, 'file in 2026-0142'])
    expect(service.filings[0]?.request).toBe(service.filings[1]?.request)
  })

  it('gives up when the service does not have them a second time', async () => {
    const gone = () => new ServiceError('messageNotReceived')
    const service = recordingService([gone(), gone()])
    await expect(fileMail(actOf(mailOf('offer')), service, null, following())).rejects.toMatchObject({
      code: 'messageNotReceived',
    })
    expect(service.filings).toHaveLength(2)
  })

  it('asks the service nothing when the mail could not be read', async () => {
    const service = recordingService()
    const mail = mailOf('offer', () => Promise.reject(new HostError('itemChanged')))
    await expect(fileMail(actOf(mail), service, null, following())).rejects.toMatchObject({
      code: 'itemChanged',
    })
    expect(service.asked).toEqual([])
  })

  it('opens a new case only when the mail has arrived', async () => {
    const service = recordingService()
    const newCase = { request: 'request case', reference: '', title: 'New', client: '' }
    await fileMail({ ...actOf(mailOf('offer')), into: { kind: 'new', newCase } }, service, null, following())
    expect(service.asked.slice(1)).toEqual(['openCase', 'file in 2026-0143'])
  })

  it('files nothing when it is called off while the mail is read', async () => {
    const service = recordingService()
    const { filing, ...rest } = following()
    const mail = mailOf('offer', async () => {
      filing.abort()
      return new Uint8Array(1)
    })
    await expect(fileMail(actOf(mail), service, null, rest)).rejects.toThrow()
    expect(service.asked).toEqual([])
  })

  it('does not wait, when it is called off, for an Outlook that never hands the mail over', async () => {
    const { filing, ...rest } = following()
    const reading = fileMail(
      actOf(mailOf('offer', () => new Promise(() => undefined))),
      recordingService(),
      null,
      rest,
    )
    filing.abort()
    await expect(reading).rejects.toBe(filing.signal.reason)
  })

  it('tells each step, and how many bytes have left', async () => {
    const { steps, onStep, signal } = following()
    await fileMail(actOf(mailOf('offer')), recordingService(), null, { onStep, signal })
    expect(steps).toEqual([
      { kind: 'reading' },
      { kind: 'sending', sent: 0, size: 5 },
      { kind: 'sending', sent: 5, size: 5 },
      { kind: 'recording' },
    ])
  })
})
