import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { loadedMessages } from '../../src/outlook/loadedMessages.ts'

type Answer = (result: object) => void

const outside = globalThis as { Office?: unknown }
const can = { ...{ readMime: true, headers: false, categories: false }, selectSeveral: true, loadById: true }
const failed = (code: number) => ({ status: 'failed', error: { code } })

/** What Outlook was asked, and which calls fail. */
let calls: string[] = []
let faults: Record<string, number> = {}

/** Each fault stands for so many failures of that call. */
const outcome = (name: string, value?: object): object => {
  calls.push(name)
  const left = faults[name] ?? 0
  faults[name] = left - 1
  return left > 0 ? failed(5001) : { status: 'succeeded', value }
}

const mail = (id: string) => ({
  ...{ itemId: id, subject: id, from: null, to: [], cc: [], internetMessageId: `<${id}>` },
  unloadAsync: (answer: Answer) => answer(outcome(`unload ${id}`)),
})

beforeEach(() => {
  calls = []
  faults = {}
  outside.Office = {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    context: {
      mailbox: {
        userProfile: { emailAddress: 'a@delinde.example' },
        loadItemByIdAsync: (id: string, answer: Answer) => answer(outcome(`load ${id}`, mail(id))),
      },
    },
  }
})
afterAll(() => {
  delete outside.Office
})

describe('mails that are not open', () => {
  it('are loaded one at a time, each let go before the next', async () => {
    const withMessage = loadedMessages(can)
    const subjects = ['a', 'b', 'c'].map((id) => withMessage(id, async ({ metadata }) => metadata.subject))
    expect(await Promise.all(subjects)).toEqual(['a', 'b', 'c'])
    expect(calls).toEqual(['load a', 'unload a', 'load b', 'unload b', 'load c', 'unload c'])
  })

  it('are let go where the work fails, and the next has its turn', async () => {
    const withMessage = loadedMessages(can)
    const failing = withMessage('a', () => Promise.reject(new TypeError('no')))
    const next = withMessage('b', async () => 'done')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('done')
    expect(calls).toEqual(['load a', 'unload a', 'load b', 'unload b'])
  })

  it('are loaded again, once, and let go again, once, where Outlook fails', async () => {
    faults = { 'load a': 1, 'unload a': 1, 'load b': 2 }
    const withMessage = loadedMessages(can)
    expect(await withMessage('a', async () => 'done')).toBe('done')
    await expect(withMessage('b', async () => 'done')).rejects.toMatchObject({ code: 'tryAgain' })
    expect(calls).toEqual(['load a', 'load a', 'unload a', 'unload a', 'load b', 'load b'])
  })

  it('are not asked of a client that cannot give them', async () => {
    const withMessage = loadedMessages({ ...can, loadById: false })
    await expect(withMessage('a', async () => 'done')).rejects.toMatchObject({ code: 'unsupported' })
    expect(calls).toEqual([])
  })
})
