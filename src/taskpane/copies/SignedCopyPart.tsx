import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import type { SignedCopyAnswer } from '../../contract/leavingSchemas.ts'
import { copyWordsFor } from '../language/copies/copyWordsFor.ts'
import { useLeaving } from '../leaving/leavingContext.ts'
import { Part } from '../leaving/Part.tsx'
import { sizeText } from '../leaving/sizeText.ts'
import { useLeavingStyles } from '../leaving/useLeavingStyles.ts'
import { FailedAct } from '../situation/FailedAct.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { followLink } from './followLink.ts'

/** The copy that both sides signed with: whoever signed for the firm fetches it here, and its owner sees that he did. */
export const SignedCopyPart = () => {
  const styles = useLeavingStyles()
  const { tag, dates } = useWorkplace()
  const { leaving } = useLeaving()
  const said = copyWordsFor(tag).signed
  const { signedCopy: copy, copiesFetched } = leaving
  if (copy === null && copiesFetched.length === 0) return null
  return (
    <Part name="signedCopy" heading={said.heading}>
      {copy !== null && <Standing copy={copy} />}
      <ul className={styles.list}>
        {copiesFetched.map(({ seq, at, by }) => (
          <li key={seq} className={styles.row}>
            {said.fetchedBy(by, dates.moment(at))}
          </li>
        ))}
      </ul>
    </Part>
  )
}

const Standing = ({ copy }: { readonly copy: SignedCopyAnswer }) => {
  const styles = useLeavingStyles()
  const { tag } = useWorkplace()
  const { leaving } = useLeaving()
  const said = copyWordsFor(tag).signed
  const { name } = leaving.mailbox
  return (
    <>
      <p>{copy.mayFetch ? said.yours(name) : said.state[copy.state](copy.signatory)}</p>
      <p className={styles.subdued}>{`SHA-256 ${copy.sha256}`}</p>
      {copy.mayFetch && <FetchButton size={copy.size ?? 0} />}
    </>
  )
}

const FetchButton = ({ size }: { readonly size: number }) => {
  const styles = useLeavingStyles()
  const { tag } = useWorkplace()
  const { client, onChanged } = useLeaving()
  const said = copyWordsFor(tag)
  const { state, run } = useAct((request: string) => client.fetchCopy(request))
  const fetchIt = async (): Promise<void> => {
    const fetched = await run(null)
    if (fetched === null) return
    followLink(fetched.path)
    onChanged(fetched.leaving, said.downloading)
  }
  return (
    <>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          size="small"
          icon={<ArrowDownloadRegular />}
          disabledFocusable={state.kind === 'busy'}
          onClick={() => void fetchIt()}
        >
          {said.download(sizeText(size, tag))}
        </Button>
      </div>
      <FailedAct state={state} />
    </>
  )
}
