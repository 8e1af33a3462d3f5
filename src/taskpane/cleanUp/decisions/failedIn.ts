import type { Mark } from './decisionWork.ts'

type Failed = Mark & { readonly kind: 'failed' }

/** Each once, however many rows it was made on, in the order in which they were made. */
export const failedIn = (marks: ReadonlyMap<string, Mark>): readonly Failed[] => {
  const failed = new Map<string, Failed>()
  for (const mark of marks.values()) if (mark.kind === 'failed') failed.set(mark.act.request, mark)
  return [...failed.values()]
}
