import { Checkbox, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import type { Destination } from '../filing/filingPlan.ts'
import { manyWordsFor } from '../language/manyWordsFor.ts'
import { usePane } from '../pane.ts'
import { ChosenCase } from './ChosenCase.tsx'
import { type ManyRow, suggested } from './manyRows.ts'

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
      <ChosenCase label={words.oneCase} suggestions={casesOf(rows)} chosen={chosen} onChoose={choose} />
      {rows.some(({ answer }) => (answer?.filed.length ?? 0) > 0) && (
        <Checkbox
          label={words.alsoFiled}
          checked={alsoFiled}
          onChange={(_, { checked }) => {
            setAlsoFiled(checked === true)
            if (chosen && checked === true) onChoose(chosen, true)
          }}
        />
      )}
    </div>
  )
}

/** What the rows suggest, most often first. */
const casesOf = (rows: readonly ManyRow[]): readonly CaseSummaryAnswer[] => {
  const counted = new Map<string, { readonly one: CaseSummaryAnswer; times: number }>()
  for (const row of rows) {
    const one = suggested(row)?.case
    if (one === undefined) continue
    counted.set(one.id, { one, times: (counted.get(one.id)?.times ?? 0) + 1 })
  }
  return [...counted.values()].toSorted((a, b) => b.times - a.times).map(({ one }) => one)
}
