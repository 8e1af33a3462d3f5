import { type CommandContext, catchUp, type ExitStatus, withOrganisation } from './command.ts'

export interface SearchOptions {
  readonly limit: number
}

/** Filed mails that hold every word, newest first. */
export const searchCommand = (
  context: CommandContext,
  words: readonly string[],
  { limit }: SearchOptions,
): Promise<ExitStatus> =>
  withOrganisation(context, async (organisation) => {
    const { terminal, json } = context
    await catchUp(context, organisation)
    const { hits } = await organisation.index.search({ text: words.join(' '), viewer: null, limit })
    for (const { filing, case: found } of hits) {
      const { id, message, filedAt } = filing
      const day = (message?.sentAt ?? filedAt).slice(0, 10)
      const sender = message?.from?.name || message?.from?.address || ''
      terminal.out(
        json
          ? JSON.stringify({ ...filing, reference: found.reference })
          : `${id}  ${day}  ${found.reference}  ${sender}  ${message?.subject ?? '(purged)'}`,
      )
    }
    if (hits.length === 0 && !json) terminal.remark('nothing found')
    return 0
  })
