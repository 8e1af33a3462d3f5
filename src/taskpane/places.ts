import type { CaseSummaryAnswer } from '../contract/schemas.ts'

export const places = ['mail', 'commitments', 'mailboxes', 'search'] as const
export type Place = (typeof places)[number]

/** One thing looked at closely, over the place it was opened from. */
export type Detail =
  | { readonly kind: 'case'; readonly case: CaseSummaryAnswer }
  | { readonly kind: 'mailbox'; readonly id: string }
  | { readonly kind: 'agreement'; readonly id: string }

/** Where the pane is. There is no router: office.js takes the browser's history away. */
export interface Whereabouts {
  readonly place: Place
  readonly detail: Detail | null
}

export type Move =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'open'; readonly detail: Detail }
  | { readonly kind: 'back' }
  | { readonly kind: 'otherMail' }

export const start: Whereabouts = { place: 'mail', detail: null }

export const moved = (now: Whereabouts, move: Move): Whereabouts => {
  switch (move.kind) {
    case 'go':
      return { place: move.place, detail: null }
    case 'open':
      return { ...now, detail: move.detail }
    case 'back':
      return { ...now, detail: null }
    case 'otherMail':
      // Whoever looks at a mail follows the selection; whoever reads a list of mailboxes is left in peace.
      return now.place === 'mail' ? start : now
  }
}
