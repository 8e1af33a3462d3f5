import { Button, makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { PrivateSign } from '../../domain/privateSigns.ts'
import { usePane } from '../pane.ts'
import { Notice } from '../situation/Notice.tsx'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '18px' },
})

interface PrivateNoticeProps {
  readonly signs: readonly PrivateSign[]
  readonly onAgree: () => void
}

/** Stands in place of everything that would ask the service about a mail that looks private. */
export const PrivateNotice = ({ signs, onAgree }: PrivateNoticeProps) => {
  const styles = useStyles()
  const { words, announce } = usePane()
  const { heading, explanation, because, sign, agree } = words.private
  useEffect(() => announce(heading), [announce, heading])
  return (
    <Notice kind="private" heading={heading} acts={<Button onClick={onAgree}>{agree}</Button>}>
      <p>{because}</p>
      <ul className={styles.list}>
        {signs.map(({ kind, evidence }) => (
          <li key={kind}>{sign[kind](evidence)}</li>
        ))}
      </ul>
      <p>{explanation}</p>
    </Notice>
  )
}
