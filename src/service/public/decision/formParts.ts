import { html } from 'hono/html'
import type { Markup } from '../publicPage.ts'
import type { DecisionView } from './decisionView.ts'
import type { FieldFault } from './decisionWords.ts'

/** Where each fault stands, so that the summary leads to it. */
const fieldOf: Readonly<Record<FieldFault, string>> = {
  optionMissing: 'options',
  recipientMissing: 'recipient',
  reasonMissing: 'reason',
  reasonLong: 'reason',
  codeMissing: 'code',
}

/** What was wrong with what was sent, before anything else, with the focus on it. */
export const summaryPart = ({ words, sent }: DecisionView): Markup => {
  if (sent === null) return html``
  const { faults, notice } = sent
  if (notice === null && faults.length === 0) return html``
  const said = notice && capitalised(notice)
  return html`<div class="note bad" role="alert" tabindex="-1" autofocus>
<h2>${words.form.summary}</h2>
${said ? html`<p>${said}</p>` : ''}
${faults.length > 0 ? html`<ul>${faults.map((fault) => html`<li><a href="#${fieldOf[fault]}">${words.form.faults[fault]}</a></li>`)}</ul>` : ''}
</div>`
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The fault of a field, tied to it by id. */
export const faultOf = (
  { words, sent }: DecisionView,
  field: string,
): { readonly shown: Markup; readonly attributes: Markup } => {
  const fault = sent?.faults.find((one) => fieldOf[one] === field)
  return fault === undefined
    ? { shown: html``, attributes: html`aria-describedby="${field}-hint"` }
    : {
        shown: html`<p class="error" id="${field}-fault">${words.form.faults[fault]}</p>`,
        attributes: html`aria-describedby="${field}-hint ${field}-fault" aria-invalid="true"`,
      }
}

export const reasonField = (view: DecisionView, label: string, hint: string): Markup => {
  const { shown, attributes } = faultOf(view, 'reason')
  return html`<div class="field">
<label for="reason">${label}</label>
<p class="hint" id="reason-hint">${hint}</p>
${shown}
<textarea id="reason" name="reason" rows="4" required maxlength="2000" ${attributes}>
${view.sent?.form.reason ?? ''}</textarea>
</div>`
}

/** What every form carries along. */
export const hiddenFields = (
  view: DecisionView,
): Markup => html`<input type="hidden" name="step" value="choose">
<input type="hidden" name="request" value="${view.request}">
<input type="hidden" name="seen" value="${view.page.situation.record.decision?.seq ?? 0}">`

/** In the place of the buttons where no code can be mailed. */
export const noPostPart = ({ words, page }: DecisionView): Markup => {
  const { provider } = page.holder.agreement.agreement
  return html`<div class="note warn">
<h2>${words.noPost.heading}</h2>
<p>${words.noPost.what}</p>
<p>${words.noPost.next(`${provider.name} (${provider.address})`)}</p>
</div>`
}
