/** Some lines of PowerShell that do one thing; none where a person does it by hand. */
export interface RunbookStep {
  readonly part: 'check' | 'carryOut' | 'verify'
  /** What the lines do, and what must be seen. */
  readonly what: string
  readonly lines: readonly string[]
}

/** What a person reads in a runbook, in one language: ASCII, one line each, since they stand in the script as well. */
export interface RunbookWords {
  /** What a step does. */
  readonly prepare: string
  readonly findDeletedAccount: string
  readonly restoreAccount: string
  readonly findMailbox: string
  readonly inspectMailbox: string
  readonly inspectAccount: string
  readonly inspectForwarding: string
  readonly demandFitting: string
  readonly demandNoArchive: string
  readonly demandUnheld: string
  readonly pass: string
  readonly undecided: string
  readonly inactive: string
  readonly findRecipient: string
  readonly convert: string
  readonly blockSignIn: string
  readonly giveAccess: string
  readonly searchMailbox: string
  readonly exportCopy: string
  readonly confirmCopy: string
  readonly confirmTaken: string
  readonly placeHold: string
  readonly nothingToRun: string
  readonly removeLicence: string
  readonly deleteAccount: string
  readonly seeShared: string
  readonly seeLicenceGone: string
  readonly seeAccess: string
  readonly seeCopy: string
  readonly seeHold: string
  readonly seeDeleted: string
  readonly seeLapsing: string
  /** Why the script stops. */
  readonly stop: {
    readonly encoding: string
    readonly notChecked: string
    readonly notOneAccount: string
    readonly notOneMailbox: string
    readonly tooLarge: string
    readonly archive: string
    readonly held: string
    readonly noRecipient: string
    readonly notOneRecipient: string
    readonly notShared: string
    readonly groupLicence: string
    readonly notConfirmed: string
  }
  /** What the script asks. */
  readonly confirmWord: string
  readonly askConfirmed: string
}
