import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackSmtp, startLoopbackSmtp } from '../reminders/loopbackSmtp.ts'
import {
  type DecisionSite,
  hiddenFields,
  newestCode,
  people,
  type Shown,
  startDecisionSite,
} from './decisionSite.ts'

let smtp: LoopbackSmtp
const started: DecisionSite[] = []
beforeEach(async () => {
  smtp = await startLoopbackSmtp()
})
afterEach(async () => {
  for (const site of started.splice(0).reverse()) await site.close()
  await smtp.close()
})

const start = async (root?: string): Promise<DecisionSite> => {
  const site = await startDecisionSite({ smtp, ...(root !== undefined && { root }) })
  started.push(site)
  return site
}

/** Two services on one folder, each with an index and a state of its own: neither knows of the other but by the disk. */
const startTwo = async (): Promise<readonly [DecisionSite, DecisionSite]> => {
  const one = await start()
  return [one, await start(one.root)]
}

/** The same page as another service shows it. */
const at = (site: DecisionSite, link: string): string => `${site.publicUrl}${new URL(link).pathname}`

const keep = { option: 'keepAsShared.kept.removed', reason: 'Klanten mailen hier nog naartoe.' }

const choose = async (site: DecisionSite, link: string): Promise<Shown> =>
  site.post(link, { ...hiddenFields((await site.get(link)).html), ...keep })

const code = (): Promise<string> => newestCode(smtp, people.contact.address)

/** Another six digits than these. */
const wrong = (right: string, by = 1): string => String((Number(right) + by) % 1_000_000).padStart(6, '0')

const count = async (site: DecisionSite, kind: string): Promise<number> =>
  (await site.entries()).filter((one) => one === kind).length

