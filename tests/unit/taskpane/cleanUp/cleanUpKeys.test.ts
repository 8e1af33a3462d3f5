import { describe, expect, it } from 'vitest'
import { actOfKey, moveOfKey, type Pressed } from '../../../../src/taskpane/cleanUp/cleanUpKeys.ts'
import { enCleanUp } from '../../../../src/taskpane/language/cleanUp/enCleanUp.ts'
import { nlCleanUp } from '../../../../src/taskpane/language/cleanUp/nlCleanUp.ts'

const pressed = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ...{ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
})
const place = { present: 4, count: 10, page: 3 }

describe('a key in the clean-up', () => {
  it.each([
    ['Dutch', nlCleanUp.keys],
    ['English', enCleanUp.keys],
  ])('does one thing in %s: no letter stands on two buttons', (_, keys) => {
    expect(new Set(Object.values(keys)).size).toBe(Object.keys(keys).length)
  })

  it('decides by the letter on its button, with or without the shift key', () => {
    expect(actOfKey(pressed('o'), nlCleanUp.keys)).toEqual({ kind: 'act', act: 'file' })
    expect(actOfKey(pressed('O', { shiftKey: true }), nlCleanUp.keys)).toEqual({ kind: 'act', act: 'file' })
    expect(actOfKey(pressed('f'), enCleanUp.keys)).toEqual({ kind: 'act', act: 'file' })
  })

  it('leaves to the browser what is its own', () => {
    expect(actOfKey(pressed('p', { ctrlKey: true }), nlCleanUp.keys)).toBeNull()
    expect(actOfKey(pressed('d', { altKey: true }), nlCleanUp.keys)).toBeNull()
    expect(moveOfKey(pressed('ArrowLeft', { altKey: true }), place)).toBeNull()
    expect(actOfKey(pressed('x'), nlCleanUp.keys)).toBeNull()
  })

  it('takes back the last decision by Ctrl+Z or ⌘Z, and nothing by Ctrl+Shift+Z', () => {
    expect(actOfKey(pressed('z', { ctrlKey: true }), nlCleanUp.keys)).toEqual({ kind: 'undo' })
    expect(actOfKey(pressed('z', { metaKey: true }), nlCleanUp.keys)).toEqual({ kind: 'undo' })
    expect(actOfKey(pressed('Z', { ctrlKey: true, shiftKey: true }), nlCleanUp.keys)).toBeNull()
  })

  it.each([
    ['ArrowDown', 5],
    ['ArrowUp', 3],
    ['PageDown', 7],
    ['PageUp', 1],
    ['Home', 0],
    ['End', 9],
  ])('%s moves in the list', (key, to) => {
    expect(moveOfKey(pressed(key), place)).toEqual({ kind: 'move', to })
  })

  it('chooses the present row by the space bar, in the list alone', () => {
    expect(moveOfKey(pressed(' '), place)).toEqual({ kind: 'choose' })
    expect(actOfKey(pressed(' '), nlCleanUp.keys)).toBeNull()
  })

  it('never moves out of the list', () => {
    expect(moveOfKey(pressed('ArrowDown'), { ...place, present: 9 })).toEqual({ kind: 'move', to: 9 })
    expect(moveOfKey(pressed('PageUp'), { ...place, present: 1 })).toEqual({ kind: 'move', to: 0 })
    expect(moveOfKey(pressed('End'), { present: 0, count: 0, page: 3 })).toBeNull()
  })
})
