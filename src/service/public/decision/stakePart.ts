import { html } from 'hono/html'
import { explainCountdown, headlineOf } from '../../../domain/retention/explain/explainCountdown.ts'
import { writtenDay } from '../../../domain/retention/explain/writtenDay.ts'
import type { Markup } from '../publicPage.ts'
import type { DecisionView } from './decisionView.ts'

/** What is at stake: how long yet, and how much; numbers, and no word of any mail. */
export const stakePart = (view: DecisionView): Markup => {
  const { words, language, filed, dayOf } = view
  const { facts, countdown, zone, record } = view.page.situation
  const { stake } = words
  return html`<section aria-labelledby="stake">
<h2 id="stake">${stake.heading}</h2>
${daysPart(view)}
<p>${explainCountdown(countdown, { language, zone })}</p>
<dl>
${row(stake.mailbox, html`${facts.name}<br><span class="soft">${facts.address}</span>`)}
${row(stake.size, facts.size === null ? stake.sizeUnknown : stake.gigabytes(gigabytes(facts.size, language)))}
${record.hold ? row(stake.hold, stake.holdSince(dayOf(record.hold.placedAt))) : ''}
${row(stake.mails, count(filed.mails, language))}
${row(stake.commitments, count(filed.commitments, language))}
</dl>
<p class="soft">${filed.mails === 0 ? stake.mayBeNone : stake.counted}</p>
</section>`
}

const row = (term: string, said: Markup | string): Markup => html`<div><dt>${term}</dt><dd>${said}</dd></div>
`

const daysPart = ({ page, words, language }: DecisionView): Markup => {
  const { countdown } = page.situation
  switch (countdown.state) {
    case 'counting': {
      const { daysLeft, clock } = countdown
      const day = words.stake.until(writtenDay(clock.lastDay, language))
      return html`<p class="days ${urgency(daysLeft)}"><strong>${daysLeft}</strong> <b>${words.stake.days(daysLeft)}</b> <span>${day}</span></p>`
    }
    case 'unknown':
      return html`<p class="days urgent"><strong aria-hidden="true">?</strong> <b>${words.stake.anyDay}</b></p>`
    default:
      return html`<p class="days"><b>${capitalised(headlineOf(countdown, language))}</b></p>`
  }
}

const urgency = (daysLeft: number): string => (daysLeft <= 3 ? 'urgent' : daysLeft <= 14 ? 'soon' : 'calm')

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const tags = { nl: 'nl-NL', en: 'en-GB' } as const

const count = (number: number, language: DecisionView['language']): string =>
  number.toLocaleString(tags[language])

/** As Exchange counts them, 1024³ bytes. */
const gigabytes = (bytes: number, language: DecisionView['language']): string =>
  (bytes / 1024 ** 3).toLocaleString(tags[language], { maximumFractionDigits: 1 })
