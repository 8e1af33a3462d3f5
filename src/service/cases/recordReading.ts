import type { FilingId } from '../../domain/cases/case.ts'
import type { Organisation } from '../organisation.ts'

/** Who opened which filed mail, or which attachment saved from it (its entry's number), when. Recorded before the mail is handed out (`reads/`). */
export const recordReading = (
  { folders }: Organisation,
  reading: {
    readonly at: string
    readonly by: string
    readonly filing: FilingId
    readonly attachment?: number
  },
): Promise<void> =>
  folders.append(`reads/${reading.at.slice(0, 7)}.jsonl`, Buffer.from(`${JSON.stringify(reading)}\n`))
