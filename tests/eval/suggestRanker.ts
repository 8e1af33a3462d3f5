import { caseMemory } from '../../src/domain/suggestions/caseMemory.ts'
import { type Feature, featuresOf } from '../../src/domain/suggestions/features.ts'
import { isClose } from '../../src/domain/suggestions/isClose.ts'
import { rankCases } from '../../src/domain/suggestions/rankCases.ts'
import type { FiledMail } from './mailFolders.ts'
import type { FolderRanker } from './suggestProtocols.ts'

/** Dossier's own. The mails are taken as from a firm that names no domains of its own, filed by one person when they were sent. */
export const dossier = (withText: boolean): FolderRanker => {
  const memory = caseMemory()
  const featuresIn = (mail: FiledMail): readonly Feature[] =>
    featuresOf(
      {
        ...{ messageId: mail.messageId, subject: mail.subject, sentAt: null, references: [] },
        ...{ from: participant(mail.from), to: mail.to.map(participant), cc: mail.cc.map(participant) },
      },
      { ownDomains: [], filer: null, text: withText ? mail.body : '' },
    )
  return {
    learn: (mail) =>
      memory.learn({ caseId: mail.folder, filedAt: instant(mail), features: featuresIn(mail) }),
    rank: (mail) => {
      const features = featuresIn(mail)
      const ranked = rankCases(features, memory.countsFor(features), instant(mail))
      return ranked.map(({ caseId, confidence }) => ({
        ...{ folder: caseId, confidence, isClose: isClose(ranked) },
      }))
    },
  }
}

const participant = (address: string) => ({ name: '', address })
const instant = ({ date }: FiledMail): string => new Date(date).toISOString()
