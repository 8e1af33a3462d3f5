import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'
import type { CleanUpStanding } from '../../domain/cleanUp/cleanUpMail.ts'
import { offerFile } from '../cases/offerFile.ts'
import { problemSentence } from '../problemSentence.ts'
import { Notice } from '../situation/Notice.tsx'
import { useAct } from '../useAct.ts'
import { useWorkplace } from '../workplace.ts'
import type { CleanUpClient } from './cleanUpClient.ts'
import { useSaid } from './useSaid.ts'

const useStyles = makeStyles({
  take: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px', marginTop: '6px' },
  form: { minWidth: 0, maxWidth: '100%', '& .fui-Select, & select': { minWidth: 0, maxWidth: '100%' } },
})

interface StandingNoticeProps {
  readonly standing: CleanUpStanding
  readonly picture: CleanUpPictureAnswer
  readonly client: CleanUpClient
}

/** What it means that mails stand so, and what can be done with them besides. */
export const StandingNotice = ({ standing, picture, client }: StandingNoticeProps) => {
  const { words } = useSaid()
  switch (standing) {
    case 'private':
      return (
        <Notice kind="private" heading={words.private.heading}>
          <p>{words.private.why}</p>
          <TakeAlong mails={picture.standings.private} client={client} />
        </Notice>
      )
    case 'looksPrivate':
      return (
        <Notice kind="private" heading={words.looksPrivate.heading}>
          <p>{words.looksPrivate.why}</p>
        </Notice>
      )
    case 'notNeeded':
      return (
        <Notice kind="told" heading={words.notNeeded.heading}>
          <p>{words.notNeeded.why}</p>
        </Notice>
      )
    default:
      return null
  }
}

const forms = ['eml', 'mbox'] as const

/** The zip goes from the mailbox to the person; the service keeps none of it. */
const TakeAlong = ({ mails, client }: { readonly mails: number; readonly client: CleanUpClient }) => {
  const styles = useStyles()
  const { words: common, announce } = useWorkplace()
  const { private: said } = useSaid().words
  const [form, setForm] = useState<(typeof forms)[number]>('eml')
  const act = useCallback(
    (_request: string, wanted: (typeof forms)[number]) =>
      client.privateMail(wanted, new AbortController().signal),
    [client],
  )
  const { state, run } = useAct(act)
  const take = async () => {
    announce(said.taking)
    const zip = await run(form)
    if (zip === null) return
    offerFile(zip, `${said.fileName}.zip`)
    announce(said.taken)
  }
  if (mails === 0) return null
  return (
    <>
      <div className={styles.take}>
        <Field label={said.form} className={styles.form}>
          <Select
            value={form}
            onChange={(_, { value }) => setForm(forms.find((one) => one === value) ?? 'eml')}
          >
            {forms.map((one) => (
              <option key={one} value={one}>
                {said.forms[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Button appearance="primary" disabledFocusable={state.kind === 'busy'} onClick={() => void take()}>
          {said.take(mails)}
        </Button>
      </div>
      {state.kind === 'busy' && <p>{said.taking}</p>}
      {state.kind === 'done' && <p>{said.taken}</p>}
      {state.kind === 'failed' && <p role="alert">{problemSentence(common, state.problem)}</p>}
    </>
  )
}
