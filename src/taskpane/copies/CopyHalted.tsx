import { Button } from '@fluentui/react-components'
import type { CopyStateAnswer } from '../../contract/copySchemas.ts'
import type { CopyWords } from '../language/copies/copyWords.ts'
import { Notice } from '../situation/Notice.tsx'
import { useWorkplace } from '../workplace.ts'
import { ConfirmedButton } from './ConfirmedButton.tsx'

interface CopyHaltedProps {
  readonly state: 'stopped' | 'failed' | 'withheld'
  /** Why it failed. */
  readonly problem: CopyStateAnswer['problem']
  readonly said: CopyWords
  readonly isBusy: boolean
  readonly onGoOn: () => void
  readonly onCancel: () => void
}

/** It was begun and is not done, or not there any more; what was done of one that failed stays until somebody goes on. */
export const CopyHalted = ({ state, problem, said, isBusy, onGoOn, onCancel }: CopyHaltedProps) => {
  const { words } = useWorkplace()
  const halted = problem === null ? said.stopped : said.failed(words.problem[problem].what)
  const { what, next } = state === 'withheld' ? said.withheld : halted
  return (
    <Notice
      kind={problem === null ? 'told' : 'problem'}
      heading={what}
      acts={
        <>
          <Button appearance="primary" size="small" disabledFocusable={isBusy} onClick={onGoOn}>
            {state === 'withheld' ? said.start : said.goOn}
          </Button>
          <ConfirmedButton
            label={said.letGo.act}
            question={said.letGo.question}
            yes={said.letGo.yes}
            no={said.letGo.no}
            isBusy={isBusy}
            onSure={onCancel}
          />
        </>
      }
    >
      <p>{next}</p>
    </Notice>
  )
}
