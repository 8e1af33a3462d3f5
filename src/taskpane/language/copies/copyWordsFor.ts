import { isDutch } from '../isDutch.ts'
import type { CopyWords } from './copyWords.ts'
import { enCopies } from './enCopies.ts'
import { nlCopies } from './nlCopies.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const copyWordsFor = (tag: string): CopyWords => (isDutch(tag) ? nlCopies : enCopies)
