import type { MailboxDetailWords } from '../language/mailboxes/mailboxDetailWords.ts'

const units = { Y: 'years', M: 'months', W: 'weeks', D: 'days' } as const

/** An ISO 8601 duration of whole days or more, such as `P1Y6M`, as people say it: `1 jaar en 6 maanden`. */
export const periodWords = (period: string, words: MailboxDetailWords): string => {
  const parts = [...period.matchAll(/(\d+)([YMWD])/g)].map(([, count, unit]) =>
    words.period[units[unit as keyof typeof units]](Number(count)),
  )
  const last = parts.at(-1) ?? period
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${words.and} ${last}`
}
