import { expect, it } from 'vitest'
import { CopyTally } from '../../../../src/domain/copies/copyCounts.ts'

it('a copy is not complete where one folder of which nothing is copied grew and another shrank, and each is told of', () => {
  const tally = new CopyTally()
  for (const folder of ['Privé/A', 'Privé/B'])
    for (let mails = 0; mails < 3; mails++) tally.leftOut(folder, 'private')
  tally.copied('Inbox')
  const lying = (a: number, b: number) => [
    { path: 'Inbox', messages: 1 },
    { path: 'Privé/A', messages: a },
    { path: 'Privé/B', messages: b },
  ]
  const stored = (folder: string): string => folder
  expect(tally.counts(lying(3, 3), lying(3, 3), stored, 0).differences).toEqual([])
  expect(tally.counts(lying(3, 3), lying(4, 2), stored, 0).differences).toMatchObject([
    { path: null, before: 3, after: 4 },
    { path: null, before: 3, after: 2 },
  ])
})
