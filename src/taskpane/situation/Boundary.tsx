import { Component, type ReactNode } from 'react'
import type { Words } from '../language/words.ts'
import { ProblemNotice } from './ProblemNotice.tsx'

interface BoundaryProps {
  readonly words: Words
  readonly children: ReactNode
}

/** Catches a view that cannot be shown, as when its part of the pane cannot be loaded; the rest stays usable. */
export class Boundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError = () => ({ isBroken: true })

  override render() {
    return this.state.isBroken ? (
      <ProblemNotice problem="unexpected" words={this.props.words} />
    ) : (
      this.props.children
    )
  }
}
