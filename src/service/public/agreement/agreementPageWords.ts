import type { PageLanguage } from '../publicPage.ts'

interface AgreementPageWords {
  readonly title: (customer: string) => string
  readonly version: (version: number, published: string, from: string) => string
  readonly other: { readonly language: PageLanguage; readonly label: string }
  readonly newer: (version: number, from: string, provider: string) => string
  readonly ask: string
  readonly asked: (name: string, address: string, version: number) => string
  readonly wrong: (provider: string) => string
  readonly button: string
  readonly done: string
  readonly doneOn: (name: string, on: string) => string
  readonly print: string
  readonly footer: string
  readonly closed: { readonly title: string; readonly lines: readonly string[] }
}

export const agreementPageWords: Readonly<Record<PageLanguage, AgreementPageWords>> = {
  nl: {
    title: (customer) => `Afspraken over de mailboxen van ${customer}`,
    version: (version, published, from) =>
      `Versie ${version}, vastgelegd op ${published}, geldig vanaf ${from}.`,
    other: { language: 'en', label: 'Read this in English' },
    newer: (version, from, provider) =>
      `Er is een nieuwere versie: versie ${version}, geldig vanaf ${from}. Vraag ${provider} om een link naar die versie.`,
    ask: 'Bevestig dat je dit kent',
    asked: (name, address, version) =>
      `Je bevestigt als ${name} (${address}) dat je versie ${version} van deze afspraken hebt gelezen. Dossier legt vast dat je dat deed, en wanneer.`,
    wrong: (provider) =>
      `Klopt er iets niet, of ben je iemand anders? Bevestig dan niet, en overleg met ${provider}.`,
    button: 'Ik heb deze afspraken gelezen',
    done: 'Bevestigd',
    doneOn: (name, on) => `${name} heeft deze versie op ${on} bevestigd. Je hoeft niets meer te doen.`,
    print: 'Druk deze pagina af: de bepaling komt op een eigen blad, klaar om bij het contract te voegen.',
    footer:
      'Dossier legt vast wie welke versie heeft bevestigd, en wanneer. Op deze pagina staat geen inhoud van mail.',
    closed: {
      title: 'Deze link opent niets',
      lines: [
        'De link is vervangen of niet helemaal overgenomen, of de tekst van die versie is niet bewaard.',
        'Kijk of je nieuwere mail van Dossier hebt en open de link daarin.',
        'Lukt dat niet, vraag dan je ICT-beheer of contactpersoon om een nieuwe link. Er is niets vastgelegd.',
      ],
    },
  },
  en: {
    title: (customer) => `Agreement about the mailboxes of ${customer}`,
    version: (version, published, from) =>
      `Version ${version}, put on record on ${published}, in force from ${from}.`,
    other: { language: 'nl', label: 'Lees dit in het Nederlands' },
    newer: (version, from, provider) =>
      `There is a newer version: version ${version}, in force from ${from}. Ask ${provider} for a link to that version.`,
    ask: 'Confirm that you know this',
    asked: (name, address, version) =>
      `You confirm as ${name} (${address}) that you have read version ${version} of this agreement. Dossier records that you did, and when.`,
    wrong: (provider) =>
      `Is anything wrong, or are you somebody else? Then do not confirm, and talk to ${provider}.`,
    button: 'I have read this agreement',
    done: 'Confirmed',
    doneOn: (name, on) => `${name} confirmed this version on ${on}. There is nothing more to do.`,
    print: 'Print this page: the clause comes on a sheet of its own, ready to go with the contract.',
    footer: 'Dossier records who confirmed which version, and when. No content of any mail is on this page.',
    closed: {
      title: 'This link opens nothing',
      lines: [
        'The link was replaced or not copied whole, or the text of that version was not kept.',
        'See whether you have newer mail from Dossier and open the link in it.',
        'If that fails, ask your ICT provider or contact for a new link. Nothing was recorded.',
      ],
    },
  },
}
