import { domainOf, isMailProvider, isOurs, type OurSide } from '../mailDomain.ts'
import type { MessageMetadata, Participant } from '../message.ts'
import { amongWords } from '../wordPatterns.ts'

const words = (list: string): readonly string[] => list.split(' ')

/** Speaks to one person, not to a firm. */
const isToYou = amongWords(words('je jij jouw jullie u uw you your mis lieve schat darling xx'))

/** Names of desks from which a machine writes to whoever ordered, booked or has an appointment. */
const isDesk = amongWords(
  words(
    'noreply no-reply no_reply donotreply do-not-reply auto-confirm order orders booking bookings reservering reserveringen tickets ' +
      'afspraken afspraak appointments klantenservice klantservice service hello hallo jobs members membership ledenservice news nieuws ' +
      'nieuwsbrief particulier wachtlijst consultatie shop webshop',
  ),
)

/** With any of these it may be about work: words are taken broadly, for much else says that it is private. */
const isOfWork = amongWords(
  words(
    'offerte* factu* invoice* akkoord* approv* contract* overeenkomst* opdracht* planning* klacht* complaint* objection* bezwaar* rapport* *rapport report* ' +
      'advies* advice* project* tekening* drawing* bouw* levering* leveringen dossier* case document* wachtwoord* password* licen* account* ' +
      'meeting* vergader* overleg* aanvraag* melding* application* bestek tender* quot* proposal* btw vat teams zoom opname* recording* ' +
      'agenda* werk* work* business* zakelijk* schade* verslag* review* survey* engagement* fee fees termijn* stuk stukken bijlage* ' +
      'attachment* reactie* concept* draft* begroting* budget* specificatie* subscription* domein* domain* hosting certifica* server* mailbox* ' +
      'webinar* congres* conference* client* klant* medewerker* employee* legal juridisch* geschil* dispute* aannemer* verbouwing* ' +
      'renovatie* oplever* gevel* dak* onderzoek* polis* policy verzoek* request* vraag* question* brief letter',
  ),
)

/**
 * The word by which a mail speaks to its owner in person, where nobody of his firm is concerned but he: a shop's machine says "your
 * parcel", a friend "are you coming". Null where it is said by a firm's people, or with a word of work.
 */
export const spokenToOwner = (
  mail: OurSide & { readonly metadata: Pick<MessageMetadata, 'from' | 'to' | 'cc'> },
  outside: readonly Participant[],
  subjectWords: readonly string[],
): string | null => {
  const [other, another] = outside
  if (other === undefined || another !== undefined) return null
  const { from, to, cc } = mail.metadata
  const { ownAddress } = mail
  const isColleague = ({ address }: Participant): boolean =>
    isOurs(address, mail) && address.toLowerCase() !== ownAddress.toLowerCase()
  if ([...(from === null ? [] : [from]), ...to, ...cc].some(isColleague)) return null
  const address = other.address.trim().toLowerCase()
  const isMachine =
    address === from?.address.trim().toLowerCase() && isDesk(address.slice(0, address.lastIndexOf('@')))
  if (!isMachine && !isMailProvider(domainOf(address))) return null
  return subjectWords.some(isOfWork) ? null : (subjectWords.find(isToYou) ?? null)
}
