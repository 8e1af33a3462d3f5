import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import type { Participant } from '../domain/message.ts'
import type { Mailbox } from './mailbox.ts'
import { openNetwork } from './network.ts'
import { officeScriptPaths, officeScripts } from './officeScripts.ts'
import { programApp } from './programApp.ts'
import type { SharedFolders } from './shownMailbox.ts'

export interface TwoOriginsParts {
  readonly mailbox: Mailbox
  readonly owner: Participant
  readonly sharedFolders: SharedFolders
  /** TCP ports on loopback; 0 takes any free one. */
  readonly ports: { readonly program: number; readonly pane: number; readonly public: number }
  /** Where the mail program's built page lies. */
  readonly pageFolder: string
  /** Makes the service that the pane comes from and asks, once it is known where everything is reached. */
  readonly openService: (origins: Origins) => Promise<OpenService>
}

export interface Origins {
  readonly program: string
  readonly pane: string
  /** Of the pages for people who do not sign in. */
  readonly public: string
  /** Addresses of office.js on the pane's origin. */
  readonly officeScripts: readonly string[]
}

/** The bindings hold Node's own request, from which the service receives bytes. */
type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

export interface OpenService {
  readonly fetch: Fetch
  readonly publicFetch: Fetch
  close(): Promise<void>
}

export interface TwoOrigins {
  /** The mail program's address, without a key. */
  readonly url: string
  /** The provider's overview, likewise. */
  readonly overviewUrl: string
  /** Stops the service and leaves the mail program: what Outlook shows when Dossier is down. */
  stopService(): Promise<void>
  close(): Promise<void>
}

/** The mail program and the service with its pane, on two origins as in the world. */
export const serveTwoOrigins = async (parts: TwoOriginsParts): Promise<TwoOrigins> => {
  const program = await openPort(parts.ports.program)
  const pane = await openPort(parts.ports.pane)
  const publicPages = await openPort(parts.ports.public)
  const service = await parts.openService({
    program: program.origin,
    pane: pane.origin,
    public: publicPages.origin,
    officeScripts: officeScriptPaths,
  })
  const { mailbox, owner, sharedFolders, pageFolder } = parts
  const paneUrl = `${pane.origin}/taskpane.html`
  const scripts = officeScripts(pageFolder)
  const network = openNetwork()
  program.serve(programApp({ mailbox, owner, sharedFolders, pageFolder, paneUrl, network }).fetch)
  pane.serve((request, bindings) =>
    new URL(request.url).pathname.startsWith('/office/')
      ? scripts.fetch(request)
      : (network.ended(request, bindings) ?? service.fetch(request, bindings)),
  )
  publicPages.serve(service.publicFetch)
  let stopped: Promise<void> | null = null
  const stopService = () => {
    stopped ??= Promise.all([pane.close(), publicPages.close()]).then(() => service.close())
    return stopped
  }
  return {
    url: `${program.origin}/`,
    overviewUrl: `${pane.origin}/overview.html`,
    stopService,
    close: async () => {
      await Promise.all([program.close(), stopService()])
    },
  }
}

/** A port that is taken before what it serves exists: each app must know the other's origin. */
const openPort = async (port: number) => {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${taken}`,
    serve: (fetch: Fetch) =>
      server.on(
        'request',
        getRequestListener((request, bindings) => fetch(request, bindings as HttpBindings)),
      ),
    close: () => closed(server),
  }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
