import { isDutch } from '../isDutch.ts'
import { enMany } from './enMany.ts'
import type { ManyWords } from './manyWords.ts'
import { nlMany } from './nlMany.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const manyWordsFor = (tag: string): ManyWords => (isDutch(tag) ? nlMany : enMany)
