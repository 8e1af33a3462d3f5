import { describe, expect, it } from 'vitest'
import type { MessageMetadata } from '../../../src/domain/message.ts'
import { chosenCaseText } from '../../../src/domain/sending/chosenCase.ts'
import { recallChoice } from '../../../src/taskpane/composing/recallChoice.ts'
import { knownBy, rememberedChoices } from '../../../src/taskpane/composing/rememberedChoices.ts'
import { ServiceError } from '../../../src/taskpane/problem.ts'
import { kitchen, mailOf, metadataOf } from './mails.ts'

const inKitchen = { caseId: '2026-0142', kind: 'commitment' } as const
const chosen = {
  ...inKitchen,
  reference: '2026-0142',
  title: 'Keuken',
  dismissed: ['Wij zien uit naar de keuken.'],
}
const text = chosenCaseText(chosen)
const day = 24 * 60 * 60 * 1000
const noon = Date.parse('2026-11-20T12:00:00Z')

/** A browser's storage that lasts as long as the test. */
const storage = (): Storage => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage
}

const mail: MessageMetadata = {
  ...metadataOf('Offerte'),
  to: [
    { name: 'Jan', address: 'Jan@jansen.example' },
    { name: '', address: 'eva@jansen.example' },
  ],
}

describe('a choice made while writing', () => {
  it('is known by subject and people, in any order and spelling, until a week after', async () => {
    const choices = rememberedChoices(storage())
    await choices.remember(knownBy(mail), chosen, noon)
    const sent = knownBy({
      ...mail,
      to: mail.to.map((one) => ({ ...one, name: '', address: one.address.toUpperCase() })).reverse(),
    })
    expect(await choices.recall(sent, noon + 60_000)).toEqual(inKitchen)
    expect(await choices.recall(sent, noon + 6 * day)).toEqual(inKitchen)
    expect(await choices.recall(sent, noon + 8 * day)).toBeNull()
    expect(await choices.recall(sent, noon - day)).toBeNull()
    expect(await choices.recall(knownBy({ ...mail, subject: 'Offerte 2' }), noon)).toBeNull()
    expect(await choices.recall(knownBy({ ...mail, cc: mail.to.slice(0, 1), to: [] }), noon)).toBeNull()
  })

  it('is replaced by a later one, and forgotten when it is taken back', async () => {
    const choices = rememberedChoices(storage())
    const later = { ...inKitchen, caseId: '2026-0143' }
    await choices.remember(knownBy(mail), chosen, noon)
    await choices.remember(knownBy(mail), later, noon + 1000)
    expect(await choices.recall(knownBy(mail), noon + 2000)).toEqual(later)
    await choices.remember(knownBy(mail), null, noon + 3000)
    expect(await choices.recall(knownBy(mail), noon + 4000)).toBeNull()
  })

  it('leaves nothing of mail or case to be read in the storage', async () => {
    const place = storage()
    await rememberedChoices(place).remember(knownBy(mail), chosen, noon)
    expect(place.getItem('dossier.chosenWhileWriting')).not.toMatch(/offerte|jansen|keuken/i)
  })

  it('is none where the storage holds something else, or refuses', async () => {
    const place = storage()
    place.setItem('dossier.chosenWhileWriting', '[{"hash":1},null,7]')
    expect(await rememberedChoices(place).recall(knownBy(mail), noon)).toBeNull()
    place.setItem('dossier.chosenWhileWriting', '{')
    expect(await rememberedChoices(place).recall(knownBy(mail), noon)).toBeNull()
    const full: Storage = {
      ...storage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    await rememberedChoices(full).remember(knownBy(mail), chosen, noon)
  })
})

describe('the choice for a sent mail', () => {
  const signal = new AbortController().signal
  const service = {
    viewCase: async (id: string) => {
      if (id !== kitchen.id) throw new ServiceError('caseNotFound')
      return { case: kitchen, filings: [], more: false }
    },
  }

  it('comes with its case as it is now', async () => {
    const sent = { ...mailOf('Offerte'), chosenCase: async () => text }
    const recalled = await recallChoice(sent, service as never, signal)
    expect(recalled).toMatchObject({ case: kitchen, kind: 'commitment', isOfThisMail: true })
    expect(recalled?.isDismissed('Wij zien uit naar de keuken.')).toBe(true)
    expect(recalled?.isDismissed('Wij leveren de keuken.')).toBe(false)
  })

  it('is none where its case is there for this person no more', async () => {
    const sent = { ...mailOf('Offerte'), chosenCase: async () => text.replaceAll('2026-0142', '2026-0199') }
    expect(await recallChoice(sent, service as never, signal)).toBeNull()
  })

  it('is not known where the service cannot say, so that it can be asked again', async () => {
    const sent = { ...mailOf('Offerte'), chosenCase: async () => text }
    const away = { viewCase: () => Promise.reject(new ServiceError('offline')) }
    await expect(recallChoice(sent, away as never, signal)).rejects.toThrow('offline')
  })
})
