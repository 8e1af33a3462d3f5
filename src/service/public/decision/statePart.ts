import { html } from 'hono/html'
import type { Instant } from '../../../domain/calendar/calendar.ts'
import type { RecordedDecision } from '../../../domain/decisions/decision.ts'
import { secondPersonFor, standingOf } from '../../../domain/decisions/decisionRules.ts'
import type { Markup } from '../publicPage.ts'
import type { DecisionView } from './decisionView.ts'

/** The decision in force: what, by whom, why, how far it has come and what happens next. */
export const statePart = (view: DecisionView, decision: RecordedDecision): Markup => {
  const { words } = view
  const { state } = words
  return html`<section aria-labelledby="state">
<h2 id="state">${state.heading}</h2>
<p><strong>${words.choices[decision.choice].title}</strong>${decision.recipient ? html`<br>${state.recipient}: ${decision.recipient}` : ''}</p>
<p class="soft">${state.reason}:</p>
<blockquote>${decision.reason ?? state.noReason}</blockquote>
<ol class="steps">
${steps(view, decision).map(stepPart)}
</ol>
<h3>${state.next}</h3>
<p>${nextText(view, decision)}</p>
</section>`
}

interface Step {
  readonly title: string
  readonly said: string
  readonly isDone: boolean
}

const stepPart = ({ title, said, isDone }: Step): Markup =>
  html`<li${isDone ? html` class="done"` : ''}><b>${title}</b> ${said}</li>
`

const steps = (view: DecisionView, decision: RecordedDecision): readonly Step[] => {
  const { steps: named } = view.words.state
  const { provider } = view.page.holder.agreement.agreement
  const lapses = decision.choice === 'letLapse'
  const waiting = (name: string): string => (name === '' ? named.waits : named.waitsFor(name))
  return [
    {
      title: lapses ? named.proposed : named.decided,
      said: named.byOn(decision.by.name, view.dayOf(decision.at)),
      isDone: true,
    },
    ...(lapses ? [approvedStep(view, decision)] : []),
    {
      title: named.reported,
      said: eventDay(view, 'executionReported', decision) ?? waiting(lapses ? '' : provider.name),
      isDone: decision.state === 'reported' || decision.state === 'verified',
    },
    {
      title: named.verified,
      said: eventDay(view, 'executionVerified', decision) ?? named.waits,
      isDone: decision.state === 'verified',
    },
  ]
}

const approvedStep = (view: DecisionView, decision: RecordedDecision): Step => {
  const { steps: named } = view.words.state
  const second = secondOf(view, decision)
  return decision.second === null
    ? { title: named.approved, said: named.waitsFor(second), isDone: false }
    : {
        title: named.approved,
        said: named.byOn(decision.second.name, view.dayOf(decision.since.at)),
        isDone: true,
      }
}

/** The day of the newest such event since the decision; null where it has not happened, or was seen not to have. */
const eventDay = (
  { page, words, dayOf }: DecisionView,
  kind: 'executionReported' | 'executionVerified',
  { seq, since }: RecordedDecision,
): string | null => {
  const after = Math.max(seq, since.seq)
  const event = page.situation.record.history.findLast((one) => one.kind === kind && one.seq > after)
  return event === undefined ? null : words.state.steps.byOn('', dayOf(event.at as Instant))
}

const secondOf = ({ page }: DecisionView, { by }: RecordedDecision): string =>
  secondPersonFor(page.holder.agreement.agreement, by)?.name ?? '?'

const nextText = (view: DecisionView, decision: RecordedDecision): string => {
  const { words, page } = view
  const { provider } = page.holder.agreement.agreement
  switch (decision.state) {
    case 'awaitingSecond':
      return words.state.awaitingSecond(secondOf(view, decision))
    case 'decided':
      return words.state.decided(provider.name)
    case 'reported':
      return words.state.reported(provider.name)
    case 'verified':
      return standingOf(page.situation) === 'settled' ? words.state.verified : words.state.runsAgain
  }
}
