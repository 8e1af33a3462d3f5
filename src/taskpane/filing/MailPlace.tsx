import { makeStyles } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { usePane } from '../pane.ts'
import { BackButton } from '../situation/BackButton.tsx'
import { Boundary } from '../situation/Boundary.tsx'
import { Late } from '../situation/Late.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import type { useDroppedMail } from './dropped/useDroppedMail.ts'
import { FileView } from './FileView.tsx'
import { ManyHere } from './ManyHere.tsx'
import { NoMail } from './NoMail.tsx'
import type { Filings } from './useFilings.ts'
import type { Selection } from './useSelection.ts'

const ComposingPlace = lazy(async () => ({
  default: (await import('../composing/ComposingPlace.tsx')).ComposingPlace,
}))

const LeftOutNotice = lazy(async () => ({
  default: (await import('../many/LeftOutNotice.tsx')).LeftOutNotice,
}))

const useStyles = makeStyles({
  inset: { padding: '12px' },
})

interface MailPlaceProps {
  readonly selection: Selection
  readonly drop: ReturnType<typeof useDroppedMail>
  readonly filings: Filings
  readonly isShown: boolean
}

/** The mails to file: what was dropped, else what an earlier pane had begun with and is gone on with, else what is open or selected in Outlook. */
export const MailPlace = (props: MailPlaceProps) => {
  const { dropped, putAway } = props.drop
  const [isResumed, setResumed] = useState(false)
  return (
    <>
      {dropped.kind === 'several' && <PutAway onClick={putAway} />}
      <ManyHere {...props} isResumed={isResumed} onResume={setResumed} />
      {(!isResumed || dropped.kind !== 'nothing') && <OneMail {...props} />}
    </>
  )
}

const OneMail = ({ selection, drop, filings, isShown }: MailPlaceProps) => {
  const styles = useStyles()
  const { words, announce } = usePane()
  const { dropped } = drop
  switch (dropped.kind) {
    case 'reading':
      return <Waiting />
    case 'mail':
      return (
        <>
          <PutAway onClick={drop.putAway} />
          {dropped.leftOut.length > 0 && (
            <Late words={words}>
              <LeftOutNotice files={dropped.leftOut} />
            </Late>
          )}
          <FileView
            key={dropped.mail.key}
            mail={dropped.mail}
            filings={filings}
            onFiles={drop.take}
            isShown={isShown}
            onLook={null}
          />
        </>
      )
    case 'several':
      return null
    case 'failed':
      return (
        <>
          <div className={styles.inset}>
            <ProblemNotice problem={dropped.problem} words={words} announce={announce} />
          </div>
          <SelectedMail {...{ selection, drop, filings, isShown }} />
        </>
      )
    case 'nothing':
      return <SelectedMail {...{ selection, drop, filings, isShown }} />
  }
}

const PutAway = ({ onClick }: { readonly onClick: () => void }) => (
  <BackButton takesFocus={false} onClick={onClick}>
    {usePane().words.mail.putAway}
  </BackButton>
)

const SelectedMail = ({ selection, drop, filings, isShown }: MailPlaceProps) => {
  const styles = useStyles()
  const { words, announce, host } = usePane()
  const { mail: selected, again } = selection
  switch (selected.kind) {
    case 'waiting':
      return <Waiting />
    case 'several':
      return null
    case 'none':
      return host.isWriting ? <Composing /> : <NoMail onFiles={drop.take} />
    case 'failed':
      return (
        <div className={styles.inset}>
          <ProblemNotice problem={selected.problem} words={words} announce={announce} onTryAgain={again} />
        </div>
      )
    case 'open':
      return (
        <FileView
          key={selected.mail.key}
          mail={selected.mail}
          filings={filings}
          onFiles={drop.take}
          isShown={isShown}
          onLook={again}
        />
      )
  }
}

const Composing = () => {
  const { words } = usePane()
  return (
    <Boundary words={words}>
      <Suspense fallback={<Waiting />}>
        <ComposingPlace />
      </Suspense>
    </Boundary>
  )
}
