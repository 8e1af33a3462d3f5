import { html } from 'hono/html'
import { choicesFor } from '../../../domain/decisions/decide.ts'
import { isWithdrawable, type RecordedDecision } from '../../../domain/decisions/decision.ts'
import { declineRefusal, standingOf } from '../../../domain/decisions/decisionRules.ts'
import { type Markup, publicPage } from '../publicPage.ts'
import { approvePart } from './approvePart.ts'
import { choicePart } from './choicePart.ts'
import type { DecisionView } from './decisionView.ts'
import { summaryPart } from './formParts.ts'
import { stakePart } from './stakePart.ts'
import { statePart } from './statePart.ts'

/** The page that a personal link opens: what is at stake, what is decided, and what this person may do about it. */
export const decisionPage = (view: DecisionView): Markup => {
  const { page, words, language, sent } = view
  const { agreement } = page.holder.agreement
  const title = titleOf(view)
  const isFaulty = sent !== null
  return publicPage({
    language,
    title: `${isFaulty ? `${words.faulty}: ` : ''}${title} · Dossier`,
    firm: agreement.customer,
    main: html`<h1>${title}</h1>
${summaryPart(view)}
<div class="columns">
${stakePart(view)}
<div>
${whatNow(view)}
${callPart(view)}
</div>
</div>`,
  })
}

const titleOf = (view: DecisionView): string => {
  const { words, page } = view
  const { name } = page.situation.facts
  if (isAskedToApprove(view)) return words.titleApprove(name)
  return standingOf(page.situation) === 'undecided' && mayChoose(view)
    ? words.titleUndecided(name)
    : words.titleStanding(name)
}

const isAskedToApprove = ({ page }: DecisionView): boolean =>
  declineRefusal(page.situation, page.holder) === null

/** Whether anything at all is left for this person to choose. */
const mayChoose = ({ page }: DecisionView): boolean => {
  const { role } = page.holder
  return role !== 'secondPerson' && choicesFor(page.situation, role).some(({ refusal }) => refusal === null)
}

const whatNow = (view: DecisionView): Markup => {
  const { decision } = view.page.situation.record
  if (decision === null) return undecidedPart(view)
  // Whoever is to say yes or no says that first; after a no he who may decide can choose something else.
  if (isAskedToApprove(view))
    return html`${approvePart(view, decision)}
${view.page.holder.role === 'secondPerson' ? changePart(view, decision) : ''}`
  return html`${statePart(view, decision)}
${standingOf(view.page.situation) === 'undecided' ? openPart(view) : changePart(view, decision)}`
}

const undecidedPart = (view: DecisionView): Markup => {
  return html`${undonePart(view)}
${openPart(view)}`
}

/** Why there is no decision any more. */
const undonePart = ({ words, page, dayOf }: DecisionView): Markup => {
  const last = page.situation.record.history.findLast(({ kind }) => kind.startsWith('decision'))
  if (last?.kind !== 'decisionDeclined' && last?.kind !== 'decisionWithdrawn') return html``
  const { state } = words
  const said = last.kind === 'decisionDeclined' ? state.declined : state.withdrawn
  return html`<div class="note"><p>${said(dayOf(last.at))}</p></div>
<p class="soft">${state.reason}:</p>
<blockquote>${last.reason ?? state.noReason}</blockquote>`
}

const openPart = (view: DecisionView): Markup => {
  const { words, page } = view
  const { role } = page.holder
  if (role === 'secondPerson') return html`<div class="note"><p>${words.state.nothingAsked}</p></div>`
  return html`<section aria-labelledby="decide">
<h2 id="decide">${words.form.heading}</h2>
${choicePart(view, role)}
</section>`
}

/** A decision stands: until it is carried out it can be changed, and after that another can follow, by whoever may decide. */
const changePart = (view: DecisionView, decision: RecordedDecision): Markup => {
  const { words, page, sent } = view
  const { role, agreement } = page.holder
  const { contact, standIn, provider } = agreement.agreement
  const { state } = words
  const named = `${provider.name} (${provider.address})`
  const canChange = isWithdrawable(decision)
  if (role === 'secondPerson' && canChange)
    return html`<p>${state.changeByOthers(`${contact.name}, ${standIn.name}`)}</p>`
  if (role === 'secondPerson' || (!canChange && !mayChoose(view)))
    return html`<p>${state.noChange(named)}</p>`
  const isOpen = sent?.form.act === 'decide'
  return html`<details${isOpen ? html` open` : ''}>
<summary>${canChange ? state.change : state.decideAnew}</summary>
<p>${canChange ? state.changeHint(named) : state.decideAnewHint}</p>
${choicePart(view, role)}
</details>`
}

const callPart = ({ words, page }: DecisionView): Markup => {
  const { provider } = page.holder.agreement.agreement
  return html`<p class="soft"><strong>${words.call.heading}</strong> ${words.call.who(provider.name, provider.address)}</p>`
}
