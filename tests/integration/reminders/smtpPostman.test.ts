import { createServer, type Server } from 'node:net'
import { simpleParser } from 'mailparser'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Letter } from '../../../src/ports/postman.ts'
import { type SmtpSettings, smtpPostman } from '../../../src/post/smtpPostman.ts'
import { type LoopbackOptions, type LoopbackSmtp, startLoopbackSmtp } from './loopbackSmtp.ts'
import { selfMadeCertificate } from './selfMadeCertificate.ts'

let certificate: { readonly key: string; readonly cert: string }
beforeAll(async () => {
  certificate = await selfMadeCertificate()
})

const started: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of started.splice(0).reverse()) await one.close()
})

const start = async (options: LoopbackOptions = {}): Promise<LoopbackSmtp> => {
  const server = await startLoopbackSmtp(options)
  started.push(server)
  return server
}

const postmanOf = (port: number, settings: Partial<SmtpSettings> = {}) => {
  const postman = smtpPostman({
    host: 'localhost',
    port,
    security: 'none',
    user: null,
    password: null,
    ca: null,
    sender: { name: 'Dossier', address: 'dossier@delinde.example' },
    bounces: null,
    ...settings,
  })
  started.push(postman)
  return postman
}

const letter: Letter = {
  messageId: '<reminder.jan.3@delinde.example>',
  to: { name: 'Wim Janssen', address: 'w.janssen@delinde.example' },
  subject: 'Over 3 dagen wordt de mailbox van José Çelik gewist',
  text: 'Beslis vóór 21 december 2026.\n\n.\nEen regel met alleen een punt staat hierboven.',
  html: '<p>Beslis vóór 21 december 2026.</p>',
  language: 'nl',
  calendar: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n',
}

const failed = (because: string, maybeAccepted = false) => ({ kind: 'failed', because, maybeAccepted })

describe('a letter that is accepted', () => {
  it('reads back as it was written, with its own Message-ID and no wish for an answer', async () => {
    const server = await start()
    expect(await postmanOf(server.port).send(letter)).toEqual({ kind: 'accepted' })
    const [mail] = server.accepted
    expect(mail?.to).toEqual(['w.janssen@delinde.example'])
    expect(mail?.from).toBe('dossier@delinde.example')
    const read = await simpleParser(mail?.source ?? '')
    expect(read.messageId).toBe(letter.messageId)
    expect(read.subject).toBe(letter.subject)
    expect(read.from?.value).toEqual([{ name: 'Dossier', address: 'dossier@delinde.example' }])
    expect(read.text?.trim()).toBe(letter.text)
    expect(read.html).toBe(letter.html)
    expect(read.date).toBeInstanceOf(Date)
    expect(read.headers.get('auto-submitted')).toBe('auto-generated')
    expect(read.headers.get('x-auto-response-suppress')).toBe('OOF')
    expect(read.headers.get('content-language')).toBe('nl')
    const [calendar, ...others] = read.attachments
    expect(others).toEqual([])
    expect(calendar?.contentType).toBe('text/calendar')
    expect(calendar?.contentDisposition).toBe('attachment')
    expect(calendar?.content.toString()).toBe(letter.calendar)
    expect(mail?.source).toMatch(/method=PUBLISH/)
  })

  it('comes back to the address for bounces', async () => {
    const server = await start()
    await postmanOf(server.port, { bounces: 'bounces@delinde.example' }).send(letter)
    expect(server.accepted[0]?.from).toBe('bounces@delinde.example')
  })

  it('takes no header from a name or a subject', async () => {
    const server = await start()
    const evil = 'Wim\r\nBcc: thief@evil.example\r\n\r\nBody'
    await postmanOf(server.port).send({ ...letter, subject: evil, to: { ...letter.to, name: evil } })
    const read = await simpleParser(server.accepted[0]?.source ?? '')
    expect(read.bcc).toBeUndefined()
    expect(read.text).toContain('Beslis')
    expect(server.accepted[0]?.to).toEqual(['w.janssen@delinde.example'])
  })

  it.each(['w@x.example>\r\nRCPT TO:<thief@evil.example', 'a b@x.example', ''])(
    'goes nowhere for the address %j',
    async (address) => {
      const server = await start()
      const delivery = await postmanOf(server.port).send({ ...letter, to: { name: 'Wim', address } })
      expect(delivery).toEqual({ kind: 'addressRefused' })
      expect(server.accepted).toEqual([])
    },
  )
})

