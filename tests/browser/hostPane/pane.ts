import { openOfficeHost } from '../../../src/outlook/officeHost.ts'

/** A pane that is nothing but the MailHost, for a test to call. */
const host = openOfficeHost()

declare global {
  interface Window {
    readonly mailHost: typeof host
  }
}

Object.assign(window, { mailHost: host })
