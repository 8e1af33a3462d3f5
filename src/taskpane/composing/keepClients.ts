import type { ClientsAnswer } from '../../contract/caseWorkSchemas.ts'
import { localDay } from '../../domain/calendar/localDay.ts'
import { clientOf } from '../../domain/mailDomain.ts'
import { readSendSettings, withinRoom } from '../../domain/sending/sendSettings.ts'
import type { MailHost } from '../../outlook/mailHost.ts'
import type { ServiceClient } from '../serviceClient.ts'

type Host = Pick<MailHost, 'keptSettings' | 'keepSettings' | 'ownAddress'>

/**
 * Has Outlook keep who clients are, once a day. To be called when the pane starts and not later: a pane
 * that stayed open would put settings of days ago in the place of newer ones.
 */
export const keepClients = async (host: Host, client: Pick<ServiceClient, 'get'>): Promise<void> => {
  const today = localDay(new Date())
  const kept = readSendSettings(host.keptSettings())
  if (kept.toldOn === today) return
  const { clients } = await client.get<ClientsAnswer>('/api/clients', new AbortController().signal)
  const own = clientOf(host.ownAddress)
  await host.keepSettings(
    withinRoom({ ...kept, clients: clients.filter((one) => one !== own), toldOn: today }),
  )
}
