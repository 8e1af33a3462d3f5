import { useMemo, useState } from 'react'
import { KeyEntry } from '../taskpane/key/KeyEntry.tsx'
import { forgetKey, type KeyPlaces, keepKey } from '../taskpane/key/serviceKey.ts'
import type { Language } from '../taskpane/language/languageFor.ts'
import { serviceClient } from '../taskpane/serviceClient.ts'
import { Boundary } from '../taskpane/situation/Boundary.tsx'
import { overviewClient } from './overviewClient.ts'
import { SignedInOverview } from './SignedInOverview.tsx'

interface OverviewPageProps {
  readonly language: Language
  readonly firstKey: string | null
  readonly storage: KeyPlaces['storage']
}

/** The provider's overview: who sits here, then what he may see. */
export const OverviewPage = ({ language, firstKey, storage }: OverviewPageProps) => {
  const [key, setKey] = useState(firstKey)
  const [isRefused, setRefused] = useState(false)
  const clients = useMemo(() => {
    if (key === null) return null
    const refuse = () => {
      forgetKey(storage)
      setRefused(true)
      setKey(null)
    }
    return { client: overviewClient(key, refuse), workClient: serviceClient(key, refuse) }
  }, [key, storage])
  const enter = (entered: string) => {
    keepKey(entered, storage)
    setKey(entered)
  }
  return (
    <Boundary words={language.words}>
      {clients === null ? (
        <KeyEntry words={language.words} isRefused={isRefused} onKey={enter} />
      ) : (
        <SignedInOverview {...clients} language={language} />
      )}
    </Boundary>
  )
}
