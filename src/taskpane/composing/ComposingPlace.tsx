import { makeStyles } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import { privateSigns } from '../../domain/privateSigns.ts'
import type { DraftContent, DraftMessage } from '../../outlook/mailHost.ts'
import { PrivateNotice } from '../filing/PrivateNotice.tsx'
import { composingWordsFor } from '../language/composing/composingWordsFor.ts'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { AskSettings } from './AskSettings.tsx'
import { Choice } from './Choice.tsx'
import { draftMetadata } from './draftMetadata.ts'
import { useDraftContent } from './useDraftContent.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '12px' },
})

/** Beside a mail that is being written: its case, what is promised in it, and when Outlook asks. */
export const ComposingPlace = () => {
  const { words, host, announce } = usePane()
  const question = useCallback(() => host.draft(), [host])
  const { answer, again } = useAnswer(question)
  switch (answer.kind) {
    case 'waiting':
      return <Waiting />
    case 'failed':
      return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
    case 'answered':
      return <Composing draft={answer.value} />
  }
}

const Composing = ({ draft }: { readonly draft: DraftMessage }) => {
  const styles = useStyles()
  const { tag, words, announce } = usePane()
  const said = composingWordsFor(tag)
  const { written, again } = useDraftContent(draft)
  switch (written.kind) {
    case 'waiting':
      return <Waiting />
    case 'failed':
      return <ProblemNotice problem={written.problem} words={words} announce={announce} onTryAgain={again} />
    case 'read':
      return (
        <div className={styles.view}>
          <Heading level={1}>{said.heading}</Heading>
          <UnlessPrivate draft={draft} content={written.content} />
          <AskSettings recipients={addressesOf(written.content)} words={said} />
        </div>
      )
  }
}

interface UnlessPrivateProps {
  readonly draft: DraftMessage
  readonly content: DraftContent
}

/** A mail that looks private asks nothing of the service until its writer says so, which then holds for this mail. */
const UnlessPrivate = ({ draft, content }: UnlessPrivateProps) => {
  const { host, me } = usePane()
  const [isAgreed, setAgreed] = useState(false)
  const metadata = useMemo(() => draftMetadata(content, host.ownAddress), [content, host])
  const signs = useMemo(
    () =>
      privateSigns({
        metadata,
        sensitivity: { kind: 'told', value: null },
        ...{ ownAddress: host.ownAddress, ownDomains: me?.ownDomains ?? [] },
      }),
    [metadata, host, me],
  )
  return signs.length === 0 || isAgreed ? (
    <Choice draft={draft} content={content} metadata={metadata} />
  ) : (
    <PrivateNotice signs={signs} onAgree={() => setAgreed(true)} />
  )
}

const addressesOf = ({ to, cc, bcc }: DraftContent): readonly string[] =>
  [...to, ...cc, ...bcc].map(({ address }) => address)
