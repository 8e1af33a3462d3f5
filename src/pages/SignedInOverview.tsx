import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Language } from '../taskpane/language/languageFor.ts'
import { Announcer, useAnnouncer } from '../taskpane/situation/Announcer.tsx'
import { usePlaceStyles } from '../taskpane/situation/usePlaceStyles.ts'
import { useAnswer } from '../taskpane/useAnswer.ts'
import { AgreementsPlace } from './agreements/AgreementsPlace.tsx'
import { MailboxesPlace } from './MailboxesPlace.tsx'
import type { OverviewClient } from './overviewClient.ts'
import { type Overview, OverviewContext } from './overviewContext.ts'
import { overviewWordsFor } from './words/overviewWordsFor.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, position: 'relative' },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '24px',
    paddingInline: '24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 700px)': { paddingInline: '12px' },
  },
  brand: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, paddingBlock: '10px' },
  organisation: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '@media (max-width: 700px)': { display: 'none' },
  },
  places: { display: 'flex', gap: '4px' },
  place: { paddingBlock: '12px' },
  main: {
    width: '100%',
    maxWidth: '1600px',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: '20px 24px',
    '@media (max-width: 700px)': { padding: '12px' },
  },
})

const places = ['mailboxes', 'agreements'] as const

interface SignedInOverviewProps {
  readonly client: OverviewClient
  readonly language: Language
}

export const SignedInOverview = ({ client, language }: SignedInOverviewProps) => {
  const styles = useStyles()
  const looks = usePlaceStyles()
  const { said: spoken, announce } = useAnnouncer()
  const [place, setPlace] = useState<(typeof places)[number]>('mailboxes')
  const me = useAnswer(client.me).answer
  const said = overviewWordsFor(language.tag)
  const answered = me.kind === 'answered' ? me.value : null
  const overview: Overview = useMemo(
    () => ({ language, said, client, me: answered, announce }),
    [language, said, client, answered, announce],
  )
  return (
    <OverviewContext value={overview}>
      <Announcer said={spoken} />
      <div className={styles.page}>
        <header className={styles.bar}>
          <span className={styles.brand}>Dossier</span>
          <nav className={styles.places} aria-label={said.places.navigation}>
            {places.map((one) => (
              <button
                key={one}
                type="button"
                className={mergeClasses(looks.place, styles.place, one === place && looks.present)}
                aria-current={one === place ? 'page' : undefined}
                onClick={() => setPlace(one)}
              >
                {said.places[one]}
              </button>
            ))}
          </nav>
          {answered && (
            <span className={styles.organisation}>{`${answered.name}, ${answered.organisation}`}</span>
          )}
        </header>
        <main className={styles.main}>
          {/* Hidden, not gone: filters and the place in the list stay. */}
          <div hidden={place !== 'mailboxes'}>
            <MailboxesPlace />
          </div>
          {place === 'agreements' && <AgreementsPlace />}
        </main>
      </div>
    </OverviewContext>
  )
}
