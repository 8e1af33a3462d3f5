import { expect, it } from 'vitest'
import { oneLine, severalLines } from '../../../src/domain/writtenText.ts'

it.each([
  ['Factuur\u202efdp.exe', 'Factuur fdp.exe'],
  ['Jan\r\nSubject: anders', 'Jan Subject: anders'],
  [' Jan \u0000\t Smit\u2028', 'Jan Smit'],
  ['Zoë’s 한국어 👩‍⚖️', 'Zoë’s 한국어 👩‍⚖️'],
])('keeps a name on one line, reading one way: %j', (text, line) => {
  expect(oneLine(text)).toBe(line)
})

it.each([
  ['een\r\ntwee\rdrie\u2028vier', 'een\ntwee\ndrie\nvier'],
  ['a\u0000b\u202ec\u2066d\te', 'abcd\te'],
  ['\n  ingesprongen\n', 'ingesprongen'],
])('keeps lines and tabs of what somebody wrote, and nothing that turns it around: %j', (text, lines) => {
  expect(severalLines(text)).toBe(lines)
})
