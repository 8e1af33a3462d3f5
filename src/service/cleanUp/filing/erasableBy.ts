import type { TableRow } from '../../../domain/cleanUp/mailTable.ts'

/** What of a mail itself counts. A promise to or by a client is the firm's business as well. */
export const erasableBy = (row: TableRow | undefined) => ({
  hasPromise: row?.isOutside === true && row.concluded.commitments > 0,
  looksPrivate: (row?.mail.privateSigns.length ?? 0) > 0,
})
