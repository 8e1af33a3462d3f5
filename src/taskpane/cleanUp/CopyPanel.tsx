import { StaticCopy } from '../copies/StaticCopy.tsx'
import { copyWordsFor } from '../language/copyWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { SideView } from './SideView.tsx'

interface CopyPanelProps {
  /** `own`, or the id of one that was entrusted. */
  readonly mailbox: string
  readonly onClose: () => void
}

/** The static copy of the mailbox that is cleaned up. */
export const CopyPanel = ({ mailbox, onClose }: CopyPanelProps) => {
  const { tag } = useWorkplace()
  return (
    <SideView heading={copyWordsFor(tag).heading} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: letters that decide about the list mean nothing here */}
      <div onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}>
        <StaticCopy of={{ kind: 'mailbox', id: mailbox }} />
      </div>
    </SideView>
  )
}
