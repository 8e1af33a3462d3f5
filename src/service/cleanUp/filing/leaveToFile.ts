import { randomUUID } from 'node:crypto'
import { type FilingOfCase, filingId } from '../../../domain/cases/case.ts'
import { isOwnMailbox, may, subjectOf } from '../../../domain/permissions.ts'
import { mailboxEntry } from '../../../domain/register/mailboxEntries.ts'
import { rememberFiled } from '../../entrusted/filedEntrusted.ts'
import { marker } from '../../entrusted/mailMarks.ts'
import { recordUnderGrant } from '../../entrusted/underGrant.ts'
import type { CleanUpOf, CleanUpParts } from '../cleanUpOf.ts'

export interface FiledOne extends FilingOfCase {
  /** Names the mail in its source. */
  readonly sourceId: string
}

/** What filing in the background asks before it goes on, and leaves behind for the owner. */
export interface LeaveToFile {
  /** Before these, by their names in the source, are filed. False: they may not be. */
  readonly mayFile: (sourceIds: readonly string[]) => Promise<boolean>
  /** Before each mail. */
  readonly mayGoOn: () => Promise<boolean>
  readonly onFiled: (filed: readonly FiledOne[]) => Promise<void>
}

/** His own mailbox its owner files from as he likes. */
const owners: LeaveToFile = {
  mayFile: async () => true,
  mayGoOn: async () => true,
  onFiled: async () => undefined,
}

/**
 * A mailbox that is entrusted to somebody is filed from while it is, not a mail longer. Which mails go into cases is on
 * record before they do, and the owner is told.
 */
export const leaveToFile = (parts: CleanUpParts, { mailbox, person }: CleanUpOf): LeaveToFile => {
  const { id } = mailbox
  if (id === null || isOwnMailbox(person, mailbox)) return owners
  const { organisation, mailboxes, signIn, work, now } = parts
  /** Null: it is not entrusted to him, or he is among the people no more. */
  const entrusted = async () => {
    const situation = await mailboxes.one(id, now())
    const current = (await signIn.people()).find((one) => one.id === person.id)
    const isHis = situation !== null && current !== undefined && may(current, 'cleanUp', subjectOf(situation))
    return isHis ? situation : null
  }
  return {
    mayFile: async (sourceIds) => {
      const situation = await entrusted()
      if (situation === null) return false
      const mark = await marker(work, situation)
      const mails = sourceIds.map((source) => mark({ id: source }))
      const act = { request: randomUUID(), by: person.id, at: now() }
      return recordUnderGrant(organisation, act, situation, (under) =>
        mailboxEntry('mailsFiled', { under, mails }, null),
      )
    },
    mayGoOn: async () => (await entrusted()) !== null,
    onFiled: (filed) => {
      const told = { by: person.id, at: now() }
      const mails = filed.map(({ caseId, seq, sourceId }) => [
        filingId(caseId, seq),
        { ...told, source: sourceId },
      ])
      return rememberFiled(work, id, Object.fromEntries(mails))
    },
  }
}
