/** The properties of an item, a recipient or an attachment of Outlook's, by the number that MAPI gives them. */
export interface ItemProperties {
  /** Encoding of the texts that are not Unicode, as Outlook before 2003 wrote them. */
  readonly codepage: string
  /** Empty where it is not there, or longer than `atMost` bytes. */
  text(id: number, atMost?: number): string
  bytes(id: number): Uint8Array<ArrayBuffer> | null
  /** `type`: four hexadecimal digits. */
  has(id: number, type: string): boolean
  number(id: number): number | null
  /** As ISO 8601; null where there is none, or none within the years that people live in. */
  time(id: number): string | null
}
