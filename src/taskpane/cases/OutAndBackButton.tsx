import { ArrowUndoRegular, DeleteRegular } from '@fluentui/react-icons'
import { useWorkplace } from '../workplace.ts'
import { RowAct } from './RowAct.tsx'

interface OutAndBackButtonProps {
  readonly isOut: boolean
  /** What the button says before it is done, and what is said after. */
  readonly words: Readonly<Record<'withdraw' | 'withdrawn' | 'restore' | 'restored', string>>
  readonly act: (request: string, step: 'withdraw' | 'restore') => Promise<unknown>
  readonly onChanged: (isOut: boolean) => void
}

/** Takes one thing of a case out of sight, and puts it back: the same button, which keeps the focus. The register keeps both. */
export const OutAndBackButton = ({ isOut, words, act, onChanged }: OutAndBackButtonProps) => {
  const { announce } = useWorkplace()
  const done = () => {
    announce(isOut ? words.restored : words.withdrawn)
    onChanged(!isOut)
  }
  const [icon, label] = isOut
    ? [<ArrowUndoRegular key="back" />, words.restore]
    : [<DeleteRegular key="out" />, words.withdraw]
  return <RowAct icon={icon} label={label} act={act} input={isOut ? 'restore' : 'withdraw'} onDone={done} />
}
