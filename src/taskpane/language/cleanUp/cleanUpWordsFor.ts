import { isDutch } from '../isDutch.ts'
import type { CleanUpWords } from './cleanUpWords.ts'
import { enCleanUp } from './enCleanUp.ts'
import { nlCleanUp } from './nlCleanUp.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const cleanUpWordsFor = (tag: string): CleanUpWords => (isDutch(tag) ? nlCleanUp : enCleanUp)
