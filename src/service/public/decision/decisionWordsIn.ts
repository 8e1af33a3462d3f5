import type { PageLanguage } from '../publicPage.ts'
import type { DecisionWords } from './decisionWords.ts'
import { en } from './decisionWordsEn.ts'
import { nl } from './decisionWordsNl.ts'

export const decisionWordsIn: Readonly<Record<PageLanguage, DecisionWords>> = { nl, en }
