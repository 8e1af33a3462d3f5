import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CommitmentAnswer, CommitmentQuery } from '../../contract/commitmentSchemas.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { useWorkplace } from '../workplace.ts'
import { commitmentsClient } from './commitmentsClient.ts'
import {
  type ListedCommitments,
  type ListedStanding,
  listedFrom,
  offsetOf,
  withChanged,
  withNext,
} from './listedCommitments.ts'

/** What narrows a list down; a stable object for each question. */
export type ListQuery = Omit<CommitmentQuery, 'standing' | 'offset' | 'limit'> & {
  readonly standing: ListedStanding
}

export interface Listed {
  /** Null until the first answer. */
  readonly listed: ListedCommitments | null
  readonly isLoading: boolean
  readonly problem: ProblemCode | null
  readonly again: () => void
  readonly more: () => void
  readonly change: (changed: CommitmentAnswer) => void
}

const atOnce = 50

/** A list of commitments, a page at a time. While another is asked for, the one before stays on show. */
export const useListed = (query: ListQuery): Listed => {
  const { client: asker } = useWorkplace()
  const client = useMemo(() => commitmentsClient(asker), [asker])
  const [listed, setListed] = useState<ListedCommitments | null>(null)
  const [isLoading, setLoading] = useState(true)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const [round, setRound] = useState(0)

  // A new round asks the same question once more.
  const asked = useMemo(() => ({ query, round }), [query, round])
  useEffect(() => {
    const asking = new AbortController()
    setLoading(true)
    setProblem(null)
    client.list({ ...asked.query, limit: atOnce }, asking.signal).then(
      (answer) => {
        if (asking.signal.aborted) return
        setListed(listedFrom(answer))
        setLoading(false)
      },
      (error: unknown) => {
        if (asking.signal.aborted) return
        setProblem(problemOf(error))
        setLoading(false)
      },
    )
    return () => asking.abort()
  }, [client, asked])

  const more = useCallback(async () => {
    if (listed === null) return
    setLoading(true)
    setProblem(null)
    try {
      const offset = offsetOf(listed, query.standing)
      const next = await client.list({ ...query, offset, limit: atOnce }, new AbortController().signal)
      setListed((now) => now && withNext(now, next))
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setLoading(false)
    }
  }, [client, query, listed])

  return {
    listed,
    isLoading,
    problem,
    again: useCallback(() => setRound((before) => before + 1), []),
    more: useCallback(() => void more(), [more]),
    change: useCallback((changed) => setListed((now) => now && withChanged(now, changed)), []),
  }
}
