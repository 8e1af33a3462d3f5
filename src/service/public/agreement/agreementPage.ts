import { html } from 'hono/html'
import type { NamedPerson } from '../../../domain/agreement/agreement.ts'
import type { InformedPerson } from '../../../domain/agreement/agreementRecord.ts'
import { agreementChapters } from '../../../domain/agreement/agreementSentences.ts'
import { dateOf } from '../../../domain/calendar/calendar.ts'
import { writtenDay } from '../../../domain/retention/explain/writtenDay.ts'
import type { ShownAgreement } from '../../agreements/shownAgreement.ts'
import { type Markup, type PageLanguage, publicPage } from '../publicPage.ts'
import { agreementPageWords } from './agreementPageWords.ts'
import { clauseSection } from './clauseSection.ts'

export interface AgreementPage {
  readonly shown: ShownAgreement
  /** Whose link it is. */
  readonly person: NamedPerson & Pick<InformedPerson, 'acknowledgedAt'>
  /** The newest version published since; null where this is the newest. */
  readonly newer: ShownAgreement | null
  readonly language: PageLanguage
}

/** One version of an agreement in plain words, the button that acknowledges it, and the clause to print. */
export const agreementPage = (page: AgreementPage): Markup => {
  const { language, shown } = page
  const { agreement, version } = shown
  const words = agreementPageWords[language]
  const day = writtenDay(agreement.from, language)
  const published = writtenDay(dateOf(version.publishedAt, agreement.zone), language)
  return publicPage({
    language,
    title: words.title(agreement.customer),
    firm: agreement.customer,
    footer: words.footer,
    main: html`<h1>${words.title(agreement.customer)}</h1>
<p>${words.version(version.version, published, day)}</p>
<p class="noprint"><a href="?lang=${words.other.language}" hreflang="${words.other.language}" lang="${words.other.language}">${words.other.label}</a></p>
${newerNote(page)}
${chapterSections(page)}
${acknowledgement(page)}
${clauseSection(agreement, language)}`,
  })
}

const chapterSections = ({ shown, language }: AgreementPage): readonly Markup[] =>
  agreementChapters(shown.agreement, language).map(
    ({ heading, sentences }) => html`<section><h2>${heading}</h2>
${sentences.map((sentence) => html`<p>${sentence}</p>`)}
</section>`,
  )

const newerNote = ({ newer, language }: AgreementPage): Markup | '' => {
  if (newer === null) return ''
  const from = writtenDay(newer.agreement.from, language)
  const note = agreementPageWords[language].newer(newer.version.version, from, newer.agreement.provider.name)
  return html`<div class="note warn"><p>${note}</p></div>`
}

const acknowledgement = ({ person, shown, language }: AgreementPage): Markup => {
  const words = agreementPageWords[language]
  const { zone, provider } = shown.agreement
  if (person.acknowledgedAt !== null) {
    const on = writtenDay(dateOf(person.acknowledgedAt, zone), language)
    return html`<div class="note good" role="status"><h2>${words.done}</h2><p>${words.doneOn(person.name, on)}</p></div>`
  }
  return html`<form class="card noprint" method="post"><h2>${words.ask}</h2>
<p>${words.asked(person.name, person.address, shown.version.version)}</p>
<p>${words.wrong(provider.name)}</p>
<p><button type="submit">${words.button}</button></p>
</form>`
}
