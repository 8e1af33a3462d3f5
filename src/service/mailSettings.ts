import { z } from 'zod'

export const smtpSecurities = ['tls', 'starttls', 'none'] as const

/** Where reminders leave, and as whom. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** `none` only on loopback: reminders carry links that open a decision. */
  readonly security: (typeof smtpSecurities)[number]
  readonly user: string | null
  readonly password: string | null
  /** A file of certificates (PEM) trusted in the place of the system's. */
  readonly caFile: string | null
  readonly sender: { readonly name: string; readonly address: string }
  /** Where what cannot be delivered comes back; null: to the sender. */
  readonly bounces: string | null
}

const address = /^[^\s@<>",;:()[\]\\]{1,64}@[a-zA-Z0-9.-]{1,255}$/

/** The variables of the mail server; no host is no post. A fault never quotes a value: one of them is a password. */
export const mailVariables = {
  DOSSIER_SMTP_HOST: z.string().default(''),
  DOSSIER_SMTP_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  DOSSIER_SMTP_SECURITY: z.enum(smtpSecurities).default('starttls'),
  DOSSIER_SMTP_USER: z.string().default(''),
  DOSSIER_SMTP_PASSWORD: z.string().default(''),
  DOSSIER_SMTP_CA: z.string().default(''),
  DOSSIER_SENDER: z
    .string()
    .default('')
    .refine(
      (text) => text === '' || senderOf(text) !== null,
      'expected a sender such as Dossier <dossier@firm.example>',
    ),
  DOSSIER_BOUNCES: z
    .string()
    .default('')
    .refine((text) => text === '' || address.test(text), 'expected an e-mail address'),
} as const

type MailVariables = z.infer<z.ZodObject<typeof mailVariables>>

const usualPort = { tls: 465, starttls: 587, none: 25 } as const

const loopback = ['localhost', '127.0.0.1', '::1']

/** What is missing or contradicts, for people; null where the settings go together. */
export const mailFault = (found: MailVariables): string | null => {
  if (found.DOSSIER_SMTP_HOST === '') return null
  if (found.DOSSIER_SENDER === '')
    return 'DOSSIER_SENDER: expected a sender such as "Dossier <dossier@firm.example>", for DOSSIER_SMTP_HOST is set'
  if (found.DOSSIER_SMTP_SECURITY === 'none' && !loopback.includes(found.DOSSIER_SMTP_HOST))
    return 'DOSSIER_SMTP_SECURITY: none is for a mail server on this machine; expected tls or starttls'
  if ((found.DOSSIER_SMTP_USER === '') !== (found.DOSSIER_SMTP_PASSWORD === ''))
    return 'DOSSIER_SMTP_USER and DOSSIER_SMTP_PASSWORD: expected both or neither'
  return null
}

/** Domain of the sender, under which Message-IDs are made. */
export const senderDomain = (mail: MailSettings | null): string =>
  mail?.sender.address.split('@')[1] ?? 'localhost'

/** The mail settings in force, or null without a host; `mailFault` has been asked. */
export const mailSettings = (found: MailVariables): MailSettings | null => {
  const sender = senderOf(found.DOSSIER_SENDER)
  if (found.DOSSIER_SMTP_HOST === '' || sender === null) return null
  return {
    host: found.DOSSIER_SMTP_HOST,
    port: found.DOSSIER_SMTP_PORT ?? usualPort[found.DOSSIER_SMTP_SECURITY],
    security: found.DOSSIER_SMTP_SECURITY,
    user: found.DOSSIER_SMTP_USER || null,
    password: found.DOSSIER_SMTP_PASSWORD || null,
    caFile: found.DOSSIER_SMTP_CA || null,
    sender,
    bounces: found.DOSSIER_BOUNCES || null,
  }
}

/** `Dossier <dossier@firm.example>`, or the address alone. */
function senderOf(text: string): MailSettings['sender'] | null {
  const open = text.lastIndexOf('<')
  if (open < 0) return address.test(text.trim()) ? { name: 'Dossier', address: text.trim() } : null
  const within = text.slice(open + 1).trim()
  const inner = within.endsWith('>') ? within.slice(0, -1) : ''
  const name = text.slice(0, open).trim().replaceAll('"', '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break here would begin another header
  const isPlain = !/[\u0000-\u001f\u007f]/.test(name)
  return address.test(inner) && isPlain ? { name: name || 'Dossier', address: inner } : null
}
