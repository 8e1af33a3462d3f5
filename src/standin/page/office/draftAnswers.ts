import type { Participant } from '../../../domain/message.ts'
import type { Draft } from '../compose/draft.ts'
import { errors, failed, succeeded } from './answerState.ts'
import type { CallId } from './answers.ts'

type Answer = (draft: Draft, owner: Participant, parameters: never) => object

/** Recipient fields as office.js numbers them. */
const fields = ['to', 'cc', 'bcc'] as const

const detail = ({ name, address }: Participant): object => ({
  ...{ name, address },
  ...{ appointmentResponse: 0, recipientType: 3 },
})

/** Answers to calls on a mail that is being written, by office.js's dispatch id. */
const onDraft: Readonly<Record<CallId, Answer>> = {
  3: (draft) => ({ wasSuccessful: true, customProperties: JSON.stringify(draft.customProperties()) }),
  4: (draft, _, { customProperties }: { customProperties: Record<string, unknown> }) => {
    draft.keep(customProperties)
    return succeeded(null)
  },
  15: (draft, _, { recipientField }: { recipientField: number }) => {
    const field = fields[recipientField]
    return field === undefined ? failed(errors.notSupported) : succeeded(draft.text()[field].map(detail))
  },
  18: (draft) => succeeded(draft.text().subject),
  32: (draft) => succeeded(draft.id),
  37: (draft) => succeeded(draft.text().body),
  107: (_, owner) => succeeded(detail(owner)),
}

/** One call of an add-in on the mail it was opened beside. */
export const answerOnDraft = (draft: Draft, owner: Participant, call: CallId, parameters: unknown): object =>
  onDraft[call]?.(draft, owner, (parameters ?? {}) as never) ?? failed(errors.notSupported)
