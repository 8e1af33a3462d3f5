import type { MeAnswer } from '../../contract/schemas.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { OutboxStore } from './outboxStore.ts'

/** A person as what is kept on a machine is labelled: two firms may have the same id. */
export const ownerName = ({ organisation, id }: Pick<MeAnswer, 'organisation' | 'id'>): string =>
  JSON.stringify([organisation, id])

/** Whose filings wait here: whoever the service says the key belongs to, also after it can no longer be asked. */
export interface Owner {
  /** Null until the service has once taken this key on this machine. */
  readonly name: () => string | null
  /** What the pane itself holds stands under the key's fingerprint until then. */
  readonly inPane: () => string
  /** The service said who this is. False when it is not the one it was in this pane before: then nothing may be sent. */
  readonly meet: (me: MeAnswer) => Promise<boolean>
  /** Asks the service who this is. False as well when it does not answer, or refuses. */
  readonly knock: () => Promise<boolean>
}

export const openOwner = async (
  service: Pick<ServiceClient, 'me' | 'keyPrint'>,
  { lasting, passing }: { readonly lasting: OutboxStore | null; readonly passing: OutboxStore },
): Promise<Owner> => {
  const print = await service.keyPrint()
  let name = (await lasting?.ownerOf(print).catch(() => null)) ?? (await passing.ownerOf(print))
  let isMet = false

  const meet = async (me: MeAnswer): Promise<boolean> => {
    const met = ownerName(me)
    if (isMet) return met === name
    isMet = true
    if (met !== name) await lasting?.rememberOwner(print, met).catch(() => undefined)
    // Named in one step with what it holds: nothing is put in under the fingerprint once that is no longer looked for.
    const isKnown = passing.rememberOwner(print, met)
    name = met
    await isKnown
    return true
  }
  return {
    name: () => name,
    inPane: () => name ?? print,
    meet,
    knock: () => service.me(new AbortController().signal).then(meet, () => false),
  }
}
