import { html } from 'hono/html'
import { codeMinutes } from '../../decisions/mailCode.ts'
import type { Wish } from '../../decisions/wish.ts'
import { type Markup, publicPage } from '../publicPage.ts'
import type { DecisionForm } from './decisionForm.ts'
import type { DecisionView } from './decisionView.ts'
import { faultOf, summaryPart } from './formParts.ts'

/** Asks for the code that was mailed, with the wish carried along; nothing is recorded yet. */
export const codePage = (
  view: DecisionView,
  form: DecisionForm,
  wish: Wish,
  { wasMailed }: { readonly wasMailed: boolean },
): Markup => {
  const { page, words, language, sent } = view
  const { code } = words
  const { shown, attributes } = faultOf(view, 'code')
  const isFaulty = sent !== null
  return publicPage({
    language,
    title: `${isFaulty ? `${words.faulty}: ` : ''}${code.title} · Dossier`,
    firm: page.holder.agreement.agreement.customer,
    main: html`<h1>${code.title}</h1>
${summaryPart(view)}
<section aria-labelledby="confirms">
${wasMailed ? html`<p>${code.sent(page.holder.address, codeMinutes)}</p>` : ''}
<h2 id="confirms">${code.confirms}</h2>
<p><strong>${wishInWords(view, wish)}</strong><br>${words.titleStanding(page.situation.facts.name)}</p>
<blockquote>${wish.reason}</blockquote>
<form method="post" novalidate>
${carried({ ...form, step: 'confirm' })}
<div class="field">
<label for="code">${code.label}</label>
<p class="hint" id="code-hint">${code.hint}</p>
${shown}
<input type="text" class="code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="9" required ${attributes}${isFaulty ? '' : html` autofocus`}>
</div>
<p class="buttons"><button type="submit">${code.confirm}</button></p>
</form>
</section>
<section>
<p>${code.noMail}</p>
<form method="post">
${carried({ ...form, step: 'choose', request: view.request })}
<p class="buttons"><button type="submit" class="second">${code.again}</button></p>
</form>
</section>
<p><a href="/decision/${page.mailbox}/${page.token}">${code.back}</a></p>`,
  })
}

const carried = ({ code: _, ...form }: DecisionForm): Markup =>
  html`${Object.entries(form).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">
`,
  )}`

/** What a wish is called, on the page and in the mail with its code. */
export const wishInWords = ({ words }: Pick<DecisionView, 'words'>, wish: Wish): string => {
  if (wish.act !== 'decide') return words.wishes[wish.act]
  const { title } = words.choices[wish.choice]
  return wish.recipient === '' ? title : `${title} (${words.state.recipient.toLowerCase()} ${wish.recipient})`
}
