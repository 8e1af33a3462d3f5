import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { OverviewRow } from '../contract/overviewSchemas.ts'
import { Heading } from '../taskpane/situation/Heading.tsx'
import { ProblemNotice } from '../taskpane/situation/ProblemNotice.tsx'
import { FilterBar } from './FilterBar.tsx'
import { MailboxPanel } from './mailbox/MailboxPanel.tsx'
import { useOverview } from './overviewContext.ts'
import type { OverviewFilter } from './overviewFilter.ts'
import { OverviewWindows } from './overviewWindows.ts'
import { Tiles } from './Tiles.tsx'
import { TroubleNotices } from './TroubleNotices.tsx'
import { MailboxTable } from './table/MailboxTable.tsx'
import { noRoomBeside, useMedia } from './useMedia.ts'
import { WeeksAhead } from './WeeksAhead.tsx'

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '16px' },
  halves: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px', alignItems: 'start' },
  beside: { gridTemplateColumns: 'minmax(0, 1fr) 440px' },
  list: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
})

/** A picture first, then the mailboxes of all customers by days left, and one of them looked at closely. */
export const MailboxesPlace = () => {
  const styles = useStyles()
  const { client, said, language, announce } = useOverview()
  const windows = useMemo(() => new OverviewWindows(client.overview), [client])
  const { filter, isLoading, problem, shown } = useSyncExternalStore(windows.subscribe, windows.state)
  const [chosen, setChosen] = useState<OverviewRow | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const isAlone = useMedia(noRoomBeside) && chosen !== null
  useEffect(() => {
    void windows.refresh()
    return () => windows.close()
  }, [windows])
  const show = useCallback((next: OverviewFilter) => void windows.show(next), [windows])
  const answer = shown?.answer
  const amount = useMemo(() => new Intl.NumberFormat(language.tag), [language.tag])
  const matching = answer
    ? said.filter.matching(
        amount.format(answer.matching),
        amount.format(answer.counts.mailboxes),
        answer.matching,
      )
    : ''
  useEffect(() => announce(matching), [announce, matching])
  const close = () => {
    setChosen(null)
    // The grid is hidden while the mailbox takes its place.
    requestAnimationFrame(() => grid.current?.focus())
  }
  return (
    <div className={styles.place}>
      <h1 className={styles.title}>{said.places.mailboxes}</h1>
      <div hidden={isAlone} className={styles.place}>
        {answer && <TroubleNotices answer={answer} />}
        {answer && <Tiles answer={answer} filter={filter} onFilter={show} />}
        {answer && <WeeksAhead answer={answer} filter={filter} onFilter={show} />}
      </div>
      <div className={mergeClasses(styles.halves, chosen !== null && !isAlone && styles.beside)}>
        <section hidden={isAlone} className={styles.list} aria-label={said.places.mailboxes}>
          <Heading level={2}>{said.filter.heading}</Heading>
          <FilterBar filter={filter} answer={answer ?? null} matching={matching} onFilter={show} />
          {problem !== null && (
            <ProblemNotice
              problem={problem}
              words={language.words}
              announce={announce}
              onTryAgain={() => void windows.refresh()}
            />
          )}
          {shown !== null && (
            <MailboxTable
              ref={grid}
              shown={shown}
              isLoading={isLoading}
              isBeside={chosen !== null && !isAlone}
              chosen={chosen?.id ?? null}
              onReveal={windows.reveal}
              onChoose={setChosen}
            />
          )}
        </section>
        {chosen !== null && answer && (
          <MailboxPanel
            key={chosen.id}
            id={chosen.id}
            agreement={chosen.customer}
            today={answer.today}
            onClose={close}
            onChanged={() => void windows.refresh()}
          />
        )}
      </div>
    </div>
  )
}
