import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { Words } from '../language/words.ts'
import type { ProblemCode } from '../problem.ts'
import { focusOnArrival } from './focusOnArrival.ts'
import { Notice } from './Notice.tsx'

interface ProblemNoticeProps {
  readonly problem: ProblemCode
  readonly words: Words
  readonly announce?: (sentence: string) => void
  readonly onTryAgain?: () => void
  /** True when it comes in place of what the person was using. */
  readonly takesFocus?: boolean
}

/** What went wrong and what to do next. */
export const ProblemNotice = ({ problem, words, announce, onTryAgain, takesFocus }: ProblemNoticeProps) => {
  const { what, next } = words.problem[problem]
  useEffect(() => announce?.(`${what} ${next}`), [announce, what, next])
  const acts = onTryAgain && (
    <Button size="small" {...(takesFocus ? { ref: focusOnArrival } : {})} onClick={onTryAgain}>
      {words.tryAgain}
    </Button>
  )
  return (
    <Notice kind="problem" heading={what} acts={acts}>
      <p>{next}</p>
    </Notice>
  )
}
