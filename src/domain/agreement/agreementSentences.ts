import { type DecisionChoice, decisionChoices } from '../decisions/decision.ts'
import { secondPersonFor } from '../decisions/decisionRules.ts'
import { periodInWords } from '../retention/explain/periodInWords.ts'
import { type Language, writtenDay } from '../retention/explain/writtenDay.ts'
import type { Agreement } from './agreement.ts'
import { type AgreementWords, type Chapter, chapters, type MailboxClassName } from './agreementWords.ts'
import { agreementWordsEn } from './agreementWordsEn.ts'
import { agreementWordsNl } from './agreementWordsNl.ts'

export interface AgreementChapter {
  readonly heading: string
  readonly sentences: readonly string[]
}

const agreementWords: Readonly<Record<Language, AgreementWords>> = {
  nl: agreementWordsNl,
  en: agreementWordsEn,
}

/** An agreement in plain words, under headings: what a person is informed of, on a page and on paper. */
export const agreementChapters = (agreement: Agreement, language: Language): readonly AgreementChapter[] => {
  const words = agreementWords[language]
  return chapters.map((chapter) => ({
    heading: words.headings[chapter],
    sentences: sentencesOf[chapter](agreement, words, language),
  }))
}

/** The same in sentences alone. */
export const agreementSentences = (agreement: Agreement, language: Language): readonly string[] =>
  agreementChapters(agreement, language).flatMap(({ sentences }) => sentences)

/** How long each class is kept, or that nothing was agreed. */
export const keptSentences = ({ mailboxes }: Agreement, language: Language): readonly string[] => {
  const words = agreementWords[language]
  const named = classNames.filter((name) => mailboxes[name] !== undefined)
  const kept = named.flatMap((name) => {
    const rule = mailboxes[name]
    const who = name === 'any' && named.length === 1 ? words.everyMailbox : words.classes[name]
    return rule ? [words.kept(who, periodInWords(rule.period, language), words.starts[rule.from])] : []
  })
  return kept.length === 0 ? [words.nothingKept] : kept
}

const classNames = ['leaver', 'shared', 'department', 'any'] as const satisfies readonly MailboxClassName[]

type Say = (agreement: Agreement, words: AgreementWords, language: Language) => readonly string[]

const sentencesOf: Readonly<Record<Chapter, Say>> = {
  about: ({ customer, from, domains, zone }, words, language) => [
    words.about(customer, writtenDay(from, language)),
    ...(domains.length === 0 ? [] : [words.domains(domains.join(', '))]),
    words.zone(zone),
  ],
  people: ({ contact, standIn, secondPerson, provider }, words) => [
    words.decides(called(contact)),
    words.standsIn(called(standIn)),
    ...(secondPerson === undefined ? [] : [words.approvesLapses(called(secondPerson))]),
    words.carriesOut(called(provider)),
  ],
  periods: (agreement, words, language) => [
    ...keptSentences(agreement, language),
    words.holdStops,
    ...(agreement.leaving === undefined ? [] : [words.leaving(agreement.leaving)]),
    ...(agreement.leaving?.staticCopy === true ? [words.staticCopy] : []),
  ],
  microsoft: ({ provider }, words) => words.microsoft(provider.name),
  reminders: ({ contact, standIn, provider, reminders }, words) => {
    const days = reminders.toSorted((a, b) => b - a)
    const [, second, third] = days
    return [
      words.reminded(contact.name, words.daysBefore(days)),
      ...(second === undefined ? [] : [words.asksStandIn(standIn.name, words.daysBefore([second]))]),
      ...(third === undefined ? [] : [words.tellsProvider(provider.name, words.daysBefore([third]))]),
      words.untilVerified(provider.name, contact.name),
      words.noAnswer,
    ]
  },
  decisions: (agreement, words) => [
    ...decisionChoices.map((choice) => maySentence(agreement, choice, words)),
    ...lapseSentences(agreement, words),
  ],
  mail: ({ mail, mailboxOnly }, words, language) => [
    mail === undefined
      ? words.noMailRule
      : words.mailGoes[mail.since](periodInWords(mail.after, language), mail.unlessFiled),
    mailboxOnly === undefined ? words.noMailboxOnly : words.mailboxOnly(mailboxOnly),
  ],
  provider: ({ provider, contact }, words) =>
    words.providerMust({ provider: provider.name, contact: contact.name }),
}

const called = ({ name, address }: Agreement['contact']): string => `${name} (${address})`

const maySentence = (agreement: Agreement, choice: DecisionChoice, words: AgreementWords): string => {
  const deciders = agreement.decisions[choice] ?? []
  return deciders.length === 0
    ? words.mayNot(words.choices[choice])
    : words.mayDecide(words.choices[choice], words.any(deciders.map((decider) => agreement[decider].name)))
}

const lapseSentences = (agreement: Agreement, words: AgreementWords): readonly string[] => {
  const deciders = agreement.decisions.letLapse ?? []
  const approvals = deciders.flatMap((role) => {
    const decider = agreement[role]
    const second = secondPersonFor(agreement, decider)
    return second === null ? [] : [words.approves(decider.name, second.name)]
  })
  return deciders.length === 0 ? [] : [words.twoPersons, ...approvals]
}
