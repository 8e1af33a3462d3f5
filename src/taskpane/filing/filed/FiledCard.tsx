import { Button } from '@fluentui/react-components'
import { useEffect, useEffectEvent } from 'react'
import type { FiledAnswer } from '../../../contract/schemas.ts'
import { usePane } from '../../pane.ts'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { Notice } from '../../situation/Notice.tsx'

interface FiledCardProps {
  readonly answer: FiledAnswer
  /** False when Outlook could not show it on the mail. */
  readonly isMarked: boolean
  readonly onAnother: () => void
  readonly onSeen: () => void
}

/** What became of the filing: where, by whom, when. */
export const FiledCard = ({ answer, isMarked, onAnother, onSeen }: FiledCardProps) => {
  const { words, dates, me, announce, open } = usePane()
  const { filing, case: filedCase } = answer
  const heading = words.filed.heading(filedCase.reference)
  const when = dates.moment(filing.filedAt)
  const byWhom =
    filing.filedBy.id === me?.id ? words.filed.byYou(when) : words.filed.by(filing.filedBy.name, when)
  const arrive = useEffectEvent(() => {
    announce(heading)
    onSeen()
  })
  useEffect(() => arrive(), [])
  const acts = (
    <>
      <Button size="small" ref={focusOnArrival} onClick={() => open({ kind: 'case', case: filedCase })}>
        {words.filed.openCase}
      </Button>
      <Button size="small" onClick={onAnother}>
        {words.filed.another}
      </Button>
    </>
  )
  return (
    <Notice kind="done" heading={heading} acts={acts}>
      <p>{filedCase.title}</p>
      <small>{byWhom}</small>
      {answer.alreadyFiled && <p>{words.filed.wasThere}</p>}
      {answer.sameMessageIdAs !== null && <p>{words.filed.sameMessageId}</p>}
      {!isMarked && <small>{words.filed.notMarked}</small>}
    </Notice>
  )
}
