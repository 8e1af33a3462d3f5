import path from 'node:path'
import type { AgreementBook } from '../agreements/agreementBook.ts'
import { faultSentence } from '../agreements/faultSentence.ts'
import { openAgreementBook } from '../agreements/openAgreementBook.ts'
import type { MailboxBook } from '../mailboxes/mailboxBook.ts'
import { openMailboxBook } from '../mailboxes/openMailboxBook.ts'
import type { Organisation } from '../organisation.ts'
import { type CommandContext, CommandError } from './command.ts'
import { isThere } from './isThere.ts'

export interface Books {
  readonly agreements: AgreementBook
  readonly mailboxes: MailboxBook
  /** Files of agreements in which something is wrong; each was named at the terminal. */
  readonly faults: number
}

/**
 * The agreements, published as their files now are, and the mailboxes of the roster. Throws a CommandError where the
 * roster that was named is not there.
 */
export const openBooks = async (
  { settings, drivers, terminal, now }: CommandContext,
  organisation: Organisation,
  roster: string | undefined,
): Promise<Books> => {
  const agreements = openAgreementBook(organisation)
  const faults = await agreements.publish(now())
  for (const fault of faults) terminal.remark(faultSentence(fault))
  const file = roster ?? path.join(settings.data, settings.organisation, 'roster.csv')
  if (!(await isThere(file))) {
    if (roster !== undefined) throw new CommandError(`there is no file ${file}; say which with --roster`)
    terminal.remark(`there is no ${file}: docs/roster.md says how to make one`)
  }
  const directory = drivers.openDirectory(file, settings.zone)
  const mailboxes = openMailboxBook({ organisation, directory, agreements })
  return { agreements, mailboxes, faults: faults.length }
}
