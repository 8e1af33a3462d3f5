import type { FilingWords } from '../language/words.ts'
import type { FilingStep } from './sendFiling.ts'

export const stepWords = (
  step: FilingStep,
  words: Pick<FilingWords, 'reading' | 'sending' | 'recording'>,
): string => {
  switch (step.kind) {
    case 'reading':
      return words.reading
    case 'sending':
      return words.sending(step.size === 0 ? 100 : Math.floor((100 * step.sent) / step.size))
    case 'recording':
      return words.recording
  }
}
