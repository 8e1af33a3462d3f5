import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { localDay } from '../../domain/calendar/localDay.ts'
import type { FilingKind } from '../../domain/cases/case.ts'
import { withDue } from '../../domain/commitments/findCommitments.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import { promisesIn } from '../../domain/sending/askBeforeSending.ts'
import { isDismissed } from '../../domain/sending/chosenCase.ts'
import type { DraftContent, DraftMessage } from '../../outlook/mailHost.ts'
import { KindPicker } from '../filing/choosing/KindPicker.tsx'
import { composingWordsFor } from '../language/composing/composingWordsFor.ts'
import { usePane } from '../pane.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { ChooseForm } from './ChooseForm.tsx'
import { ChosenNotice } from './ChosenNotice.tsx'
import { Promises } from './Promises.tsx'
import { useChosenCase } from './useChosenCase.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '12px' },
})

interface ChoiceProps {
  readonly draft: DraftMessage
  readonly content: DraftContent
  readonly metadata: MessageMetadata
}

/** The case of a mail being written. Each choice is kept at once: a pane is closed without asking. */
export const Choice = ({ draft, content, metadata }: ChoiceProps) => {
  const styles = useStyles()
  const { tag, words, host, announce } = usePane()
  const said = composingWordsFor(tag)
  const choosing = useChosenCase(draft, metadata)
  const promises = useMemo(
    () =>
      promisesIn({
        subject: content.subject,
        body: content.body,
        from: host.ownAddress,
      }).map((found) => withDue(found, localDay(new Date()))),
    [content, host],
  )
  const { choices, keep } = choosing
  if (choices === null) return <Waiting />
  const { chosen, dismissed, kind } = choices
  const isPromising = promises.some(({ sentence }) => !isDismissed(dismissed, sentence))
  const shownKind: FilingKind = kind ?? (isPromising ? 'commitment' : 'other')
  const choose = ({ id, reference, title }: CaseSummaryAnswer) => {
    keep({ ...choices, chosen: { caseId: id, reference, title } }, shownKind)
    announce(said.chosen(reference))
  }
  const forget = () => {
    keep({ ...choices, chosen: null }, shownKind)
    announce(said.noneChosen)
  }
  return (
    <div className={styles.part}>
      {choosing.problem !== null && (
        <ProblemNotice
          problem={choosing.problem}
          words={words}
          announce={announce}
          onTryAgain={choosing.again}
        />
      )}
      <Promises
        promises={promises}
        dismissed={dismissed}
        words={said.promises}
        onChange={(next) => {
          const stillPromises = promises.some(({ sentence }) => !isDismissed(next, sentence))
          keep({ ...choices, dismissed: next }, kind ?? (stillPromises ? 'commitment' : 'other'))
        }}
      />
      {chosen === null ? (
        <ChooseForm metadata={metadata} words={said} onChoose={choose} />
      ) : (
        <ChosenNotice chosen={chosen} words={said} onForget={forget} />
      )}
      <KindPicker kind={shownKind} onChange={(next) => keep({ ...choices, kind: next }, next)} />
    </div>
  )
}
