import { type ReactNode, Suspense } from 'react'
import type { Words } from '../language/words.ts'
import { Boundary } from './Boundary.tsx'

interface LateProps {
  readonly words: Words
  readonly children: ReactNode
}

/** Holds a small part that is loaded when it is first needed; what it stands beside does not wait for it. */
export const Late = ({ words, children }: LateProps) => (
  <Boundary words={words}>
    <Suspense>{children}</Suspense>
  </Boundary>
)
