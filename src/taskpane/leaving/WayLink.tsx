import { Link } from '@fluentui/react-components'
import type { CheckAnswer, PlannedStepAnswer } from '../../contract/leavingSchemas.ts'
import type { Way } from '../language/leaving/leavingWords.ts'
import { useWorkplace } from '../workplace.ts'
import { type LeavingPlace, useLeaving } from './leavingContext.ts'
import { partId } from './partId.ts'

const waysOfChecks: Readonly<Partial<Record<CheckAnswer['check'], Way>>> = {
  clientMail: 'cleanUp',
  promisesLetGo: 'cleanUp',
  filings: 'cleanUp',
  commitments: 'handOver',
  follows: 'handOver',
}
const waysOfSteps: Readonly<Partial<Record<PlannedStepAnswer['step'], Way>>> = {
  cleanUp: 'cleanUp',
  handOver: 'handOver',
  checks: 'checks',
  signOff: 'sign',
}

export const wayOfCheck = (check: CheckAnswer['check'], leaving: LeavingPlace['leaving']): Way | null =>
  openTo(waysOfChecks[check], leaving)

export const wayOfStep = (step: PlannedStepAnswer['step'], leaving: LeavingPlace['leaving']): Way | null =>
  openTo(waysOfSteps[step], leaving)

/** Whoever neither leaves nor goes through the mailbox for somebody who did has nothing to do there. */
const openTo = (way: Way | undefined, { may, checks }: LeavingPlace['leaving']): Way | null => {
  switch (way) {
    case undefined:
      return null
    case 'cleanUp':
      // Counted: so its mail is at hand.
      return may.leave && checks.some(({ check }) => check === 'clientMail') ? way : null
    case 'handOver':
      return may.leave ? way : null
    case 'checks':
      return may.answer ? way : null
    case 'sign':
      return may.leave || may.signForFirm ? way : null
  }
}

/** A link that leads there; `to` says what for, to whoever does not see where it stands. */
export const WayLink = ({ way, to }: { readonly way: Way; readonly to: string }) => {
  const { goTo } = useWorkplace()
  const { leaving, said } = useLeaving()
  const go = (): void => {
    if (way !== 'cleanUp') {
      const part = document.getElementById(partId(way, leaving))
      part?.scrollIntoView({ block: 'start' })
      part?.querySelector<HTMLElement>('button, input, select, textarea')?.focus({ preventScroll: true })
      return
    }
    goTo('cleanUp', leaving.own ? undefined : leaving.mailbox.id)
    // The link has gone with its place: the focus goes to where one is now.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('nav [aria-current=page]')?.focus())
  }
  return (
    <Link as="button" type="button" aria-label={`${said.way[way]}: ${to}`} onClick={go}>
      {said.way[way]}
    </Link>
  )
}
