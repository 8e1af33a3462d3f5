import type { CaseSummaryAnswer, SearchFacets } from '../../contract/schemas.ts'
import type { FilingKind } from '../../domain/cases/case.ts'
import type { Promisor } from '../../domain/commitments/commitment.ts'
import type { ListedStanding } from '../commitments/listedCommitments.ts'

export type AttachmentFilter = NonNullable<SearchFacets['attachment']> | 'none'

/** One case to look in; null: all. */
export type CaseChoice = { readonly id: string; readonly label: string } | null

/** Filed mails, or the commitments in them. */
export type SearchedFor = 'mails' | 'commitments'

/** What is looked for. Texts are as typed, empty where nothing was. */
export interface SearchFilter {
  readonly query: string
  readonly case: CaseChoice
  readonly person: string
  /** Calendar dates. */
  readonly from: string
  readonly until: string
  readonly kind: FilingKind | null
  readonly attachment: AttachmentFilter
  /** Of commitments alone; `kind` and `attachment` are those of their mail. */
  readonly promisor: Promisor | null
  readonly standing: ListedStanding
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
  promisor: null,
  standing: 'any',
  order: 'newest',
}

/** Everything in one case, to begin with. */
export const withinCase = ({ id, reference, title }: CaseSummaryAnswer): SearchFilter => ({
  ...emptyFilter,
  case: { id, label: `${reference} ${title}` },
})

/** How many things besides the words narrow the search down. */
export const refinements = (filter: SearchFilter, what: SearchedFor): number => {
  const { case: within, person, from, until, kind, attachment, promisor, standing } = filter
  const ofMails = [within !== null, person.trim() !== '', from !== '' || until !== '', kind !== null]
  const own = what === 'mails' ? [] : [promisor !== null, standing !== 'any']
  return [...ofMails, attachment !== 'none', ...own].filter(Boolean).length
}

/** Whether there is anything to look for. */
export const asksSomething = (filter: SearchFilter, what: SearchedFor): boolean =>
  filter.query.trim() !== '' || refinements(filter, what) > 0

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
