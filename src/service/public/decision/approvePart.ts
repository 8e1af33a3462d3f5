import { html } from 'hono/html'
import type { RecordedDecision } from '../../../domain/decisions/decision.ts'
import { approvalRefusal } from '../../../domain/decisions/decisionRules.ts'
import type { Markup } from '../publicPage.ts'
import type { DecisionView } from './decisionView.ts'
import { hiddenFields, noPostPart, reasonField } from './formParts.ts'

/** What the second person is asked: yes or no to a lapse that another chose. */
export const approvePart = (view: DecisionView, decision: RecordedDecision): Markup => {
  const { words, page, canMail, dayOf } = view
  const { approve } = words
  const refusal = approvalRefusal(page.situation, page.holder)
  return html`<form method="post" class="card" novalidate aria-labelledby="approval">
<h2 id="approval">${approve.heading}</h2>
<p>${approve.asked(decision.by.name, dayOf(decision.at))}</p>
<p><strong>${approve.why}</strong></p>
<blockquote>${decision.reason ?? words.state.noReason}</blockquote>
<p>${approve.means}</p>
${refusal === null ? '' : html`<div class="note bad"><p>${words.cannot} ${words.refused[refusal]}</p></div>`}
${canMail ? answerPart(view, refusal === null) : noPostPart(view)}
</form>`
}

const answerPart = (view: DecisionView, canApprove: boolean): Markup => {
  const { approve, form } = view.words
  return html`${hiddenFields(view)}
${reasonField(view, approve.reason, approve.reasonHint)}
<p class="hint">${form.nextHint(view.page.holder.address)}</p>
<p class="buttons">
${canApprove ? html`<button type="submit" name="act" value="approve">${approve.yes}</button>` : ''}
<button type="submit" class="second" name="act" value="decline">${approve.no}</button>
</p>`
}
