export const roles = ['employee', 'caseManager', 'contact', 'secondPerson', 'provider'] as const
export type Role = (typeof roles)[number]

/** Somebody who may sign in. */
export interface Person {
  /** Stands in registers as `by`. */
  readonly id: string
  readonly name: string
  /** The person's own mailbox; null for a provider's staff. */
  readonly address: string | null
  readonly roles: readonly Role[]
  /** Ids of the agreements whose mailboxes he may have to do with; null: of every customer. */
  readonly customers: readonly string[] | null
}
