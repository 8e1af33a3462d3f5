import { may } from '../../domain/permissions.ts'
import { overviewPath } from '../http/overviewPage.ts'
import type { CommandContext, People } from './command.ts'

/** Prints where each person comes in, by a key of his own, and where those come who have none. */
export const announce = (
  { terminal, json, settings: { publicUrl } }: Pick<CommandContext, 'terminal' | 'json' | 'settings'>,
  { people }: People,
  origin: string,
): void => {
  if (json) {
    const keys = people.map(({ person, key }) => ({ id: person.id, key }))
    terminal.out(JSON.stringify({ origin, publicUrl, keys }))
    return
  }
  for (const { person, key } of people) {
    terminal.out(`${person.name}: ${origin}/taskpane.html#key=${key}`)
    if (may(person, 'viewOverview'))
      terminal.out(`${person.name}, overview: ${origin}${overviewPath}#key=${key}`)
  }
  if (publicUrl !== null) terminal.out(`By mailed links only, for decisions and agreements: ${publicUrl}`)
}
