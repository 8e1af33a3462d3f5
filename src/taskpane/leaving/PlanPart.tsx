import { Button } from '@fluentui/react-components'
import { CalendarRegular } from '@fluentui/react-icons'
import type { PlannedStepAnswer } from '../../contract/leavingSchemas.ts'
import { offerFile } from '../cases/offerFile.ts'
import { FailedAct } from '../situation/FailedAct.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import { useLeaving } from './leavingContext.ts'
import { Part } from './Part.tsx'
import { StateMark } from './StateMark.tsx'
import { useLeavingStyles } from './useLeavingStyles.ts'
import { WayLink, wayOfStep } from './WayLink.tsx'

const marks = { done: 'good', late: 'bad', now: 'plain', later: 'plain', notPlanned: 'plain' } as const

const Step = ({ planned: { step, by, due, state } }: { readonly planned: PlannedStepAnswer }) => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
  const { leaving, said } = useLeaving()
  const way = state === 'now' || state === 'late' ? wayOfStep(step, leaving) : null
  return (
    <>
      <span>
        {said.plan.step[step]}
        <br />
        <span className={styles.subdued}>
          {[said.plan.by[by], ...(due === null ? [] : [said.plan.due(dates.day(due))])].join(', ')}
        </span>
        {way !== null && (
          <>
            <br />
            <WayLink way={way} to={said.plan.step[step]} />
          </>
        )}
      </span>
      <StateMark kind={marks[state]}>{said.plan.state[state]}</StateMark>
    </>
  )
}

/** From the day it is known to the day the mailbox is wiped: what is due when, and whose it is. */
export const PlanPart = () => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
  const { leaving, client, said } = useLeaving()
  const { plan, mailbox } = leaving
  const wiped = plan.steps.find(({ step }) => step === 'mailboxWiped')?.due ?? null
  const { state, run } = useAct(async (_request: string, _input: null) => {
    offerFile(await client.calendar(new AbortController().signal), `${mailbox.id}.ics`)
  })
  return (
    <Part name="plan" heading={said.plan.heading}>
      <p className={styles.strong}>
        {plan.lastDay === null || plan.daysLeft === null
          ? said.plan.noLastDay
          : said.plan.daysLeft(plan.daysLeft, dates.day(plan.lastDay))}
      </p>
      <ol className={styles.list}>
        {plan.steps.map((planned) => (
          <li key={planned.step} className={styles.spread}>
            <Step planned={planned} />
          </li>
        ))}
      </ol>
      {plan.clockEnds !== null && wiped !== null && (
        <p className={styles.subdued}>{said.plan.earlier(dates.day(wiped), dates.day(plan.clockEnds))}</p>
      )}
      {plan.lastDay !== null && (
        <Button size="small" icon={<CalendarRegular />} onClick={() => void run(null)}>
          {said.plan.calendar}
        </Button>
      )}
      <FailedAct state={state} />
    </Part>
  )
}
