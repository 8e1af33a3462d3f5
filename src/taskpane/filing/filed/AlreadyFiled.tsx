import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { SuggestionsAnswer } from '../../../contract/schemas.ts'
import { usePane } from '../../pane.ts'
import { Notice } from '../../situation/Notice.tsx'
import type { MailToFile } from '../mailToFile.ts'
import { FiledHere } from './FiledHere.tsx'

type FiledBefore = SuggestionsAnswer['filed'][number]

interface AlreadyFiledProps {
  readonly filed: readonly FiledBefore[]
  readonly mail: MailToFile
  readonly onFileAgain: () => void
}

/** Where the mail on show is filed already, by whom and when: a notice for each case. */
export const AlreadyFiled = ({ filed, mail, onFileAgain }: AlreadyFiledProps) => {
  const { words, dates, me, announce, open } = usePane()
  const sentenceOf = ({ filing }: FiledBefore): string => {
    const when = dates.moment(filing.filedAt)
    return filing.filedBy.id === me?.id ? words.filed.byYou(when) : words.filed.by(filing.filedBy.name, when)
  }
  const all = filed.map((one) => `${words.filed.already(one.case.reference)}. ${sentenceOf(one)}.`).join(' ')
  useEffect(() => announce(all), [announce, all])
  return filed.map((one) => (
    <FiledHere
      key={one.filing.id}
      filing={one.filing}
      mail={mail}
      isFresh={false}
      afterwards={<Button onClick={onFileAgain}>{words.filing.file}</Button>}
    >
      <Notice
        kind="done"
        heading={words.filed.already(one.case.reference)}
        acts={
          <Button size="small" onClick={() => open({ kind: 'case', case: one.case })}>
            {words.filed.openCase}
          </Button>
        }
      >
        <p>{one.case.title}</p>
        <small>{sentenceOf(one)}</small>
      </Notice>
    </FiledHere>
  ))
}
