/** Who may know of a case: everybody who works with cases, or its members alone. */
export interface CaseAccess {
  readonly restricted: boolean
  /** Ids of persons; they count where the case is restricted. */
  readonly members: readonly string[]
}

/** Whose eyes a query answers to: what he may not see is not found, counted or suggested. */
export interface Viewer {
  /** The person's id. */
  readonly id: string
  /** Restricted cases of which he is no member as well. */
  readonly seesRestricted: boolean
}
