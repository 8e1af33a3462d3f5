/** What the local Outlook can be asked to be like: chosen in its menu, or in its address for a test. */
export interface Circumstances {
  readonly language: 'nl' | 'en'
  readonly theme: 'light' | 'dark'
  /** The newest Mailbox requirement set this Outlook knows. */
  readonly client: '1.15' | '1.14' | '1.13' | '1.7' | '1.5'
  readonly weather: Weather
  /** Conversations have a header, by which all their mails are selected. */
  readonly view: 'messages' | 'conversations'
  /** Answers to the pane wait until they are let through. */
  readonly answers: 'atOnce' | 'held'
}

/** Which calls of the pane fail. */
export type Weather =
  | 'fair'
  | 'headersFailOnce'
  | 'headersFail'
  | 'mimeFailsOnce'
  | 'mimeFails'
  | 'marksFail'
  | 'wrongMail'
  | 'selectionFails'
  | 'selectionUntold'
  | 'loadFailsOnce'
  | 'loadFails'
  | 'unloadFails'
  | 'noMessageId'
  | 'sendCallsFail'
  | 'sendCallsAreLost'
  /** The pane does not reach its service. */
  | 'noNetwork'

const allowed: { readonly [Name in keyof Circumstances]: readonly Circumstances[Name][] } = {
  language: ['nl', 'en'],
  theme: ['light', 'dark'],
  client: ['1.15', '1.14', '1.13', '1.7', '1.5'],
  weather: [
    ...(['fair', 'headersFailOnce', 'headersFail', 'mimeFailsOnce', 'mimeFails', 'marksFail'] as const),
    ...([
      'selectionFails',
      'selectionUntold',
      'loadFailsOnce',
      'loadFails',
      'unloadFails',
      'noMessageId',
    ] as const),
    ...(['wrongMail', 'sendCallsFail', 'sendCallsAreLost', 'noNetwork'] as const),
  ],
  view: ['messages', 'conversations'],
  answers: ['atOnce', 'held'],
}

/** Reads `?language=en&theme=dark&…`; what is absent or unknown is as the browser prefers it, or fair. */
export const readCircumstances = (
  search: string,
  preferred: Pick<Circumstances, 'language' | 'theme'>,
): Circumstances => {
  const asked = new URLSearchParams(search)
  const pick = <Name extends keyof Circumstances>(name: Name, otherwise: Circumstances[Name]) =>
    allowed[name].find((value) => value === asked.get(name)) ?? otherwise
  return {
    language: pick('language', preferred.language),
    theme: pick('theme', preferred.theme),
    client: pick('client', '1.15'),
    weather: pick('weather', 'fair'),
    view: pick('view', 'messages'),
    answers: pick('answers', 'atOnce'),
  }
}

export const locales = { nl: 'nl-NL', en: 'en-GB' } as const
