import { headLine, readHeads } from '../upkeep/heads.ts'
import { type CommandContext, type ExitStatus, withOrganisation } from './command.ts'

/** Prints the newest hash of every register, to be kept elsewhere: a chain does not show that its end was cut off. */
export const headsCommand = ({ json, ...context }: CommandContext): Promise<ExitStatus> =>
  withOrganisation({ json, ...context }, async ({ folders }) => {
    for await (const head of readHeads(folders)) {
      context.terminal.out(json ? JSON.stringify(head) : headLine(head))
    }
    return 0
  })
