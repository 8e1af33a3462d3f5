/** The calendar date of a moment where the writer is. */
export const localDay = (moment: Date): string => {
  const twoDigits = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`
}
