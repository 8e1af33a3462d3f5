import type { ClientDomainsAnswer } from '../../contract/caseWorkSchemas.ts'
import { localDay } from '../../domain/localDay.ts'
import { domainOf } from '../../domain/mailDomain.ts'
import { readSendSettings, withinRoom } from '../../domain/sending/sendSettings.ts'
import type { MailHost } from '../../outlook/mailHost.ts'
import type { ServiceClient } from '../serviceClient.ts'

type Host = Pick<MailHost, 'keptSettings' | 'keepSettings' | 'ownAddress'>

/**
 * Has Outlook keep from which domains clients mail, once a day. To be called when the pane starts and not later: a pane
 * that stayed open would put settings of days ago in the place of newer ones.
 */
export const keepClientDomains = async (
  host: Host,
  client: Pick<ServiceClient, 'get'>,
  today = localDay(new Date()),
): Promise<void> => {
  const kept = readSendSettings(host.keptSettings())
  if (kept.toldOn === today) return
  const { domains } = await client.get<ClientDomainsAnswer>(
    '/api/client-domains',
    new AbortController().signal,
  )
  const own = domainOf(host.ownAddress)
  const clientDomains = domains.filter((domain) => domain !== own)
  await host.keepSettings(withinRoom({ ...kept, clientDomains, toldOn: today }))
}
