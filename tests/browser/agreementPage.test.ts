import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DecisionSite, people, startDecisionSite } from '../integration/decisions/decisionSite.ts'
import { informedLink } from '../integration/decisions/informedLink.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from '../integration/reminders/loopbackSmtp.ts'
import { ownContext } from './chromium.ts'
import { faultsInEveryLook } from './everyLook.ts'

let smtp: LoopbackSmtp
let site: DecisionSite
let url: string
beforeEach(async () => {
  smtp = await startLoopbackSmtp()
  site = await startDecisionSite({ smtp })
  url = await informedLink(site, smtp, people.contact)
})
afterEach(async () => {
  await site.close()
  await smtp.close()
})

const open = async (options: BrowserContextOptions): Promise<Page> => {
  const page = await (await ownContext(options)).newPage()
  await page.goto(url)
  return page
}

describe('the page of an agreement', () => {
  it('fits and passes axe on a phone and on a wide window, light, dark and in forced colours', async () => {
    expect(await faultsInEveryLook(await open({}))).toEqual([])
  })

  it('is confirmed without script, in the language that was chosen', async () => {
    const page = await open({ javaScriptEnabled: false })
    await page.click('text=Read this in English')
    await page.click('text=I have read this agreement')
    expect(await page.textContent('[role=status]')).toContain(
      'Wim Janssen confirmed this version on 21 November 2026.',
    )
    expect(await page.locator('form').count()).toBe(0)
  })

  it('prints the clause on a sheet of its own, without what is for the screen', async () => {
    const page = await open({})
    await page.emulateMedia({ media: 'print' })
    const clause = page.locator('.clause')
    expect(await clause.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page')
    expect(await page.locator('button').isVisible()).toBe(false)
    expect(await page.locator('text=Read this in English').isVisible()).toBe(false)
    expect(await clause.isVisible()).toBe(true)
  })
})
