import { answerInTime } from './answerInTime.ts'
import { listenersOf } from './listeners.ts'
import { type HostAbilities, HostError, ignoreHostError } from './mailHost.ts'

/**
 * Counts the changes of selection, so that whoever waits for Outlook can tell that its mail is no longer the selected
 * one. Rejects with a HostError where Outlook will not tell of them: without, the wrong mail might be filed.
 */
export const followSelection = async ({ selectSeveral }: Pick<HostAbilities, 'selectSeveral'>) => {
  const listeners = listenersOf<void>()
  let changes = 0
  const changed = () => {
    changes += 1
    listeners.call()
  }
  const follow = () =>
    answerInTime<void>((callback) =>
      Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, changed, callback),
    )
  await follow().catch(follow)
  const several = listenersOf<void>()
  if (selectSeveral) {
    await answerInTime<void>((callback) =>
      Office.context.mailbox.addHandlerAsync(
        Office.EventType.SelectedItemsChanged,
        () => several.call(),
        callback,
      ),
    ).catch(ignoreHostError)
  }
  return {
    guard: () => {
      const before = changes
      return () => {
        if (changes !== before) throw new HostError('itemChanged')
      }
    },
    onChanged: listeners.add,
    onSeveralChanged: several.add,
  }
}
