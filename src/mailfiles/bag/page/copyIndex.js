/**
 * A mail as the scripts of a copy have it: number of its folder, file, minutes since 1970 or null, name and address of
 * the sender, recipients, subject, bytes, attachments.
 * @typedef {[number, string, number | null, string, string, string, string, number, number]} MailRow
 */

/** @typedef {'date' | 'from' | 'to' | 'subject' | 'folder' | 'size'} Column */

/**
 * Lower case, without accents.
 * @param {string} text
 */
const foldedText = (text) => {
  const lower = text.toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII, which most text is, needs no folding
  return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}

/**
 * Sorts and searches the mails of a copy. Orders are kept, so that each is made once.
 * @param {readonly MailRow[]} mails
 * @param {readonly string[]} folders
 */
const mailIndex = (mails, folders) => {
  const texts = mails.map(([folder, , , name, address, to, subject]) =>
    foldedText(`${name} ${address}\n${to}\n${subject}\n${folders[folder]}`),
  )

  /** @type {Map<string, Uint32Array>} */
  const orders = new Map()

  /** @type {Readonly<Record<Column, (mail: MailRow) => string | number>>} */
  const keys = {
    date: ([, , at]) => at ?? Number.NEGATIVE_INFINITY,
    from: ([, , , name, address]) => foldedText(name || address),
    to: ([, , , , , to]) => foldedText(to),
    subject: ([, , , , , , subject]) =>
      foldedText(subject.replace(/^(?:(?:re|fwd?|aw|antw|doorst?)\s*:\s*)+/i, '')),
    folder: ([folder]) => foldedText(folders[folder] ?? ''),
    size: ([, , , , , , , size]) => size,
  }

  /**
   * Equal ones the newest first.
   * @param {Column} column
   * @param {boolean} isDescending
   */
  const order = (column, isDescending) => {
    const name = `${column} ${isDescending}`
    const known = orders.get(name)
    if (known !== undefined) return known
    const key = mails.map(keys[column])
    const dates = mails.map(keys.date)
    const sign = isDescending ? -1 : 1
    const sorted = Uint32Array.from(mails.keys()).sort((one, other) => {
      const [a, b] = [key[one] ?? '', key[other] ?? '']
      if (a !== b) return a < b ? -sign : sign
      return Number(dates[other]) - Number(dates[one]) || one - other
    })
    orders.set(name, sorted)
    return sorted
  }

  return {
    /**
     * Numbers of the mails in a folder (null: all) that hold every word, in order.
     * @param {{ readonly words: string, readonly folder: number | null, readonly column: Column, readonly isDescending: boolean }} question
     * @returns {Uint32Array}
     */
    find: ({ words, folder, column, isDescending }) => {
      const wanted = foldedText(words)
        .split(/\s+/)
        .filter((word) => word !== '')
      const all = order(column, isDescending)
      if (wanted.length === 0 && folder === null) return all
      return all.filter(
        (mail) =>
          (folder === null || mails[mail]?.[0] === folder) &&
          wanted.every((word) => texts[mail]?.includes(word)),
      )
    },
  }
}
