import { caseMemory } from '../../src/domain/suggestions/caseMemory.ts'
import { type Feature, featuresOf, wordFeatures } from '../../src/domain/suggestions/features.ts'
import { fits, withoutOurs } from '../../src/domain/suggestions/fits.ts'
import { isClose } from '../../src/domain/suggestions/isClose.ts'
import { rankCases } from '../../src/domain/suggestions/rankCases.ts'
import { askedWords, learnableWords } from '../../src/domain/suggestions/textWords.ts'
import type { FiledMail } from './filedMail.ts'
import type { FolderRanker } from './suggestProtocols.ts'

/** Of what is looked for in the texts of what was filed: nothing, the words of the subject as the service does, or all words of the text. */
export type AskedText = 'none' | 'subject' | 'text'

/** Dossier's own, as the service asks it. The mails are taken as filed by one person when they were sent. */
export const dossier = (asked: AskedText, ownDomains: readonly string[]): FolderRanker => {
  const memory = caseMemory()
  const featuresIn = (mail: FiledMail, text: readonly string[]): readonly Feature[] =>
    featuresOf(
      {
        ...{ messageId: mail.messageId, subject: mail.subject, sentAt: null, references: mail.references },
        ...{ from: participant(mail.from), to: mail.to.map(participant), cc: mail.cc.map(participant) },
      },
      { ownDomains, filer: null, text },
    )
  return {
    learn: (mail) => {
      const features = featuresIn(mail, learnedOf[asked](mail))
      memory.learn({ caseId: mail.folder, filedAt: instant(mail), features })
    },
    rank: (mail) => {
      const features = withoutOurs(featuresIn(mail, askedOf[asked](mail)), { ownAddress: '', ownDomains })
      const ranked = rankCases(features, memory.countsFor(features), instant(mail)).filter(fits)
      return ranked.map(({ caseId, confidence }) => ({
        ...{ folder: caseId, confidence, isClose: isClose(ranked) },
      }))
    },
  }
}

const allWords = ({ body }: FiledMail): readonly string[] => [...wordFeatures(body.slice(0, 50_000))]
const noWords = (): readonly string[] => []
const learnedOf = { none: noWords, subject: ({ body }: FiledMail) => learnableWords(body), text: allWords }
const askedOf = { none: noWords, subject: ({ subject }: FiledMail) => askedWords(subject), text: allWords }

const participant = (address: string) => ({ name: '', address })
const instant = ({ date }: FiledMail): string => new Date(date).toISOString()
