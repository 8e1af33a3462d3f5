import { findingSentence } from '../upkeep/finding.ts'
import { reindex } from '../upkeep/reindex.ts'
import { type CommandContext, type ExitStatus, withOrganisation } from './command.ts'

/** Rebuilds the index from the folder; refused where a register is shorter or other than the index knows. */
export const reindexCommand = (context: CommandContext): Promise<ExitStatus> =>
  withOrganisation(context, async (organisation) => {
    const { terminal, json } = context
    const result = await reindex(organisation, (registers, entries) =>
      terminal.progress(`${registers} registers, ${entries} entries`),
    )
    if (result.kind === 'rebuilt') {
      await organisation.attachments.readAll((left) =>
        terminal.progress(`${left} mails with attachments to read`),
      )
    }
    terminal.progressDone()
    if (json) terminal.out(JSON.stringify(result))
    else if (result.kind === 'rebuilt') {
      terminal.out(`${result.registers} registers, ${result.entries} entries: the index is rebuilt`)
    } else {
      for (const finding of result.findings) terminal.out(findingSentence(finding))
      terminal.out('nothing was changed: the index is the only witness of what these registers were')
    }
    return result.kind === 'rebuilt' ? 0 : 1
  })
