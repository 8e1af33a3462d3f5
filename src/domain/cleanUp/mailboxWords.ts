import type { CleanUpSign } from './cleanUpMail.ts'

interface SignWords {
  readonly kind: CleanUpSign['kind']
  /** In a correspondent's name or address; `tandheel*` stands for all that begin so, `*basisschool` for all that end so. */
  readonly correspondent: readonly string[]
  /** In a subject, from or to outsiders. */
  readonly subject: readonly string[]
  /** Of a service for private persons; those under it as well, and with `.*` whatever country it is in. */
  readonly domains: readonly string[]
  /** In a subject, where only people at mail providers are concerned: a firm's own people plan their Saturdays too. */
  readonly betweenPeople: readonly string[]
}

const words = (list: string): readonly string[] => list.split(' ').filter((word) => word !== '')

const signWords = (
  kind: CleanUpSign['kind'],
  correspondent: string,
  subject: string,
  domains: string,
  betweenPeople = '',
): SignWords => ({
  ...{ kind, correspondent: words(correspondent), subject: words(subject), domains: words(domains) },
  betweenPeople: words(betweenPeople),
})

/** What whole mailboxes show besides what the pane asks about in one mail. Without accents, lower case. */
export const mailboxWords: readonly SignWords[] = [
  signWords(
    'health',
    'tandheel* mondhygien* huidtherap* surgery dental clinic optician* gp physio* dierenkliniek* dierenarts* vets veterinary ' +
      'osteopa* *osteopaat podotherap* dietist* logoped* *therapie counselling counsellor* *physio chiropract* psychotherap* ' +
      'psychiat* huidarts* prikpost* bloedbank* thuisarts* verloskund* kraamzorg* erasmusmc radboudumc mediclinic ' +
      'specsavers ggd',
    'medicijn* check-up checkup booster vaccinatie* zwangerschap* echografie huisarts* herhaalrecept* recept recepten ' +
      'bloeduitslag* poli-afspraak* poliafspraak* prescription* vaccination* vaccinated smear dentist* tandarts* physio* ' +
      'mondhygien*',
    'mijnzorgnet.nl nhs.uk nhs.net mijnziekenhuis.nl zorgdomein.nl uwzorgonline.nl mijngezondheid.net ggdafspraak.nl ' +
      'specsavers.co.uk specsavers.nl boots.com pearle.nl patientaccess.com bupa.co.uk doctolib.com',
  ),
  signWords(
    'school',
    'obs primary nursery juf meester gastouder* oppas* childcare kindergarten *kinderopvang kinderopvang *lyceum *gymnasium ' +
      'kleuter* peuterspeelzaal* kdv gastouderbureau* scouting scouts welpen akela pta leerkracht leerlingadministratie ' +
      'schoolfotograaf* creche* preschool playgroup',
    'oppassen schoolfoto* homework nursery ouderavond* schoolreis* rapportgesprek* 10-minutengesprek* juf ' +
      'schoolvakantie* ruildag* zomerkamp* zwemdiploma* afzwemmen ouderbijdrage* traktatie* dinner-money',
    'schoolgateway.com parentmail.co.uk parro.com socialschools.nl magister.net somtoday.nl parentpay.com schoolpraat.nl ' +
      'isy-school.nl duo.nl studielink.nl classdojo.com parentmail.com arbor.sc konnect.nl ucas.com',
  ),
  signWords(
    'bank',
    'mortgage* hypotheek* particulieren spaarbank* pensioenfonds* hypotheekadvis* hypotheken verzekeringspolis*',
    'betaalpas creditcard* zorgpolis declaratie* kinderopvangtoeslag zorgtoeslag* huurtoeslag* kinderbijslag ' +
      'spaarrekening* pensioenoverzicht* hypotheekrente aow self-assessment',
    'rabobank.nl ing.nl abnamro.nl asnbank.nl bunq.com knab.nl sns.nl tikkie.me belastingdienst.nl digid.nl barclays.co.uk ' +
      'halifax.co.uk lloydsbank.co.uk natwest.com monzo.com revolut.com hmrc.gov.uk zilverenkruis.nl cz.nl vgz.nl ' +
      'menzis.nl klarna.com mijnoverheid.nl svb.nl toeslagen.nl duo.nl abp.nl pfzw.nl paypal.* starlingbank.com santander.co.uk ' +
      'nationwide.co.uk hsbc.co.uk ohra.nl fbto.nl unive.nl interpolis.nl centraalbeheer.nl inshared.nl ditzo.nl regiobank.nl ' +
      'triodos.nl bux.com degiro.nl americanexpress.com icscards.nl afterpay.nl riverty.com in3.nl dvla.gov.uk',
  ),
  signWords(
    'shop',
    'bezorging kapsalon* kapper* barbershop hairdresser* rijwielhandel* bloemist* autobedrijf* garage garage* *garage ' +
      'schoonheidssalon* schoorsteenveger*',
    'pakketje bezorging verlanglijst* bestelling* fotoboek* boodschappen boodschappenlijst* apk mot',
    'bol.com coolblue.nl wehkamp.nl ah.nl jumbo.com picnic.app marktplaats.nl vinted.nl ' +
      'vinted.com tesco.com sainsburys.co.uk etsy.com postnl.nl dhl.nl ' +
      'royalmail.com thuisbezorgd.nl ubereats.com deliveroo.co.uk picnic.nl amazon.* ebay.* zalando.* hema.* ikea.* albelli.nl ' +
      'kruidvat.nl etos.nl gamma.nl praxis.nl karwei.nl aboutyou.nl hm.com asos.com next.co.uk johnlewis.com argos.co.uk ocado.com ' +
      'asda.com waitrose.com currys.co.uk shein.com temu.com aliexpress.com decathlon.nl decathlon.co.uk mediamarkt.nl blokker.nl ' +
      'bijenkorf.nl hellofresh.* greetz.nl gumtree.com evri.com dpd.nl dpd.co.uk kwik-fit.com halfords.co.uk halfords.nl dominos.* ' +
      'justeat.co.uk',
  ),
  signWords(
    'sport',
    '*vereniging hardloop* rfc fc gym parkrun hc vv ijsclub* zwembad* zwemclub* *zwemvereniging turnvereniging* voetbal* ' +
      'swim swimming judo* dansschool* ballet* manege* golfclub* scouting* wandelclub*',
    'competitie training wedstrijd* zwemles* contributie lidmaatschap rijschema* uitwedstrijd* thuiswedstrijd* wedstrijdrooster* ' +
      'toernooi* clubavond* footy football five-a-side matchday sauna',
    'basic-fit.com puregym.com parkrun.com strava.com nocnsf.nl sportcity.nl fitforfree.nl thegymgroup.com davidlloyd.co.uk ' +
      'garmin.com golf.nl knvb.nl voetbal.nl',
  ),
  signWords(
    'travel',
    'camping* vakantie* vakantiepark* hostel* airways',
    'vakantiehuis* stedentrip* citytrip* boardingpass boarding-pass itinerary',
    'landal.nl anwb.nl ns.nl easyjet.com ryanair.com transavia.com klm.com trainline.com ' +
      'booking.* airbnb.* tui.* expedia.* corendon.nl sunweb.nl jet2.com wizzair.com vueling.com hotels.com ' +
      'centerparcs.* roompot.nl eurostar.com flixbus.* skyscanner.net center-parcs.co.uk ba.com tripadvisor.*',
  ),
  signWords(
    'home',
    'vve woningcorporatie* woonruimte* lettings eigenaren *verhuizingen verhuisbedrijf* ' + 'woonbron',
    'bezichtiging* viewing dakkapel jaarafrekening hypotheekakte woningruil* huurwoning* energierekening* ' +
      'jaarnota meterstand*',
    'funda.nl pararius.nl rightmove.co.uk zoopla.co.uk eneco.nl vattenfall.nl essent.nl greenchoice.nl vitens.nl octopus.energy ' +
      'britishgas.co.uk ziggo.nl woningnet.nl kamernet.nl huurwoningen.nl budgetenergie.nl oxxio.nl vandebron.nl evides.nl ' +
      'waternet.nl vodafone.nl vodafone.co.uk odido.nl t-mobile.nl simyo.nl sky.com virginmedia.com talktalk.co.uk ee.co.uk o2.co.uk ' +
      'edfenergy.com eonenergy.com thameswater.co.uk',
  ),
  signWords(
    'career',
    'recruiter* recruitment werving loopbaan* outplacement* headhunter* vakbond*',
    'sollicitatie* vacature* cv application jobs motivatiebrief* sollicit* vacatures job-alert',
    'jobs-noreply@linkedin.com indeed.com indeed.nl nationalevacaturebank.nl monsterboard.nl glassdoor.com fnv.nl cnv.nl ' +
      'totaljobs.com reed.co.uk werk.nl intermediair.nl unison.org.uk',
  ),
  signWords(
    'leisure',
    'netflix spotify ticketmaster pathe bioscoop* dating',
    'concertkaart* verjaardag* birthday weekendje biertje borrelen feestje etentje barbecue bbq pub quiz kerstmis sinterklaas ' +
      'lootjes hen-do stag-do gossip roddels',
    'netflix.com spotify.com ticketmaster.nl ticketmaster.co.uk disneyplus.com videoland.com facebookmail.com instagram.com ' +
      'pinterest.com nextdoor.nl pathe.nl cineworld.co.uk odeon.co.uk eventbrite.* ticketswap.* lexa.nl hinge.co ' +
      'tinder.com bumble.com parship.* meetup.com tiktok.com whatsapp.com strava.com steampowered.com playstation.com ' +
      'nintendo.* viaplay.com nlziet.nl marktplaats.nl kickstarter.com disney.com',
    'vanavond weekend zaterdag zondag tonight saturday sunday drinks party photos lunch sauna',
  ),
  signWords(
    'family',
    'mama papa mam pap oma opa mum mummy dad daddy granny grandma grandpa echtscheiding* uitvaartzorg* rouwcentrum rouwzorg',
    'testament probate samenlevingscontract uitvaart* funeral mama papa mum mam dad daddy mummy opa oma granny grandma erfenis ' +
      'echtscheiding* divorce condoleance* babyshower geboortekaartje trouwkaart* bruiloft wedding kids oppas* babysit* ' +
      'kinderfeest* communiefeest* trouwfeest*',
    '',
  ),
]

