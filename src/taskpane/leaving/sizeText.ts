/** Bytes as people read them; the unit does not go to another line than its number. */
export const sizeText = (bytes: number, tag: string): string => {
  const [value, unit] =
    bytes < 1024 ** 2
      ? [Math.max(bytes / 1024, bytes === 0 ? 0 : 0.1), 'kilobyte']
      : bytes < 1024 ** 3
        ? [bytes / 1024 ** 2, 'megabyte']
        : [bytes / 1024 ** 3, 'gigabyte']
  const text = new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
  return text.replace(' ', '\u00a0')
}
