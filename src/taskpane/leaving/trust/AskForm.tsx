import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { NewTrust } from '../../../contract/leavingSchemas.ts'
import { plusDays } from '../../../domain/calendar/calendar.ts'
import { daysTrustedAtMost } from '../../../domain/leaving/trust.ts'
import { ActForm } from '../../situation/ActForm.tsx'
import { isReason, ReasonField } from '../../situation/ReasonField.tsx'
import { useAct } from '../../useAct.ts'
import { AbsenceField } from '../AbsenceField.tsx'
import { ColleagueSelect, useColleague } from '../ColleagueSelect.tsx'
import { useLeaving } from '../leavingContext.ts'

/** Asks that somebody may go through the mailbox for a time. */
export const AskForm = ({ onAsked }: { readonly onAsked: () => void }) => {
  const { leaving, client, said, onChanged } = useLeaving()
  const { colleague, choose } = useColleague()
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [isOwnerAbsent, setOwnerAbsent] = useState(false)
  const [isTried, setTried] = useState(false)
  const { state, run } = useAct((request: string, wanted: Omit<NewTrust, 'request'>) =>
    client.askTrust({ request, ...wanted }),
  )
  const latest = plusDays(leaving.today, daysTrustedAtMost)
  const isInTime = until >= leaving.today && until <= latest
  if (colleague === null) return null
  const ask = async (): Promise<void> => {
    const isOpenTo = leaving.ownerGone !== null || isOwnerAbsent
    const isWhole = isInTime && isReason(reason) && isOpenTo
    setTried(!isWhole)
    if (!isWhole) return
    const after = await run({ person: colleague.id, until, isOwnerAbsent, reason: reason.trim() })
    if (after === null) return
    onAsked()
    onChanged(after, said.trust.asked)
  }
  return (
    <ActForm label={said.trust.heading} act={said.trust.ask} state={state} onAct={() => void ask()}>
      <AbsenceField isStated={isOwnerAbsent} isTried={isTried} onState={setOwnerAbsent} />
      <ColleagueSelect label={said.trust.person} value={colleague.id} onChoose={choose} />
      <Field
        label={said.trust.until}
        required
        {...(isTried && !isInTime
          ? { validationMessage: until === '' ? said.needed : said.trust.tooLong }
          : {})}
      >
        <Input
          type="date"
          min={leaving.today}
          max={latest}
          value={until}
          onChange={(_, { value }) => setUntil(value)}
        />
      </Field>
      <ReasonField
        label={said.trust.reason}
        {...{ needed: said.needed, isTried, reason }}
        onChange={setReason}
      />
    </ActForm>
  )
}