describe('a code', () => {
  it('is refused and counted when it is wrong, and still works after four wrong ones', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const form = hiddenFields((await choose(site, link)).html)
    const right = await code()
    const first = await site.post(link, { ...form, code: wrong(right) })
    expect(first.status).toBe(422)
    expect(first.html).toContain('Je kunt het nog 4 keer proberen.')
    expect(first.html).toContain('autofocus')
    for (const by of [2, 3, 4]) await site.post(link, { ...form, code: wrong(right, by) })
    expect((await site.post(link, { ...form, code: `${right.slice(0, 3)} ${right.slice(3)}` })).status).toBe(
      303,
    )
  })

  it('is dead after five wrong ones, and another brings new tries', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const asked = await choose(site, link)
    const form = hiddenFields(asked.html)
    const right = await code()
    for (const by of [1, 2, 3, 4, 5]) await site.post(link, { ...form, code: wrong(right, by) })
    const dead = await site.post(link, { ...form, code: right })
    expect(dead.html).toContain('Deze code werkt niet meer')
    const again = `<form${dead.html.split('<form')[2]}`
    const anew = await site.post(link, hiddenFields(again))
    expect((await site.post(link, { ...hiddenFields(anew.html), code: await code() })).status).toBe(303)
  })

  it('gives five tries and no sixth to many guessers at two services at once', async () => {
    const [one, other] = await startTwo()
    const link = await one.linkFor('contact')
    const form = hiddenFields((await choose(one, link)).html)
    const right = await code()
    await Promise.all(
      Array.from({ length: 12 }, (_, by) => {
        const site = by % 2 === 0 ? one : other
        return site.post(at(site, link), { ...form, code: wrong(right, by + 1) })
      }),
    )
    expect(await count(one, 'codeRefused')).toBe(5)
    const late = await other.post(at(other, link), { ...form, code: right })
    expect(late.status).toBe(422)
    expect(await count(one, 'decisionRecorded')).toBe(0)
  })

  it('works for ten minutes and not longer', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const form = hiddenFields((await choose(site, link)).html)
    site.at('2026-11-21T10:10:00.000Z')
    const late = await site.post(link, { ...form, code: await code() })
    expect(late.html).toContain('Deze code werkt niet meer')
    expect(await count(site, 'decisionRecorded')).toBe(0)
  })

  it('works once: another form with the same code is refused', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const form = hiddenFields((await choose(site, link)).html)
    const used = await code()
    await site.post(link, { ...form, code: used })
    const seen = hiddenFields((await site.get(link)).html)['seen'] ?? ''
    const again = await site.post(link, { ...form, seen, request: randomUUID(), code: used })
    expect(again.html).toContain('Deze code werkt niet meer')
    expect(await count(site, 'decisionRecorded')).toBe(1)
  })

  it('is no longer good once a newer one was mailed', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const form = hiddenFields((await choose(site, link)).html)
    const older = await code()
    const newer = hiddenFields((await choose(site, link)).html)
    if ((await code()) !== older) {
      const refused = await site.post(link, { ...form, code: older })
      expect(refused.status).toBe(422)
    }
    expect((await site.post(link, { ...newer, code: await code() })).status).toBe(303)
  })

  it('confirms the choice it was mailed for, and no other that is put in its form', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const form = hiddenFields((await choose(site, link)).html)
    const right = await code()
    for (const changed of [
      { option: 'letLapse.deleted.removed' },
      { option: 'handOver.deleted.removed', recipient: 'Iemand Anders' },
      { reason: 'Een andere reden.' },
    ])
      expect((await site.post(link, { ...form, ...changed, code: right })).status).toBe(422)
    expect(await count(site, 'decisionRecorded')).toBe(0)
    expect((await site.post(link, { ...form, code: right })).status).toBe(303)
  })

  it('belongs to its link: another person’s link does not take it', async () => {
    const site = await start()
    const [own, other] = [await site.linkFor('contact'), await site.linkFor('standIn')]
    await choose(site, own)
    const form = hiddenFields((await choose(site, other)).html)
    const mine = await code()
    if (mine !== (await newestCode(smtp, people.standIn.address))) {
      expect((await site.post(other, { ...form, code: mine })).status).toBe(422)
    }
    expect(await count(site, 'decisionRecorded')).toBe(0)
  })

  it('is mailed five times an hour and link, however many services are asked', async () => {
    const [one, other] = await startTwo()
    const link = await one.linkFor('contact')
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, number) => {
        const site = number % 2 === 0 ? one : other
        return choose(site, at(site, link))
      }),
    )
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(asked.find(({ status }) => status === 429)?.html).toContain('al vijf codes gemaild')
    expect(await count(one, 'codeMailed')).toBe(5)
    expect(smtp.accepted).toHaveLength(6)
    one.at('2026-11-21T11:00:00.001Z')
    expect((await choose(one, link)).status).toBe(200)
  })

  it('stands in no register, and no token does', async () => {
    const site = await start()
    const link = await site.linkFor('contact')
    const form = hiddenFields((await choose(site, link)).html)
    const used = await code()
    await site.post(link, { ...form, code: used })
    const token = new URL(link).pathname.split('/').at(-1) ?? ''
    const folder = `${site.root}/mailboxes`
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jsonl'))
    const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')))
    expect(texts).toHaveLength(3)
    expect(texts.join('')).not.toContain(token)
    expect(texts.join('')).not.toMatch(new RegExp(`"${used}"`))
    expect(JSON.stringify(site.log)).not.toContain(token)
    expect(JSON.stringify(site.log)).not.toContain('@')
  })
})

describe('two who decide at once at two services', () => {
  it('are not both obeyed: the later one sees what the other decided', async () => {
    const [one, other] = await startTwo()
    const [mine, yours] = [await one.linkFor('contact'), await one.linkFor('standIn')]
    const first = hiddenFields((await choose(one, mine)).html)
    const second = hiddenFields((await choose(other, at(other, yours))).html)
    const [myCode, yourCode] = [await code(), await newestCode(smtp, people.standIn.address)]
    const answers = await Promise.all([
      one.post(mine, { ...first, code: myCode }),
      other.post(at(other, yours), { ...second, code: yourCode }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
    expect(answers.find(({ status }) => status === 422)?.html).toContain('Er is intussen iets veranderd')
    expect(await count(one, 'decisionRecorded')).toBe(1)
  })

  it('with one code and two forms, one of them wins', async () => {
    const [one, other] = await startTwo()
    const link = await one.linkFor('contact')
    const form = hiddenFields((await choose(one, link)).html)
    const used = await code()
    const answers = await Promise.all([
      one.post(link, { ...form, code: used }),
      other.post(at(other, link), { ...form, request: randomUUID(), code: used }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
    expect(await count(one, 'decisionRecorded')).toBe(1)
  })
})
