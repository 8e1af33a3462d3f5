/** What the scripts of a copy define before the page's own. */
declare const copy: import('../../../domain/copies/copyManifest.ts').CopyManifest & {
  /** Where they lie in the payload. */
  readonly folders: readonly string[]
  readonly mails: MailRow[]
}
