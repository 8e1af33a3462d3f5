import { Checkbox, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Destination } from '../filing/filingPlan.ts'
import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import { usePane } from '../pane.ts'
import { ChosenCase } from './ChosenCase.tsx'
import { commonChoice, type ManyRow } from './manyRows.ts'
import { casesOf } from './oneConversation.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
})

interface OneCaseForAllProps {
  readonly rows: readonly ManyRow[]
  readonly onChoose: (chosen: Destination, alsoFiled: boolean) => void
}

/** One choice for every row that is not filed yet; each can still be given another after it. */
export const OneCaseForAll = ({ rows, onChoose }: OneCaseForAllProps) => {
  const styles = useStyles()
  const words = manyWordsFor(usePane().tag)
  const [alsoFiled, setAlsoFiled] = useState(false)
  const [chosen, setChosen] = useState<Destination | null>(null)
  if (rows.length < 2) return null
  const choose = (next: Destination) => {
    setChosen(next)
    onChoose(next, alsoFiled)
  }
  return (
    <div className={styles.part}>
      <ChosenCase
        label={words.oneCase}
        suggestions={casesOf(rows)}
        chosen={chosen ?? commonChoice(rows)}
        onChoose={choose}
      />
      {rows.some(({ answer }) => (answer?.filed.length ?? 0) > 0) && (
        <Checkbox
          label={words.alsoFiled}
          checked={alsoFiled}
          onChange={(_, { checked }) => {
            setAlsoFiled(checked === true)
            const one = chosen ?? commonChoice(rows)
            if (one && checked === true) onChoose(one, true)
          }}
        />
      )}
    </div>
  )
}
