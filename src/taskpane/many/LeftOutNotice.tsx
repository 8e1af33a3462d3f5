import { makeStyles } from '@fluentui/react-components'
import { useEffect } from 'react'
import { type LeftOut, leftOutReasons } from '../filing/dropped/readDroppedFiles.ts'
import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import { usePane } from '../pane.ts'
import { Notice } from '../situation/Notice.tsx'

const useStyles = makeStyles({ inset: { padding: '12px 12px 0' } })

/** Names that are told; of more files their number. */
const mostNames = 5

/** Which of the files that were dropped are not shown, why, and how to go on. */
export const LeftOutNotice = ({ files }: { readonly files: readonly LeftOut[] }) => {
  const styles = useStyles()
  const { tag, announce } = usePane()
  const words = manyWordsFor(tag).leftOut
  const heading = words.heading(files.length)
  useEffect(() => announce(heading), [announce, heading])
  return (
    <div className={styles.inset}>
      <Notice kind="told" heading={heading}>
        {leftOutReasons.map((why) => {
          const names = files.filter((one) => one.why === why).map(({ name }) => name)
          if (names.length === 0) return null
          const told = words.names(names.slice(0, mostNames), Math.max(names.length - mostNames, 0))
          return (
            <p key={why}>
              {words.why[why]} {told}
            </p>
          )
        })}
      </Notice>
    </div>
  )
}
