import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filePositions } from '../../../src/mailfiles/source/filePositions.ts'

const isRising = (positions: readonly number[]): boolean =>
  positions.every((position, at) => Number.isInteger(position) && position > (positions[at - 1] ?? 0))

describe('positions of files', () => {
  it('rise in their order, whatever they were, and stay below what a mail’s number can hold', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(5000), { freq: 2 }), { maxLength: 60 }), (held) => {
        const positions = filePositions(held)
        expect(positions).toHaveLength(held.length)
        expect(isRising(positions)).toBe(true)
        expect(positions.at(-1) ?? 0).toBeLessThan(2 ** 36)
      }),
    )
  })

  it('are kept while there is room: a hundred mails that come one by one move no other', () => {
    let held: readonly number[] = filePositions([null, null])
    const [first, last] = held
    for (let mail = 0; mail < 100; mail += 1) held = filePositions([...held.slice(0, -1), null, last ?? 0])
    expect(held).toHaveLength(102)
    expect([held[0], held.at(-1)]).toEqual([first, last])
  })

  it('are given anew where the order is another', () => {
    expect(filePositions([2048, 1024])).toEqual([1024, 2048])
  })
})
