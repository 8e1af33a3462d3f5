import type { Instant } from '../calendar/calendar.ts'

/** Mails that hold a promise, were swept up by "not needed", and may go all the same, as somebody who looked at each says. */
export interface Release {
  /** Number of its entry. */
  readonly seq: number
  readonly at: Instant
  readonly by: string
  /** Number of the entry by which the mailbox is entrusted to him; null: he is its owner, whose word is enough. */
  readonly under: number | null
  /** By the names that the clean-up gives them. */
  readonly mails: readonly string[]
  readonly reason: string | null
  readonly state: 'asked' | 'agreed' | 'refused'
  readonly answeredBy: string | null
}

const mailsOf = (releases: readonly Release[], state: Release['state']): ReadonlySet<string> =>
  new Set(releases.filter((one) => one.state === state).flatMap(({ mails }) => mails))

/** Of these it is settled that they may go. */
export const releasedMails = (releases: readonly Release[]): ReadonlySet<string> =>
  mailsOf(releases, 'agreed')

/** Of these another has to agree. */
export const askedReleases = (releases: readonly Release[]): ReadonlySet<string> => mailsOf(releases, 'asked')

/** Why this person may not answer it; null where he may. It takes other eyes than those that asked. */
export const releaseRefusal = (
  releases: readonly Release[],
  asked: number,
  by: string,
): 'nothingAsked' | 'fourEyes' | null => {
  const release = releases.find(({ seq }) => seq === asked)
  if (release?.state !== 'asked') return 'nothingAsked'
  return release.by === by ? 'fourEyes' : null
}
