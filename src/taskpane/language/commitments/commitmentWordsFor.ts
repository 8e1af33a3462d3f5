import { isDutch } from '../isDutch.ts'
import type { CommitmentWords } from './commitmentWords.ts'
import { enCommitments } from './enCommitments.ts'
import { nlCommitments } from './nlCommitments.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const commitmentWordsFor = (tag: string): CommitmentWords =>
  isDutch(tag) ? nlCommitments : enCommitments
