import { type BounceReading, recordBounce } from '../reminding/recordBounce.ts'
import { type CommandContext, CommandError, catchUp, type ExitStatus, withOrganisation } from './command.ts'
import { isThere } from './isThere.ts'

/** Records reminders that came back. Mails that report nothing about one are passed over. */
export const bounceCommand = async (
  context: CommandContext,
  paths: readonly string[],
): Promise<ExitStatus> => {
  for (const path of paths) {
    if (!(await isThere(path))) throw new CommandError(`${path}: there is no such file or folder`)
  }
  return withOrganisation(context, async (organisation) => {
    const { drivers, terminal, json, now } = context
    const damaged = await catchUp(context, organisation)
    for (const path of paths) {
      for await (const { name, bytes } of drivers.openMailFiles(path, () => undefined)) {
        const reading = await recordBounce(organisation, bytes(), now())
        terminal.out(json ? JSON.stringify({ name, ...reading }) : `${name}: ${words[reading.kind]}`)
      }
    }
    await organisation.follower.settled()
    return damaged === 0 ? 0 : 1
  })
}

const words: Readonly<Record<BounceReading['kind'], string>> = {
  recorded: 'a reminder came back; the next round tells the next in line',
  known: 'a reminder came back, and that is on record already',
  delay: 'the mail server is still trying',
  notOurs: 'a report about another mail, passed over',
  notReport: 'no report of a mail server, passed over',
}
