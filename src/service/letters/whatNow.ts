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
    case 'carryOut': {
      const choice = situation.record.decision?.choice
      if (choice === 'letLapse') return [paragraph(words.now.lapse)]
      return [paragraph(words.now.carryOut(choice === undefined ? '' : words.choice[choice]))]
    }
    case 'approve':
      return asksApproval(telling)
        ? approval(telling)
        : [paragraph(words.now.approvalLate(approver(telling)))]
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
  if (reminder.role === 'provider') {
    const people = [agreement?.contact, agreement?.standIn].flatMap((one) =>
      one === undefined ? [] : [`${plainLine(one.name)} (${one.address})`],
    )
    return [paragraph(words.now.askThem(people.join(` ${words.and} `)))]
  }
  return [paragraph(words.now.decide), linkOr(telling, words.button.decide)]
}

const approval = (telling: Telling): readonly LetterPart[] => {
  const { situation, words } = telling
  const decider = plainLine(situation.record.decision?.by.name || words.role.contact)
  return [paragraph(words.now.approve(decider)), linkOr(telling, words.button.approve)]
}

/** Who else may approve a lapse: whoever of the firm's persons did not decide. */
const approver = ({ situation, words }: Telling): string => {
  const agreement = situation.agreement?.agreement
  const decided = situation.record.decision?.by.address.toLowerCase()
  const people = [agreement?.secondPerson, agreement?.standIn, agreement?.contact]
  const other = people.find((one) => one !== undefined && one.address.toLowerCase() !== decided)
  return other === undefined ? words.role.secondPerson : `${plainLine(other.name)} (${other.address})`
}

const linkOr = ({ link, situation, words }: Telling, label: string): LetterPart => {
  if (link !== null) return { kind: 'link', label, url: link }
  const provider = situation.agreement?.agreement.provider
  return paragraph(provider === undefined ? '' : words.now.withoutLink(provider))
}

const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text })
