const separator =
  /^From (?:.* )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]?\d \d{1,2}:\d{2}(?::\d{2})? (?:[^ ]+ )?\d{4}(?: [+-]\d{4})?\s*$/

/** The longest separator that is looked for, in bytes. */
export const longestSeparator = 1000

/**
 * Whether a line begins a mail in an mbox: `From `, an address and a date as C's asctime writes it (RFC 4155). By the
 * date, for not every mailer quotes a sentence that begins with From.
 */
export const isSeparator = (line: string): boolean =>
  line.startsWith('From ') && line.length <= longestSeparator && separator.test(line)
