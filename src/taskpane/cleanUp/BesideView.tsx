import { lazy } from 'react'
import type {
  CleanUpMailAnswer,
  CleanUpPictureAnswer,
  CleanUpRule,
  DecidedMails,
} from '../../contract/cleanUpSchemas.ts'
import type { PickedMails } from '../copies/pickedMails.ts'
import { Late } from '../situation/Late.tsx'
import { useWorkplace } from '../workplace.ts'
import type { CleanUpClient } from './cleanUpClient.ts'
import { CallPrivate } from './decisions/CallPrivate.tsx'
import { CaseChoice } from './decisions/CaseChoice.tsx'
import { DecisionList } from './decisions/DecisionList.tsx'
import type { ChosenCase } from './decisions/decisionWork.ts'
import { EndPanel } from './decisions/EndPanel.tsx'
import { RulePanel } from './decisions/RulePanel.tsx'
import type { Suggestion } from './list/cleanUpRow.ts'
import { MailText } from './mail/MailText.tsx'
import type { Desk } from './useDesk.ts'
import { useSaid } from './useSaid.ts'

const CopyPanel = lazy(async () => ({ default: (await import('./CopyPanel.tsx')).CopyPanel }))

/** What is looked at or chosen beside the list. */
export type Beside =
  | { readonly kind: 'decisions' }
  /** The static copy of this mailbox. */
  | { readonly kind: 'copy'; readonly picked: PickedMails | null }
  | { readonly kind: 'rule'; readonly rules: readonly CleanUpRule[]; readonly suggestion: Suggestion }
  | { readonly kind: 'text'; readonly mail: CleanUpMailAnswer }
  | { readonly kind: 'end' }
  /** In the place of the decision. */
  | { readonly kind: 'case' }
  /** The same: asked before it is done. */
  | {
      readonly kind: 'callPrivate'
      readonly of: string
      readonly about: DecidedMails
      readonly title: string
    }

interface BesideViewProps {
  readonly beside: Beside
  readonly desk: Desk
  readonly client: CleanUpClient
  readonly picture: CleanUpPictureAnswer
  readonly onEnd: () => void
  readonly onEnded: () => void
  readonly isEntrusted: boolean
  readonly onFile: (chosen: ChosenCase) => void
  readonly onCallPrivate: () => void
  readonly onClose: () => void
}

export const BesideView = ({
  beside,
  desk: { work, decisions },
  client,
  picture,
  onEnd,
  onEnded,
  isEntrusted,
  onFile,
  onCallPrivate,
  onClose,
}: BesideViewProps) => {
  const { words: common } = useWorkplace()
  const { words } = useSaid()
  switch (beside.kind) {
    case 'decisions':
      return <DecisionList made={decisions.made} work={work} onEnd={onEnd} onClose={onClose} />
    case 'end':
      return <EndPanel {...{ picture, client, onEnded, onClose }} />
    case 'copy':
      return (
        <Late words={common}>
          <CopyPanel mailbox={picture.mailbox.id} picked={beside.picked} onClose={onClose} />
        </Late>
      )
    case 'rule':
      return (
        <RulePanel
          rules={beside.rules}
          suggestion={beside.suggestion}
          client={client}
          onDecide={(rule, decision, chosen) => {
            void work.decide({ decision, about: { what: 'rule', ...rule }, case: chosen, rows: [] })
            onClose()
          }}
          onClose={onClose}
        />
      )
    case 'text':
      return <MailText key={beside.mail.id} mail={beside.mail} {...{ client, isEntrusted, onClose }} />
    case 'callPrivate':
      return (
        <CallPrivate
          about={beside.about}
          title={beside.title}
          {...{ client, onClose }}
          onCall={onCallPrivate}
        />
      )
    case 'case':
      return <CaseChoice submit={words.file} onChosen={onFile} onCancel={onClose} />
  }
}
