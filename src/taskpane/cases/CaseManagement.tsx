import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { CaseStep, TimelineAnswer } from '../../contract/caseWorkSchemas.ts'
import type { WithoutRequest } from '../actRequests.ts'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { problemSentence } from '../problemSentence.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { caseClient } from './caseClient.ts'

const useStyles = makeStyles({
  summary: { cursor: 'pointer', paddingBlock: '4px' },
  part: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBlock: '8px' },
  act: { alignSelf: 'flex-start' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  members: { display: 'flex', flexDirection: 'column' },
})

interface CaseManagementProps {
  readonly timeline: TimelineAnswer
  readonly onChanged: () => void
}

/** Closing and reopening a case, and who may know of it. */
export const CaseManagement = ({ timeline, onChanged }: CaseManagementProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{caseWordsFor(tag).change.heading}</summary>
      {isOpen && (
        <>
          <Closing timeline={timeline} onChanged={onChanged} />
          <Access timeline={timeline} onChanged={onChanged} />
        </>
      )}
    </details>
  )
}

const useChange = ({ timeline, onChanged }: CaseManagementProps) => {
  const { client, announce, words } = useWorkplace()
  const act = useCallback(
    (request: string, step: WithoutRequest<CaseStep>) =>
      caseClient(client).change(timeline.case.id, { ...step, request }),
    [client, timeline.case.id],
  )
  const { state, run } = useAct(act)
  return {
    isBusy: state.kind === 'busy',
    failure: state.kind === 'failed' ? problemSentence(words, state.problem) : null,
    change: async (step: WithoutRequest<CaseStep>, said: string) => {
      if ((await run(step)) === null) return
      announce(said)
      onChanged()
    },
  }
}

const Closing = (props: CaseManagementProps) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag).change
  const [reason, setReason] = useState('')
  const { isBusy, failure, change } = useChange(props)
  // The one button comes in the place of the other.
  const [hasBegun, setBegun] = useState(false)
  const arrival = hasBegun ? focusOnArrival : undefined
  const begin = (step: WithoutRequest<CaseStep>, done: string): void => {
    setBegun(true)
    void change(step, done)
  }
  if (props.timeline.case.closedAt !== null) {
    return (
      <div className={styles.part}>
        <Button
          className={styles.act}
          disabledFocusable={isBusy}
          ref={arrival}
          onClick={() => begin({ step: 'reopen' }, said.didReopen)}
        >
          {said.reopen}
        </Button>
        {failure !== null && <p role="alert">{failure}</p>}
      </div>
    )
  }
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault()
        begin({ step: 'close', reason: reason.trim() }, said.didClose)
      }}
    >
      <Field label={said.reason} hint={said.closeHint} validationMessage={failure}>
        <Input value={reason} maxLength={2000} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button type="submit" className={styles.act} ref={arrival} disabledFocusable={isBusy}>
        {said.close}
      </Button>
    </form>
  )
}

const Access = (props: CaseManagementProps) => {
  const styles = useStyles()
  const { client, me, tag } = useWorkplace()
  const said = caseWordsFor(tag).change
  const { access } = props.timeline
  const [restricted, setRestricted] = useState(access.restricted)
  const [members, setMembers] = useState<readonly string[]>(
    access.restricted ? access.members.map(({ id }) => id) : me === null ? [] : [me.id],
  )
  const question = useCallback((signal: AbortSignal) => caseClient(client).colleagues(signal), [client])
  const { answer } = useAnswer(restricted ? question : null)
  const { isBusy, failure, change } = useChange(props)
  const step: WithoutRequest<CaseStep> = { step: 'access', restricted, members: [...members] }
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault()
        void change(step, said.didAccess)
      }}
    >
      <Field label={said.access} validationMessage={failure}>
        <RadioGroup
          value={restricted ? 'members' : 'everybody'}
          onChange={(_, { value }) => setRestricted(value === 'members')}
        >
          <Radio value="everybody" label={said.everybody} />
          <Radio value="members" label={said.membersOnly} />
        </RadioGroup>
      </Field>
      {restricted && answer.kind === 'answered' && (
        <fieldset className={styles.members}>
          <legend>{said.members}</legend>
          {answer.value.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={members.includes(id)}
              onChange={(_, { checked }) =>
                setMembers(checked ? [...members, id] : members.filter((one) => one !== id))
              }
            />
          ))}
        </fieldset>
      )}
      <Button type="submit" className={styles.act} disabledFocusable={isBusy}>
        {said.save}
      </Button>
    </form>
  )
}
