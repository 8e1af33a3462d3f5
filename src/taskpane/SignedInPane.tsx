import { makeStyles, tokens } from '@fluentui/react-components'
import {
  lazy,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react'
import type { FiledMark, MailHost } from '../outlook/mailHost.ts'
import { type Dropped, useDroppedMail } from './filing/dropped/useDroppedMail.ts'
import { markOf, type Stands } from './filing/filed/standingMark.ts'
import { MailPlace } from './filing/MailPlace.tsx'
import { runsElsewhere, runsFromOutbox } from './filing/runs.ts'
import { useFilings } from './filing/useFilings.ts'
import { type SelectedMail, useSelection } from './filing/useSelection.ts'
import type { Language } from './language/languageFor.ts'
import { Navigation } from './Navigation.tsx'
import { loadLateViews, OutboxLine, RunsElsewhere } from './outbox/lateViews.ts'
import { withCasesAtHand } from './outbox/withCasesAtHand.ts'
import { type Pane, PaneContext } from './pane.ts'
import { type Detail, moved, type Place, start } from './places.ts'
import type { ServiceClient } from './serviceClient.ts'
import { Announcer, useAnnouncer } from './situation/Announcer.tsx'
import { Boundary } from './situation/Boundary.tsx'
import { Late } from './situation/Late.tsx'
import { Waiting } from './situation/Waiting.tsx'
import { useAnswer } from './useAnswer.ts'
import { useChange } from './useChange.ts'
import { useCleanUps } from './useCleanUps.ts'
import { WorkplaceContext } from './workplace.ts'

const CommitmentsView = lazy(async () => ({
  default: (await import('./commitments/CommitmentsView.tsx')).CommitmentsView,
}))
const MailboxesView = lazy(async () => ({
  default: (await import('./mailboxes/MailboxesView.tsx')).MailboxesView,
}))
const CleanUpPlace = lazy(async () => ({
  default: (await import('./cleanUp/CleanUpPlace.tsx')).CleanUpPlace,
}))
const DetailView = lazy(async () => ({ default: (await import('./DetailView.tsx')).DetailView }))
const SearchView = lazy(async () => ({ default: (await import('./finding/SearchView.tsx')).SearchView }))

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, position: 'relative' },
  over: {
    position: 'absolute',
    inset: '4px',
    zIndex: 10,
    display: 'grid',
    placeItems: 'center',
    textAlign: 'center',
    padding: '24px',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: 'none',
  },
})

interface SignedInPaneProps {
  readonly host: MailHost
  readonly language: Language
  readonly client: ServiceClient
}

export const SignedInPane = ({ host, language, client }: SignedInPaneProps) => {
  const styles = useStyles()
  const { said, announce } = useAnnouncer()
  const me = useAnswer(client.me)
  const mailboxes = useAnswer(client.mailboxes)
  const cleanUps = useCleanUps(client)
  const [{ place, details }, move] = useReducer(moved, start)
  const openers = useRef<(Element | null)[]>([])
  const open = useCallback((next: Detail) => {
    openers.current.push(document.activeElement)
    move({ kind: 'open', detail: next })
  }, [])
  const [cleanedUp, setCleanedUp] = useState<string>()
  const goTo = useCallback((next: Place, mailbox?: string) => {
    setCleanedUp(mailbox)
    move({ kind: 'go', place: next })
  }, [])
  const markFor = useMark(language)
  const answer = me.answer.kind === 'answered' ? me.answer.value : null
  const filings = useFilings(client, answer, markFor)
  const selection = useSelection(host)
  const drop = useDroppedMail(host, selectedKey(selection.mail))
  useFocusBack(details.length, openers)
  useClients(host, client)
  useEffect(loadLateViews, [])

  const { outbox } = filings
  const finding = useMemo(() => withCasesAtHand(client, outbox), [client, outbox])
  const pane: Pane = useMemo(
    () => ({ ...language, host, client: finding, me: answer, mailboxes, announce, open, goTo }),
    [language, host, finding, answer, mailboxes, announce, open, goTo],
  )
  const shownMail = shownMailKey(drop.dropped, selection.mail)
  useChange(shownMail, () => move({ kind: 'otherMail' }))
  const waitingRuns = runsFromOutbox(filings.runs)
  const isMailShown = place === 'mail' && details.length === 0
  return (
    <PaneContext value={pane}>
      <WorkplaceContext value={pane}>
        <Announcer said={said} />
        <div className={styles.pane} {...drop.handlers}>
          <Navigation cleansUp={cleanUps.length > 0} present={place} onGo={goTo} />
          <Late words={language.words}>
            <RunsElsewhere
              runs={runsElsewhere(filings.runs, isMailShown ? shownMail : null)}
              filings={filings}
            />
          </Late>
          {waitingRuns.length > 0 && (
            <Late words={language.words}>
              <OutboxLine runs={waitingRuns} filings={filings} />
            </Late>
          )}
          <main>
            {/* Hidden, not gone: whoever looks something up comes back to what was typed. */}
            <div hidden={!isMailShown}>
              <MailPlace {...{ selection, drop, filings }} isShown={isMailShown} />
            </div>
            <Boundary key={place} words={language.words}>
              <Suspense fallback={<Waiting />}>
                {place !== 'mail' && (
                  <div hidden={details.length > 0}>
                    {place === 'commitments' && <CommitmentsView />}
                    {place === 'mailboxes' && <MailboxesView />}
                    {place === 'search' && <SearchView />}
                    {place === 'cleanUp' && <CleanUpPlace mailboxes={cleanUps} first={cleanedUp} />}
                  </div>
                )}
                {details.map((detail, level) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: whatever lies under it stays as it is
                  <div key={level} hidden={level < details.length - 1}>
                    <DetailView detail={detail} onBack={() => move({ kind: 'back' })} />
                  </div>
                ))}
              </Suspense>
            </Boundary>
          </main>
          {drop.isOver && <div className={styles.over}>{language.words.drop.release}</div>}
        </div>
      </WorkplaceContext>
    </PaneContext>
  )
}

/** The sentence and the category that are put on a filed mail. */
const useMark = (language: Language) =>
  useCallback((filed: Stands): FiledMark => markOf([filed], language), [language])

/** For the question before sending; a pane that fails at it is none the worse. */
const useClients = (host: MailHost, client: ServiceClient): void => {
  useEffect(() => {
    const keep = async () => (await import('./composing/keepClients.ts')).keepClients(host, client)
    keep().catch(() => undefined)
  }, [host, client])
}

/** Whoever comes back from a detail finds the focus on what opened it. */
const useFocusBack = (depth: number, openers: RefObject<(Element | null)[]>): void => {
  useEffect(() => {
    if (openers.current.length <= depth) return
    const [opener] = openers.current.splice(depth)
    if (opener instanceof HTMLElement) opener.focus()
  }, [depth, openers])
}

const shownMailKey = (dropped: Dropped, selected: SelectedMail): string | null =>
  dropped.kind === 'mail' ? dropped.mail.key : selectedKey(selected)

const selectedKey = (selected: SelectedMail): string | null => {
  if (selected.kind === 'several') return 'several'
  return selected.kind === 'open' ? selected.mail.key : null
}
