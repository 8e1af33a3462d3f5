import type { ComposingWords } from './composingWords.ts'

export const nlComposing: ComposingWords = {
  heading: 'Dossier voor dit bericht',
  choose: 'Dossier kiezen',
  chooseThis: (reference) => `${reference} kiezen`,
  makeAndChoose: 'Dossier maken en kiezen',
  chosen: (reference) => `${reference} is gekozen`,
  afterSending:
    'Na het verzenden wordt het bericht in dit dossier opgeborgen zodra je het opent in Verzonden items. De ontvanger ziet je keuze niet.',
  anotherOrNone: 'Ander dossier, of geen',
  noneChosen: 'Er is geen dossier meer gekozen.',
  promises: {
    heading: 'Wat je toezegt',
    found: (count) =>
      count === 1 ? 'Je zegt iets toe in dit bericht.' : `Je doet ${count} toezeggingen in dit bericht.`,
    nothing: 'In wat je tot nu toe schreef, staat geen toezegging.',
    keep: 'Dit is een toezegging',
    due: (day) => `Uiterlijk ${day}`,
    noDay: 'Zonder datum',
  },
  asking: {
    heading: 'Vragen bij het verzenden',
    explanation:
      'Outlook vraagt om een dossier als je iets toezegt aan een klant en er geen hebt gekozen. Je kunt altijd toch verzenden.',
    ever: 'Vraag het mij bij het verzenden',
    about: (domain) => `Ook bij mail aan ${domain}`,
    quiet: 'Hier vraagt Outlook niet meer naar:',
    again: (domain) => `Weer vragen bij mail aan ${domain}`,
    askAgain: 'Weer vragen',
    saved: 'Bewaard.',
  },
}
