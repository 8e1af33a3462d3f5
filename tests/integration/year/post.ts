import { reminderOfMessageId } from '../../../src/service/reminding/reminderMessageId.ts'
import { type LoopbackSmtp, type SmtpBehaviour, startLoopbackSmtp } from '../reminders/loopbackSmtp.ts'
import type { Chance } from './chance.ts'
import type { Day } from './fates.ts'

/** A reminder the mail server took on. */
export interface TakenMail {
  readonly messageId: string
  readonly mailbox: string
  /** Number of the reminder's first claim. */
  readonly first: number
  readonly to: string
  readonly day: Day
}

export interface YearPost {
  readonly port: number
  /** Every mail it took on, oldest first. */
  readonly taken: readonly TakenMail[]
  /** Opens or closes the server for a day; `onTaken` runs before the answer to each mail taken on. */
  beginDay(day: Day, isUp: boolean, onTaken: () => void): Promise<void>
  close(): Promise<void>
}

/** The contact of one customer has no mailbox for a while. */
const isRefused = (to: string, day: Day): boolean =>
  to === 'contact@coster.example' && day >= 100 && day < 200

/** The year's mail server: away for days now and then, and not always ready to take a mail when it is there. */
export const startYearPost = async (chance: Chance): Promise<YearPost> => {
  const taken: TakenMail[] = []
  let server: LoopbackSmtp | null = await startLoopbackSmtp()
  const { port } = server

  const behaviour = (to: string, day: Day): SmtpBehaviour => {
    if (isRefused(to, day)) return 'refuseAddress'
    return chance.oneIn(60) ? chance.pick(['deferAddress', 'deferContent', 'dropWithinContent']) : 'accept'
  }
  return {
    port,
    taken,
    beginDay: async (day, isUp, onTaken) => {
      if (!isUp) {
        await server?.close()
        server = null
        return
      }
      const open = server ?? (await startLoopbackSmtp({ port }))
      let seen = server === null ? 0 : open.accepted.length
      server = open
      open.behave((to) => behaviour(to, day))
      open.onAccepted(async () => {
        taken.push(...open.accepted.slice(seen).map(({ to, source }) => takenMail(to[0] ?? '', source, day)))
        seen = open.accepted.length
        onTaken()
      })
    },
    close: async () => server?.close(),
  }
}

const takenMail = (to: string, source: string, day: Day): TakenMail => {
  const messageId = /^Message-ID: (<\S+>)/im.exec(source)?.[1] ?? ''
  const reminder = reminderOfMessageId(messageId)
  if (reminder === null) throw new TypeError('takenMail: expected a Message-ID made of a reminder')
  return { messageId, ...reminder, to, day }
}
