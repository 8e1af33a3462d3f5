/** Bytes as people read them. */
export const sizeText = (bytes: number, tag: string): string => {
  const [value, unit] =
    bytes < 1024 ** 2
      ? [bytes / 1024, 'kilobyte']
      : bytes < 1024 ** 3
        ? [bytes / 1024 ** 2, 'megabyte']
        : [bytes / 1024 ** 3, 'gigabyte']
  return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
