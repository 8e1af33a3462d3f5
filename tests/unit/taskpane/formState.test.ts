import { describe, expect, it } from 'vitest'
import { actOf, emptyForm } from '../../../src/taskpane/filing/formState.ts'
import { kitchen, mailOf } from './mails.ts'

const mail = mailOf('offer')
const other = { ...kitchen, id: '2025-0001' }

const ids = () => {
  let last = 0
  return () => {
    last += 1
    return `id ${last}`
  }
}

describe('what the filing form stands for', () => {
  it('files in the suggested case when nothing was chosen', () => {
    const act = actOf({ ...emptyForm, note: ' by Friday ' }, kitchen, mail, ids())
    expect(act).toEqual({
      request: 'id 1',
      mail,
      into: { kind: 'existing', case: kitchen },
      kind: 'other',
      note: 'by Friday',
      way: 'byHand',
      commitments: [],
    })
  })

  it('files in the chosen case, whatever is suggested', () => {
    const form = { ...emptyForm, into: { kind: 'existing', case: other } as const }
    expect(actOf(form, kitchen, mail, ids())?.into).toEqual({ kind: 'existing', case: other })
  })

  it('stands for nothing without a case', () => {
    expect(actOf(emptyForm, null, mail, ids())).toBeNull()
  })

  it('opens a new case under a request id of its own, and asks for its title', () => {
    const draft = { title: ' Interior ', client: ' Bakker ', reference: '' }
    const form = { ...emptyForm, into: { kind: 'new', draft } as const }
    expect(actOf(form, kitchen, mail, ids())?.into).toEqual({
      kind: 'new',
      newCase: { request: 'id 2', title: 'Interior', client: 'Bakker', reference: '' },
    })
    const untitled = { ...form, into: { kind: 'new', draft: { ...draft, title: '  ' } } as const }
    expect(actOf(untitled, kitchen, mail, ids())).toBeNull()
  })
})
