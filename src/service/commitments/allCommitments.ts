import type { CaseRecords, CommitmentsQuery, FoundCommitments } from '../../ports/caseRecords.ts'

/** Asked for at once. */
const page = 200

/** Every commitment that matches, a page at a time; from where and how many the query asks counts for nothing. */
export async function* allCommitments(
  index: Pick<CaseRecords, 'commitments'>,
  query: CommitmentsQuery,
): AsyncGenerator<FoundCommitments['commitments']> {
  for (let offset = 0; ; offset += page) {
    const { commitments } = await index.commitments({ ...query, offset, limit: page })
    if (commitments.length > 0) yield commitments
    if (commitments.length < page) return
  }
}
