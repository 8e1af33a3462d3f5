/**
 * The protocol between office.js and a mail program on the web: JSON strings over postMessage, as the library itself
 * reads and writes them (`Microsoft.Office.Common` in office.js 16.0.15201).
 */
interface OfficeRequest {
  readonly _messageType: 0
  readonly _actionName: string
  readonly _actionType: 0 | 1 | 2
  readonly _conversationId: string
  readonly _correlationId: number
  readonly _data: unknown
}

const registering = 1

export interface ChannelHost {
  /** What the library asks first: language, version, what this Outlook can do. */
  appContext(): object
  /** Whether and which mail is selected. */
  initialData(): object
  /** One call of the add-in. */
  execute(call: number | string, parameters: unknown): Promise<object>
  /** A handler of an event says, as JSON, what became of it; null where none is run. */
  readonly onCompleted?: (event: string) => void
  /** The add-in asks to be told of an event from now on. */
  onWanted(event: string): void
}

export interface Channel {
  /** Tells the add-in of an event; false when it did not ask to be told. */
  fire(event: string, data: unknown): boolean
  close(): void
}

/** Answers the library that runs in a frame, and nobody else. */
export const openChannel = (
  frame: HTMLIFrameElement,
  origin: string,
  conversation: string,
  host: ChannelHost,
): Channel => {
  const wanted = new Set<string>()
  const send = (action: string, correlation: number, data: unknown, responseType: 0 | 1) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: 1,
        _actionName: action,
        _conversationId: conversation,
        _correlationId: correlation,
        _origin: location.origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
      origin,
    )

  const receive = async (event: MessageEvent): Promise<void> => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return
    const request = readRequest(event.data)
    if (request === null || request._conversationId !== conversation) return
    const answer = request._actionType === 0 ? await answerTo(request, host) : { Error: 0 }
    if (answer !== null) send(request._actionName, request._correlationId, answer, 0)
    if (request._actionType !== registering) return
    wanted.add(request._actionName)
    host.onWanted(request._actionName)
  }

  window.addEventListener('message', receive)
  return {
    fire: (event, data) => {
      if (wanted.has(event)) send(event, -1, data, 1)
      return wanted.has(event)
    },
    close: () => window.removeEventListener('message', receive),
  }
}

const readRequest = (data: unknown): OfficeRequest | null => {
  if (typeof data !== 'string') return null
  try {
    const message = JSON.parse(data) as OfficeRequest
    return message._messageType === 0 ? message : null
  } catch {
    return null
  }
}

const answerTo = async (request: OfficeRequest, host: ChannelHost): Promise<object | null> => {
  switch (request._actionName) {
    case 'ContextActivationManager_getAppContextAsync':
      return host.appContext()
    case 'GetInitialData':
      return host.initialData()
    case 'ExecuteMethod': {
      const call = request._data as {
        readonly ApiParams?: unknown
        readonly MethodData: { readonly DispatchId: number | string }
      }
      return host.execute(call.MethodData.DispatchId, call.ApiParams)
    }
    case 'executeMethod': {
      // The third of its numbered parameters; the others are the event's id and a status.
      const { 2: event } = request._data as { readonly 2?: string }
      if (event !== undefined) host.onCompleted?.(event)
      return { Error: 0, Version: 1 }
    }
    case 'ContextActivationManager_notifyHost':
      return null
    default:
      return { Error: 0 }
  }
}
