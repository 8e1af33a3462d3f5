import { describe, expect, it } from 'vitest'
import { takeKey } from '../../../src/taskpane/key/serviceKey.ts'

const storageOf = (kept: Record<string, string> = {}) => ({
  kept,
  getItem: (name: string) => kept[name] ?? null,
  setItem: (name: string, value: string) => void Object.assign(kept, { [name]: value }),
  removeItem: (name: string) => void Reflect.deleteProperty(kept, name),
})

describe('the key', () => {
  it('is taken out of the link and kept for the tab', () => {
    const location = { hash: '#key=a-b_c' }
    const storage = storageOf()
    expect(takeKey({ location, storage })).toBe('a-b_c')
    expect(location.hash).toBe('')
    expect(takeKey({ location, storage })).toBe('a-b_c')
  })

  it('leaves in the fragment what office.js put there', () => {
    const location = { hash: '#_host_info=Outlook&key=abc' }
    expect(takeKey({ location, storage: storageOf() })).toBe('abc')
    expect(location.hash).toBe('_host_info=Outlook')
  })

  it('in the link is preferred to the one that was kept', () => {
    const storage = storageOf({ 'dossier.key': 'old' })
    expect(takeKey({ location: { hash: '#key=new' }, storage })).toBe('new')
    expect(storage.kept).toEqual({ 'dossier.key': 'new' })
  })

  it('is absent where there is none, and lives as long as the page where nothing can be kept', () => {
    expect(takeKey({ location: { hash: '' }, storage: storageOf() })).toBeNull()
    expect(takeKey({ location: { hash: '#key=abc' }, storage: null })).toBe('abc')
  })
})
