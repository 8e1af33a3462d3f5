import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import type { MailboxRecord } from '../../../src/domain/retention/mailboxRecord.ts'
import { StoreError } from '../../../src/ports/folderStore.ts'
import { remind } from '../../../src/service/reminding/remind.ts'
import { isTrouble } from '../../../src/service/reminding/reminderOutcome.ts'
import { chanceOf } from './chance.ts'
import { type Day, type Fate, factsOn, noonOf } from './fates.ts'
import { openFirm, type RunningFirm, writeAgreements } from './firm.ts'
import { actOn, type Platform } from './people.ts'
import { startYearPost, type TakenMail } from './post.ts'

/** What is left of a year that was lived through. */
export interface LivedYear {
  readonly taken: readonly TakenMail[]
  /** Mails taken on whose sender was cut off before it could record them; as often as that happened. */
  readonly unrecorded: ReadonlyMap<string, number>
  readonly records: ReadonlyMap<string, MailboxRecord>
  readonly crashes: number
  readonly restarts: number
  readonly daysWithoutPost: number
}

export interface YearOptions {
  readonly fates: readonly Fate[]
  readonly seed: number
  readonly days: number
  /** Called on the evening of each day on which everything that was due could be sent. */
  readonly onQuietEvening: (
    day: Day,
    taken: readonly TakenMail[],
    platform: Platform,
    records: (id: string) => Promise<MailboxRecord | null>,
  ) => Promise<void>
}

/** Lives through a year in a folder: a round in the morning and more where something failed, restarts and power cuts at random. */
export const liveYear = async (
  root: string,
  { fates, seed, days, onQuietEvening }: YearOptions,
): Promise<LivedYear> => {
  const chance = chanceOf(seed)
  // How letters follow on each other is the machine's to say: what becomes of them draws its own lots.
  const post = await startYearPost(chanceOf(seed + 1))
  const platform: Platform = { restored: new Map(), held: new Map() }
  const unrecorded = new Map<string, number>()
  let [today, crashes, restarts, daysWithoutPost, daysDown] = [0, 0, 0, 0, 0]
  let shown: readonly MailboxFacts[] = []
  const roster = () => shown
  await writeAgreements(root)
  let firm = await openFirm(root, post.port, roster)
  const reopen = async (): Promise<void> => {
    await firm.close()
    firm = await openFirm(root, post.port, roster)
  }
  for (today = 0; today < days; today++) {
    shown = rosterOn(fates, today, platform)
    daysDown = daysDown > 0 ? daysDown - 1 : chance.oneIn(40) ? chance.between(1, 4) : 0
    if (daysDown > 0) daysWithoutPost += 1
    let cutsIn = chance.oneIn(15) ? chance.between(1, 6) : 0
    let isCut = false
    const before = post.taken.length
    await post.beginDay(today, daysDown === 0, () => {
      cutsIn -= 1
      if (cutsIn !== 0) return
      isCut = true
      firm.cut()
    })
    let isQuiet = false
    for (const hour of [8, 12, 16]) {
      // A second round on a quiet day has nothing to do: now and then it shows that.
      if (isQuiet && !chance.oneIn(8)) break
      if (chance.oneIn(20)) {
        restarts += 1
        await reopen()
      }
      isQuiet = await round(firm, at(today, hour))
      if (!isCut) continue
      crashes += 1
      isCut = false
      await reopen()
      await noteUnrecorded(firm, post.taken.slice(before), unrecorded)
    }
    if (isQuiet) await onQuietEvening(today, post.taken, platform, (id) => recordOf(firm, id))
    await actAll(firm, fates, today, post.taken, platform)
  }
  const records = await recordsOf(firm, fates)
  await firm.close()
  await post.close()
  return { taken: post.taken, unrecorded, records, crashes, restarts, daysWithoutPost }
}

/** Whether everything that was due went out. A round whose power was cut fails in the store, and in nothing else. */
const round = async (firm: RunningFirm, now: string): Promise<boolean> => {
  try {
    const outcomes = await remind(firm, now)
    return !outcomes.some((outcome) => isTrouble(outcome) && outcome.became.kind !== 'refused')
  } catch (error) {
    if (error instanceof StoreError) return false
    throw error
  }
}

const at = (day: Day, hour: number): string =>
  `${noonOf(day).slice(0, 10)}T${String(hour).padStart(2, '0')}:00:00.000Z`

const rosterOn = (fates: readonly Fate[], day: Day, { restored, held }: Platform): readonly MailboxFacts[] =>
  fates.map((fate) =>
    factsOn(fate, day, { restored: shownOn(restored, fate, day), held: shownOn(held, fate, day) }),
  )

const shownOn = (since: ReadonlyMap<string, Day>, { id }: Fate, today: Day): Day | null => {
  const day = since.get(id)
  return day !== undefined && day <= today ? day : null
}

const noteUnrecorded = async (
  firm: RunningFirm,
  taken: readonly TakenMail[],
  unrecorded: Map<string, number>,
): Promise<void> => {
  for (const { mailbox, first, messageId } of taken) {
    const record = await recordOf(firm, mailbox)
    const reminder = record?.reminders.find((one) => one.first === first)
    if (reminder?.state !== 'sent') unrecorded.set(messageId, (unrecorded.get(messageId) ?? 0) + 1)
  }
}

const recordOf = (firm: RunningFirm, id: string): Promise<MailboxRecord | null> =>
  firm.organisation.index.mailboxRecord(id)

const recordsOf = async (
  firm: RunningFirm,
  fates: readonly Fate[],
): Promise<ReadonlyMap<string, MailboxRecord>> => {
  const records = new Map<string, MailboxRecord>()
  for (const { id } of fates) {
    const record = await recordOf(firm, id)
    if (record !== null) records.set(id, record)
  }
  return records
}

const actAll = async (
  firm: RunningFirm,
  fates: readonly Fate[],
  day: Day,
  taken: readonly TakenMail[],
  platform: Platform,
): Promise<void> => {
  const firstReminder = new Map<string, Day>()
  for (const mail of taken) if (!firstReminder.has(mail.mailbox)) firstReminder.set(mail.mailbox, mail.day)
  for (const fate of fates) {
    if (fate.deletedOn === null || fate.deletedOn > day || fate.deletedOn < day - 60) continue
    await actOn(firm, fate, day, firstReminder.get(fate.id) ?? null, platform)
  }
}
