import { z } from 'zod'
import { timeZone } from '../domain/calendar/calendar.ts'
import { type MailSettings, mailFault, mailSettings, mailVariables } from './mailSettings.ts'

/** Origins under which Outlook shows a pane; `frame-ancestors` of the pane's policy. */
const outlookOrigins = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
  'https://outlook-sdf.office.com',
  'https://*.office.com',
]

const megabyte = 1024 * 1024

/** 0: any that is free. */
const port = z.coerce
  .number('expected a port, from 0 to 65535')
  .refine((one) => Number.isInteger(one) && one >= 0 && one <= 65_535, 'expected a port, from 0 to 65535')

const schema = z.object({
  DOSSIER_DATA: z.string().min(1).default('data'),
  DOSSIER_ORGANISATION: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'expected lower-case letters, digits and hyphens')
    .default('firm'),
  DOSSIER_ORGANISATION_NAME: z.string().min(1).optional(),
  DOSSIER_ZONE: z.string().default('Europe/Amsterdam').refine(isTimeZone, 'expected an IANA time zone'),
  DOSSIER_OWN_DOMAINS: z.string().default('').transform(listed),
  DOSSIER_HOST: z.string().min(1).default('127.0.0.1'),
  DOSSIER_PORT: port.default(4701),
  DOSSIER_ORIGINS: z.string().default('').transform(listed).pipe(z.array(z.url())),
  DOSSIER_OUTLOOK_ORIGINS: z.string().default(outlookOrigins.join(' ')).transform(listed),
  DOSSIER_PUBLIC_URL: z.string().optional().transform(publicOrigin),
  DOSSIER_PUBLIC_HOST: z.string().min(1).default('127.0.0.1'),
  DOSSIER_PUBLIC_PORT: port.default(4702),
  DOSSIER_LANGUAGE: z.enum(['nl', 'en']).default('nl'),
  DOSSIER_COMMITMENT_DAYS: z.string().default('3 0').transform(daysBefore),
  DOSSIER_MESSAGE_MEGABYTES: z.coerce.number().positive().max(1000).default(150),
  ...mailVariables,
})

export interface Settings {
  /** Folder that holds a folder per organisation. */
  readonly data: string
  readonly organisation: string
  readonly organisationName: string
  readonly zone: string
  /** The firm's mail domains: colleagues say nothing about where a mail belongs. */
  readonly ownDomains: readonly string[]
  readonly host: string
  readonly port: number
  /** Further origins under which the service is reached, behind a reverse proxy. */
  readonly origins: readonly string[]
  readonly outlookOrigins: readonly string[]
  /** Origin under which strangers reach the pages for them, without a slash at the end; null: there are none. */
  readonly publicUrl: string | null
  readonly publicHost: string
  readonly publicPort: number
  /** Of letters to the firm's own people. */
  readonly language: 'nl' | 'en'
  /** Days before a commitment is due on which its owner is reminded; null: not at all. */
  readonly commitmentDays: readonly number[] | null
  /** Bytes of one mail at most. */
  readonly messageAtMost: number
  /** Null: reminders cannot be sent. */
  readonly mail: MailSettings | null
}

/** A setting that cannot be used; the message names it and what was expected. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** A process's own. */
export const processEnvironment: Readonly<Record<string, string | undefined>> = process.env

/** The settings in force: what `said` on the command line, else the environment, else a default. */
export const readSettings = (
  said: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string | undefined>> = processEnvironment,
): Settings => {
  const parsed = schema.safeParse({ ...environment, ...said })
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new SettingsError(faults.join('\n'))
  }
  const found = parsed.data
  const fault = mailFault(found)
  if (fault !== null) throw new SettingsError(fault)
  return {
    data: found.DOSSIER_DATA,
    organisation: found.DOSSIER_ORGANISATION,
    organisationName: found.DOSSIER_ORGANISATION_NAME ?? found.DOSSIER_ORGANISATION,
    zone: found.DOSSIER_ZONE,
    ownDomains: found.DOSSIER_OWN_DOMAINS,
    host: found.DOSSIER_HOST,
    port: found.DOSSIER_PORT,
    origins: found.DOSSIER_ORIGINS,
    outlookOrigins: found.DOSSIER_OUTLOOK_ORIGINS,
    publicUrl: found.DOSSIER_PUBLIC_URL,
    publicHost: found.DOSSIER_PUBLIC_HOST,
    publicPort: found.DOSSIER_PUBLIC_PORT,
    language: found.DOSSIER_LANGUAGE,
    commitmentDays: found.DOSSIER_COMMITMENT_DAYS,
    messageAtMost: Math.floor(found.DOSSIER_MESSAGE_MEGABYTES * megabyte),
    mail: mailSettings(found),
  }
}

function isTimeZone(name: string): boolean {
  try {
    return timeZone(name) === name
  } catch {
    return false
  }
}

function listed(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '')
}

function daysBefore(text: string, check: z.RefinementCtx): readonly number[] | null {
  if (text.trim() === 'none') return null
  const days = listed(text)
  if (days.length > 0 && days.every((one) => /^\d{1,3}$/.test(one))) return days.map(Number)
  check.addIssue('expected days before the due day, such as "7 3 0", or none')
  return z.NEVER
}

/** Codes and decisions go over it, so it is https; plain http is for trying it on one's own machine. */
function publicOrigin(text: string | undefined, check: z.RefinementCtx): string | null {
  if (text === undefined || text === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  const isOrigin = url !== null && url.href === `${url.origin}/`
  const isPrivate = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (isOrigin && isPrivate) return url.origin
  check.addIssue('expected an origin such as https://decide.firm.example, without a path')
  return z.NEVER
}

function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host)
}
