import { openOfficeHost } from '../../../src/outlook/officeHost.ts'

/** A pane that is nothing but the MailHost, for a test to call. */
const mailHost = await openOfficeHost()

const told = { changes: 0 }
mailHost.onSelectionChanged(() => {
  told.changes += 1
})

Object.assign(window, { mailHost, told })
