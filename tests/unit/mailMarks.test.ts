import { expect, it } from 'vitest'
import type { MailSource, SourceMessage } from '../../src/ports/mailSource.ts'
import {
  mailsBehindMarks,
  marker,
  rememberListed,
  rememberSeen,
} from '../../src/service/entrusted/mailMarks.ts'
import { WorkFiles } from '../../src/service/work/workFiles.ts'
import { memoryFolderStore } from '../../src/storage/memoryFolderStore.ts'
import { mailboxFacts } from './domain/retention/mailboxFacts.ts'

const mailbox = { facts: mailboxFacts({ id: 'jan' }) }

/** A mailbox in which a mail can be found by its name, and which nobody may go through. */
const source = {
  find: async (id: string) => (id === 'gone' ? null : ({ id } as SourceMessage)),
} as MailSource

it('a mail that was listed or seen is found by its mark without going through the mailbox, also after other lists', async () => {
  const work = new WorkFiles(memoryFolderStore())
  const mark = await marker(work, mailbox)
  const named = (id: string) => ({ id, mark: mark({ id }) })
  const behind = async (id: string) =>
    (await (await mailsBehindMarks(work, mailbox, source))(mark({ id })))?.id ?? null
  await rememberSeen(work, mailbox, mark({ id: 'opened' }), { id: 'opened' } as SourceMessage)
  await rememberListed(work, mailbox, ['big', 'gone'].map(named))
  for (let list = 0; list < 3; list++)
    await rememberListed(
      work,
      mailbox,
      Array.from({ length: 150 }, (_, number) => named(`${list}-${number}`)),
    )
  expect(await Promise.all(['opened', 'big', '0-0', '2-149', 'gone', 'other'].map(behind))).toEqual([
    ...['opened', 'big', '0-0', '2-149'],
    ...[null, null],
  ])
})

it('no more marks of lists are kept than are needed', async () => {
  const work = new WorkFiles(memoryFolderStore())
  const named = (id: string) => ({ id, mark: id })
  await rememberListed(work, mailbox, [named('first')])
  await rememberListed(
    work,
    mailbox,
    Array.from({ length: 2000 }, (_, number) => named(`m${number}`)),
  )
  const behind = await mailsBehindMarks(work, mailbox, source)
  expect([await behind('first'), (await behind('m0'))?.id]).toEqual([null, 'm0'])
})
