/** The row that a key leads to from the present one; null for a key that moves nothing. */
export const rowAfter = (
  key: string,
  present: number,
  { count, page }: { readonly count: number; readonly page: number },
): number | null => {
  const moved = destination(key, present, { count, page })
  return moved === null || count === 0 ? null : Math.min(count - 1, Math.max(0, moved))
}

const destination = (
  key: string,
  present: number,
  { count, page }: { readonly count: number; readonly page: number },
): number | null => {
  switch (key) {
    case 'ArrowDown':
      return present + 1
    case 'ArrowUp':
      return present - 1
    case 'PageDown':
      return present + page
    case 'PageUp':
      return present - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
