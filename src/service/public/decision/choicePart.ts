import { html } from 'hono/html'
import type { Decider } from '../../../domain/agreement/agreement.ts'
import { choicesFor, type OfferedChoice } from '../../../domain/decisions/decide.ts'
import { secondPersonFor, withdrawalRefusal } from '../../../domain/decisions/decisionRules.ts'
import type { Markup } from '../publicPage.ts'
import { withdrawOption } from './decisionForm.ts'
import type { DecisionView } from './decisionView.ts'
import { faultOf, hiddenFields, noPostPart, reasonField } from './formParts.ts'

/** What may be chosen, with what it means and costs; what may not, with the reason. Sending it changes nothing yet. */
export const choicePart = (view: DecisionView, role: Decider): Markup => {
  const { words, page, canMail } = view
  const { form } = words
  const { shown } = faultOf(view, 'options')
  const choices = choicesFor(page.situation, role)
  return html`<form method="post" novalidate>
${canMail ? '' : noPostPart(view)}
${hiddenFields(view)}
<input type="hidden" name="act" value="decide">
<fieldset id="options" tabindex="-1"${canMail ? '' : html` disabled`}>
<legend>${form.options}</legend>
${shown}
${choices.filter(({ refusal }) => refusal === null).map((choice) => optionPart(view, choice))}
${mayWithdraw(view) ? withdrawPart(view) : ''}
${choices.filter(({ refusal }) => refusal !== null).map((choice) => refusedPart(view, choice))}
</fieldset>
${canMail ? fieldsPart(view) : ''}
</form>`
}

const fieldsPart = (view: DecisionView): Markup => {
  const { words, page } = view
  return html`${recipientField(view)}
${reasonField(view, words.form.reason, words.form.reasonHint)}
<p class="hint">${words.form.nextHint(page.holder.address)}</p>
<p class="buttons"><button type="submit">${words.form.next}</button></p>`
}

/** What the radio button of a choice says: the choice with what becomes of account and licence. */
const optionValue = ({ choice, account, licence }: OfferedChoice): string => `${choice}.${account}.${licence}`

const optionPart = (view: DecisionView, offered: OfferedChoice): Markup => {
  const { words, page, sent } = view
  const { choice, account, licence } = offered
  const id = `choice-${choice}`
  const isChosen = sent?.form.act === 'decide' && sent.form.option === optionValue(offered)
  const second = offered.needsSecond ? secondPersonFor(page.holder.agreement.agreement, page.holder) : null
  return html`<div class="option${offered.needsRecipient ? ' asks-recipient' : ''}">
<input type="radio" name="option" id="${id}" value="${optionValue(offered)}" required aria-describedby="${id}-means"${isChosen ? html` checked` : ''}>
<label for="${id}">${words.choices[choice].title}</label>
<div id="${id}-means">
<p>${words.choices[choice].what}</p>
<ul>
${
  choice === 'letLapse'
    ? ''
    : html`<li>${words.account[choice][account]}</li>
`
}<li><strong>${words.costs}</strong> ${words.cost[choice][licence]}</li>
${
  offered.insteadBecause
    ? html`<li>${words.instead} ${words.refused[offered.insteadBecause]}</li>
`
    : ''
}${
  second
    ? html`<li>${words.needsSecond(second.name)}</li>
`
    : ''
}</ul>
</div>
</div>
`
}

const mayWithdraw = ({ page }: DecisionView): boolean =>
  withdrawalRefusal(page.situation, page.holder) === null

const withdrawPart = ({ words, sent }: DecisionView): Markup => {
  const id = `choice-${withdrawOption}`
  return html`<div class="option">
<input type="radio" name="option" id="${id}" value="${withdrawOption}" required aria-describedby="${id}-means"${sent?.form.option === withdrawOption ? html` checked` : ''}>
<label for="${id}">${words.withdraw.title}</label>
<div id="${id}-means"><p>${words.withdraw.what}</p></div>
</div>
`
}

const refusedPart = ({ words }: DecisionView, { choice, refusal }: OfferedChoice): Markup =>
  html`<div class="option refused">
<p>${words.choices[choice].title}</p>
<div><strong>${words.cannot}</strong> ${refusal ? words.refused[refusal] : ''}</div>
</div>
`

/** Hidden by the style until a choice asks for it; a browser that cannot shows it always. */
const recipientField = (view: DecisionView): Markup => {
  const { form } = view.words
  const { shown, attributes } = faultOf(view, 'recipient')
  return html`<div class="field only-recipient">
<label for="recipient">${form.recipient}</label>
<p class="hint" id="recipient-hint">${form.recipientHint}</p>
${shown}
<input type="text" id="recipient" name="recipient" maxlength="200" autocomplete="off" value="${view.sent?.form.recipient ?? ''}" ${attributes}>
</div>`
}
