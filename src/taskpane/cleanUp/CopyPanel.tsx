import type { PickedMails } from '../copies/pickedMails.ts'
import { StaticCopy } from '../copies/StaticCopy.tsx'
import { copyWordsFor } from '../language/copies/copyWordsFor.ts'
import { useWorkplace } from '../workplace.ts'
import { SideView } from './SideView.tsx'

interface CopyPanelProps {
  /** `own`, or the id of one that was entrusted. */
  readonly mailbox: string
  /** Mails chosen in the list; null: it is chosen here what is copied. */
  readonly picked: PickedMails | null
  readonly onClose: () => void
}

/** The static copy of the mailbox that is cleaned up. */
export const CopyPanel = ({ mailbox, picked, onClose }: CopyPanelProps) => {
  const { tag } = useWorkplace()
  return (
    <SideView heading={copyWordsFor(tag).heading} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: letters that decide about the list mean nothing here */}
      <div onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}>
        <StaticCopy of={{ kind: 'mailbox', id: mailbox }} picked={picked} />
      </div>
    </SideView>
  )
}
