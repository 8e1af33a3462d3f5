import type { CleanUpDecision } from '../../../domain/cleanUp/cleanUpMail.ts'
import { ActButton } from '../ActButton.tsx'
import type { KeyAct } from '../cleanUpKeys.ts'
import type { Suggestion } from '../list/cleanUpRow.ts'
import { useSaid } from '../useSaid.ts'

interface DecisionButtonsProps {
  readonly suggestion: Suggestion
  readonly onAct: (act: KeyAct) => void
}

/** Every decision that can be made, the one that is suggested first. */
export const DecisionButtons = ({ suggestion, onAct }: DecisionButtonsProps) => {
  const { words } = useSaid()
  const decision = (one: Exclude<CleanUpDecision, 'file'>) => (
    <ActButton
      name={words.act[one]}
      keyName={words.keys[one]}
      isFirst={one === suggestion.kind}
      onClick={() => onAct(one)}
    />
  )
  const isForCase = suggestion.kind === 'file'
  return (
    <>
      <ActButton
        name={isForCase ? words.fileIn(suggestion.case.reference) : words.file}
        keyName={words.keys.file}
        isFirst={isForCase}
        isWhole
        onClick={() => onAct('file')}
      />
      {isForCase && (
        <ActButton
          name={words.act.otherCase}
          keyName={words.keys.otherCase}
          onClick={() => onAct('otherCase')}
        />
      )}
      {decision('private')}
      {decision('notNeeded')}
      {decision('later')}
    </>
  )
}
