import type { LeavingAnswer } from '../../contract/leavingSchemas.ts'
import type { LeavingWords } from '../language/leaving/leavingWords.ts'
import { type PartName, partId } from './partId.ts'

/** A sentence on what was just done, and the id of the part that it is about. */
export interface Told {
  readonly part: string | null
  readonly sentence: string
}

/** What others did about a leaving since it was last looked at. */
export const newsOf = (before: LeavingAnswer, after: LeavingAnswer, said: LeavingWords): readonly Told[] => {
  const news = said.news
  const about = (name: PartName, sentences: readonly string[]): readonly Told[] =>
    sentences.length === 0 ? [] : [{ part: partId(name, after), sentence: sentences.join(' ') }]
  return [
    ...about(
      'handOver',
      changed(before.handOvers, after.handOvers).map(({ state, to }) => news.handOver[state](to.name)),
    ),
    ...about(
      'checks',
      changed(before.releases, after.releases).map(({ state, by, answeredBy }) =>
        news.release[state](answeredBy ?? by),
      ),
    ),
    ...about(
      'sign',
      (['leaver', 'firm'] as const).flatMap((side) => {
        const [was, is] = [before.signatures[side], after.signatures[side]]
        return is !== null && is.at !== was?.at ? [news.signed[side](is.name)] : []
      }),
    ),
    ...about(
      'trust',
      changed(before.trusts, after.trusts).map(({ state, person }) => news.trust[state](person)),
    ),
    ...about(
      'opened',
      added(before.opened, after.opened).map(({ by }) => news.opened(by)),
    ),
    ...about('trouble', [
      ...added(before.shown, after.shown)
        .filter(({ isShown }) => isShown)
        .map(() => news.shown),
      ...after.shown
        .filter((mail) => wasShown(before.shown, mail.seq) && !mail.isShown)
        .map(() => news.hidden),
    ]),
  ]
}

interface Entered {
  readonly seq: number
}

const added = <One extends Entered>(before: readonly One[], after: readonly One[]): readonly One[] => {
  const known = new Set(before.map(({ seq }) => seq))
  return after.filter(({ seq }) => !known.has(seq))
}

/** Those that stand otherwise than before, or did not stand there. */
const changed = <One extends Entered & { readonly state: string }>(
  before: readonly One[],
  after: readonly One[],
): readonly One[] => {
  const known = new Map(before.map(({ seq, state }) => [seq, state]))
  return after.filter(({ seq, state }) => known.get(seq) !== state)
}

const wasShown = (shown: LeavingAnswer['shown'], seq: number): boolean =>
  shown.some((mail) => mail.seq === seq && mail.isShown)
