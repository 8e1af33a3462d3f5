import { isDutch } from '../isDutch.ts'
import { enOutbox } from './enOutbox.ts'
import { nlOutbox } from './nlOutbox.ts'
import type { OutboxWords } from './outboxWords.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const outboxWordsFor = (tag: string): OutboxWords => (isDutch(tag) ? nlOutbox : enOutbox)
