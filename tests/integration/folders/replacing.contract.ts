import { describe, expect, it } from 'vitest'
import type { FolderStore } from '../../../src/ports/folderStore.ts'
import { bytesOf, failsWith, namesIn, textAt } from './folderStore.contract.ts'

/** What every folder store holds to where a file is put in the place of another. `open` gives an empty one. */
export const replacingContract = (open: () => Promise<FolderStore>): void => {
  describe('replace', () => {
    it('makes the file, and puts another in its place, whole', async () => {
      const store = await open()
      await store.replace('work/rules/firm.json', bytesOf('the first and longer'))
      await store.replace('work/rules/firm.json', bytesOf('the second'))
      expect(await textAt(store, 'work/rules/firm.json')).toBe('the second')
      expect(await namesIn(store, 'work/rules')).toEqual(['firm.json'])
      expect(await namesIn(store, 'incoming')).toEqual([])
    })

    it('keeps the bytes when the giver goes on to use the same buffer', async () => {
      const store = await open()
      const buffer = Buffer.from('kept')
      await store.replace('work/a', buffer)
      buffer.fill('x')
      expect(await textAt(store, 'work/a')).toBe('kept')
    })

    it('leaves one of many who replace at once, whole', async () => {
      const store = await open()
      const texts = Array.from({ length: 12 }, (_, at) => String.fromCharCode(97 + at).repeat(20_000 + at))
      await Promise.all(texts.map((text) => store.replace('work/a', bytesOf(text))))
      expect(texts).toContain(await textAt(store, 'work/a'))
      expect(await namesIn(store, 'incoming')).toEqual([])
    })

    it('does not take a folder for a file, nor a file for a folder', async () => {
      const store = await open()
      await store.put('work/a/inside', bytesOf('inside'))
      await expect(store.replace('work/a', bytesOf('x'))).rejects.toThrow(failsWith('badPath'))
      await expect(store.replace('work/a/inside/b', bytesOf('x'))).rejects.toThrow(failsWith('badPath'))
      expect(await textAt(store, 'work/a/inside')).toBe('inside')
      expect(await namesIn(store, 'incoming')).toEqual([])
    })
  })
}
