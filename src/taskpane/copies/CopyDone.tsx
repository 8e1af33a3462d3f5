import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import type { CopiedAnswer, CopyStateAnswer } from '../../contract/copySchemas.ts'
import { leftOutReasons } from '../../domain/copies/copyCounts.ts'
import type { CopyWords } from '../language/copies/copyWords.ts'
import { sizeText } from '../leaving/sizeText.ts'
import { problemSentence } from '../problemSentence.ts'
import { Notice } from '../situation/Notice.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { ConfirmedButton } from './ConfirmedButton.tsx'
import { CopyDifferences } from './CopyDifferences.tsx'
import { CopyHash } from './CopyHash.tsx'
import type { Copied, CopyClient } from './copyClient.ts'
import { followLink } from './followLink.ts'
import { useCopyStyles } from './useCopyStyles.ts'

interface CopyDoneProps {
  readonly kind: Copied['kind']
  readonly copy: CopiedAnswer
  readonly chosen: CopyStateAnswer['chosen']
  /** A leaving was signed off with it. */
  readonly isSigned: boolean
  readonly mayFetch: boolean
  readonly client: CopyClient
  readonly said: CopyWords
  readonly isBusy: boolean
  readonly onAgain: () => void
  readonly onCancel: () => void
}

/** What is in it and what is not, whether that is all, its hash, and the way to keep it. */
export const CopyDone = ({
  kind,
  copy,
  chosen,
  isSigned,
  mayFetch,
  client,
  said,
  isBusy,
  onAgain,
  onCancel,
}: CopyDoneProps) => {
  const styles = useCopyStyles()
  const { dates } = useWorkplace()
  const left = leftOutReasons.flatMap((reason) => {
    const count = copy.leftOut[reason] ?? 0
    return count > 0 ? [said.leftOut[reason](count)] : []
  })
  return (
    <>
      <Notice kind={copy.differences.length > 0 ? 'told' : 'done'} heading={said.done(copy.copied)}>
        <p>{said.madeAt(dates.moment(copy.at))}</p>
        {chosen !== null && <p>{`${said.choice.made[chosen.what](chosen.count)} ${said.choice.isPart}`}</p>}
        {left.length === 0 ? (
          <p>{said.nothingLeftOut[kind]}</p>
        ) : (
          <>
            <p>{said.leftOutHeading}</p>
            <ul className={styles.list}>
              {left.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </>
        )}
        {copy.differences.length === 0 && <p>{said.complete[kind]}</p>}
        {copy.damage > 0 && <p>{said.damage(copy.damage)}</p>}
      </Notice>
      <CopyDifferences differences={copy.differences} said={said} />
      {mayFetch && <Download copy={copy} client={client} said={said} />}
      <CopyHash hash={copy.hash} why={said.hashWhy[kind]} said={said} />
      <div className={styles.acts}>
        <Button size="small" disabledFocusable={isBusy} onClick={onAgain}>
          {said.again.act}
        </Button>
        <ConfirmedButton
          label={said.takeAway.act}
          question={isSigned ? said.takeAway.questionSigned : said.takeAway.question}
          yes={said.takeAway.yes}
          no={said.takeAway.no}
          isBusy={isBusy}
          onSure={onCancel}
        />
      </div>
    </>
  )
}

/** By a link of its own: the browser fetches the zip itself, of whatever size. */
const Download = ({ copy, client, said }: Pick<CopyDoneProps, 'copy' | 'client' | 'said'>) => {
  const styles = useCopyStyles()
  const { words, announce, tag } = useWorkplace()
  const { state, run } = useAct(client.link)
  const download = async () => {
    const link = await run(null)
    if (link === null) return
    followLink(link.path)
    announce(said.downloading)
  }
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={state.kind === 'busy'}
        onClick={() => void download()}
      >
        {said.download(sizeText(copy.size, tag))}
      </Button>
      {state.kind === 'done' && <p className={styles.subdued}>{said.downloading}</p>}
      {state.kind === 'failed' && <p role="alert">{problemSentence(words, state.problem)}</p>}
    </>
  )
}
