import type { Person } from '../domain/person.ts'

/** Who is asking. */
export interface SignIn {
  /** `token` is what came after `Bearer `; null when nothing came. */
  identify(token: string | null): Promise<Person | 'noKey' | 'unknownKey'>
  /** The name to show for a person id that stands in a register, null when nobody has it now. */
  nameOf(personId: string): string | null
  /** Everybody who may sign in, in the order of their names. */
  people(): Promise<readonly Person[]>
}
