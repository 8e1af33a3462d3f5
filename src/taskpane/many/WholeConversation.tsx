import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { SuggestionsAnswer } from '../../contract/schemas.ts'
import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import { usePane } from '../pane.ts'
import { Notice } from '../situation/Notice.tsx'

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start', paddingInline: '4px', minWidth: 0 },
})

interface WholeConversationProps {
  readonly answer: SuggestionsAnswer | null
  /** Has Outlook asked what is selected now. Null: the mail on show was dropped. */
  readonly onLook: (() => void) | null
}

/** How to file the whole conversation of the mail on show: Outlook gives an add-in what is selected, and no conversation. */
export const WholeConversation = ({ answer, onLook }: WholeConversationProps) => {
  const styles = useStyles()
  const { host, tag } = usePane()
  const words = manyWordsFor(tag).conversation
  const [isOpen, setOpen] = useState(false)
  const canSelect = onLook !== null && host.can.selectSeveral && host.can.loadById
  const known = answer?.suggestions.find(({ reason }) => reason === 'conversation')
  return (
    <>
      <Button
        className={styles.button}
        appearance="transparent"
        size="small"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.file}
      </Button>
      {isOpen && (
        <Notice
          kind="told"
          heading={canSelect ? words.select : words.drop}
          acts={
            canSelect && (
              <Button size="small" onClick={onLook}>
                {words.look}
              </Button>
            )
          }
        >
          {known && <p>{words.known(known.filings, known.case.reference)}</p>}
          {canSelect && <small>{words.otherwise}</small>}
        </Notice>
      )}
    </>
  )
}
