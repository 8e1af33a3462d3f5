/** What the pane says while a mail is written. Loaded with its first view and not before. */
export interface ComposingWords {
  readonly heading: string
  readonly choose: string
  readonly chooseThis: (reference: string) => string
  readonly makeAndChoose: string
  readonly chosen: (reference: string) => string
  readonly afterSending: string
  readonly anotherOrNone: string
  readonly noneChosen: string
  readonly promises: {
    readonly heading: string
    readonly found: (count: number) => string
    readonly nothing: string
    readonly keep: string
    readonly due: (day: string) => string
    readonly noDay: string
  }
  readonly asking: {
    readonly heading: string
    readonly explanation: string
    readonly ever: string
    readonly about: (domain: string) => string
    readonly quiet: string
    readonly again: (domain: string) => string
    readonly askAgain: string
    readonly saved: string
  }
}
