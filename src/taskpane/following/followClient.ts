import type {
  ByItselfAnswer,
  ChangedFilingAnswer,
  PreferencesAnswer,
} from '../../contract/caseWorkSchemas.ts'
import type { SelfFilingRules } from '../../domain/suggestions/filesItself.ts'
import type { FollowMode } from '../../domain/suggestions/follows.ts'
import type { Asker } from '../serviceClient.ts'

/** Rules and follows, as the service keeps them for whoever sits here. Every verb rejects with a ServiceError. */
export const followClient = ({ get, post, put }: Pick<Asker, 'get' | 'post' | 'put'>) => ({
  preferences: (signal: AbortSignal) => get<PreferencesAnswer>('/api/preferences', signal),
  setOwn: (rules: SelfFilingRules | null) => put<PreferencesAnswer>('/api/preferences', { rules }),
  setFirm: (rules: SelfFilingRules) => put<PreferencesAnswer>('/api/preferences/firm', { rules }),
  /** Null: the conversation is followed no more. */
  follow: (
    request: string,
    messages: readonly string[],
    follow: { readonly case: string; readonly mode: FollowMode } | null,
  ) => post<PreferencesAnswer>('/api/follows', { request, messages, follow }),
  byItself: (signal: AbortSignal) => get<ByItselfAnswer>('/api/by-itself', signal),
  /** It would have been filed there. */
  watch: (request: string, mark: string, into: string) =>
    post<ByItselfAnswer>('/api/by-itself', { request, step: 'watch', mark, case: into }),
  keepOut: (request: string, mark: string) =>
    post<ByItselfAnswer>('/api/by-itself', { request, step: 'keepOut', mark }),
  selfFiled: async (of: 'mine' | 'colleagues', signal: AbortSignal) =>
    (await get<{ filings: ChangedFilingAnswer[] }>(`/api/self-filed?of=${of}`, signal)).filings,
})
