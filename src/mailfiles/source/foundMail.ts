import type { Found, FoundMail } from './containerReader.ts'
import type { Outline } from './outline.ts'

/** A mail that was found, and what is wrong with it: it is a mail all the same. */
export function* foundMail(
  { isCutOff, ...outline }: Outline,
  found: Omit<FoundMail, 'kind' | 'outline'>,
): Generator<Found> {
  const at = found.first === 0 ? '' : `byte ${found.first}`
  if (outline.faults.includes('noHeaders')) yield { kind: 'damage', at, what: 'unreadable' }
  else if (isCutOff) yield { kind: 'damage', at, what: 'cutOff' }
  yield { kind: 'mail', ...found, outline }
}
