import { describe, expect, it } from 'vitest'
import { htmlText } from '../../../src/mime/htmlText.ts'

describe('the text of HTML', () => {
  it.each([
    [
      'blocks become lines',
      '<p>Beste Jan,</p><div>Wij <b>leveren</b><br>vrijdag.</div>',
      'Beste Jan,\nWij leveren\nvrijdag.',
    ],
    ['entities become characters', 'caf&eacute; &amp; &#8364;&nbsp;5 &lt;b&gt;', 'café & € 5 <b>'],
    ['white space counts once', '  een \n\n twee<span> </span>drie ', 'een twee drie'],
    ['cells stand apart', '<table><tr><td>een</td><td>twee</td></tr><tr><td>drie</table>', 'een twee\ndrie'],
    [
      'what nobody sees is left out',
      '<head><title>T</title><style>p{}</style></head><script>x("<p>")</script>ja',
      'ja',
    ],
    ['a head that is never closed hides nothing', '<head><meta name=x><p>ja', 'ja'],
    ['comments are left out', 'a<!-- <p>b</p> -->c', 'ac'],
    ['an attribute is no text', '<p title="a > b">ja</p>', 'ja'],
    ['an impossible character is a sign of it', '&#xD800;', '\ufffd'],
    ['a lone angle bracket is text', 'a < b', 'a < b'],
  ])('%s', (_rule, html, text) => {
    expect(htmlText(html)).toBe(text)
  })

  it('of 200,000 tags never closed, and as many closed that were never open, is read to the end', () => {
    const html = `${'<b>'.repeat(200_000)}midden${'</i></p>'.repeat(200_000)}eind`
    expect(htmlText(html)).toBe('midden\neind')
  })
})
