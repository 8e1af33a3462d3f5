import { expect, it } from 'vitest'
import { readDroppedFiles } from '../../../src/taskpane/filing/dropped/readDroppedFiles.ts'

const mail = (name: string): File =>
  new File([`Message-ID: <${name}@x>\r\nSubject: ${name}\r\nFrom: a@x.example\r\n\r\nText`], name)

it('leaves no dropped file out without saying which and why', async () => {
  const locked = new File(['x'], 'locked.eml')
  locked.slice = () => {
    throw new DOMException('held by its program', 'NotReadableError')
  }
  const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], 'plan.png')
  const { mails, leftOut } = await readDroppedFiles([mail('1.eml'), picture, locked, mail('2.eml')])
  expect(mails.map(({ fileName }) => fileName)).toEqual(['1.eml', '2.eml'])
  expect(leftOut).toEqual([
    { name: 'plan.png', why: 'notAMail' },
    { name: 'locked.eml', why: 'unreadable' },
  ])
})

it('reads a hundred at once and names the others', async () => {
  const files = Array.from({ length: 102 }, (_, at) => mail(`${at}.eml`))
  const { mails, leftOut } = await readDroppedFiles(files)
  expect(mails).toHaveLength(100)
  expect(leftOut).toEqual([
    { name: '100.eml', why: 'tooMany' },
    { name: '101.eml', why: 'tooMany' },
  ])
})
