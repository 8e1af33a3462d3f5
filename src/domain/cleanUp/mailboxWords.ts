import type { CleanUpSign } from './cleanUpMail.ts'

interface SignWords {
  readonly kind: CleanUpSign['kind']
  /** In a correspondent's name or address; `tandheel*` stands for all that begin so, `*basisschool` for all that end so. */
  readonly correspondent: readonly string[]
  /** In a subject, from or to outsiders. */
  readonly subject: readonly string[]
  /** Of a service for private persons; those under it as well. */
  readonly domains: readonly string[]
}

const words = (list: string): readonly string[] => list.split(' ').filter((word) => word !== '')

const signWords = (
  kind: CleanUpSign['kind'],
  correspondent: string,
  subject: string,
  domains: string,
): SignWords => ({
  ...{ kind, correspondent: words(correspondent), subject: words(subject), domains: words(domains) },
})

/** What whole mailboxes show besides what the pane asks about in one mail. Without accents, lower case. */
export const mailboxWords: readonly SignWords[] = [
  signWords(
    'health',
    'tandheel* mondhygien* huidtherap* surgery dental clinic optician* gp physio* dierenkliniek* dierenarts* vets veterinary',
    'medicijn* check-up checkup booster vaccinatie* zwangerschap* echografie',
    'mijnzorgnet.nl nhs.uk',
  ),
  signWords(
    'school',
    'obs primary nursery juf meester gastouder* oppas* childcare kindergarten *kinderopvang kinderopvang',
    'oppassen schoolfoto* homework nursery',
    'schoolgateway.com parentmail.co.uk parro.com socialschools.nl',
  ),
  signWords(
    'bank',
    'mortgage* hypotheek*',
    'betaalpas creditcard* zorgpolis declaratie*',
    'rabobank.nl ing.nl abnamro.nl asnbank.nl bunq.com knab.nl sns.nl tikkie.me belastingdienst.nl digid.nl barclays.co.uk ' +
      'halifax.co.uk lloydsbank.co.uk natwest.com monzo.com revolut.com paypal.com hmrc.gov.uk zilverenkruis.nl cz.nl vgz.nl menzis.nl klarna.com',
  ),
  signWords(
    'shop',
    'bezorging kapsalon* kapper* barbershop hairdresser* rijwielhandel* bloemist*',
    'pakketje bezorging verlanglijst*',
    'bol.com coolblue.nl zalando.nl wehkamp.nl ah.nl jumbo.com picnic.app ikea.com ikea.nl hema.nl marktplaats.nl vinted.nl vinted.com amazon.nl ' +
      'amazon.co.uk amazon.com ebay.co.uk ebay.com tesco.com sainsburys.co.uk etsy.com postnl.nl dhl.nl royalmail.com thuisbezorgd.nl ubereats.com deliveroo.co.uk',
  ),
  signWords(
    'sport',
    '*vereniging hardloop* rfc fc gym parkrun',
    'competitie training wedstrijd* zwemles*',
    'basic-fit.com puregym.com parkrun.com strava.com',
  ),
  signWords(
    'travel',
    'camping* vakantie*',
    'vakantiehuis* stedentrip* citytrip*',
    'landal.nl centerparcs.nl ns.nl booking.com airbnb.com airbnb.nl easyjet.com ryanair.com transavia.com klm.com trainline.com tui.nl tui.co.uk',
  ),
  signWords(
    'home',
    'vve woningcorporatie* woonruimte* lettings',
    'bezichtiging* viewing dakkapel jaarafrekening hypotheekakte',
    'funda.nl pararius.nl rightmove.co.uk zoopla.co.uk eneco.nl vattenfall.nl essent.nl greenchoice.nl vitens.nl octopus.energy britishgas.co.uk ziggo.nl',
  ),
  signWords(
    'career',
    'recruiter* recruitment werving',
    'sollicitatie* vacature* cv application jobs motivatiebrief*',
    'jobs-noreply@linkedin.com indeed.com indeed.nl nationalevacaturebank.nl monsterboard.nl glassdoor.com',
  ),
  signWords(
    'leisure',
    'netflix spotify ticketmaster',
    'concertkaart* verjaardag* birthday weekendje',
    'netflix.com spotify.com ticketmaster.nl ticketmaster.co.uk disneyplus.com videoland.com facebookmail.com instagram.com pinterest.com nextdoor.nl',
  ),
  signWords(
    'family',
    'mama papa mam pap oma opa mum mummy dad daddy granny grandma grandpa',
    'testament probate samenlevingscontract uitvaart* funeral mama papa',
    '',
  ),
]

/** Folders in which people keep what is their own; any of these words alone, or first, in a folder's name. */
export const privateFolders: ReadonlySet<string> = new Set(
  words(
    'prive private personal persoonlijk thuis familie family gezin kinderen kids vrienden friends vakantie vakanties hobby sollicitaties',
  ),
)
