import { answerInTime, mayAskAgain } from './answerInTime.ts'
import { type HostAbilities, HostError, ignoreHostError, type OpenMessage } from './mailHost.ts'
import { openMessage } from './openMessage.ts'

/** `loadItemByIdAsync` gives this; the type of Microsoft names the same verbs for a mail that is open. */
type LoadedMessage = Office.MessageRead & Pick<Office.LoadedMessageRead, 'unloadAsync'>

/**
 * Works on mails that need not be the open one. Outlook holds one such mail at a time and refuses the next until it let go:
 * so they go in turn, and each is let go whatever became of the work.
 */
export const loadedMessages = (can: HostAbilities) => {
  let turn: Promise<unknown> = Promise.resolve()
  const withMessage = async <T>(itemId: string, work: (message: OpenMessage) => Promise<T>): Promise<T> => {
    if (!can.loadById) throw new HostError('unsupported')
    const item = await loaded(itemId)
    try {
      // The item stands for one mail, whatever is selected meanwhile.
      return await work(await openMessage(item, can, () => undefined))
    } finally {
      await letGo(item)
    }
  }
  return <T>(itemId: string, work: (message: OpenMessage) => Promise<T>): Promise<T> => {
    const mine = turn.then(() => withMessage(itemId, work))
    turn = mine.catch(() => undefined)
    return mine
  }
}

const loaded = (itemId: string): Promise<LoadedMessage> => {
  const load = () =>
    answerInTime<LoadedMessage>((callback) =>
      Office.context.mailbox.loadItemByIdAsync(itemId, callback as (result: object) => void),
    )
  return load().catch((error: unknown) => {
    if (mayAskAgain(error)) return load()
    throw error
  })
}

/** A mail that is not let go keeps every next one out, so it is tried twice; the outcome is the work's. */
const letGo = (item: LoadedMessage): Promise<void> => {
  const unload = () => answerInTime<void>((callback) => item.unloadAsync(callback))
  return unload().catch(unload).catch(ignoreHostError)
}
