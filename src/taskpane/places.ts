import type { CaseSummaryAnswer, FilingAnswer } from '../contract/schemas.ts'

export const places = ['mail', 'commitments', 'mailboxes', 'search', 'cleanUp'] as const
export type Place = (typeof places)[number]

/** Something of a case that is looked at closely, in the pane or on the wide page. */
export type WorkDetail =
  | { readonly kind: 'case'; readonly case: CaseSummaryAnswer }
  | { readonly kind: 'filing'; readonly filing: FilingAnswer }
  /** A search within one case. */
  | { readonly kind: 'search'; readonly within: CaseSummaryAnswer }
  /** What was taken out of one case, or of all. */
  | { readonly kind: 'bin'; readonly within: CaseSummaryAnswer | null }
  /** Of filing by itself. */
  | { readonly kind: 'settings' }

/** One thing looked at closely, over the place it was opened from. */
export type Detail =
  | WorkDetail
  | { readonly kind: 'mailbox'; readonly id: string }
  | { readonly kind: 'agreement'; readonly id: string }

/** Where the pane is. There is no router: office.js takes the browser's history away. */
export interface Whereabouts {
  readonly place: Place
  /** What was opened, each over the one before. */
  readonly details: readonly Detail[]
}

export type Move =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'open'; readonly detail: Detail }
  | { readonly kind: 'back' }
  | { readonly kind: 'otherMail' }

export const start: Whereabouts = { place: 'mail', details: [] }

export const moved = (now: Whereabouts, move: Move): Whereabouts => {
  switch (move.kind) {
    case 'go':
      return { place: move.place, details: [] }
    case 'open':
      return { ...now, details: [...now.details, move.detail] }
    case 'back':
      return { ...now, details: now.details.slice(0, -1) }
    case 'otherMail':
      // Whoever looks at a mail follows the selection; whoever reads a list of mailboxes is left in peace.
      return now.place === 'mail' ? start : now
  }
}
