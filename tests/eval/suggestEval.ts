import type { FiledMailbox } from './filedMail.ts'
import { readMailboxes } from './mailFolders.ts'
import { lastUsed, naiveBayes, nearestNeighbour } from './suggestBaselines.ts'
import {
  accuracy,
  accuracyPerFolder,
  type FolderRanker,
  inSteps,
  online,
  onlineUnfiled,
  type Trial,
} from './suggestProtocols.ts'
import { dossier } from './suggestRanker.ts'

const metadata = { people: true, text: false }
const subjectAndText = { people: false, text: true }
const everything = { people: true, text: true }

const rankers: readonly (readonly [string, (ownDomains: readonly string[]) => FolderRanker])[] = [
  ['last used', lastUsed],
  ['naive Bayes, metadata', () => naiveBayes(metadata)],
  ['naive Bayes, subject and text', () => naiveBayes(subjectAndText)],
  ['naive Bayes, metadata and text', () => naiveBayes(everything)],
  ['nearest neighbour, metadata', () => nearestNeighbour(metadata)],
  ['nearest neighbour, subject and text', () => nearestNeighbour(subjectAndText)],
  ['nearest neighbour, metadata and text', () => nearestNeighbour(everything)],
  ['Dossier, metadata', (own) => dossier('none', own)],
  ['**Dossier, metadata, texts learned**', (own) => dossier('subject', own)],
  ['Dossier, metadata and text', (own) => dossier('text', own)],
]

/** How often the right case is offered, on mailboxes as people filed them. Prints tables in Markdown. */
export const suggestEval = async (paths: readonly string[]): Promise<void> => {
  const mailboxes = await readMailboxes(paths)
  for (const mailbox of mailboxes) {
    const { name, mails, unfiled } = mailbox
    const folders = new Set(mails.map(({ folder }) => folder)).size
    print(`\n### ${name}: ${mails.length} mails in ${folders} folders\n`)
    printAccuracy(mailbox)
    if (unfiled.length > 0) printUnfiled(mailbox)
  }
  print('\n### Confidence (Dossier, metadata, texts learned, online; all mailboxes)\n')
  printReliability(
    mailboxes.flatMap(({ mails, ownDomains }) => online(mails, dossier('subject', ownDomains))),
  )
}

const printAccuracy = ({ mails, ownDomains }: FiledMailbox): void => {
  row('', ...headings('online: '), ...headings('steps of 100: '))
  row(...Array.from({ length: 13 }, () => '---'))
  for (const [name, start] of rankers) {
    row(name, ...figures(online(mails, start(ownDomains))), ...figures(inSteps(mails, start(ownDomains))))
  }
}

/** Whether nothing is said of mail that belongs nowhere. */
const printUnfiled = ({ mails, unfiled, ownDomains }: FiledMailbox): void => {
  const offered = onlineUnfiled(mails, unfiled, dossier('subject', ownDomains))
  const sure = offered.flatMap(([first]) => first?.confidence ?? []).toSorted((one, other) => other - one)
  const said = sure.map((confidence) => confidence.toFixed(2)).join(', ')
  print(
    `\nOf ${unfiled.length} mails that belong in none, nothing is suggested for ${unfiled.length - sure.length}; the confidence of the others: ${said || '–'}.`,
  )
}

const places = [1, 3, 5]

const headings = (protocol: string): readonly string[] =>
  [...places, ...places.map((place) => `${place} per folder`)].map(
    (place, at) => `${at === 0 ? protocol : ''}top ${place}`,
  )

const figures = (trials: readonly Trial[]): readonly string[] =>
  [accuracy, accuracyPerFolder].flatMap((share) =>
    places.map((place) => (trials.length === 0 ? '' : share(trials, place).toFixed(3))),
  )

const confidenceBands = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99]

/** What the first suggestion says of itself beside how often it was right. */
const printReliability = (trials: readonly Trial[]): void => {
  const first = trials.flatMap(({ folder, ranked: [best] }) =>
    best?.confidence === undefined
      ? []
      : [{ confidence: best.confidence, isRight: best.folder === folder, isClose: best.isClose === true }],
  )
  row('confidence of the first', 'mails', 'said', 'right')
  row('---', '---', '---', '---')
  for (const [place, from] of confidenceBands.entries()) {
    const below = confidenceBands[place + 1] ?? 2
    const band = first.filter(({ confidence }) => confidence >= from && confidence < below)
    if (band.length > 0) row(`from ${from}`, `${band.length}`, ...saidAndRight(band))
  }
  const close = first.filter((one) => one.isClose)
  if (close.length > 0) row('about equal to the second', `${close.length}`, ...saidAndRight(close))
  const none = trials.filter(({ ranked }) => ranked.length === 0)
  row('nothing suggested', `${none.length}`, '', `${none.filter(({ isKnown }) => !isKnown).length} were new`)
}

const saidAndRight = (
  those: readonly { readonly confidence: number; readonly isRight: boolean }[],
): readonly string[] => [
  (those.reduce((sum, { confidence }) => sum + confidence, 0) / those.length).toFixed(3),
  (those.filter(({ isRight }) => isRight).length / those.length).toFixed(3),
]

const row = (...cells: readonly string[]): void => print(`| ${cells.join(' | ')} |`)
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
