import { lazy, type ReactNode, useEffect, useRef, useState } from 'react'
import type { FilingAnswer } from '../../../contract/schemas.ts'
import type { FilingChange } from '../../correcting/filingChange.ts'
import { usePane } from '../../pane.ts'
import { Late } from '../../situation/Late.tsx'
import type { MailToFile } from '../mailToFile.ts'

const FilingActs = lazy(async () => ({
  default: (await import('../../correcting/FilingActs.tsx')).FilingActs,
}))

interface FiledHereProps {
  readonly filing: FilingAnswer
  readonly mail: MailToFile
  readonly isFresh: boolean
  /** Says where the mail is; it gives way once that is no longer so. */
  readonly children: ReactNode
  /** What else there is of the filing, as long as it is there. */
  readonly below?: ReactNode
  /** What comes next where the mail is no longer there. */
  readonly afterwards?: ReactNode
  /** Called when another mail is shown after this one was taken out or moved: nobody takes it for filed here then. */
  readonly onLeftElsewhere?: () => void
}

/** Where a mail is filed, with what can be done about it. */
export const FiledHere = ({ filing, mail, isFresh, children, ...props }: FiledHereProps) => {
  const { below, afterwards, onLeftElsewhere } = props
  const { words } = usePane()
  const [change, setChange] = useState<FilingChange | null>(null)
  const isElsewhere = change !== null && change.wanted.kind !== 'correct'
  useOnLeaving(isElsewhere ? onLeftElsewhere : undefined)
  return (
    <>
      {!isElsewhere && children}
      <Late words={words}>
        <FilingActs filing={filing} mail={mail} isFresh={isFresh} onChanged={setChange} />
      </Late>
      {!isElsewhere && below}
      {change?.wanted.kind === 'withdraw' && afterwards}
    </>
  )
}

const useOnLeaving = (act: (() => void) | undefined): void => {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => () => latest.current?.(), [])
}
