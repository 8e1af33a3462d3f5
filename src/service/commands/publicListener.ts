import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import { listen, stopListening } from '../listen.ts'
import type { PublicParts } from '../public/publicParts.ts'
import type { Settings } from '../settings.ts'

/** Milliseconds for a form of some kilobytes: whoever sends one byte after the other holds no connection for hours. */
const formAtMost = 30_000

/** Listens for people who do not sign in; gives what stops it, after `patience` milliseconds by force. Null: no public address is set. */
export const openPublicListener = async (
  { publicUrl, publicHost, publicPort }: Pick<Settings, 'publicUrl' | 'publicHost' | 'publicPort'>,
  parts: Omit<PublicParts, 'publicUrl'>,
): Promise<((patience: number) => Promise<void>) | null> => {
  if (publicUrl === null) return null
  // A service without a public address is spared its pages: what is loaded stays in memory.
  const { createPublicSite } = await import('../public/publicSite.ts')
  const site = createPublicSite({ ...parts, publicUrl })
  const listening = await listen(site.app, {
    ...{ host: publicHost, port: publicPort, requestAtMost: formAtMost },
    onFailure: (error) => logFailure(parts.log, asServiceError(error)),
  })
  return (patience) => stopListening(listening, site.finish, patience)
}
