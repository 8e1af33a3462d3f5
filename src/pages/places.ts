import type { MeAnswer } from '../contract/schemas.ts'
import { type CaseLink, linkParameter, parseCaseLink } from '../domain/cases/caseLink.ts'
import { type Action, may } from '../domain/permissions.ts'

/** In the order in which they are led to: a provider, who may see how somebody leaves, begins with the mailboxes. */
export const places = ['cases', 'commitments', 'cleanUp', 'mailboxes', 'leaving', 'agreements'] as const
export type Place = (typeof places)[number]

/** What a place is for; whoever may not do that is not led there. The service asks again. */
const needs: Readonly<Record<Exclude<Place, 'cleanUp' | 'leaving'>, Action>> = {
  cases: 'search',
  commitments: 'viewCase',
  mailboxes: 'viewOverview',
  agreements: 'viewOverview',
}

/** The places for this person, the first to begin with. `cleansUp`: there is a mailbox that he may clean up. */
export const placesFor = (me: MeAnswer, cleansUp: boolean): readonly Place[] =>
  places.filter((place) => {
    if (place === 'cleanUp') return cleansUp
    // Anybody of the firm may leave, or be offered what a leaver hands over.
    return place === 'leaving' ? me.roles.length > 0 : may({ ...me, customers: null }, needs[place])
  })

/** Which place the address of the page asks for, so that it can be bookmarked and is there again when reloaded. */
export const placeIn = (address: string): Place | null => {
  const named = new URL(address).searchParams.get('place')
  return places.find((place) => place === named) ?? null
}

/** What the link leads to by which somebody came; null: to nothing in particular. */
export const linkIn = (address: string): CaseLink | null =>
  parseCaseLink(new URL(address).searchParams.get(linkParameter) ?? '')

/** The same address asking for this place, and no longer for what was opened there. */
export const addressOf = (place: Place, address: string): string => {
  const changed = new URL(address)
  changed.searchParams.set('place', place)
  changed.searchParams.delete(linkParameter)
  return changed.href
}
