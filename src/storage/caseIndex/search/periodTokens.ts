import { dayLength, type EpochDay } from '../../../domain/calendar/epochDays.ts'

/** Blocks of a level hold so many of the level below; on the first a block is a day, in UTC. */
const blocksInBlock = 4
/** On the last a block is some 45 years. */
const levels = 8

/** Mails sent before or after these years are counted with them: a date in a mail may be anything. */
const firstDay = Date.UTC(1980, 0, 1) / dayLength
const lastDay = Date.UTC(2080, 11, 31) / dayLength

/**
 * When a mail was sent, as the blocks of days it lies in: any period is a few blocks (as a range is in Lucene's numeric tries,
 * Schindler and Diepenbroek 2008). To the instant it is looked at when the day is found.
 */
export const sentTokens = (sent: number): readonly string[] => {
  const tokens: string[] = []
  let block = dayOf(sent)
  for (let level = 0; level < levels; level += 1) {
    tokens.push(blockToken(level, block))
    block = Math.floor(block / blocksInBlock)
  }
  return tokens
}

/** The fewest blocks that hold every instant from the first until before the last; of a period that ends before it begins, none. */
export const periodTokens = (from: number | null, before: number | null): readonly string[] => {
  const tokens: string[] = []
  let first = from === null ? firstDay : dayOf(from)
  let end = (before === null ? lastDay : dayOf(before - 1)) + 1
  for (let level = 0; first < end; level += 1) {
    const isLast = level === levels - 1
    while (first < end && (isLast || first % blocksInBlock !== 0)) tokens.push(blockToken(level, first++))
    while (first < end && end % blocksInBlock !== 0) tokens.push(blockToken(level, --end))
    first /= blocksInBlock
    end /= blocksInBlock
  }
  return tokens
}

const blockToken = (level: number, block: number): string => `d${level}-${block}`

const dayOf = (instant: number): EpochDay =>
  Number.isNaN(instant) ? firstDay : Math.min(Math.max(Math.floor(instant / dayLength), firstDay), lastDay)
