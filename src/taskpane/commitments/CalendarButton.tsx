import { Button, makeStyles } from '@fluentui/react-components'
import { CalendarRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { CommitmentQuery } from '../../contract/commitmentSchemas.ts'
import { offerFile } from '../cases/offerFile.ts'
import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { problemOf } from '../problem.ts'
import { useWorkplace } from '../workplace.ts'
import { commitmentsClient } from './commitmentsClient.ts'

const useStyles = makeStyles({ failed: { margin: 0 } })

interface CalendarButtonProps {
  readonly query: CommitmentQuery
  readonly label: string
  readonly words: CommitmentWords
}

/** The due days of what matches as a file for a calendar: fetched with the key, which a plain link could not carry. */
export const CalendarButton = ({ query, label, words }: CalendarButtonProps) => {
  const styles = useStyles()
  const { client, words: said, announce } = useWorkplace()
  const [failed, setFailed] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    setFailed(null)
    try {
      // Outlook may speak another language than the machine it runs on, which a browser tells the service.
      const { lang } = document.documentElement
      const blob = await commitmentsClient(client).calendar(query, lang, new AbortController().signal)
      offerFile(blob, `${words.register.fileName}.ics`)
    } catch (error) {
      const { what, next } = said.problem[problemOf(error)]
      setFailed(`${what} ${next}`)
      announce(`${what} ${next}`)
    }
  }
  return (
    <>
      <Button size="small" appearance="subtle" icon={<CalendarRegular />} onClick={() => void save()}>
        {label}
      </Button>
      {failed && <p className={styles.failed}>{failed}</p>}
    </>
  )
}
