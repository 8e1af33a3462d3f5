import { type FilingKind, filingKinds } from '../../../domain/cases/case.ts'
import { RadioChips } from '../../RadioChips.tsx'
import { useWorkplace } from '../../workplace.ts'

interface KindPickerProps {
  readonly kind: FilingKind
  readonly onChange: (kind: FilingKind) => void
}

/** The kind of filing. */
export const KindPicker = ({ kind, onChange }: KindPickerProps) => {
  const { filing } = useWorkplace().words
  return (
    <RadioChips
      legend={filing.kind}
      choices={filingKinds}
      chosen={kind}
      label={(one) => filing.kinds[one]}
      onChange={onChange}
    />
  )
}
