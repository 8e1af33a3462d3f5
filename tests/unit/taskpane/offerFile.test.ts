import { resolveObjectURL } from 'node:buffer'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { offerFile } from '../../../src/taskpane/cases/offerFile.ts'

const outside = globalThis as { document?: unknown }
const link = { href: '', download: '', click: () => undefined }

beforeEach(() => {
  vi.useFakeTimers()
  outside.document = { createElement: () => link }
})
afterEach(() => {
  vi.useRealTimers()
  delete outside.document
})

it('keeps the bytes of a download until a slow web view has fetched them, and no longer', () => {
  offerFile(new Blob(['mail']), 'mail.eml')
  expect(link.download).toBe('mail.eml')
  vi.advanceTimersByTime(30_000)
  expect(resolveObjectURL(link.href)?.size).toBe(4)
  vi.advanceTimersByTime(30_000)
  expect(resolveObjectURL(link.href)).toBeUndefined()
})
