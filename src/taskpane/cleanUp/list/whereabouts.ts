import type { CleanUpGroupAnswer } from '../../../contract/cleanUpSchemas.ts'
import { type CleanUpStanding, type Grouping, groupings } from '../../../domain/cleanUp/cleanUpMail.ts'

/** How a list is laid out: in groups of one kind, or mail by mail. */
export const arrangements = [...groupings, 'mails'] as const
export type Arrangement = Grouping | 'mails'

/** Which mails are on show; the numbers of groups count those alone. */
export interface Narrowing {
  readonly standing: CleanUpStanding | null
  readonly words: string
}

/** One list: of the whole mailbox, or of a group that was opened. */
export interface Level {
  /** Null: the whole mailbox. */
  readonly within: Pick<CleanUpGroupAnswer, 'id' | 'title'> | null
  readonly by: Arrangement
  /** Number of the row that the keys act on. */
  readonly present: number
}

/** Where somebody is in a clean-up; the last level is on show. */
export interface Whereabouts {
  readonly levels: readonly Level[]
  readonly narrowing: Narrowing
}

export type Step =
  | { readonly kind: 'arrange'; readonly by: Arrangement }
  | { readonly kind: 'narrow'; readonly narrowing: Partial<Narrowing> }
  | { readonly kind: 'goTo'; readonly present: number }
  | {
      readonly kind: 'open'
      readonly group: Pick<CleanUpGroupAnswer, 'id' | 'title' | 'grouping' | 'mails'>
    }
  | { readonly kind: 'back' }

const wholeMailbox: Level = { within: null, by: 'client', present: 0 }
const everything: Narrowing = { standing: null, words: '' }

export const firstWhereabouts: Whereabouts = { levels: [wholeMailbox], narrowing: everything }

export const shownLevel = ({ levels }: Whereabouts): Level => levels.at(-1) ?? wholeMailbox

export const isNarrowed = ({ narrowing }: Whereabouts): boolean =>
  narrowing.standing !== null || narrowing.words !== ''

export const stepped = (now: Whereabouts, step: Step): Whereabouts => {
  const level = shownLevel(now)
  const withLevel = (changed: Level): Whereabouts => ({
    ...now,
    levels: [...now.levels.slice(0, -1), changed],
  })
  switch (step.kind) {
    case 'arrange':
      return withLevel({ ...level, by: step.by, present: 0 })
    case 'narrow': {
      // What was opened may have nothing left in it.
      const { by } = now.levels[0] ?? wholeMailbox
      return { levels: [{ ...wholeMailbox, by }], narrowing: { ...now.narrowing, ...step.narrowing } }
    }
    case 'goTo':
      return withLevel({ ...level, present: step.present })
    case 'open': {
      const { id, title } = step.group
      const opened: Level = { within: { id, title }, by: arrangementWithin(step.group), present: 0 }
      return { ...now, levels: [...now.levels, opened] }
    }
    case 'back':
      return now.levels.length > 1 ? { ...now, levels: now.levels.slice(0, -1) } : now
  }
}

/** Mails that are looked through one by one without being put in groups first. */
const fewMails = 20

const arrangementWithin = ({
  grouping,
  mails,
}: Pick<CleanUpGroupAnswer, 'grouping' | 'mails'>): Arrangement =>
  grouping === 'conversation' || mails <= fewMails ? 'mails' : 'conversation'
