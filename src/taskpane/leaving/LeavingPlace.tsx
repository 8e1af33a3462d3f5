import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import { useCallback, useMemo, useState } from 'react'
import type { OffersAnswer } from '../../contract/handOverSchemas.ts'
import type { LeaversAnswer } from '../../contract/leavingSchemas.ts'
import { leavingWordsFor } from '../language/leaving/leavingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useKeptAnswer } from '../useKeptAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { OffersPart } from './handOver/OffersPart.tsx'
import { LeavingView } from './LeavingView.tsx'
import { leaversClient } from './leavingClient.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '16px', alignItems: 'stretch' },
  row: {
    width: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    padding: '4px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  back: { alignSelf: 'flex-start', '@media print': { display: 'none' } },
})

/** Whoever leaves, what leavers offered to whoever looks, and one leaving seen closely. */
export const LeavingPlace = () => {
  const styles = useStyles()
  const { client, tag, words, announce, me } = useWorkplace()
  const said = leavingWordsFor(tag)
  const asking = useMemo(() => leaversClient(client), [client])
  const { answer, again } = useKeptAnswer(asking.leavers, ignore)
  const worksWithCases = me?.roles.some((role) => role === 'employee' || role === 'caseManager') === true
  const onOffers = useCallback(
    (before: OffersAnswer, after: OffersAnswer): void => {
      for (const { from } of added(before, after)) announce(said.offers.from(from))
      for (const { from } of added(after, before)) announce(said.offers.gone(from))
    },
    [announce, said],
  )
  const offers = useKeptAnswer(worksWithCases ? asking.offers : null, onOffers)
  const [chosen, setChosen] = useState<string | null>(null)
  const [seen, setSeen] = useState<string | null>(null)
  if (chosen !== null)
    return (
      <div className={styles.place}>
        <Button
          className={styles.back}
          ref={focusOnArrival}
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={() => {
            setSeen(chosen)
            setChosen(null)
          }}
        >
          {said.place.back}
        </Button>
        <LeavingView id={chosen} part="all" onChanged={again} />
      </div>
    )
  return (
    <div className={styles.place}>
      <Heading level={1}>{said.place.heading}</Heading>
      {offers.answer.kind === 'answered' && (
        <OffersPart offers={offers.answer.value.offers} said={said} onAnswered={offers.again} />
      )}
      {answer.kind === 'waiting' && <Waiting />}
      {answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
      )}
      {answer.kind === 'answered' && answer.value.leavers.length === 0 && <p>{said.place.nobody}</p>}
      {answer.kind === 'answered' && (
        <Leavers leavers={answer.value.leavers} seen={seen} onChoose={setChosen} />
      )}
    </div>
  )
}

const ignore = (): void => undefined

const added = (before: OffersAnswer, after: OffersAnswer): OffersAnswer['offers'] =>
  after.offers.filter(
    ({ mailbox, seq }) => !before.offers.some((one) => one.mailbox === mailbox && one.seq === seq),
  )

interface LeaversProps {
  readonly leavers: LeaversAnswer['leavers']
  /** The one that was looked at last. */
  readonly seen: string | null
  readonly onChoose: (id: string) => void
}

const Leavers = ({ leavers, seen, onChoose }: LeaversProps) => {
  const styles = useStyles()
  const looks = useLeavingStyles()
  const { tag, dates } = useWorkplace()
  const said = leavingWordsFor(tag)
  return (
    <ul className={looks.list}>
      {leavers.map(({ id, name, own, entrusted, lastDay, signed }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.row}
            ref={id === seen ? focusOnArrival : undefined}
            onClick={() => onChoose(id)}
          >
            <span className={looks.strong}>{name}</span>
            <span className={looks.subdued}>
              {[
                ...(own ? [said.place.own] : []),
                ...(entrusted ? [said.place.entrusted] : []),
                lastDay === null ? said.place.noLastDay : said.place.lastDay(dates.day(lastDay)),
                said.place.signed[signed] ?? '',
              ].join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
