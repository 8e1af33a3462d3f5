import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { Language } from '../taskpane/language/languageFor.ts'
import type { ServiceClient } from '../taskpane/serviceClient.ts'
import { Announcer, useAnnouncer } from '../taskpane/situation/Announcer.tsx'
import { ProblemNotice } from '../taskpane/situation/ProblemNotice.tsx'
import { usePlaceStyles } from '../taskpane/situation/usePlaceStyles.ts'
import { useAnswer } from '../taskpane/useAnswer.ts'
import { useCleanUps } from '../taskpane/useCleanUps.ts'
import { AgreementsPlace } from './agreements/AgreementsPlace.tsx'
import { MailboxesPlace } from './MailboxesPlace.tsx'
import type { OverviewClient } from './overviewClient.ts'
import { type Overview, OverviewContext } from './overviewContext.ts'
import { addressOf, linkIn, type Place, placeIn, placesFor } from './places.ts'
import { overviewWordsFor } from './words/overviewWordsFor.ts'
import { LinkNotice } from './work/LinkNotice.tsx'

const CommitmentsPlace = lazy(async () => ({
  default: (await import('./work/CommitmentsPlace.tsx')).CommitmentsPlace,
}))
const CleanUpPlace = lazy(async () => ({
  default: (await import('./work/CleanUpPlace.tsx')).CleanUpPlace,
}))
const CasesPlace = lazy(async () => ({ default: (await import('./work/CasesPlace.tsx')).CasesPlace }))

const LeavingPlace = lazy(async () => ({ default: (await import('./work/LeavingPlace.tsx')).LeavingPlace }))

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
    '@media print': { display: 'none' },
  },
  brand: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, paddingBlock: '10px' },
  organisation: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '@media (max-width: 700px)': { display: 'none' },
  },
  // As in the pane: in 320 pixels not all fit beside each other.
  places: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', marginInlineStart: '-8px' },
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

interface SignedInOverviewProps {
  readonly client: OverviewClient
  /** For what pane and page have in common. */
  readonly workClient: ServiceClient
  readonly language: Language
}

export const SignedInOverview = ({ client, workClient, language }: SignedInOverviewProps) => {
  const styles = useStyles()
  const looks = usePlaceStyles()
  const { said: spoken, announce } = useAnnouncer()
  const [chosen, setChosen] = useState(() => placeIn(window.location.href))
  const [link, setLink] = useState(() => linkIn(window.location.href))
  const { answer: me, again } = useAnswer(client.me)
  const cleanUps = useCleanUps(workClient)
  const said = overviewWordsFor(language.tag)
  const answered = me.kind === 'answered' ? me.value : null
  const allowed = answered === null ? [] : placesFor(answered, cleanUps.length > 0)
  const place = allowed.find((one) => one === chosen) ?? allowed[0]
  // A tab and a bookmark are known by it.
  const title = place === undefined ? 'Dossier' : `${said.places[place]} - Dossier`
  useEffect(() => {
    document.title = title
  }, [title])
  const [cleanedUp, setCleanedUp] = useState<string>()
  const goTo = useCallback((next: Place, mailbox?: string): void => {
    setCleanedUp(mailbox)
    setLink(null)
    setChosen(next)
    window.history.replaceState(null, '', addressOf(next, window.location.href))
  }, [])
  const overview: Overview = useMemo(
    () => ({ language, said, client, workClient, me: answered, announce, goTo }),
    [language, said, client, workClient, answered, announce, goTo],
  )
  return (
    <OverviewContext value={overview}>
      <Announcer said={spoken} />
      <div className={styles.page}>
        <header className={styles.bar}>
          <span className={styles.brand}>Dossier</span>
          <nav className={styles.places} aria-label={said.places.navigation}>
            {allowed.map((one) => (
              <button
                key={one}
                type="button"
                className={mergeClasses(looks.place, styles.place, one === place && looks.present)}
                aria-current={one === place ? 'page' : undefined}
                onClick={() => goTo(one)}
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
          {me.kind === 'failed' && (
            <ProblemNotice
              problem={me.problem}
              words={language.words}
              announce={announce}
              onTryAgain={again}
            />
          )}
          {answered !== null && allowed.length === 0 && (
            <ProblemNotice problem="notAllowed" words={language.words} announce={announce} />
          )}
          {answered !== null && link !== null && !allowed.includes('cases') && (
            <LinkNotice because="refused" />
          )}
          <Suspense>
            {/* Hidden, not gone: what was typed and the place in the list stay. */}
            {allowed.includes('cases') && (
              <div hidden={place !== 'cases'}>
                <CasesPlace client={workClient} link={link} />
              </div>
            )}
            {allowed.includes('commitments') && (
              <div hidden={place !== 'commitments'}>
                <CommitmentsPlace client={workClient} />
              </div>
            )}
            {allowed.includes('mailboxes') && (
              <div hidden={place !== 'mailboxes'}>
                <MailboxesPlace />
              </div>
            )}
            {place === 'cleanUp' && (
              <CleanUpPlace client={workClient} mailboxes={cleanUps} first={cleanedUp} />
            )}
            {place === 'leaving' && <LeavingPlace client={workClient} />}
            {place === 'agreements' && <AgreementsPlace />}
          </Suspense>
        </main>
      </div>
    </OverviewContext>
  )
}
