import type { DecidedMails, DecisionPreviewAnswer } from '../../../contract/cleanUpSchemas.ts'
import type { CleanUpWords } from '../../language/cleanUp/cleanUpWords.ts'

/** What becomes in their case of mails that are called private. */
export const calledPrivateSentence = (
  { callPrivate }: Pick<CleanUpWords, 'callPrivate'>,
  about: DecidedMails,
  called: DecisionPreviewAnswer['calledPrivate'],
): string => {
  if (called === null) return callPrivate.none
  const { because, ...counts } = called
  const isOne = about.what === 'mails' && about.mails.length === 1
  const reasons = because.map((bar) => callPrivate.because[bar](called.asked))
  const becomes = (['erased', 'asked', 'takenOut', 'stays'] as const).find((one) => counts[one] > 0)
  return isOne && becomes !== undefined ? callPrivate[becomes](reasons) : callPrivate.many(counts, reasons)
}
