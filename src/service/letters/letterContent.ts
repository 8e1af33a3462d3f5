/** What a letter says, once: text and HTML are made of the same parts, so that they cannot say different things. */
export interface LetterContent {
  readonly language: 'nl' | 'en'
  readonly subject: string
  readonly parts: readonly LetterPart[]
  /** Small print. */
  readonly footer: string
}

export type LetterPart =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly LetterFact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Looks like a button; the address stands below it too, for whoever cannot press it. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  /** Large, to be read and typed over. */
  | { readonly kind: 'code'; readonly code: string }

export interface LetterFact {
  readonly label: string
  readonly value: string
}
