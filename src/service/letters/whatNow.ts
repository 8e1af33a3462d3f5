import { sameAddress, secondPersonFor } from '../../domain/decisions/decisionRules.ts'
import { leavingPerson } from './leavingPerson.ts'
import type { LetterPart } from './letterContent.ts'
import { plainLine } from './plainLine.ts'
import type { Telling } from './telling.ts'

/** What the addressee can do, with the link that does it. A provider decides nothing: he is told whom to ask. */
export const whatNow = (telling: Telling): readonly LetterPart[] => {
  const { reminder, situation, words } = telling
  const agreement = situation.agreement?.agreement
  const contact = plainLine(agreement?.contact.name ?? '')
  switch (reminder.matter) {
    case 'personLeaving': {
      const { person, roles } = leavingPerson(telling)
      return [paragraph(words.now.personLeaving(person, roles))]
    }
    case 'ended':
      return [paragraph(words.now.ended)]
    case 'carryOut':
      return [paragraph(execution(telling))]
    case 'approve':
      return approval(telling)
    case 'unknownEnd':
      return [paragraph(words.now.unknownEnd), ...decision(telling)]
    case 'decide':
      return reminder.role === 'standIn'
        ? [paragraph(words.now.decideAsStandIn(contact)), ...decision(telling)]
        : decision(telling)
  }
}

/** Who decided, and the provider, are told that the second person is late. */
export const asksApproval = ({ reminder, situation }: Telling): boolean =>
  reminder.role !== 'provider' && reminder.role !== situation.record.decision?.by.role

const decision = (telling: Telling): readonly LetterPart[] => {
  const { reminder, situation, words } = telling
  const agreement = situation.agreement?.agreement
  if (reminder.role !== 'provider') return [paragraph(words.now.decide), linkOr(telling, words.button.decide)]
  if (situation.record.decision?.state === 'awaitingSecond')
    return [paragraph(words.now.approvalLate(approver(telling)))]
  const people = [agreement?.contact, agreement?.standIn].flatMap((one) =>
    one === undefined ? [] : [`${plainLine(one.name)} (${one.address})`],
  )
  return [paragraph(words.now.askThem(people.join(` ${words.and} `)))]
}

/** Who decided is told that his decision waits; he cannot approve it himself. */
const approval = (telling: Telling): readonly LetterPart[] => {
  const { reminder, situation, words } = telling
  const decided = situation.record.decision?.by
  const isDecider = decided !== undefined && sameAddress(decided.address, reminder.to.address)
  const asked = isDecider
    ? words.now.approvalLate(approver(telling))
    : words.now.approve(plainLine(decided?.name || words.role.contact))
  return [paragraph(asked), linkOr(telling, words.button.approve)]
}

const execution = ({ reminder, situation, words }: Telling): string => {
  const { record, agreement } = situation
  const choice = record.decision === null ? '' : words.choice[record.decision.choice]
  if (reminder.role !== 'provider') {
    const provider = agreement?.agreement.provider
    return words.now.providerLate(choice, provider ? `${plainLine(provider.name)} (${provider.address})` : '')
  }
  return record.decision?.choice === 'letLapse' ? words.now.lapse : words.now.carryOut(choice)
}

/** Whom a lapse waits for. */
const approver = ({ situation, words }: Telling): string => {
  const { record, agreement } = situation
  const second =
    agreement && record.decision ? secondPersonFor(agreement.agreement, record.decision.by) : null
  return second === null ? words.role.secondPerson : `${plainLine(second.name)} (${second.address})`
}

const linkOr = ({ link, situation, words }: Telling, label: string): LetterPart => {
  if (link !== null) return { kind: 'link', label, url: link }
  const provider = situation.agreement?.agreement.provider
  return paragraph(provider === undefined ? '' : words.now.withoutLink(provider))
}

const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text })
