import { ProgressBar } from '@fluentui/react-components'
import type { CopyStateAnswer } from '../../contract/copySchemas.ts'
import type { CopyWords } from '../language/copies/copyWords.ts'
import { ConfirmedButton } from './ConfirmedButton.tsx'
import { useCopyStyles } from './useCopyStyles.ts'

interface CopyUnderWayProps {
  readonly progress: CopyStateAnswer['progress']
  readonly said: CopyWords
  readonly isBusy: boolean
  readonly onCancel: () => void
}

/** How far it is, and how long it still takes. */
export const CopyUnderWay = ({ progress, said, isBusy, onCancel }: CopyUnderWayProps) => {
  const styles = useCopyStyles()
  const sentence =
    progress === null ? said.gettingReady : said.step[progress.step](progress.done, progress.of)
  return (
    <>
      <p className={styles.strong}>{sentence}</p>
      <div className={styles.wide}>
        {progress === null ? (
          <ProgressBar aria-label={sentence} />
        ) : (
          <ProgressBar aria-label={sentence} value={progress.done} max={Math.max(progress.of, 1)} />
        )}
      </div>
      <p className={styles.subdued}>
        {progress?.secondsLeft == null
          ? said.goesOn
          : `${said.timeLeft(progress.secondsLeft)} ${said.goesOn}`}
      </p>
      <ConfirmedButton
        label={said.cancel.act}
        question={said.cancel.question}
        yes={said.cancel.yes}
        no={said.cancel.no}
        isBusy={isBusy}
        onSure={onCancel}
      />
    </>
  )
}
