import { isDutch } from '../isDutch.ts'
import type { CorrectingWords } from './correctingWords.ts'
import { enCorrecting } from './enCorrecting.ts'
import { nlCorrecting } from './nlCorrecting.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const correctingWordsFor = (tag: string): CorrectingWords =>
  isDutch(tag) ? nlCorrecting : enCorrecting
