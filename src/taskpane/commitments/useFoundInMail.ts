import { useEffect, useState } from 'react'
import { localDay } from '../../domain/calendar/localDay.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import { useFirst } from '../useFirst.ts'
import type { CommitmentDraft } from './draft.ts'

export type Finding =
  | { readonly kind: 'reading' }
  | { readonly kind: 'found'; readonly drafts: readonly CommitmentDraft[] }
  /** Outlook did not give the text. */
  | { readonly kind: 'notRead' }

/** Reads the mail's text and looks for commitments in it while nothing else is to do. The text goes nowhere. */
export const useFoundInMail = (
  selected: MailToFile,
  ownAddress: string,
  ownDomains: readonly string[] | undefined,
): Finding => {
  const [finding, setFinding] = useState<Finding>({ kind: 'reading' })
  // A mail that is selected once more has the same text.
  const mail = useFirst(selected, selected.key)
  // As one text: whoever is signed in may be told anew, with the same domains.
  const domains = ownDomains?.join(' ') ?? ''
  useEffect(() => {
    let isWanted = true
    const look = async () => {
      const { metadata, isFromList } = mail
      const [{ foundIn }, body] = await Promise.all([detector(), mail.readText()])
      await idle()
      return foundIn({
        ...{ metadata, body, isFromList, ownAddress, ownDomains: domains.split(' ').filter(Boolean) },
        today: localDay(new Date()),
      })
    }
    look().then(
      (drafts) => isWanted && setFinding({ kind: 'found', drafts }),
      () => isWanted && setFinding({ kind: 'notRead' }),
    )
    return () => {
      isWanted = false
    }
  }, [mail, ownAddress, domains])
  return finding
}

let loaded: ReturnType<typeof load> | null = null

/** Loaded with the first mail, and warmed up while Outlook still reads that mail's text. */
const detector = (): ReturnType<typeof load> => {
  loaded ??= load()
  // What could not be loaded is tried anew with the next mail.
  loaded.catch(() => {
    loaded = null
  })
  return loaded
}

const load = async () => {
  const found = await import('./foundIn.ts')
  await idle()
  found.warmUp()
  void goOnWarming(found)
  return found
}

/** What a browser interprets at first it compiles when it was run often; that takes a millisecond a time. */
const timesMore = 8

const goOnWarming = async ({ warmUp }: typeof import('./foundIn.ts')): Promise<void> => {
  for (let time = 0; time < timesMore; time++) {
    await idle()
    warmUp()
  }
}

/** Milliseconds; a pane that is busy all the time looks all the same. */
const patience = 300

/** Safari's web view has no idle time to give. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: patience })
    else setTimeout(resolve)
  })
