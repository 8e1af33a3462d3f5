/** The texts of a BagIt bag (RFC 8493): its declaration, `bag-info.txt` and the lines of a manifest. */

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export const payloadManifest = 'manifest-sha256.txt'
export const tagManifest = 'tagmanifest-sha256.txt'
/** What a copy of ours says of itself. */
export const copyManifest = 'dossier-copy.json'

/** A line of a manifest. Only line ends and the percent sign itself are written otherwise (section 2.1.3). */
export const manifestLine = (sha256: string, path: string): string =>
  `${sha256}  ${path.replace(/[%\r\n]/g, (char) => encodeURIComponent(char))}\n`

export interface ManifestLine {
  /** Lower-case hex. */
  readonly hash: string
  readonly path: string
}

/** Null for what is no such line. A name may hold U+2028, which `.` does not match. Some makers put `*` before the path, or `./` as sha256sum prints it. */
export const readManifestLine = (line: string): ManifestLine | null => {
  const match = /^([0-9a-f]{40,128})[ \t]+\*?(?:\.\/)?(\S[^\r\n]*)$/i.exec(line)
  if (!match?.[1] || !match[2]) return null
  const path = match[2].replace(/%(0a|0d|25)/gi, (code) => decodeURIComponent(code))
  return { hash: match[1].toLowerCase(), path }
}

export const bagInfo = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ').trim()}\n`)
    .join('')

/** The value of a field as `bag-info.txt` has it first; null where it has none. */
export const bagInfoValue = (text: string, name: string): string | null => {
  const line = text.split(/\r\n|\n|\r/).find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  return line === undefined ? null : line.slice(name.length + 1).trim()
}
