import type { CaseSummaryAnswer, SearchFacets } from '../../contract/schemas.ts'
import type { FilingKind } from '../../domain/case.ts'

export type AttachmentFilter = NonNullable<SearchFacets['attachment']> | 'none'

/** What is looked for. Texts are as typed, empty where nothing was. */
export interface SearchFilter {
  readonly query: string
  readonly case: { readonly id: string; readonly label: string } | null
  readonly person: string
  /** Calendar dates. */
  readonly from: string
  readonly until: string
  readonly kind: FilingKind | null
  readonly attachment: AttachmentFilter
  readonly order: 'newest' | 'best'
}

export const emptyFilter: SearchFilter = {
  query: '',
  case: null,
  person: '',
  from: '',
  until: '',
  kind: null,
  attachment: 'none',
  order: 'newest',
}

/** Everything in one case, to begin with. */
export const withinCase = ({ id, reference, title }: CaseSummaryAnswer): SearchFilter => ({
  ...emptyFilter,
  case: { id, label: `${reference} ${title}` },
})

/** How many things besides the words narrow the search down. */
export const refinements = ({ case: within, person, from, until, kind, attachment }: SearchFilter): number =>
  [
    within !== null,
    person.trim() !== '',
    from !== '' || until !== '',
    kind !== null,
    attachment !== 'none',
  ].filter(Boolean).length

/** Whether there is anything to look for. */
export const asksSomething = (filter: SearchFilter): boolean =>
  filter.query.trim() !== '' || refinements(filter) > 0

export const isBackwards = ({ from, until }: SearchFilter): boolean =>
  from !== '' && until !== '' && from > until

/** As the service takes it; what is empty is left out. */
export const parametersOf = (filter: SearchFilter, offset: number): URLSearchParams => {
  const { query, case: within, person, from, until, kind, attachment, order } = filter
  const given = {
    ...{ query: query.trim(), case: within?.id ?? '', person: person.trim(), from, until, kind: kind ?? '' },
    ...{
      attachment: attachment === 'none' ? '' : attachment,
      order,
      offset: offset === 0 ? '' : `${offset}`,
    },
  }
  return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
}
