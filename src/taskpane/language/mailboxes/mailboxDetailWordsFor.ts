import { isDutch } from '../isDutch.ts'
import { enMailboxDetail } from './enMailboxDetail.ts'
import type { MailboxDetailWords } from './mailboxDetailWords.ts'
import { nlMailboxDetail } from './nlMailboxDetail.ts'

/** In the language whose tag it is given, as `languageFor` chose it. */
export const mailboxDetailWordsFor = (tag: string): MailboxDetailWords =>
  isDutch(tag) ? nlMailboxDetail : enMailboxDetail
