import { en } from './en.ts'
import type { ExplainWords } from './explainWords.ts'
import { nl } from './nl.ts'
import type { Language } from './writtenDay.ts'

export const wordsIn: Readonly<Record<Language, ExplainWords>> = { nl, en }
