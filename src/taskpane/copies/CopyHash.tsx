import { Button } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { CopyWords } from '../language/copies/copyWords.ts'
import { useWorkplace } from '../workplace.ts'
import { useCopyStyles } from './useCopyStyles.ts'

interface CopyHashProps {
  readonly hash: string
  readonly why: string
  readonly said: CopyWords
}

/** By which the copy is known, to be read or taken along. */
export const CopyHash = ({ hash, why, said }: CopyHashProps) => {
  const styles = useCopyStyles()
  const { announce } = useWorkplace()
  const [told, setTold] = useState('')
  const copy = async (): Promise<void> => {
    // A browser may refuse, as without https.
    const sentence = await navigator.clipboard.writeText(hash).then(
      () => said.hashCopied,
      () => said.hashNotCopied,
    )
    setTold(sentence)
    announce(sentence)
  }
  return (
    <div className={styles.wide}>
      <span className={styles.strong}>{said.hash}</span>
      <code className={styles.hash}>{hash}</code>
      <p className={styles.subdued}>{why}</p>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {said.copyHash}
      </Button>
      {told !== '' && <p className={styles.subdued}>{told}</p>}
    </div>
  )
}
