/**
 * Calls that Microsoft's office.js of today has and npm's of April 2022 has not, and the theme, laid over the library on
 * its own channel. Runs in the pane's frame right after office.js, so before anything of the pane itself.
 */
{
  type Callback = (result: object) => void
  type Handler = (event: unknown) => void

  interface Library {
    onReady(callback: () => void): void
    readonly EventType: object
    readonly context: {
      readonly mailbox: Mailbox
      readonly requirements: { isSetSupported(name: string, version: string): boolean }
    }
  }

  interface Mailbox {
    item: object | null | undefined
    getSelectedItemsAsync?: (callback: Callback) => void
    loadItemByIdAsync?: (itemId: string, callback: Callback) => void
  }

  interface Transport {
    readonly _OfficeAppFactory: {
      getHostFacade(): {
        addEventHandler: (given: AddHandlerArguments, ...others: readonly unknown[]) => void
      }
    }
    getClientEndPoint(): {
      invoke(
        action: 'ExecuteMethod',
        callback: (resultCode: number, response: HostAnswer | null) => void,
        call: object,
      ): void
      registerForEvent(event: string, handler: Handler, callback: () => void, data: object): void
    }
  }

  /** Of addHandlerAsync: options may stand before the callback. */
  type AddHandlerArguments = readonly [event: string, handler: Handler, ...others: unknown[]]

  interface HostAnswer {
    readonly error?: boolean
    readonly errorCode?: number
    readonly data?: unknown
  }

  const library = Reflect.get(window, 'Office') as Library
  const transport = Reflect.get(window, 'OSF') as Transport
  const { officeTheme, inReplyTo = null } = JSON.parse(window.name || '{}') as {
    officeTheme?: object
    inReplyTo?: string | null
  }

  const call = (name: string, parameters: object, callback: Callback, convert = (data: unknown) => data) =>
    transport.getClientEndPoint().invoke(
      'ExecuteMethod',
      (resultCode, answer) => {
        if (resultCode === 0 && answer !== null && !answer.error)
          callback({ status: 'succeeded', value: convert(answer.data) })
        else callback({ status: 'failed', error: { code: answer?.errorCode ?? 9002, name: '', message: '' } })
      },
      { ApiParams: parameters, MethodData: { ControlId: 0, DispatchId: name } },
    )

  const severalChanged = 'olkSelectedItemsChanged'
  const dragAndDrop = 'olkDragAndDropEvent'

  /** Options may come before the callback, as everywhere in office.js. */
  const lastOf = (given: readonly unknown[]): Callback => given.at(-1) as Callback

  const withNewer = (item: object | null | undefined): typeof item => {
    if (item && !('getAsFileAsync' in item)) {
      Object.assign(item, {
        inReplyTo,
        getAsFileAsync: (...given: unknown[]) => call('getAsFileAsync', {}, lastOf(given)),
      })
    }
    return item
  }

  /** A mail that was loaded: what it says of itself, and the verbs that Microsoft lets it have. */
  const loadedMessage = (data: unknown): object => {
    const { created, ...message } = data as { readonly itemId: string; readonly created: string | null }
    const { itemId } = message
    const verb =
      (name: string, convert: (given: readonly unknown[]) => object = () => ({})) =>
      (...given: unknown[]) =>
        call(name, { itemId, ...convert(given) }, lastOf(given))
    return {
      ...message,
      ...(created === null ? {} : { dateTimeCreated: new Date(created) }),
      getAsFileAsync: verb('loadedAsFileAsync'),
      getAllInternetHeadersAsync: verb('loadedHeadersAsync'),
      body: { getAsync: verb('loadedBodyAsync') },
      categories: {
        addAsync: verb('loadedCategoriesAsync', ([categories]) => ({ categories })),
        removeAsync: verb('loadedCategoriesRemoveAsync', ([categories]) => ({ categories })),
      },
      unloadAsync: verb('unloadAsync'),
    }
  }

  /** What was dropped comes as text over the channel, and is handed out as the files it was. */
  const withFiles = (event: unknown): unknown => {
    const data = event as { readonly files?: readonly { readonly name: string; readonly base64: string }[] }
    const files = (data.files ?? []).map(({ name, base64 }) => ({
      ...{ name, type: 'message/rfc822' },
      fileContent: new Blob([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))]),
    }))
    return { type: dragAndDrop, dragAndDropEventData: { ...data, dataTransfer: { files } } }
  }

  /** Events that the library of 2022 does not know. Its `addHandlerAsync` cannot be replaced: what lies under it is. */
  const newerEvents = new Map<unknown, (event: unknown) => unknown>()
  const tellOf = (name: string, event: string, convert: (event: unknown) => unknown) => {
    Object.assign(library.EventType, { [name]: event })
    newerEvents.set(event, convert)
  }
  const addNewerEvents = (): void => {
    const facade = transport._OfficeAppFactory.getHostFacade()
    const add = facade.addEventHandler
    facade.addEventHandler = (given, ...others) => {
      const [event, handler] = given
      const convert = newerEvents.get(event)
      if (convert === undefined) return add(given, ...others)
      const answer = lastOf(Array.from(given))
      const handle: Handler = (told) => handler(convert(told))
      const registered = () => answer({ status: 'succeeded' })
      transport.getClientEndPoint().registerForEvent(event, handle, registered, {})
    }
  }

  library.onReady(() => {
    const { context } = library
    const { mailbox } = context
    const knows = (version: string) => context.requirements.isSetSupported('Mailbox', version)
    if (!('officeTheme' in context)) Object.assign(context, { officeTheme })
    addNewerEvents()
    tellOf('DragAndDropEvent', dragAndDrop, withFiles)
    if (knows('1.13')) {
      tellOf('SelectedItemsChanged', severalChanged, (event) => event)
      mailbox.getSelectedItemsAsync = (...given) => call('getSelectedItemsAsync', {}, lastOf(given))
    }
    if (knows('1.15'))
      mailbox.loadItemByIdAsync = (itemId, ...given) =>
        call('loadItemByIdAsync', { itemId }, lastOf(given), loadedMessage)
    if (!knows('1.14')) return
    let item = withNewer(mailbox.item)
    // The library makes a new item at every change of selection.
    Object.defineProperty(mailbox, 'item', {
      get: () => item,
      set: (changed: object | null) => {
        item = withNewer(changed)
      },
    })
  })
}
