import { isDutch } from '../isDutch.ts'
import type { ComposingWords } from './composingWords.ts'
import { enComposing } from './enComposing.ts'
import { nlComposing } from './nlComposing.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const composingWordsFor = (tag: string): ComposingWords => (isDutch(tag) ? nlComposing : enComposing)
