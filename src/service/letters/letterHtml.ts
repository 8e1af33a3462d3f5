import { html } from 'hono/html'
import type { LetterContent, LetterFact, LetterPart } from './letterContent.ts'

/** What `html` gives of parts that wait for nothing. */
type Markup = ReturnType<typeof html>

const font = 'font-family:Segoe UI,Arial,sans-serif'
const body = `${font};font-size:15px;line-height:22px;color:#1b1b1b`

/**
 * A letter as HTML that reads well in Outlook: tables and inline styles (Word draws it), nothing loaded from elsewhere,
 * no script. Whoever reads in the dark gets the second palette where his program knows how.
 */
export const letterHtml = ({ language, subject, parts, footer }: LetterContent): string =>
  String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>
:root { color-scheme: light dark }
@media (prefers-color-scheme: dark) {
  .page { background: #1f1f1f !important }
  .card { background: #292929 !important }
  .words { color: #f0f0f0 !important }
  .small { color: #c8c8c8 !important }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f3f2f1">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;background:#ffffff">
<tr><td class="words" style="padding:24px;${body}">
${parts.map(markupOf)}
</td></tr>
<tr><td class="small" style="padding:0 24px 24px;${font};font-size:12px;line-height:18px;color:#5c5c5c">${footer}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`)

const markupOf = (part: LetterPart): Markup => {
  switch (part.kind) {
    case 'heading':
      return html`<h2 style="margin:20px 0 6px;font-size:16px;line-height:22px">${part.text}</h2>
`
    case 'paragraph':
      return html`<p style="margin:0 0 12px">${part.text}</p>
`
    case 'facts':
      return html`<table cellpadding="0" cellspacing="0" border="0" style="margin:0 0 12px">${part.rows.map(rowOf)}</table>
`
    case 'list':
      return html`<ul style="margin:0 0 12px;padding-left:20px">${part.items.map((item) => html`<li>${item}</li>`)}</ul>
`
    case 'link':
      return buttonOf(part)
    case 'code':
      return html`<p style="margin:0 0 12px;font-size:28px;line-height:36px;letter-spacing:4px"><strong>${part.code}</strong></p>
`
  }
}

const rowOf = ({ label, value }: LetterFact): Markup =>
  html`<tr><th align="left" valign="top" scope="row" class="words" style="padding:2px 16px 2px 0;${body};font-weight:normal">${label}</th><td valign="top" class="words" style="padding:2px 0;${body};font-weight:bold;overflow-wrap:anywhere">${value}</td></tr>`

/** The cell is coloured, not the link: Word knows no padding on a link. */
const buttonOf = ({ label, url }: Extract<LetterPart, { readonly kind: 'link' }>): Markup =>
  html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 8px"><tr><td bgcolor="#0f6cbd" style="background:#0f6cbd;padding:10px 20px"><a href="${url}" style="${font};font-size:15px;color:#ffffff;text-decoration:none"><span style="color:#ffffff">${label}</span></a></td></tr></table>
<p class="small" style="margin:0 0 12px;font-size:12px;line-height:18px;word-break:break-all">${url}</p>
`
