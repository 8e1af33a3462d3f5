/** The three byte tables of MS-PST section 5.1; the third is the inverse of the first. */
const table = (encoded: string): Uint8Array => new Uint8Array(Buffer.from(encoded, 'base64'))

const first = table(
  'QTYTYqghbrv0FswEf2ToXR7yyyp0xV410pVHnpYtmohMfYQ/26wxtkhf9sTYOYvnIzs4jsjB3yWxIKVGYE6c+6rTVlFFfFUA' +
    'B8krnYWbCaCPrbMPY6uJS9enFVpxZkK/JkprmPrqd1OycAUs/Vk6hn7OBuuCeFfHjUOvtBzUW83i6SdPwwhygM+w7/Uobb4w' +
    'TTSS1Q48IjLl5PmfwtEKgRLh7pGDduOX5mGKF3mkt9yQelyMAqbKad5QGhGTuVKHWPztHTdJG2rgKTOZvWzZlPNAVG/wxnO4' +
    '1j5lGEQf3WcQ8QwZ7K4DoRR7qQv/+KPAogH3LrwkaHUN/rovtdDaPQ==',
)

const second = table(
  'FFMPVrPIepzrZUgXFhWfAsxUfIMADQwLomKodtvZ7cfFpNyshXTW0KebrpqWcWbDY5m43XOSjoR9pV7RXZOxV1FQgIlSlE9O' +
    'Cmu8jX9uR0ZBQEQBEcsDP/f04amPPDr5+/AZMIIJLsmdoIZJ7m9NbcQtgTQlhxuIqvwGoRI4/UxCcmQTNyRqdXdD/+a0SzZc' +
    '5Ng1PUW5LOy3MSspB2ijDml7GJ4hOb4oGlt49SPKKrCvPv4EjOflmDKV0/ZK6Kbq6fPVL3Ag8h8FZ61VEM7N4yc72rrXwibU' +
    'kR3SHCIz+PrxWu/PkLaLtb3AvwiXHmziYeDGwVmru1jeX99geX6yig==',
)

const third = new Uint8Array(256)
for (const [from, to] of first.entries()) third[to] = from

/** How the data of a file is written (MS-PST section 2.2.2.6). None of it needs a key that the file does not hold. */
export type Coding = 'plain' | 'permuted' | 'cyclic'

/** Turns a block's data into what it was, in place. `key`: the low 32 bits of the block's id. */
export const decode = (data: Uint8Array, coding: Coding, key: number): void => {
  if (coding === 'permuted') for (const [at, byte] of data.entries()) data[at] = third[byte] ?? 0
  else if (coding === 'cyclic') decodeCyclic(data, key)
}

/** MS-PST section 5.2. */
const decodeCyclic = (data: Uint8Array, key: number): void => {
  let word = (key ^ (key >>> 16)) & 0xffff
  for (const [at, byte] of data.entries()) {
    const low = word & 0xff
    const high = word >>> 8
    const once = ((first[(byte + low) & 0xff] ?? 0) + high) & 0xff
    const twice = ((second[once] ?? 0) - high) & 0xff
    data[at] = (third[twice] ?? 0) - low
    word = (word + 1) & 0xffff
  }
}
