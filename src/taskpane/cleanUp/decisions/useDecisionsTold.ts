import { useEffect } from 'react'
import { problemSentence } from '../../problemSentence.ts'
import { useWorkplace } from '../../workplace.ts'
import type { Desk } from '../useDesk.ts'
import { useSaid } from '../useSaid.ts'

interface DecisionsTold {
  readonly desk: Desk
  /** Mails still to decide about, as far as is known. */
  readonly open: number
  readonly onChanged: () => void
}

/** Says each decision and undo once the service has it, and asks anew for what it changed. */
export const useDecisionsTold = ({ desk, open, onChanged }: DecisionsTold): void => {
  const { words: common, announce } = useWorkplace()
  const { words } = useSaid()
  useEffect(() =>
    desk.work.tell({
      onMade: (made, act) => {
        const { decision, mails } = made
        const left = decision === 'later' ? open : Math.max(0, open - mails)
        announce(`${words.made(decision, mails, made.case?.reference ?? '')} ${words.left(left)}`)
        onChanged()
        if (desk.isElsewhere(act)) desk.list.again()
      },
      onUndone: ({ mails }, rows) => {
        announce(words.undone(mails))
        onChanged()
        const [place = null] = rows.map(desk.placeOf)
        if (place === null) desk.list.again()
        else desk.step({ kind: 'goTo', present: place })
      },
      onProblem: (problem) => announce(problemSentence(common, problem)),
    }),
  )
}
