import { describe, expect, it } from 'vitest'
import { agreementClause } from '../../../../src/domain/agreement/agreementClause.ts'
import { agreementChapters, agreementSentences } from '../../../../src/domain/agreement/agreementSentences.ts'
import { agreementOf, exampleWith, exampleYaml } from './agreementExample.ts'

const example = agreementOf(exampleYaml)
const dutch = (yaml: string) => agreementSentences(agreementOf(yaml), 'nl')

describe('an agreement in plain words', () => {
  it('says who decides, how long and from when, who is reminded, and that a lapse takes two', () => {
    expect(dutch(exampleYaml)).toEqual(
      expect.arrayContaining([
        'Deze afspraken gaan over de mailboxen van Adviesbureau De Linde en gelden vanaf 1 januari 2026.',
        'Wim Janssen (w.janssen@delinde.example) is contactpersoon en beslist wat er met een mailbox gebeurt.',
        'De mailbox van een vertrekker blijft 3 maanden, geteld vanaf de laatste werkdag.',
        'Elke andere mailbox blijft 30 dagen, geteld vanaf het verwijderen van het account.',
        'Wim Janssen krijgt een mail 30, 14, 7, 3 en 1 dagen voor de laatste veilige dag, tot er is besloten.',
        'Laten vervallen: dat mag Wim Janssen besluiten.',
        'Laten vervallen kan alleen met twee personen: wie besluit, en een ander die het goedkeurt.',
        'Besluit Wim Janssen tot laten vervallen, dan moet Anouk de Boer het goedkeuren.',
        'Mail gaat 30 dagen na ontvangst weg, tenzij hij is opgeborgen in een dossier.',
      ]),
    )
  })

  it('names the day from which the stand-in is asked and the provider told, where there is one', () => {
    const asked =
      'Is er 14 dagen voor de laatste veilige dag nog niets besloten, dan krijgt Anouk de Boer de vraag ook.'
    const told =
      'Is er 7 dagen voor de laatste veilige dag nog niets besloten, dan hoort ICT Partner het ook.'
    expect(dutch(exampleYaml)).toEqual(expect.arrayContaining([asked, told]))
    expect(dutch(exampleWith(['[30, 14, 7, 3, 1]', '[14, 30]']))).toContain(asked)
    expect(dutch(exampleWith(['[30, 14, 7, 3, 1]', '[30]'])).join(' ')).not.toContain('nog niets besloten')
  })

  it('says the same in English, sentence by sentence', () => {
    const [nl, en] = [agreementChapters(example, 'nl'), agreementChapters(example, 'en')]
    expect(en.map(({ sentences }) => sentences.length)).toEqual(nl.map(({ sentences }) => sentences.length))
    expect(agreementSentences(example, 'en')).toEqual(
      expect.arrayContaining([
        'The mailbox of a leaver is kept for 3 months, counted from the last working day.',
        'Wim Janssen gets a mail 30, 14, 7, 3 and 1 days before the last safe day, until a decision is taken.',
      ]),
    )
  })

  it('always says what Microsoft does, whatever was agreed', () => {
    expect(dutch(exampleWith(['P3M', 'P10Y']))).toContain(
      'Microsoft wist een mailbox ongeveer 30 dagen nadat het account is verwijderd of de licentie is weggehaald, wat hier ook is afgesproken.',
    )
  })

  it('names what nobody may decide, and approves nothing then', () => {
    const words = dutch(exampleWith(['  letLapse: [contact]\n', '']))
    expect(words).toContain('Laten vervallen: dat mag volgens deze afspraken niemand besluiten.')
    expect(words.join(' ')).not.toContain('goedkeuren')
  })

  it('lets the second person approve where one is named', () => {
    const yaml = `${exampleYaml}\nsecondPerson: { name: Els Bos, address: e.bos@delinde.example }\n`
    expect(dutch(yaml)).toContain('Besluit Wim Janssen tot laten vervallen, dan moet Els Bos het goedkeuren.')
  })

  it('speaks of every mailbox where one rule is for all, and of none where there is none', () => {
    const start = exampleYaml.indexOf('  leaver:')
    const end = exampleYaml.indexOf('  any:')
    expect(dutch(exampleYaml.slice(0, start) + exampleYaml.slice(end))).toContain(
      'Elke mailbox blijft 30 dagen, geteld vanaf het verwijderen van het account.',
    )
    const nothing = exampleYaml.slice(0, exampleYaml.indexOf('# How long'))
    expect(dutch(nothing)).toContain(
      'Er is geen termijn afgesproken: alleen de termijnen van Microsoft tellen.',
    )
  })

  it.each([
    ['[1]', '1 dag voor de laatste veilige dag'],
    ['[0, 7]', '7 dagen voor de laatste veilige dag en op de laatste dag'],
    ['[0]', 'op de laatste dag'],
    ['[3, 30, 14]', '30, 14 en 3 dagen voor de laatste veilige dag'],
  ])('counts reminder days %s as people do', (days, words) => {
    expect(dutch(exampleWith(['[30, 14, 7, 3, 1]', days])).join(' ')).toContain(`een mail ${words}, tot`)
  })
})

describe('the clause for the management contract', () => {
  it('binds the provider to tell in time, to wait for a decision, and to no say of its own', () => {
    const { articles, signatories } = agreementClause(example, 'nl')
    expect(articles.join(' ')).toContain('uiterlijk 30 dagen voor de laatste veilige dag')
    expect(articles.join(' ')).toContain('De beheerder is geen van beiden.')
    expect(articles).toContain(
      'De mailbox van een vertrekker blijft 3 maanden, geteld vanaf de laatste werkdag.',
    )
    expect(signatories).toEqual(['Adviesbureau De Linde', 'ICT Partner'])
  })

  it('has as many articles in English', () => {
    expect(agreementClause(example, 'en').articles).toHaveLength(
      agreementClause(example, 'nl').articles.length,
    )
  })
})
