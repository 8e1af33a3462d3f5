import { html } from 'hono/html'
import type { Agreement } from '../../../domain/agreement/agreement.ts'
import { agreementClause } from '../../../domain/agreement/agreementClause.ts'
import type { Markup, PageLanguage } from '../publicPage.ts'
import { agreementPageWords } from './agreementPageWords.ts'

/** The clause for the management contract, on a sheet of its own when it is printed. */
export const clauseSection = (agreement: Agreement, language: PageLanguage): Markup => {
  const { title, articles, signatories, signature } = agreementClause(agreement, language)
  return html`<section class="clause"><h2>${title}</h2>
<p class="noprint hint">${agreementPageWords[language].print}</p>
<ol>${articles.map((article) => html`<li>${article}</li>`)}</ol>
<dl>${signatories.map((who) => html`<div class="sign"><dt>${who}</dt><dd>${signature}</dd></div>`)}</dl>
</section>`
}
