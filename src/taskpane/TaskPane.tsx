import { lazy, Suspense, useMemo, useState } from 'react'
import type { MailHost } from '../outlook/mailHost.ts'
import { forgetKey, type KeyPlaces, keepKey } from './key/serviceKey.ts'
import type { Language } from './language/languageFor.ts'
import { SignedInPane } from './SignedInPane.tsx'
import { serviceClient } from './serviceClient.ts'
import { Boundary } from './situation/Boundary.tsx'
import { Late } from './situation/Late.tsx'

// Asked for once per tab, and the only early view with an input field of Fluent's.
const KeyEntry = lazy(async () => ({ default: (await import('./key/KeyEntry.tsx')).KeyEntry }))
const WaitsForKey = lazy(async () => ({
  default: (await import('./outbox/WaitsForKey.tsx')).WaitsForKey,
}))

interface TaskPaneProps {
  readonly host: MailHost
  readonly language: Language
  readonly firstKey: string | null
  readonly storage: KeyPlaces['storage']
}

/** `refused`: the first key that was, whatever was tried after it. */
type Session =
  | { readonly kind: 'key'; readonly key: string; readonly refused: string | null }
  | { readonly kind: 'noKey'; readonly refused: string | null }

/** The whole pane: who sits here, then what they may do. */
export const TaskPane = ({ host, language, firstKey, storage }: TaskPaneProps) => {
  const [session, setSession] = useState<Session>(
    firstKey === null ? { kind: 'noKey', refused: null } : { kind: 'key', key: firstKey, refused: null },
  )
  const key = session.kind === 'key' ? session.key : null
  const client = useMemo(() => {
    if (key === null) return null
    return serviceClient(key, () => {
      forgetKey(storage)
      setSession(({ refused }) => ({ kind: 'noKey', refused: refused ?? key }))
    })
  }, [key, storage])

  if (client === null) {
    const enter = (entered: string) => {
      keepKey(entered, storage)
      setSession(({ refused }) => ({ kind: 'key', key: entered, refused }))
    }
    const { refused } = session
    return (
      <Boundary words={language.words}>
        <Suspense>
          <KeyEntry words={language.words} isRefused={refused !== null} onKey={enter}>
            {refused !== null && (
              <Late words={language.words}>
                <WaitsForKey refused={refused} tag={language.tag} />
              </Late>
            )}
          </KeyEntry>
        </Suspense>
      </Boundary>
    )
  }
  return <SignedInPane host={host} language={language} client={client} />
}
