/** Numbers that look random and come out the same every time (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const syllables =
  'ver an der ing toe zeg of fer te bouw plan re ac tie kli ent con tract le ver da tum prijs'.split(' ')

/** A vocabulary in which few words are common and most are rare, as in any language (Zipf). */
const words = (random: () => number, count: number): string[] =>
  Array.from({ length: count }, () => {
    const length = 1 + Math.floor(random() * 3)
    return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('')
  })

export interface MailMaker {
  readonly vocabulary: readonly string[]
  mail(number: number, textWords: number): string
}

export const mailMaker = (seed: number): MailMaker => {
  const random = seeded(seed)
  const vocabulary = [...new Set(words(random, 8000))]
  const word = (): string => vocabulary[Math.floor(vocabulary.length * random() ** 3)] ?? ''
  const sentence = (length: number): string => Array.from({ length }, word).join(' ')
  return {
    vocabulary,
    mail: (number, textWords) =>
      [
        `Message-ID: <${number}.${seed}@klant.example>`,
        `From: Klant ${number % 200} <klant${number % 200}@klant${number % 50}.example>`,
        'To: Anouk de Boer <a.deboer@delinde.example>',
        `Date: ${new Date(Date.UTC(2026, 0, 1) + number * 60_000).toUTCString()}`,
        `Subject: ${sentence(6)}`,
        'Content-Type: text/plain; charset=utf-8',
        '',
        ...Array.from({ length: Math.ceil(textWords / 12) }, () => sentence(12)),
        '',
      ].join('\r\n'),
  }
}
