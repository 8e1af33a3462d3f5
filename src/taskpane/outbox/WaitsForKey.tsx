import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback } from 'react'
import { outboxWordsFor } from '../language/outbox/outboxWordsFor.ts'
import { keyPrint } from '../serviceClient.ts'
import { useAnswer } from '../useAnswer.ts'
import { openIndexedDbStore } from './indexedDbStore.ts'
import { isReady } from './outboxItem.ts'
import type { OutboxStore } from './outboxStore.ts'
import { paneMemory } from './paneMemory.ts'

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
  const { count, inPane } = answer.kind === 'answered' ? answer.value : nothing
  const said = outboxWordsFor(tag)
  return (
    <p role="status" className={styles.told} hidden={count === 0}>
      {count > 0 && said.waitsForKey(count)} {inPane > 0 && said.keepOpen}
    </p>
  )
}

interface Waiting {
  readonly count: number
  /** Of these, those that go with the pane. */
  readonly inPane: number
}

const nothing: Waiting = { count: 0, inPane: 0 }

const waitingUnder = async (key: string): Promise<Waiting> => {
  const print = await keyPrint(key)
  const lasting = await openIndexedDbStore().catch(() => null)
  const kept = lasting === null ? [] : await readyOf(lasting, print)
  lasting?.close()
  const inPane = await readyOf(paneMemory, print)
  // What the disk has may lie in the pane as well, newer.
  return { count: new Set([...kept, ...inPane]).size, inPane: inPane.length }
}

const readyOf = async (store: OutboxStore, print: string): Promise<readonly string[]> => {
  const owner = await store.ownerOf(print)
  const items = owner === null ? [] : await store.items(owner)
  return items.filter(isReady).map(({ plan }) => plan.request)
}
