import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInternetHeaders, referencesOf, sentAtOf } from '../../src/outlook/internetHeaders.ts'

const read = (...lines: readonly string[]) => readInternetHeaders(lines.join('\r\n'))

describe('the header block that Outlook gives', () => {
  it('is read without regard to capitals, and unfolded', () => {
    const headers = read('SUBJECT: Offerte', ' voor de', '\tbakkerij', 'Sensitivity: Private')
    expect(headers.value('subject')).toBe('Offerte voor de bakkerij')
    expect(headers.value('sensitivity')).toBe('Private')
  })

  it('ends at the first empty line', () => {
    expect(read('Subject: a', '', 'Sensitivity: Private').value('Sensitivity')).toBeNull()
  })

  it('gives the first of a repeated field, without the lines of the second', () => {
    expect(read('X-A: one', ' more', 'X-A: two', ' of two').value('X-A')).toBe('one more')
  })

  it('passes over lines that are no field', () => {
    const headers = read(' begins folded', ': no name', 'no colon', ' of no field', 'Subject: a')
    expect(headers.value('Subject')).toBe('a')
    expect(headers.value('')).toBeNull()
  })

  it('is read whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const headers = readInternetHeaders(text)
        referencesOf(headers)
        sentAtOf(headers)
      }),
    )
  })
})

describe('the mails a mail refers to', () => {
  it('are those of References, then In-Reply-To, each once', () => {
    const headers = read('In-Reply-To: <b@x>', 'References: <a@x>', ' <b@x>')
    expect(referencesOf(headers)).toEqual(['<a@x>', '<b@x>'])
  })

  it('are none in words that are no Message-ID', () => {
    expect(referencesOf(read('In-Reply-To: your message of Monday'))).toEqual([])
  })

  it('are the newest 200 of more', () => {
    const ids = Array.from({ length: 300 }, (_, i) => `<${i}@x>`)
    expect(referencesOf(read(`References: ${ids.join(' ')}`))).toEqual(ids.slice(100))
  })
})

describe('when a mail was sent', () => {
  it('is its Date field, in UTC', () => {
    expect(sentAtOf(read('Date: Thu, 19 Nov 2026 17:20:45 +0100'))).toBe('2026-11-19T16:20:45.000Z')
  })

  it.each([[], ['Date: yesterday']])('is not made up', (...lines) => {
    expect(sentAtOf(read(...lines))).toBeNull()
  })
})
