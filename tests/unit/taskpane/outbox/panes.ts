import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { FiledAnswer, MeAnswer } from '../../../../src/contract/schemas.ts'
import { fileMail } from '../../../../src/taskpane/filing/fileMail.ts'
import type { FilingPlan } from '../../../../src/taskpane/filing/filingPlan.ts'
import type { Following } from '../../../../src/taskpane/filing/sendFiling.ts'
import { openIndexedDbStore } from '../../../../src/taskpane/outbox/indexedDbStore.ts'
import { openMemoryStore } from '../../../../src/taskpane/outbox/memoryStore.ts'
import { openOutbox } from '../../../../src/taskpane/outbox/openOutbox.ts'
import type { OutboxItem } from '../../../../src/taskpane/outbox/outboxItem.ts'
import type { OutboxStore } from '../../../../src/taskpane/outbox/outboxStore.ts'
import { actOf, kitchen, mailOf } from '../mails.ts'
import { me, type modelService } from './modelService.ts'

/** Names that are locked now, in whichever pane. */
const locked = new Set<string>()

/** A machine with a disk of its own for what the browser keeps. */
export const freshMachine = (): void => {
  globalThis.indexedDB = new IDBFactory()
  locked.clear()
}

/** Locks as a browser gives them to one pane, and takes them back when it is closed. */
const browserLocks = () => {
  const own = new Set<string>()
  const release = (name: string) => {
    if (own.delete(name)) locked.delete(name)
  }
  const request = async (name: string, _: LockOptions, act: LockGrantedCallback<unknown>) => {
    if (locked.has(name)) return act(null)
    locked.add(name)
    own.add(name)
    try {
      return await act({ name, mode: 'exclusive' })
    } finally {
      release(name)
    }
  }
  return { request, takeBack: () => [...own].forEach(release) }
}

export interface PaneOptions {
  readonly key?: string
  readonly person?: MeAnswer
  /** Null: the browser keeps nothing. */
  readonly store?: OutboxStore | null
  /** Of the pane, where it outlives a key. */
  readonly memory?: OutboxStore
}

const never = new Promise<never>(() => undefined)

/** One open pane: what it was told, and its end, after which nothing of it happens any more. */
export const openPane = async (service: ReturnType<typeof modelService>, options: PaneOptions = {}) => {
  const { key = 'key', person = me, memory = openMemoryStore() } = options
  let isClosed = false
  /** A pane that is closed stands still at whatever it waits for. */
  const whileOpen =
    <Given extends readonly unknown[], T>(act: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      if (isClosed) return never
      const done = await act(...given)
      return isClosed ? never : done
    }
  const wrapped = <Verbs extends object>(verbs: Verbs): Verbs =>
    Object.fromEntries(
      Object.entries(verbs).map(([name, verb]) => [
        name,
        typeof verb === 'function' && name !== 'close' ? whileOpen(verb) : verb,
      ]),
    ) as Verbs
  const store = options.store === undefined ? await openIndexedDbStore() : options.store
  const locks = browserLocks()
  const sent: { readonly item: OutboxItem; readonly answer: FiledAnswer }[] = []
  let changes = 0
  const asked = wrapped(service.under(key, person))
  const outbox = await openOutbox({
    service: asked,
    lasting: store && wrapped(store),
    passing: memory,
    locks: { request: whileOpen(locks.request) as LockManager['request'] },
    now: () => '2026-11-21T13:03:00Z',
    onSent: (item, answer) => sent.push({ item, answer }),
    onChange: () => {
      changes += 1
    },
  })
  return {
    outbox,
    sent,
    changes: () => changes,
    file: (
      subject: string,
      into = kitchen,
      more: Partial<FilingPlan> = {},
      following: Partial<Following> = {},
    ) =>
      fileMail(
        { ...actOf(mailOf(subject)), into: { kind: 'existing', case: into }, ...more },
        asked,
        outbox,
        {
          onStep: () => undefined,
          signal: new AbortController().signal,
          ...following,
        },
      ),
    close: () => {
      isClosed = true
      outbox.close()
      locks.takeBack()
    },
  }
}

export type OpenPane = Awaited<ReturnType<typeof openPane>>
