/** Kinds of attachments that are looked for apart; `any`: at least one, of whatever kind. */
export const attachmentFacets = ['any', 'pdf', 'word', 'sheet', 'picture', 'mail', 'other'] as const
export type AttachmentFacet = (typeof attachmentFacets)[number]

const endings: Readonly<Record<Exclude<AttachmentFacet, 'any' | 'other'>, string>> = {
  pdf: 'pdf',
  word: 'doc docx docm dot dotx odt rtf',
  sheet: 'xls xlsx xlsm xlsb csv ods',
  picture: 'png jpg jpeg gif bmp tif tiff webp heic svg',
  mail: 'eml msg',
}

const byEnding = new Map(
  Object.entries(endings).flatMap(([kind, all]) =>
    all.split(' ').map((ending) => [ending, kind as AttachmentFacet]),
  ),
)

/** By the end of its name, which is all that every mailer gives. */
export const attachmentKind = (name: string): AttachmentFacet =>
  byEnding.get(
    name
      .slice(name.lastIndexOf('.') + 1)
      .trim()
      .toLowerCase(),
  ) ?? 'other'
