import type { AttachmentFacet } from '../../domain/attachmentKind.ts'
import type { CaseId, FilingKind } from '../../domain/cases/case.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import { sentWithin } from '../finding/sentWithin.ts'
import { type CommandContext, CommandError, catchUp, type ExitStatus, withOrganisation } from './command.ts'
import { findCase } from './findCase.ts'

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
  options: SearchOptions,
): Promise<ExitStatus> => {
  const { best, limit, case: reference, from, until, person, kind, attachment } = options
  const isAsked = [reference, from, until, person, kind, attachment].some((one) => one !== undefined)
  if (words.length === 0 && !isAsked)
    throw new CommandError(
      'say what is to be found: words, or --case, --person, --from, --until, --kind or --attachment',
    )
  return withOrganisation(context, async (organisation) => {
    const { terminal, json } = context
    await catchUp(context, organisation)
    const caseId = reference === undefined ? undefined : await caseOf(organisation.index, reference)
    const { hits } = await organisation.index.search({
      ...{ text: words.join(' '), viewer: null, caseId, ...sentWithin({ from, until }, organisation.zone) },
      ...{ order: best === true ? 'best' : 'newest', limit, person, kind, attachment },
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
}

const caseOf = async (index: CaseIndex, reference: string): Promise<CaseId> => {
  const id = await findCase(index, reference)
  if (id === null) throw new CommandError(`there is no case ${reference}`)
  return id
}
