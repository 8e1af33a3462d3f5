import { Button } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { correctingWordsFor } from '../language/correcting/correctingWordsFor.ts'
import { useWorkplace } from '../workplace.ts'

/** The way to what was taken out of one case, or of all. */
export const BinButton = ({ within }: { readonly within: CaseSummaryAnswer | null }) => {
  const { tag, open } = useWorkplace()
  return (
    <Button size="small" icon={<DeleteRegular />} onClick={() => open({ kind: 'bin', within })}>
      {correctingWordsFor(tag).bin}
    </Button>
  )
}
