import type { ErasureBar } from '../../../domain/cases/case.ts'
import type { CorrectingWords } from './correctingWords.ts'

const bars: Readonly<Record<ErasureBar, string>> = {
  othersWork: 'een collega deed er iets mee',
  signed: 'het vertrek is ondertekend',
  hold: 'op de mailbox ligt een bevriezing',
  promise: 'er staat een toezegging in',
  longFiled: 'het stond er langer dan een dag',
}

export const nlCorrecting: CorrectingWords = {
  undo: 'Ongedaan maken',
  offlineNext:
    'Dit wacht niet op verbinding: wat je invulde blijft hier staan, dus probeer het later opnieuw. Het gebeurt hoogstens één keer.',
  change: 'Wijzigen',
  changeNamed: (subject) => `Wijzigen: ${subject}`,
  withdraw: 'Uit het dossier halen',
  move: 'Naar een ander dossier',
  correct: 'Soort en notitie',
  reason: 'Reden (mag leeg)',
  withdrawNow: 'Uit het dossier halen',
  moveNow: (reference) => `Verplaatsen naar ${reference}`,
  saveNow: 'Opslaan',
  cancel: 'Annuleren',
  withdrawn: (reference) => `Uit ${reference} gehaald`,
  withdrawnNext: 'Het bericht ligt in de prullenbak en kan worden teruggezet.',
  moved: (reference) => `Verplaatst naar ${reference}`,
  corrected: 'Soort en notitie zijn gewijzigd',
  restored: (reference) => `Weer opgeborgen in ${reference}`,
  bin: 'Prullenbak',
  binOf: (reference) => `Prullenbak van ${reference}`,
  binExplanation: 'Berichten die uit een dossier zijn gehaald. Ze zijn niet gewist.',
  binEmpty: 'Er is niets uit een dossier gehaald.',
  binMore: 'Eerdere tonen',
  binLine: (reference, name, when, isMoved) =>
    `Uit ${reference} ${isMoved ? 'naar een ander dossier verplaatst' : 'gehaald'} door ${name}, op ${when}`,
  toErase: (because) =>
    `Privé volgens de eigenaar van de mailbox, die vraagt het te wissen. Dat is aan een dossierbeheerder: ${because.map((bar) => bars[bar]).join(', ')}.`,
  restore: 'Terugzetten',
  moveBack: (reference) => `Terug naar ${reference}`,
  erase: 'Wissen…',
  eraseNamed: (subject) => `Voorgoed wissen: ${subject}`,
  eraseMeans:
    'Voor een bericht dat nooit opgeborgen had mogen worden, zoals privémail. Het bericht, de bijlagen en elk woord erover worden gewist. Het register bewaart wie het wanneer opborg, en dat jij het hebt gewist. Dit kan niet ongedaan worden gemaakt.',
  eraseNow: 'Voorgoed wissen',
  erased: 'Voorgoed gewist',
}
