import { lazy, type ReactNode, useState } from 'react'
import type { FilingAnswer } from '../../contract/schemas.ts'
import type { FilingChange } from '../correcting/filingChange.ts'
import { usePane } from '../pane.ts'
import { Late } from '../situation/Late.tsx'
import type { MailToFile } from './mailToFile.ts'

const FilingActs = lazy(async () => ({ default: (await import('../correcting/FilingActs.tsx')).FilingActs }))

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
}

/** Where a mail is filed, with what can be done about it. */
export const FiledHere = ({ filing, mail, isFresh, children, below, afterwards }: FiledHereProps) => {
  const { words } = usePane()
  const [change, setChange] = useState<FilingChange | null>(null)
  const isElsewhere = change !== null && change.wanted.kind !== 'correct'
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
