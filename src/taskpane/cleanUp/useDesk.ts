import { useCallback, useEffect, useMemo, useReducer, useRef, useSyncExternalStore } from 'react'
import type { CleanUpDecision } from '../../domain/cleanUp/cleanUpMail.ts'
import { useChange } from '../useChange.ts'
import type { CleanUpClient } from './cleanUpClient.ts'
import { isDecidableAs, nextRow } from './decisions/decidable.ts'
import { type ChosenCase, type DecisionAct, decisionWork } from './decisions/decisionWork.ts'
import { aboutRow, type CleanUpRow, groupRow, mailRow } from './list/cleanUpRow.ts'
import { type AskPage, PagedRows, pageSize, type ShownRows } from './list/pagedRows.ts'
import { useChosenMails } from './list/useChosenMails.ts'
import { firstWhereabouts, shownLevel, stepped } from './list/whereabouts.ts'

/** The lists of a clean-up and the decisions about their rows. */
export const useDesk = (client: CleanUpClient) => {
  const [whereabouts, step] = useReducer(stepped, firstWhereabouts)
  const level = shownLevel(whereabouts)
  const { narrowing } = whereabouts
  const within = level.within?.id ?? null
  const ask: AskPage<CleanUpRow> = useCallback(
    async (offset, limit, signal) => {
      const part = { within, narrowing, offset, limit }
      if (level.by === 'mails') {
        const { mails, total } = await client.mails(part, signal)
        return { rows: mails.map(mailRow), total }
      }
      const { groups, total } = await client.groups(level.by, part, signal)
      return { rows: groups.map(groupRow), total }
    },
    [client, within, narrowing, level.by],
  )
  const list = useMemo(() => new PagedRows<CleanUpRow>(({ id }) => id), [])
  useEffect(() => {
    void list.show(ask)
    return () => list.close()
  }, [list, ask])
  const rows = useSyncExternalStore(list.subscribe, list.state)
  const work = useMemo(() => decisionWork(client, () => crypto.randomUUID()), [client])
  const decisions = useSyncExternalStore(work.subscribe, work.state)
  const round = rows.shown?.round
  useChange(round, () => work.forgetMarks())
  useEffect(() => {
    const asking = new AbortController()
    void work.load(asking.signal)
    return () => asking.abort()
  }, [work])

  const { shown } = rows
  /** Null while rows of the list before still stand there: no key is about those. */
  const listed = shown?.ask === ask ? shown : null
  const isLoading = rows.isLoading || (listed === null && rows.problem === null)
  const left = useRef<string | null>(null)
  /** Out of the group that was opened, and on to it in its list: what was decided may have moved it. */
  const back = (): void => {
    left.current = within
    step({ kind: 'back' })
  }
  useChange(round, () => {
    if (left.current === null || listed === null) return
    const place = placeAmong(listed, left.current)
    left.current = null
    if (place !== null) step({ kind: 'goTo', present: place })
  })
  const present = Math.min(level.present, Math.max(0, (shown?.total ?? 1) - 1))
  const row = listed?.rowAt(present)
  const places = useRef(new Map<string, number>())
  const choice = useChosenMails({ level, narrowing, shown: listed })
  /** About the mails that were chosen, else about the present row; then it goes on to the next. */
  const decide = (decision: CleanUpDecision, inCase: ChosenCase | null): void => {
    const chosen = [...choice.chosen.values()]
    const isAboutChosen = chosen.length > 0
    const about = isAboutChosen
      ? chosen
      : row && isDecidableAs(row, narrowing, decision)
        ? [{ row, place: present }]
        : []
    const [first] = about
    if (listed === null || first === undefined) return
    for (const one of about) places.current.set(one.row.id, one.place)
    const rows = about.map((one) => one.row.id)
    void work.decide({
      ...{ decision, case: inCase, rows },
      about: isAboutChosen ? { what: 'mails', mails: rows } : aboutRow(first.row, narrowing),
    })
    choice.forget()
    step({ kind: 'goTo', present: nextRow(listed, present, work.state().marks, narrowing) })
  }
  /** Mail by mail what is still to be filed: when filing came to rest, those that could not be. */
  const showNotFiled = (): void => {
    step({ kind: 'narrow', narrowing: { standing: 'toFile', words: '' } })
    step({ kind: 'arrange', by: 'mails' })
  }
  /** Where a row is that was decided about; null where it is on show no more. */
  const placeOf = (id: string): number | null => {
    const place = places.current.get(id)
    return place !== undefined && shown?.rowAt(place)?.id === id ? place : null
  }
  /** The list no longer shows what a decision was made on: its numbers are old. */
  const isElsewhere = ({ rows: made }: DecisionAct): boolean =>
    made.length === 0 || made.some((one) => placeOf(one) === null)
  return {
    ...{
      whereabouts,
      level,
      step,
      list,
      rows,
      isLoading,
      work,
      decisions,
      present,
      row,
      decide,
      choice,
      back,
      placeOf,
      isElsewhere,
      showNotFiled,
    },
  }
}

/** Among the rows read first; null where it is not, as when nothing of it is left to decide. */
const placeAmong = ({ rowAt }: ShownRows<CleanUpRow>, id: string): number | null => {
  for (let place = 0; place < pageSize; place++) if (rowAt(place)?.id === id) return place
  return null
}

export type Desk = ReturnType<typeof useDesk>
