import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { AgreementRecord, InformedPerson } from '../../../domain/agreement/agreementRecord.ts'
import { acknowledge } from '../../agreements/acknowledge.ts'
import type { AgreementBook } from '../../agreements/agreementBook.ts'
import type { ShownAgreement } from '../../agreements/shownAgreement.ts'
import type { Environment } from '../../http/environment.ts'
import { isSameHash, linkOf } from '../personalLink.ts'
import { languageAsked, type PageLanguage, publicPage } from '../publicPage.ts'
import type { PublicParts } from '../publicParts.ts'
import { agreementPage } from './agreementPage.ts'
import { agreementPageWords } from './agreementPageWords.ts'

type AgreementParts = Pick<PublicParts, 'organisation' | 'agreements' | 'now'>

/** What a personal link leads to. */
interface Opened {
  readonly id: string
  readonly link: string
  readonly person: InformedPerson
  readonly shown: ShownAgreement
  readonly newer: ShownAgreement | null
}

const path = '/agreement/:id/:token'

/** Where somebody who was informed of an agreement reads it and says so. Looking changes nothing. */
export const agreementPages = (parts: AgreementParts): Hono<Environment> => {
  const pages = new Hono<Environment>()

  pages.get(path, async (c) => {
    const opened = await open(parts.agreements, c.req.param())
    if (opened === null) return c.html(closedPage(languageOf(c)), 404)
    return c.html(agreementPage({ ...opened, language: languageOf(c, opened) }))
  })

  pages.post(path, async (c) => {
    const opened = await open(parts.agreements, c.req.param())
    if (opened === null) return c.html(closedPage(languageOf(c)), 404)
    const { id, link, person, shown } = opened
    const { version } = shown.version
    const act = { request: `acknowledge-${version}-${link}`, by: 'link', at: parts.now() }
    await acknowledge(parts.organisation, id, act, { version, person })
    return c.redirect(`${c.req.path}?lang=${languageOf(c, opened)}`, 303)
  })

  return pages
}

const open = async (
  agreements: AgreementBook,
  { id, token }: { readonly id: string; readonly token: string },
): Promise<Opened | null> => {
  if (!/^[a-z0-9-]{1,64}$/.test(id) || !/^[\w-]{43}$/.test(token)) return null
  const record = await agreements.record(id)
  const link = linkOf(token)
  const person = record?.informed.find((one) => one.link !== null && isSameHash(one.link, link))
  if (record === null || person === undefined || person.address === '') return null
  const shown = readVersion(agreements, record, person.version)
  const newest = record.versions.at(-1)?.version ?? person.version
  const newer = newest === person.version ? null : readVersion(agreements, record, newest)
  return shown && { id, link, person, shown, newer }
}

const readVersion = (
  agreements: AgreementBook,
  { versions }: AgreementRecord,
  number: number,
): ShownAgreement | null => {
  const version = versions.find((one) => one.version === number)
  const agreement = version === undefined ? null : agreements.read(version)
  return version === undefined || agreement === null ? null : { version, agreement }
}

/** As the reader chose, else as the agreement says. */
const languageOf = (c: Context<Environment>, opened?: Opened): PageLanguage => {
  const chosen = c.req.query('lang')
  if (chosen === 'nl' || chosen === 'en') return chosen
  return opened?.shown.agreement.language ?? languageAsked(c.req.header('accept-language'))
}

/** The same whichever link it is: nobody learns from it which agreements there are. */
const closedPage = (language: PageLanguage) => {
  const { closed, footer } = agreementPageWords[language]
  return publicPage({
    language,
    title: closed.title,
    firm: '',
    footer,
    main: html`<h1>${closed.title}</h1>${closed.lines.map((line) => html`<p>${line}</p>`)}`,
  })
}
