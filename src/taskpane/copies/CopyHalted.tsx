import { Button } from '@fluentui/react-components'
import type { CopyStateAnswer } from '../../contract/copySchemas.ts'
import type { CopyWords } from '../language/copyWords.ts'
import { Notice } from '../situation/Notice.tsx'
import { useWorkplace } from '../workplace.ts'
import { ConfirmedButton } from './ConfirmedButton.tsx'

interface CopyHaltedProps {
  /** Why it failed; null: the service stopped meanwhile. */
  readonly problem: CopyStateAnswer['problem']
  readonly said: CopyWords
  readonly isBusy: boolean
  readonly onGoOn: () => void
  readonly onCancel: () => void
}

/** It was begun and is not done: what was done of it stays until somebody goes on, or lets it go. */
export const CopyHalted = ({ problem, said, isBusy, onGoOn, onCancel }: CopyHaltedProps) => {
  const { words } = useWorkplace()
  const { what, next } = problem === null ? said.stopped : said.failed(words.problem[problem].what)
  return (
    <Notice
      kind={problem === null ? 'told' : 'problem'}
      heading={what}
      acts={
        <>
          <Button appearance="primary" size="small" disabledFocusable={isBusy} onClick={onGoOn}>
            {said.goOn}
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
