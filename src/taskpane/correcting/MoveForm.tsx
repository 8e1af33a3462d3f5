import { useState } from 'react'
import type { CaseSummaryAnswer, FilingAnswer } from '../../contract/schemas.ts'
import { CasePicker } from '../filing/choosing/CasePicker.tsx'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { useWorkplace } from '../workplace.ts'
import { type ActFormProps, FormActs } from './FormActs.tsx'

interface MoveFormProps extends ActFormProps {
  readonly filing: FilingAnswer
}

export const MoveForm = ({ filing, isBusy, onDo, onCancel }: MoveFormProps) => {
  const { words, tag } = useWorkplace()
  const said = correctingWordsFor(tag)
  const [chosen, setChosen] = useState<CaseSummaryAnswer | null>(null)
  const isElsewhere = chosen !== null && chosen.id !== filing.caseId
  const submit = () => {
    if (isElsewhere) void onDo({ kind: 'move', to: chosen.id })
  }
  return (
    <FormActs
      label={chosen === null ? said.move : said.moveNow(chosen.reference)}
      isBusy={isBusy}
      isDisabled={!isElsewhere}
      onCancel={onCancel}
      onSubmit={submit}
    >
      <CasePicker
        suggestions={[]}
        chosen={chosen}
        isMissing={false}
        field={focusOnArrival}
        onChoose={setChosen}
        onNew={null}
        onSubmit={submit}
      />
      {chosen !== null && !isElsewhere && <p role="alert">{words.filed.already(chosen.reference)}</p>}
    </FormActs>
  )
}
