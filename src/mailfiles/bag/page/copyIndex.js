/**
 * A mail as the scripts of a copy have it: number of its folder, file, minutes since 1970 or null, name and address of
 * the sender, recipients, subject, bytes, attachments; 1 where it was taken out of its case.
 * @typedef {[number, string, number | null, string, string, string, string, number, number, 1?]} MailRow
 */

/** @typedef {'date' | 'from' | 'to' | 'subject' | 'folder' | 'size'} Column */

/**
 * @typedef {object} Question
 * @property {string} words
 * @property {number | null} folder Null: all.
 * @property {Column} column
 * @property {boolean} isDescending
 */

/** Mails looked at, or steps of sorting, between two looks at the clock. */
const stride = 2000

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
 * Sorts texts by their code units, in slices: small parts first, then two and two together.
 * @param {string[]} texts
 * @returns {Generator<void, string[]>}
 */
const sortedInSlices = function* (texts) {
  /** @type {string[][]} */
  let parts = []
  for (let from = 0; from < texts.length; from += stride) {
    parts.push(texts.slice(from, from + stride).sort())
    yield
  }
  while (parts.length > 1) {
    /** @type {string[][]} */
    const merged = []
    for (let at = 0; at < parts.length; at += 2)
      merged.push(yield* together(parts[at] ?? [], parts[at + 1] ?? []))
    parts = merged
  }
  return parts[0] ?? []
}

/**
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 * @returns {Generator<void, string[]>}
 */
const together = function* (one, other) {
  /** @type {string[]} */
  const all = []
  for (let a = 0, b = 0; a < one.length || b < other.length; ) {
    const [first, second] = [one[a], other[b]]
    const isFirst = second === undefined || (first !== undefined && first <= second)
    all.push(/** @type {string} */ (isFirst ? first : second))
    if (isFirst) a += 1
    else b += 1
    if (all.length % stride === 0) yield
  }
  return all
}

/**
 * Numbers that stand in order as their keys do, the newest mail first where keys are equal.
 * @param {Uint32Array} newest All numbers, the newest mail first.
 * @param {Uint32Array} ranks Of each number its key's place among all keys.
 * @param {boolean} isDescending
 */
