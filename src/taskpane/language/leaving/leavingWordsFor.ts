import { isDutch } from '../isDutch.ts'
import { enLeaving } from './enLeaving.ts'
import type { LeavingWords } from './leavingWords.ts'
import { nlLeaving } from './nlLeaving.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const leavingWordsFor = (tag: string): LeavingWords => (isDutch(tag) ? nlLeaving : enLeaving)
