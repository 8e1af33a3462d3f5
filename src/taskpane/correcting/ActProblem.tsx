import { useEffect } from 'react'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import type { ProblemCode } from '../problem.ts'
import { Notice } from '../situation/Notice.tsx'
import { useWorkplace } from '../workplace.ts'

/** Why an act on what is filed was not done. Acts do not wait for a network as filings do: what was typed stays, for the same button. */
export const ActProblem = ({ problem }: { readonly problem: ProblemCode }) => {
  const { words, tag, announce } = useWorkplace()
  const { what, next } = words.problem[problem]
  const said = problem === 'offline' ? correctingWordsFor(tag).offlineNext : next
  useEffect(() => announce(`${what} ${said}`), [announce, what, said])
  return (
    <Notice kind="problem" heading={what}>
      <p>{said}</p>
    </Notice>
  )
}