const byRank = (newest, ranks, isDescending) => {
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0)
  const placeOf = (/** @type {number} */ mail) =>
    isDescending ? highest - (ranks[mail] ?? 0) : (ranks[mail] ?? 0)
  const starts = new Uint32Array(highest + 2)
  for (const mail of newest) starts[placeOf(mail) + 1] = (starts[placeOf(mail) + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const order = new Uint32Array(newest.length)
  for (const mail of newest) {
    const at = starts[placeOf(mail)] ?? 0
    order[at] = mail
    starts[placeOf(mail)] = at + 1
  }
  return order
}

/**
 * Sorts and searches the mails of a copy, in slices. What is worked out once is kept: folded texts, the ranks of each column,
 * orders, and which mails hold the words typed last.
 * @param {readonly MailRow[]} mails
 * @param {readonly string[]} folders
 */
const mailIndex = (mails, folders) => {
  const texts = once(function* () {
    const all = /** @type {string[]} */ (new Array(mails.length))
    for (const [at, [folder, , , name, address, to, subject]] of mails.entries()) {
      all[at] = foldedText(`${name} ${address}\n${to}\n${subject}\n${folders[folder]}`)
      if (at % stride === 0) yield
    }
    return all
  })

  const newest = once(function* () {
    // A number by day and place holds both: the engine sorts numbers faster than anything it must ask about.
    const packed = Float64Array.from(mails, ([, , at], place) => latest(at) * mails.length + place).sort()
    yield
    return Uint32Array.from(packed, (one) => one % mails.length)
  })

  /** @type {Readonly<Record<Exclude<Column, 'date' | 'size'>, (mail: MailRow) => string>>} */
  const keys = {
    from: ([, , , name, address]) => foldedText(name || address),
    to: ([, , , , , to]) => foldedText(to),
    subject: ([, , , , , , subject]) =>
      foldedText(subject.replace(/^(?:(?:re|fwd?|aw|antw|doorst?)\s*:\s*)+/i, '')),
    folder: ([folder]) => foldedText(folders[folder] ?? ''),
  }

  const ranksOfText = (/** @type {(mail: MailRow) => string} */ keyOf) =>
    once(function* () {
      /** @type {Map<string, number>} */
      const places = new Map()
      const held = /** @type {string[]} */ (new Array(mails.length))
      for (const [at, mail] of mails.entries()) {
        held[at] = keyOf(mail)
        places.set(held[at] ?? '', 0)
        if (at % stride === 0) yield
      }
      const sorted = yield* sortedInSlices([...places.keys()])
      for (const [rank, key] of sorted.entries()) {
        places.set(key, rank)
        if (rank % stride === 0) yield
      }
      return Uint32Array.from(held, (key) => places.get(key) ?? 0)
    })

  const ranksOfNumber = (/** @type {(mail: MailRow) => number} */ keyOf) =>
    once(function* () {
      const held = Float64Array.from(mails, keyOf)
      const sorted = [...new Set(held.slice().sort())]
      yield
      const places = new Map(sorted.map((key, rank) => [key, rank]))
      yield
      return Uint32Array.from(held, (key) => places.get(key) ?? 0)
    })

  /** @type {Readonly<Record<Column, () => Generator<void, Uint32Array>>>} */
  const ranks = {
    date: ranksOfNumber(([, , at]) => at ?? Number.NEGATIVE_INFINITY),
    size: ranksOfNumber(([, , , , , , , size]) => size),
    from: ranksOfText(keys.from),
    to: ranksOfText(keys.to),
    subject: ranksOfText(keys.subject),
    folder: ranksOfText(keys.folder),
  }

  /** @type {Map<string, Uint32Array>} */
  const orders = new Map()

  /**
   * @param {Column} column
   * @param {boolean} isDescending
   * @returns {Generator<void, Uint32Array>}
   */
  const order = function* (column, isDescending) {
    const name = `${column} ${isDescending}`
    const known = orders.get(name)
    if (known !== undefined) return known
    if (name === 'date true') return yield* newest()
    const made = byRank(yield* newest(), yield* ranks[column](), isDescending)
    orders.set(name, made)
    return made
  }

  /** @type {{ readonly words: readonly string[], readonly holds: Uint8Array }} */
  let last = { words: [], holds: new Uint8Array() }

  /**
   * Marks the mails that hold every word. Where more of a word was typed only those are looked at that held its beginning.
   * @param {readonly string[]} words
   * @returns {Generator<void, Uint8Array>}
   */
  const holding = function* (words) {
    if (words.join(' ') === last.words.join(' ') && words.length > 0) return last.holds
    const all = yield* texts()
    const before = last
    const isNarrower =
      before.words.length > 0 && before.words.every((word, at) => words[at]?.startsWith(word) === true)
    const holds = new Uint8Array(mails.length)
    for (const [at, text] of all.entries()) {
      if ((!isNarrower || before.holds[at] === 1) && words.every((word) => text.includes(word))) holds[at] = 1
      if (at % stride === 0) yield
    }
    last = { words, holds }
    return holds
  }

  return {
    /**
     * Numbers of the mails in a folder that hold every word, in order.
     * @param {Question} question
     * @returns {Generator<void, Uint32Array>}
     */
    find: function* ({ words, folder, column, isDescending }) {
      const wanted = foldedText(words)
        .split(/\s+/)
        .filter((word) => word !== '')
      const all = yield* order(column, isDescending)
      if (wanted.length === 0 && folder === null) return all
      const holds = wanted.length === 0 ? null : yield* holding(wanted)
      return all.filter(
        (mail) => (folder === null || mails[mail]?.[0] === folder) && (holds === null || holds[mail] === 1),
      )
    },
    /**
     * What is likely to be asked for: the texts that are searched, and every order.
     * @returns {Generator<void, void>}
     */
    prepare: function* () {
      yield* texts()
      for (const column of /** @type {Column[]} */ (Object.keys(ranks))) yield* ranks[column]()
    },
  }
}

/**
 * Minutes before the end of time, so that the newest is the least. Without a date: after all others.
 * @param {number | null} at
 */
const latest = (at) => (at === null ? 2 * farthest : farthest - Math.min(farthest, Math.max(-farthest, at)))
/** Minutes from 1970 to the year 9999. */
const farthest = 4_224_000_000