describe('what the server does decides what became of it', () => {
  it.each([
    ['refuseAddress', { kind: 'addressRefused' }],
    ['deferAddress', failed('busy')],
    ['refuseContent', failed('refused')],
    ['deferContent', failed('busy')],
    ['dropWithinContent', failed('unreachable', true)],
    ['acceptAndDrop', failed('unreachable', true)],
  ] as const)('%s', async (behaviour, expected) => {
    const server = await start()
    server.behave(() => behaviour)
    expect(await postmanOf(server.port).send(letter)).toEqual(expected)
  })

  it('a line that breaks before the server asked for the content took nothing', async () => {
    const server = await speaking(['220 x', '250 x', '250 x', '250 x'])
    expect(await postmanOf(portOf(server)).send(letter)).toEqual(failed('unreachable'))
  })

  it('a line that breaks while a large letter goes out took nothing', async () => {
    const server = await speaking(['220 x', '250 x', '250 x', '250 x', '354 go on'])
    const large = { ...letter, text: 'lang '.repeat(4_000_000) }
    const delivery = await postmanOf(portOf(server)).send(large)
    expect(delivery).toMatchObject({ kind: 'failed', because: 'unreachable' })
  })

  it('a server that falls silent after the content may have taken it', async () => {
    const server = await start()
    server.onAccepted(() => new Promise(() => undefined))
    // Long enough for the content to get there on a busy machine.
    const delivery = await postmanOf(server.port, { patience: 3000 }).send(letter)
    expect(delivery).toEqual(failed('unreachable', true))
    expect(server.accepted).toHaveLength(1)
  })

  it('a greeting that says later is busy', async () => {
    const server = await speaking(['421 too many of you'])
    expect(await postmanOf(portOf(server)).ready()).toBe('busy')
  })
})

describe('before anything is claimed', () => {
  it('a server that lets us in is ready, and gets no mail', async () => {
    const account = { user: 'dossier', password: 'geheim-1' }
    const server = await start({ account })
    expect(await postmanOf(server.port, account).ready()).toBe('ready')
    expect(server.accepted).toEqual([])
  })

  it('a server that is down is unreachable', async () => {
    const server = await startLoopbackSmtp()
    await server.close()
    const postman = postmanOf(server.port)
    expect(await postman.ready()).toBe('unreachable')
    expect(await postman.send(letter)).toEqual(failed('unreachable'))
  })

  it('a wrong password is told, and never quoted', async () => {
    const server = await start({ account: { user: 'dossier', password: 'geheim-1' } })
    const postman = postmanOf(server.port, { user: 'dossier', password: 'geheim-2' })
    expect(await postman.ready()).toBe('signInRefused')
    expect(await postman.send(letter)).toEqual(failed('signInRefused'))
  })

  it('a server that wants a sign-in it was not given refuses', async () => {
    const server = await start({ account: { user: 'dossier', password: 'geheim-1' } })
    expect(await postmanOf(server.port).send(letter)).toEqual(failed('refused'))
  })
})

describe('the line', () => {
  it.each(['tls', 'starttls'] as const)('is secured by %s', async (security) => {
    const account = { user: 'dossier', password: 'geheim-1' }
    const server = await start({ account, tls: { ...certificate, security } })
    const postman = postmanOf(server.port, { security, ca: certificate.cert, ...account })
    expect(await postman.ready()).toBe('ready')
    expect(await postman.send(letter)).toEqual({ kind: 'accepted' })
  })

  it.each(['tls', 'starttls'] as const)(
    'is not used with a certificate nobody trusts (%s)',
    async (security) => {
      const server = await start({ tls: { ...certificate, security } })
      const postman = postmanOf(server.port, { security })
      expect(await postman.ready()).toBe('notSecure')
      expect(await postman.send(letter)).toEqual(failed('notSecure'))
      expect(server.accepted).toEqual([])
    },
  )

  it.each(['tls', 'starttls'] as const)(
    'is not used in the clear where %s was demanded',
    async (security) => {
      const server = await start()
      const postman = postmanOf(server.port, { security })
      expect(await postman.ready()).toBe('notSecure')
      expect(await postman.send(letter)).toEqual(failed('notSecure'))
    },
  )

  it('is not used for another name than its certificate says', async () => {
    const server = await start({ tls: { ...certificate, security: 'starttls' } })
    const postman = postmanOf(server.port, { host: '127.0.0.1', security: 'starttls', ca: certificate.cert })
    expect(await postman.ready()).toBe('notSecure')
  })

  it('goes unsecured only to this machine', () => {
    expect(() => postmanOf(25, { host: 'mail.delinde.example' })).toThrow(/on this machine/)
  })
})

/** A server that answers each line with the next of these, and hangs up after the last. */
const speaking = async (replies: readonly string[]): Promise<Server> => {
  const server = createServer((socket) => {
    const left = [...replies]
    const say = () => {
      const next = left.shift()
      if (next === undefined) socket.destroy()
      else socket.write(`${next}\r\n`)
    }
    socket.on('error', () => undefined)
    socket.on('data', say)
    say()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  started.push(server)
  return server
}

const portOf = (server: Server): number => {
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}
