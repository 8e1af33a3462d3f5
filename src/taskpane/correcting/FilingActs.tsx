import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import { tellCaseChanged } from '../cases/caseNews.ts'
import { showStanding } from '../filing/filed/standingMark.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Notice } from '../situation/Notice.tsx'
import { useWorkplace } from '../workplace.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { changeSentence, type FilingChange } from './filingChange.ts'
import { MoveForm } from './MoveForm.tsx'
import { useFilingChange } from './useFilingChange.tsx'
import { WithdrawForm } from './WithdrawForm.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

type Panel = 'none' | 'menu' | 'withdraw' | 'move' | 'correct'

interface FilingActsProps {
  readonly filing: FilingAnswer
  /** The mail on show, which then shows what became of it; null where it is not open in Outlook. */
  readonly mail: MailToFile | null
  /** Just filed: Undo stands beside the rest. */
  readonly isFresh: boolean
  readonly onChanged: (change: FilingChange) => void
}

/** What can be done to a filed mail, each with a sentence and its own Undo. */
export const FilingActs = ({ filing, mail, isFresh, onChanged }: FilingActsProps) => {
  const styles = useStyles()
  const { client, words, dates, tag } = useWorkplace()
  const said = correctingWordsFor(tag)
  const [panel, setPanel] = useState<Panel>('none')
  const [hasBegun, setBegun] = useState(false)
  const { change, present, isBusy, make, problem, undo } = useFilingChange(filing, (done) => {
    setPanel('none')
    onChanged(done)
    for (const id of new Set([present.caseId, done.changed.case.id]))
      tellCaseChanged(mail === null ? 'case' : 'mail', id)
    const known = done.wanted.kind === 'withdraw' ? [] : [done.changed]
    if (mail) void showStanding(mail, client, { words, dates }, known)
  })
  const close = () => setPanel('none')

  if (change !== null && panel === 'none') {
    const isOut = change.wanted.kind === 'withdraw'
    return (
      <Notice
        kind={isOut ? 'told' : 'done'}
        heading={changeSentence(change, said)}
        acts={
          <>
            {undo}
            {!isOut && (
              <Button
                size="small"
                ref={undo === false ? focusOnArrival : undefined}
                onClick={() => {
                  setBegun(true)
                  setPanel('menu')
                }}
              >
                {said.change}
              </Button>
            )}
          </>
        }
      >
        {isOut && <p>{said.withdrawnNext}</p>}
        {problem}
      </Notice>
    )
  }
  return (
    <div className={styles.part}>
      {panel === 'none' || panel === 'menu' ? (
        <div className={styles.acts}>
          {isFresh && panel === 'none' && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => void make({ kind: 'withdraw', reason: '' })}
            >
              {said.undo}
            </Button>
          )}
          <Button
            size="small"
            // What was pressed is gone where this comes in its place: the keyboard goes on from here.
            ref={hasBegun ? focusOnArrival : undefined}
            aria-expanded={panel === 'menu'}
            aria-label={said.changeNamed(filing.message?.subject || words.mail.noSubject)}
            onClick={() => setPanel(panel === 'menu' ? 'none' : 'menu')}
          >
            {said.change}
          </Button>
          {panel === 'menu' &&
            (['withdraw', 'move', 'correct'] as const).map((one) => (
              <Button
                key={one}
                size="small"
                onClick={() => {
                  setBegun(true)
                  setPanel(one)
                }}
              >
                {said[one]}
              </Button>
            ))}
        </div>
      ) : null}
      {panel === 'withdraw' && <WithdrawForm isBusy={isBusy} onDo={make} onCancel={close} />}
      {panel === 'move' && <MoveForm filing={present} isBusy={isBusy} onDo={make} onCancel={close} />}
      {panel === 'correct' && <CorrectForm filing={present} isBusy={isBusy} onDo={make} onCancel={close} />}
      {problem}
    </div>
  )
}
