/** What a `datetime-local` field holds for the present minute, in the browser's zone. */
export const nowLocal = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The instant that such a field means. */
export const instantOf = (local: string): string => new Date(local).toISOString()