/** Folders in which people keep what is their own; any of these words alone, or first, in a folder's name. */
export const privateFolders: ReadonlySet<string> = new Set(
  words(
    'prive private personal persoonlijk thuis familie family gezin kinderen kids vrienden friends vakantie vakanties hobby sollicitaties',
  ),
)

/** A correspondent who calls himself so writes to a firm, whatever else his name says: a bank's or a school's business side. */
export const workCorrespondents: readonly string[] = words(
  'zakelijk business corporate commercial ondernemers werkgevers werkgever employer inkoop inkoper procurement purchasing ' +
    'vendors aanbestedingen tenders bouwzaken bouwbureau bouwcommissie facilitair facilities projecten projectbureau estates ' +
    'vastgoed property fleet franchise accountmanager acquisitions holding holdings contracten contracts aws',
)

/** Words of a subject that private persons hardly meet, phrases with a blank. */
export const workSubjects: readonly string[] = words(
  'aanbesteding* bestek inkooporder* raamovereenkomst* omzetbelasting btw-aangifte bankgarantie* bouwvergadering* meerwerk ' +
    'adviesopdracht* opdrachtgever* zakenreis relatiediner tender tenders rfp vat client clients shareholders franchise covenant ' +
    'purchase_order due_diligence framework_agreement services_agreement engagement_letter facility_agreement programma_van_eisen',
).map((word) => word.replaceAll('_', ' '))
