import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Environment } from './http/environment.ts'

export interface Listening {
  /** `http://127.0.0.1:4701` or `http://[::1]:4701`, without a slash at the end. */
  readonly origin: string
  readonly port: number
  /** Takes no more connections; resolves when the last is closed. */
  close(): Promise<void>
  /** Closes every connection, whatever goes over it. */
  cutOff(): void
}

export interface ListenOptions {
  /** Loopback unless somebody says otherwise. */
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  readonly tls?: { readonly key: string | Buffer; readonly cert: string | Buffer }
  /** Milliseconds in which a request must have arrived whole, as strangers' forms do; a mail over a slow line has no such limit. */
  readonly requestAtMost?: number
  /** Told of a connection that could not be taken once it listens, as where no file handle is left: it goes on. */
  readonly onFailure: (error: unknown) => void
}

/** A client that sends nothing for so long has gone; a large mail over a slow line takes minutes, not silence. */
const silenceAtMost = 120_000

export const listen = async (
  app: Hono<Environment>,
  { host, port, tls, requestAtMost = 0, onFailure }: ListenOptions,
): Promise<Listening> => {
  const listener = getRequestListener(app.fetch)
  // Node looks for those who are late each half minute.
  const looking = requestAtMost === 0 ? {} : { connectionsCheckingInterval: requestAtMost }
  const server = tls
    ? createHttpsServer({ ...tls, ...looking }, listener)
    : createHttpServer(looking, listener)
  server.requestTimeout = requestAtMost
  server.setTimeout(silenceAtMost)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  server.removeAllListeners('error').on('error', onFailure)
  const bound = (server.address() as AddressInfo).port
  return {
    origin: `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeIdleConnections()
      }),
    cutOff: () => server.closeAllConnections(),
  }
}

/** Lets `finish` run and the last connection close; after `patience` milliseconds cuts them off, for an upload may never end. */
export const stopListening = async (
  listening: Listening,
  finish: () => Promise<void>,
  patience: number,
): Promise<void> => {
  const patienceOver = setTimeout(() => listening.cutOff(), patience)
  await finish()
  await listening.close()
  clearTimeout(patienceOver)
}
