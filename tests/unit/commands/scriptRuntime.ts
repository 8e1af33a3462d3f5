import vm from 'node:vm'

/** What came after ECMAScript 2016, by the object that has it. */
const newer: Readonly<Record<string, readonly string[]>> = {
  Object: ['entries', 'values', 'fromEntries', 'getOwnPropertyDescriptors', 'hasOwn', 'groupBy'],
  Promise: ['allSettled', 'any', 'withResolvers', 'try'],
  'Promise.prototype': ['finally'],
  'Array.prototype': [
    ...['flat', 'flatMap', 'at', 'findLast', 'findLastIndex'],
    ...['toSorted', 'toReversed', 'toSpliced', 'with'],
  ],
  'String.prototype': [
    ...['padStart', 'padEnd', 'trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'at'],
    ...['isWellFormed', 'toWellFormed'],
  ],
  globalThis: ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'Intl', 'BigInt', 'Iterator'],
}

export interface SentMail {
  readonly to: readonly string[]
  readonly subject: string
  readonly body: string
  readonly chosenCase?: string
}

export interface Surroundings {
  readonly mail: SentMail
  readonly settings?: object
  readonly language?: string
  readonly mailbox?: '1.12' | '1.14'
  /** What becomes of a call of the handler: answered, failed, thrown or never answered. */
  readonly calls?: 'answered' | 'failed' | 'thrown' | 'lost'
  /** An older client that throws at what it does not know in an answer. */
  readonly refusesWords?: boolean
}

export interface Run {
  /** What the handler completed the event with, each time. */
  readonly completed: readonly Readonly<Record<string, unknown>>[]
  /** Milliseconds that it set a timer for. */
  readonly timers: readonly { readonly milliseconds: number; readonly fire: () => void }[]
}

/**
 * The script runtime of classic Outlook: ECMAScript 2016, timers and the global Office, whose start calls are never run.
 * Runs the handler on a mail that is sent, until nothing more happens by itself.
 */
export const sendThrough = async (script: string, surroundings: Surroundings): Promise<Run> => {
  const associated = new Map<string, (event: unknown) => void>()
  const timers: { milliseconds: number; fire: () => void }[] = []
  const completed: Record<string, unknown>[] = []
  const context = vm.createContext({
    Office: officeOf(surroundings, associated),
    setTimeout: (fire: () => void, milliseconds: number) => timers.push({ fire, milliseconds }),
  })
  for (const [owner, names] of Object.entries(newer)) {
    for (const name of names) vm.runInContext(`delete ${owner}.${name}`, context)
  }
  // Its globalThis is the context itself, which the lines above need.
  vm.runInContext(script.replaceAll('globalThis', 'notThereIn2016'), context)
  associated.get('onMessageSend')?.({
    completed: (given: Record<string, unknown>) => {
      if (surroundings.refusesWords === true && 'errorMessage' in given) throw new Error('no such option')
      completed.push(given)
    },
  })
  await new Promise((resolve) => setImmediate(resolve))
  return { completed, timers }
}

type Callback = (result: object) => void

const officeOf = (
  { mail, settings, language = 'nl-NL', mailbox = '1.14', calls = 'answered' }: Surroundings,
  associated: Map<string, (event: unknown) => void>,
) => {
  const answering =
    (value: unknown) =>
    (...given: readonly unknown[]) => {
      const callback = given.at(-1) as Callback
      if (calls === 'thrown') throw new Error('no such call')
      if (calls === 'failed') callback({ status: 'failed', error: { code: 5001 } })
      if (calls === 'answered') callback({ status: 'succeeded', value })
    }
  const people = (addresses: readonly string[]) => ({
    // A group of one's own contacts has a name alone.
    getAsync: answering(
      addresses.map((one) =>
        one.includes('@') ? { emailAddress: one, displayName: '' } : { displayName: one },
      ),
    ),
  })
  const kept: Readonly<Record<string, unknown>> = { chosenCase: mail.chosenCase }
  return {
    actions: {
      associate: (name: string, handler: (event: unknown) => void) => associated.set(name, handler),
    },
    AsyncResultStatus: { Succeeded: 'succeeded' },
    CoercionType: { Text: 'text' },
    context: {
      displayLanguage: language,
      requirements: { isSetSupported: (_: string, version: string) => version <= mailbox },
      roamingSettings: { get: (key: string) => (key === 'send' ? settings : undefined) },
      mailbox: {
        userProfile: { emailAddress: 'sander@delinde.example' },
        item: {
          to: people(mail.to),
          cc: people([]),
          bcc: people([]),
          subject: { getAsync: answering(mail.subject) },
          body: { getAsync: answering(mail.body) },
          loadCustomPropertiesAsync: answering({ get: (key: string) => kept[key] }),
        },
      },
    },
  }
}
