/** Why a type of attachment is worth a look. */
export const suspicions = ['runs', 'macros', 'hidesFiles', 'page', 'disguised'] as const
export type Suspicion = (typeof suspicions)[number]

/** Endings that a Windows machine, or Office, may run something from (Outlook blocks most of the first kind itself). */
const endings: Readonly<Record<Exclude<Suspicion, 'disguised'>, string>> = {
  runs: 'ade adp apk app appx bat chm cmd com cpl dll exe hta inf ins isp jar js jse lnk mde msc msi msp mst one pif ps1 psm1 reg scr sct settingcontent-ms sh shb sys url vb vbe vbs ws wsc wsf wsh xll',
  macros: 'docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm',
  hidesFiles: '7z ace arj cab img iso rar vhd vhdx',
  page: 'htm html mht mhtml shtml svg xhtml',
}

/** Endings of ordinary documents: shown by name, and what something else is disguised as. */
const ordinary =
  'pdf doc docx dot odt rtf txt xls xlsx csv ods ppt pptx odp png jpg jpeg gif bmp tif tiff webp heic eml msg ics vcf p7s p7m zip gz tar mp3 mp4 wav mov xml json'

const byEnding = new Map(
  Object.entries(endings).flatMap(([suspicion, all]) =>
    all.split(' ').map((ending) => [ending, suspicion as Suspicion]),
  ),
)
const known = new Set([...byEnding.keys(), ...ordinary.split(' ')])

/** Media types of what runs, whatever the file is called. */
const runningTypes = new Set([
  'application/x-msdownload',
  'application/x-msdos-program',
  'application/x-dosexec',
  'application/vnd.microsoft.portable-executable',
  'application/x-sh',
  'application/x-bat',
  'application/javascript',
  'text/javascript',
  'application/java-archive',
  'application/hta',
])

/** Subtypes that may be shown: a sender writes the media type, and may write anything there. */
const shownTypes = new Set([
  ...runningTypes,
  'application/pdf',
  'application/zip',
  'application/octet-stream',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-outlook',
  'application/rtf',
  'application/pkcs7-signature',
  'application/ms-tnef',
  'message/rfc822',
  'text/plain',
  'text/html',
  'text/calendar',
  'text/csv',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/svg+xml',
  'image/heic',
  'video/mp4',
  'audio/mpeg',
])
const officeTypes = 'application/vnd.openxmlformats-officedocument.'

/** An attachment without its name: an ending and a media type that are common, else `other`. */
export interface AttachmentType {
  readonly ending: string
  readonly mediaType: string
  readonly size: number
  readonly suspicion: Suspicion | null
}

/** Nothing of the name is given away: an ending that nobody knows may be a part of it. */
export const attachmentType = ({
  name,
  mediaType,
  size,
}: {
  readonly name: string
  readonly mediaType: string
  readonly size: number
}): AttachmentType => {
  const parts = name
    .trim()
    .replace(/[. ]+$/, '')
    .toLowerCase()
    .split('.')
  const ending = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  const type = mediaType.trim().toLowerCase()
  return {
    ending: ending === '' ? '' : known.has(ending) ? ending : 'other',
    mediaType: shownType(type),
    size,
    suspicion: suspicionOf(parts, ending, type),
  }
}

const shownType = (type: string): string => {
  if (shownTypes.has(type)) return type
  return type.startsWith(officeTypes) ? 'application/vnd.openxmlformats-officedocument' : 'other'
}

const suspicionOf = (parts: readonly string[], ending: string, type: string): Suspicion | null => {
  const byName = byEnding.get(ending) ?? null
  if (byName === 'runs') {
    const before = parts.length > 2 ? (parts.at(-2) ?? '').trim() : ''
    return known.has(before) ? 'disguised' : 'runs'
  }
  return runningTypes.has(type) ? 'disguised' : byName
}
