import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from '../../src/service/settings.ts'

const smtp = { DOSSIER_SMTP_HOST: 'mail.firm.example', DOSSIER_SENDER: 'Dossier <dossier@firm.example>' }

const mailOf = (said: Readonly<Record<string, string>>) => readSettings({ ...smtp, ...said }).mail

describe('the mail settings', () => {
  it('are none without a host', () => {
    expect(readSettings({}).mail).toBeNull()
  })

  it('take the usual port of how the line is secured', () => {
    expect(mailOf({})).toMatchObject({ port: 587, security: 'starttls', user: null, password: null })
    expect(mailOf({ DOSSIER_SMTP_SECURITY: 'tls' })?.port).toBe(465)
    expect(mailOf({ DOSSIER_SMTP_PORT: '2525' })?.port).toBe(2525)
  })

  it.each([
    ['Dossier <dossier@firm.example>', { name: 'Dossier', address: 'dossier@firm.example' }],
    ['"De Linde, Dossier" <d@firm.example>', { name: 'De Linde, Dossier', address: 'd@firm.example' }],
    ['dossier@firm.example', { name: 'Dossier', address: 'dossier@firm.example' }],
  ])('read the sender %s', (text, sender) => {
    expect(mailOf({ DOSSIER_SENDER: text })?.sender).toEqual(sender)
  })

  it.each([
    'Dossier',
    'Dossier <dossier@firm.example> x',
    'Dossier <a@firm.example, b@firm.example>',
    'Dossier\r\nBcc: x@evil.example <dossier@firm.example>',
    'Dossier <dossier@firm.example\r\nBcc: x@evil.example>',
  ])('refuse the sender %j', (text) => {
    expect(() => mailOf({ DOSSIER_SENDER: text })).toThrow(SettingsError)
  })

  it('let nothing leave this machine unsecured', () => {
    expect(() => mailOf({ DOSSIER_SMTP_SECURITY: 'none' })).toThrow(/on this machine/)
    expect(mailOf({ DOSSIER_SMTP_SECURITY: 'none', DOSSIER_SMTP_HOST: '127.0.0.1' })?.port).toBe(25)
  })

  it('want a password with the user and a user with the password, and quote neither', () => {
    const lonely = () => mailOf({ DOSSIER_SMTP_PASSWORD: 'geheim-1' })
    expect(lonely).toThrow(/both or neither/)
    expect(lonely).not.toThrow(/geheim-1/)
    expect(() => mailOf({ DOSSIER_SMTP_USER: 'dossier' })).toThrow(/both or neither/)
  })
})
