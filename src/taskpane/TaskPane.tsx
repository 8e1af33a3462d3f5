import { lazy, Suspense, useMemo, useState } from 'react'
import type { MailHost } from '../outlook/mailHost.ts'
import { forgetKey, type KeyPlaces, keepKey } from './key/serviceKey.ts'
import type { Language } from './language/languageFor.ts'
import { SignedInPane } from './SignedInPane.tsx'
import { serviceClient } from './serviceClient.ts'
import { Boundary } from './situation/Boundary.tsx'

// Asked for once per tab, and the only early view with an input field of Fluent's.
const KeyEntry = lazy(async () => ({ default: (await import('./key/KeyEntry.tsx')).KeyEntry }))

interface TaskPaneProps {
  readonly host: MailHost
  readonly language: Language
  readonly firstKey: string | null
  readonly storage: KeyPlaces['storage']
}

type Session =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'noKey'; readonly isRefused: boolean }

/** The whole pane: who sits here, then what they may do. */
export const TaskPane = ({ host, language, firstKey, storage }: TaskPaneProps) => {
  const [session, setSession] = useState<Session>(
    firstKey === null ? { kind: 'noKey', isRefused: false } : { kind: 'key', key: firstKey },
  )
  const key = session.kind === 'key' ? session.key : null
  const client = useMemo(() => {
    if (key === null) return null
    return serviceClient(key, () => {
      forgetKey(storage)
      setSession({ kind: 'noKey', isRefused: true })
    })
  }, [key, storage])

  if (client === null) {
    const enter = (entered: string) => {
      keepKey(entered, storage)
      setSession({ kind: 'key', key: entered })
    }
    const isRefused = session.kind === 'noKey' && session.isRefused
    return (
      <Boundary words={language.words}>
        <Suspense>
          <KeyEntry words={language.words} isRefused={isRefused} onKey={enter} />
        </Suspense>
      </Boundary>
    )
  }
  return <SignedInPane host={host} language={language} client={client} />
}
