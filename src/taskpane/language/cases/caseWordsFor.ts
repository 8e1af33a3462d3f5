import { isDutch } from '../isDutch.ts'
import type { CaseWords } from './caseWords.ts'
import { enCases } from './enCases.ts'
import { nlCases } from './nlCases.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const caseWordsFor = (tag: string): CaseWords => (isDutch(tag) ? nlCases : enCases)
