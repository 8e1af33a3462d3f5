import type { MessageMetadata } from '../domain/message.ts'

/** The contract limits what is sent of a mail; a mail beyond them is cut, not refused. */
export const withinLimits = (metadata: MessageMetadata): MessageMetadata => ({
  ...metadata,
  messageId: metadata.messageId?.slice(0, 2000) ?? null,
  subject: metadata.subject.slice(0, 2000),
  from: metadata.from && shortened(metadata.from),
  to: metadata.to.slice(0, 500).map(shortened),
  cc: metadata.cc.slice(0, 500).map(shortened),
  references: metadata.references.slice(-200).map((id) => id.slice(0, 2000)),
})

const shortened = ({ name, address }: { readonly name: string; readonly address: string }) => ({
  name: name.slice(0, 500),
  address: address.slice(0, 500),
})
