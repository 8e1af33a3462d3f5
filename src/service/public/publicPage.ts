import { html, raw } from 'hono/html'
import { style } from './publicStyle.ts'

/** Escaped HTML, made by the templates of `hono/html` alone. */
export type Markup = ReturnType<typeof html>

export type PageLanguage = 'nl' | 'en'

export interface PublicPage {
  readonly language: PageLanguage
  readonly title: string
  /** Above the page: whose page it is. */
  readonly firm: string
  readonly main: Markup
  /** What is kept of what is done here; without it, a decision. */
  readonly footer?: string
}

const footers = {
  nl: 'Dossier bewaart wat je hier besluit, met de reden, in het register van de firma. Op deze pagina staat geen inhoud van mail.',
  en: 'Dossier keeps what you decide here, with the reason, in the register of the firm. No content of any mail is on this page.',
} as const

/** A whole page: one style, no script. */
export const publicPage = ({
  language,
  title,
  firm,
  main,
  footer,
}: PublicPage): Markup => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<header class="top"><p><span class="mark" aria-hidden="true"></span>Dossier</p><p class="firm">${firm}</p></header>
<main>
${main}
</main>
<footer><p>${footer ?? footers[language]}</p></footer>
</body>
</html>
`

/** The language a browser asks for, where no agreement says which. */
export const languageAsked = (header: string | undefined): PageLanguage =>
  /^\s*en\b/i.test(header ?? '') ? 'en' : 'nl'
