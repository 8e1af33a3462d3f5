import { describe, expect, it } from 'vitest'
import { readAddress, readSize, readYesOrNo } from '../../../src/storage/roster/cells.ts'

describe('a size in a roster', () => {
  it.each([
    ['1288490188', 1_288_490_188],
    ['1.2 GB (1,288,490,188 bytes)', 1_288_490_188],
    ['1,2 GB (1.288.490.188 bytes)', 1_288_490_188],
    ['0 B (0 bytes)', 0],
    ['2 KB', 2048],
    ['1.5 GB', 1_610_612_736],
    ['1,5GB', 1_610_612_736],
    ['1 TB', 1_099_511_627_776],
  ])('%s is %i bytes', (text, bytes) => {
    expect(readSize(text)).toBe(bytes)
  })

  it.each(['Unlimited', '-1', '1.2.3 GB', 'GB', '(bytes)', '1 EB'])('is not %s', (text) => {
    expect(readSize(text)).toBeNull()
  })
})

describe('yes and no in a roster', () => {
  it('is what PowerShell and people write', () => {
    expect(['True', 'yes', 'JA', '1'].map(readYesOrNo)).toEqual([true, true, true, true])
    expect(['False', 'no', 'Nee', '0'].map(readYesOrNo)).toEqual([false, false, false, false])
    expect(['maybe', 'waar', 'truest'].map(readYesOrNo)).toEqual([null, null, null])
  })
})

describe('an address in a roster', () => {
  it('has one @ with something on both sides, and no space', () => {
    expect(readAddress("j.o'neil+x@example.test")).toBe("j.o'neil+x@example.test")
    for (const text of [
      'jan',
      '@example.test',
      'jan@',
      'a@b@c',
      'Jan Smit@example.test',
      `${'a'.repeat(400)}@b`,
    ])
      expect(readAddress(text)).toBeNull()
  })
})
