import type { EntryDraft } from '../register/entry.ts'
import { mailboxEntry } from '../register/mailboxEntries.ts'
import type { Clock } from './mailbox.ts'
import type { RecordedClock } from './mailboxRecord.ts'
import type { MailboxSituation } from './situation.ts'

/**
 * The entry to record when the countdown says something else than the register last did: a clock seen running, its end
 * seen to move, stopped, ended, or no longer known. Null when the register has it; a mailbox in use gets no register.
 */
export const observedClock = ({
  facts: { id: _, ...seen },
  countdown,
  record: { clock: recorded },
}: Pick<MailboxSituation, 'facts' | 'countdown' | 'record'>): EntryDraft | null => {
  switch (countdown.state) {
    case 'counting': {
      const { name, startedAt, lastDay, certainty } = countdown.clock
      if (isRecorded(recorded, 'running', countdown.clock)) return null
      return mailboxEntry('clockStarted', { clock: name, startedAt, lastDay, certainty }, seen)
    }
    case 'ended': {
      const { name, lastDay } = countdown.clock
      if (isRecorded(recorded, 'ended', countdown.clock)) return null
      return mailboxEntry('clockEnded', { clock: name, lastDay }, seen)
    }
    case 'unknown':
      return recorded.state === 'unknown' ? null : mailboxEntry('clockUnknown', {}, seen)
    case 'stopped': {
      const { because, since } = countdown
      return recorded.state === 'stopped' ? null : mailboxEntry('clockStopped', { because, since }, seen)
    }
    case 'noClock':
      return recorded.state === 'none' || recorded.state === 'stopped'
        ? null
        : mailboxEntry('clockStopped', { because: 'noClock', since: null }, seen)
  }
}

const isRecorded = (
  recorded: RecordedClock,
  state: 'running' | 'ended',
  { name, lastDay }: Pick<Clock, 'name' | 'lastDay'>,
): boolean => recorded.state === state && recorded.clock === name && recorded.lastDay === lastDay
