import type { AttachmentFacet } from '../../domain/attachmentKind.ts'
import type { FilingKind } from '../../domain/cases/case.ts'
import { sentWithin } from '../finding/sentWithin.ts'
import { type CommandContext, catchUp, type ExitStatus, withOrganisation } from './command.ts'

export interface SearchOptions {
  readonly limit: number
  readonly case?: string
  readonly person?: string
  readonly from?: string
  readonly until?: string
  readonly kind?: FilingKind
  readonly attachment?: AttachmentFacet
  readonly best?: boolean
}

/** Filed mails that hold every word and are what else is asked. */
export const searchCommand = (
  context: CommandContext,
  words: readonly string[],
  { best, case: caseId, from, until, ...options }: SearchOptions,
): Promise<ExitStatus> =>
  withOrganisation(context, async (organisation) => {
    const { terminal, json } = context
    await catchUp(context, organisation)
    const { hits } = await organisation.index.search({
      ...{ text: words.join(' '), viewer: null, caseId, ...sentWithin({ from, until }, organisation.zone) },
      ...{ order: best === true ? 'best' : 'newest', ...options },
    })
    for (const { filing, case: found, foundIn } of hits) {
      const { id, message, filedAt } = filing
      const day = (message?.sentAt ?? filedAt).slice(0, 10)
      const sender = message?.from?.name || message?.from?.address || ''
      terminal.out(
        json
          ? JSON.stringify({ ...filing, reference: found.reference, foundIn })
          : `${id}  ${day}  ${found.reference}  ${sender}  ${message?.subject ?? '(purged)'}`,
      )
    }
    if (hits.length === 0 && !json) terminal.remark('nothing found')
    return 0
  })
