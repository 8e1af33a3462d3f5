import { html } from 'hono/html'
import { type Markup, type PageLanguage, publicPage } from './publicPage.ts'

interface Closed {
  readonly title: string
  readonly lines: readonly string[]
}

/** One page for a link that never was, was revoked or has ended: nobody learns from it which mailboxes there are. */
const noLink: Readonly<Record<PageLanguage, Closed>> = {
  nl: {
    title: 'Deze link opent niets',
    lines: [
      'De link is ingetrokken, vervangen of verlopen, of niet helemaal overgenomen. Een link verloopt als de bewaartermijn van de mailbox voorbij is.',
      'Kijk of je nieuwere mail van Dossier hebt en open de link daarin. Werk je met Dossier in Outlook, vraag daar dan bij de mailbox een nieuwe link.',
      'Lukt dat niet, bel dan je ICT-beheer. Wacht niet: de bewaartermijn loopt door.',
    ],
  },
  en: {
    title: 'This link opens nothing',
    lines: [
      'The link was revoked, replaced or has expired, or was not copied whole. A link expires when the retention period of the mailbox is over.',
      'See whether you have newer mail from Dossier and open the link in it. If you work with Dossier in Outlook, ask for a new link there, at the mailbox.',
      'If that fails, call your ICT provider. Do not wait: the retention period goes on.',
    ],
  },
}

const noPage: Readonly<Record<PageLanguage, Closed>> = {
  nl: { title: 'Hier is geen pagina', lines: ['Open de link uit de mail van Dossier.'] },
  en: { title: 'There is no page here', lines: ['Open the link in the mail from Dossier.'] },
}

const failed: Readonly<Record<PageLanguage, Closed>> = {
  nl: {
    title: 'Dit lukte niet',
    lines: [
      'Er is niets vastgelegd. Ga terug en probeer het opnieuw; blijft het misgaan, bel dan je ICT-beheer.',
    ],
  },
  en: {
    title: 'This did not work',
    lines: ['Nothing was recorded. Go back and try again; if it keeps failing, call your ICT provider.'],
  },
}

const closed =
  (texts: Readonly<Record<PageLanguage, Closed>>) =>
  (language: PageLanguage): Markup =>
    publicPage({
      language,
      title: texts[language].title,
      firm: '',
      main: html`<h1>${texts[language].title}</h1>
${texts[language].lines.map(
  (line) => html`<p>${line}</p>
`,
)}`,
    })

export const noLinkPage = closed(noLink)
export const noPagePage = closed(noPage)
export const failedPage = closed(failed)
