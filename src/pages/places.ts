import type { MeAnswer } from '../contract/schemas.ts'
import { type Action, may } from '../domain/permissions.ts'

export const places = ['cases', 'commitments', 'mailboxes', 'agreements'] as const
export type Place = (typeof places)[number]

/** What a place is for; whoever may not do that is not led there. The service asks again. */
const needs: Readonly<Record<Place, Action>> = {
  cases: 'search',
  commitments: 'viewCase',
  mailboxes: 'viewOverview',
  agreements: 'viewOverview',
}

/** The places for this person, the first to begin with. */
export const placesFor = (me: MeAnswer): readonly Place[] =>
  places.filter((place) => may({ ...me, customers: null }, needs[place]))
