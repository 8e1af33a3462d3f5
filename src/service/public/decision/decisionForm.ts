import { z } from 'zod'
import { decisionChoices } from '../../../domain/decisions/decision.ts'
import { needsRecipient } from '../../../domain/decisions/decisionRules.ts'
import { oneLine, severalLines } from '../../../domain/writtenText.ts'
import type { Wish } from '../../decisions/wish.ts'
import type { FieldFault } from './decisionWords.ts'

/** The fields of every form of the decision page; what is hidden in one is judged again like what is typed. */
const fields = z.object({
  step: z.enum(['choose', 'confirm']),
  act: z.enum(['decide', 'approve', 'decline']),
  /** Made by the page for one form: sent again, it is the same act. */
  request: z.string().regex(/^[A-Za-z0-9-]{8,100}$/),
  /** Number of the decision on the page, 0 where there was none. */
  seen: z.coerce.number().int().min(0),
  option: z.string().max(100).default(''),
  recipient: z.string().max(10_000).overwrite(oneLine).default(''),
  reason: z.string().max(50_000).overwrite(severalLines).default(''),
  code: z.string().max(100).default(''),
})
export type DecisionForm = z.output<typeof fields>

/** A posted form, or null for what no page of ours would send. */
export const readDecisionForm = (body: unknown): DecisionForm | null => fields.safeParse(body).data ?? null

const option = z
  .string()
  .transform((text) => text.split('.'))
  .pipe(z.tuple([z.enum(decisionChoices), z.enum(['kept', 'deleted']), z.enum(['kept', 'removed'])]))

/** Stands among the choices of who may decide: no decision after all. */
export const withdrawOption = 'withdraw'

/** What a form wants recorded, or what is missing in it. */
export const wishOf = (form: DecisionForm): Wish | readonly FieldFault[] => {
  const { act, reason, recipient, seen } = form
  const reasonFaults: readonly FieldFault[] =
    reason.length < 3 ? ['reasonMissing'] : reason.length > 2000 ? ['reasonLong'] : []
  if (act !== 'decide') return reasonFaults.length > 0 ? reasonFaults : { act, reason, seen }
  if (form.option === withdrawOption)
    return reasonFaults.length > 0 ? reasonFaults : { act: 'withdraw', reason, seen }
  const chosen = option.safeParse(form.option).data
  if (chosen === undefined) return ['optionMissing', ...reasonFaults]
  const [choice, account, licence] = chosen
  const isAsked = needsRecipient(choice)
  const isNamed = recipient.length > 0 && recipient.length <= 200
  const recipientFaults: readonly FieldFault[] = isAsked && !isNamed ? ['recipientMissing'] : []
  const faults = [...recipientFaults, ...reasonFaults]
  if (faults.length > 0) return faults
  return { act, choice, account, licence, recipient: isAsked ? recipient : '', reason, seen }
}

export const isFaults = (wish: Wish | readonly FieldFault[]): wish is readonly FieldFault[] =>
  Array.isArray(wish)

/** The digits of a code as people type it, or null where they are not six. */
export const typedCode = ({ code }: DecisionForm): string | null => {
  const digits = code.replace(/[\s.-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
