import { mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircleFilled, CircleRegular, ErrorCircleFilled } from '@fluentui/react-icons'
import { useLeavingStyles } from './useLeavingStyles.ts'

interface StateMarkProps {
  readonly kind: 'good' | 'bad' | 'plain'
  readonly children: string
}

/** A state by a mark and a word: never by its color alone. */
export const StateMark = ({ kind, children }: StateMarkProps) => {
  const styles = useLeavingStyles()
  return (
    <span
      className={mergeClasses(styles.state, kind === 'good' && styles.good, kind === 'bad' && styles.bad)}
    >
      {kind === 'good' && <CheckmarkCircleFilled />}
      {kind === 'bad' && <ErrorCircleFilled />}
      {kind === 'plain' && <CircleRegular />}
      {children}
    </span>
  )
}
