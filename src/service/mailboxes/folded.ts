const marks = /\p{M}+/gu
const plain = /^[ -~\n]*$/

/** A text as it is compared by: without case and accents, so that `muller` finds Müller. */
export const folded = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '')
