import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback } from 'react'
import { outboxWordsFor } from '../language/outbox/outboxWordsFor.ts'
import { keyPrint } from '../serviceClient.ts'
import { useAnswer } from '../useAnswer.ts'
import { openIndexedDbStore } from './indexedDbStore.ts'
import { isReady } from './outboxItem.ts'

const useStyles = makeStyles({ told: { margin: 0, fontWeight: tokens.fontWeightSemibold } })

interface WaitsForKeyProps {
  /** The key that was refused. */
  readonly refused: string
  readonly tag: string
}

/** How many filings wait for whoever had a key that is refused now, and nothing else of them: who sits here is not known. */
export const WaitsForKey = ({ refused, tag }: WaitsForKeyProps) => {
  const styles = useStyles()
  const { answer } = useAnswer(useCallback(() => waitingUnder(refused), [refused]))
  const count = answer.kind === 'answered' ? answer.value : 0
  return (
    <p role="status" className={styles.told} hidden={count === 0}>
      {count > 0 && outboxWordsFor(tag).waitsForKey(count)}
    </p>
  )
}

const waitingUnder = async (key: string): Promise<number> => {
  const store = await openIndexedDbStore()
  const owner = await store.ownerOf(await keyPrint(key))
  const items = owner === null ? [] : await store.items(owner)
  store.close()
  return items.filter(isReady).length
}
