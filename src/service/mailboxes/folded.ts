const marks = /\p{M}+/gu

/** A text as it is compared by: without case and accents, so that `muller` finds Müller. */
export const folded = (text: string): string =>
  text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '')
