import type { EpochDay } from '../../calendar/epochDays.ts'
import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import type { StatedTime } from './statedDate.ts'

/** `by noon`, `voor 17.00 uur`, `within the hour`: an hour by which a thing is due, without a day, is today's. */
export const clockToday = (words: readonly Word[], today: EpochDay): StatedTime | null => {
  for (let at = 0; at < words.length - 1; at++) {
    const end = clockEnd(words, at)
    if (end !== null) return { from: at, to: end, day: today }
  }
  return null
}

const clockEnd = (words: readonly Word[], at: number): number | null => {
  const [lead, next, third, fourth] = [0, 1, 2, 3].map((offset) => textAt(words, at + offset))
  if (partsOfDay.has(lead ?? '') && next === 'van' && third === 'de' && dayTimes.has(fourth ?? ''))
    return at + 4
  if (lead === 'within' && next === 'the' && third === 'hour') return at + 3
  if (lead === 'binnen' && next === 'het' && third === 'uur') return at + 3
  if (lead === undefined || next === undefined || third === undefined || !leads.has(lead)) return null
  if (noons.has(next)) return at + 2
  if (next === 'close' && third === 'of' && ends.has(fourth ?? '')) return at + 4
  if (hoursOfDay.test(next)) return at + 2
  // `om half drie`.
  if (next === 'half' && lead !== undefined && dutchHour.test(third)) return at + 3
  if (!hour.test(next)) return null
  // `17.00 uur` is three words, `5 pm` two.
  if (suffixes.has(third)) return at + 3
  return minutes.test(third) && (suffixes.has(fourth ?? '') || words[at + 2]?.before === ':')
    ? at + (suffixes.has(fourth ?? '') ? 4 : 3)
    : null
}

const leads = wordList('by before at around voor uiterlijk tegen om rond')
const noons = wordList(
  'noon midday midnight twaalven enen tweeen drieen vieren vijven zessen zevenen achten negenen',
)
const partsOfDay = wordList('loop eind einde')
const dayTimes = wordList('dag ochtend middag avond')
const ends = wordList('business play')
const hoursOfDay = /^\d{1,2}(?:am|pm|u|h)$/
const hour = /^(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)$/
const dutchHour = /^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)$/
const minutes = /^\d\d$/
const suffixes = wordList('am pm uur')
