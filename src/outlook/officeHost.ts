import { hostTheme, onForcedColorsChanged } from './hostTheme.ts'
import { type HostAbilities, HostError, type HostTheme, type MailHost } from './mailHost.ts'
import { officeCall } from './officeCall.ts'
import { openMessage } from './openMessage.ts'

/** The mail program around the pane, over Office.js. Rejects with `unsupported` when the page is not open in Outlook. */
export const openOfficeHost = async (): Promise<MailHost> => {
  const { host } = await Office.onReady()
  if (host !== Office.HostType.Outlook) throw new HostError('unsupported')
  const can = abilities()
  const selection = await followSelection()
  const theme = await followTheme()
  return {
    language: Office.context.displayLanguage,
    ownAddress: Office.context.mailbox.userProfile.emailAddress,
    can,
    currentMessage: async () => {
      const item = selectedMessage()
      return item === null ? null : openMessage(item, can, selection.guard())
    },
    onSelectionChanged: selection.onChanged,
    theme: theme.now,
    onThemeChanged: theme.onChanged,
  }
}

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('Mailbox', version)

const abilities = (): HostAbilities => ({
  readMime: supports('1.14'),
  headers: supports('1.8'),
  categories: supports('1.8'),
})

/** The mail that is open for reading; null for none, for an appointment and for a mail being written. */
const selectedMessage = (): Office.MessageRead | null => {
  const item = Office.context.mailbox.item
  return item && item.itemType === Office.MailboxEnums.ItemType.Message && typeof item.subject === 'string'
    ? (item as Office.MessageRead)
    : null
}

/** Counts the changes of selection, so that whoever waits for Outlook can tell that its mail is no longer the selected one. */
const followSelection = async () => {
  const listeners = listenersOf<void>()
  let changes = 0
  await handle(Office.EventType.ItemChanged, () => {
    changes += 1
    listeners.call()
  })
  return {
    guard: () => {
      const before = changes
      return () => {
        if (changes !== before) throw new HostError('itemChanged')
      }
    },
    onChanged: listeners.add,
  }
}

const followTheme = async () => {
  const listeners = listenersOf<HostTheme>()
  let colors = Office.context.officeTheme as Office.OfficeTheme | undefined
  const now = () => hostTheme(colors)
  onForcedColorsChanged(() => listeners.call(now()))
  await handle(Office.EventType.OfficeThemeChanged, (event: Office.OfficeThemeChangedEventArgs) => {
    colors = event.officeTheme
    listeners.call(now())
  })
  return { now, onChanged: listeners.add }
}

/** An event that a client does not know (ItemChanged is Mailbox 1.5, OfficeThemeChanged 1.14) never comes. */
const handle = <Event>(type: Office.EventType, handler: (event: Event) => void): Promise<void> =>
  officeCall<void>((callback) => Office.context.mailbox.addHandlerAsync(type, handler, callback)).catch(
    (error: unknown) => {
      if (!(error instanceof HostError)) throw error
    },
  )

const listenersOf = <Value>() => {
  const listeners = new Set<(value: Value) => void>()
  return {
    add: (listener: (value: Value) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    call: (value: Value) => {
      for (const listener of listeners) listener(value)
    },
  }
}
