import { plainLine } from './plainLine.ts'
import type { Telling } from './telling.ts'

/** Whose own mailbox is ending, and as whom the agreement names him. */
export const leavingPerson = ({
  situation,
  words,
  mailbox,
}: Pick<Telling, 'situation' | 'words' | 'mailbox'>): { readonly person: string; readonly roles: string } => {
  const agreement = situation.agreement?.agreement
  const address = situation.facts.address.toLowerCase()
  const roles = (['contact', 'standIn', 'secondPerson'] as const).filter(
    (role) => agreement?.[role]?.address.toLowerCase() === address,
  )
  const [first] = roles
  const named = first && agreement?.[first]?.name
  return {
    person: named === undefined ? mailbox : plainLine(named),
    roles: (roles.length === 0 ? (['contact'] as const) : roles)
      .map((role) => words.role[role])
      .join(` ${words.and} `),
  }
}
