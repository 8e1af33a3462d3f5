import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitmentScore, surelyEnough } from '../../../../src/domain/commitments/commitmentScore.ts'

type Cases = readonly (readonly [rule: string, sentence: string])[]

const isFound = (text: string, language: 'nl' | 'en', subject = ''): boolean =>
  commitmentScore({ text, language, subject }) >= surelyEnough

describe('in Dutch a commitment is', () => {
  const cases: Cases = [
    ['what the writer does, in the present tense', 'Wij sturen u de conceptakte zodra de taxatie binnen is.'],
    ['the same with something else first', "De foto's mail ik je zondag."],
    ['the same without capitals or a full stop', 'foto’s app ik je morgen'],
    ['what he does with a verb in two parts', 'Ik kom er uiterlijk woensdag bij u op terug.'],
    ['what he will do', 'Ik zal de aangifte voor 1 mei indienen.'],
    ['what the reader gets by a day', 'U ontvangt van ons binnen vijf werkdagen een bevestiging.'],
    ['what lies ready for him by a day', 'De sleutels liggen maandag voor je klaar bij de balie.'],
    ['what the firm sees to', 'Wij nemen de kosten van het herstel voor onze rekening.'],
    ['an act that saying it does', 'Wij zeggen toe dat de oude prijs blijft gelden.'],
    ['a binding acceptance', 'Akkoord, we doen het voor dat bedrag.'],
    ['a promise not to act', 'Onze tarieven verhogen we dit jaar niet.'],
    ['a position held', 'De offerte blijft dertig dagen geldig.'],
    ['a promise on a condition', 'Als u vandaag tekent, starten we maandag met de werkzaamheden.'],
    ['a promise on an inverted condition', 'Krijg je toch een boete, dan komt die voor onze rekening.'],
    ['work with a verb in two parts', 'Ik werk het plan deze week uit.'],
    ['what a colleague does for the reader', 'Bas stuurt je de meetgegevens nog na.'],
    ['a short assurance', 'Komt goed, je hebt de aanvraag vrijdag in concept.'],
    ['something to count on', 'U kunt erop rekenen dat de levering op tijd is.'],
    ['a verb first and the writer behind it', 'Geef ik door.'],
    ['what a third does by a deadline', 'De makelaar levert uiterlijk 3 mei de sleutels.'],
    ['two words of assurance', 'Komt eraan!'],
    ['something to leave to the writer', 'Laat dat maar aan mij over.'],
    ['himself to count on', 'Op mij kun je rekenen.'],
    ['an acceptance with its day', 'Dinsdag tien uur is akkoord.'],
    ['what is done to a thing by a day', 'De tegels worden in week 22 geleverd.'],
    ['what his own people do to a thing', 'De keuring wordt door ons betaald.'],
    ['what follows', 'De inloggegevens volgen in een aparte mail.'],
    ['what his own man does', 'Onze monteur komt donderdagochtend langs om de ketel na te kijken.'],
    ['what his department does', 'De loonadministratie corrigeert dit bij de volgende run.'],
    ['an offer that stands', 'Deze offerte is geldig tot 1 september.'],
    ['a price that stands', 'De prijs van 14.500 euro staat vast tot het einde van het jaar.'],
    [
      'a promise on a condition with the reader in it',
      'Als u de handtekening zet, dienen wij de aanvraag nog deze week in.',
    ],
    ['waiting with something', 'Wij wachten met de incasso tot u de stukken heeft ontvangen.'],
    ['a visit', 'Morgen loop ik even bij je binnen met de tekening.'],
    ['what is settled by a day', 'Uiterlijk 1 juni is het geregeld.'],
    ['an asking verb that is an act', 'Ik vraag het na bij de leverancier en koppel het terug.'],
    ['what a third gets from us', 'Het kadaster krijgt de akte dezelfde dag nog van ons.'],
    ['a price that does not alter', 'Aan het tarief verandert dit jaar niets.'],
    ['a day that is noted', 'Donderdag drie uur staat genoteerd, tot dan.'],
    ['what a client is prepared to', 'Cliënt is bereid 12.500 euro te betalen.'],
    [
      'what the writer can say',
      'Namens de gemeente kan ik toezeggen dat de lantaarns voor 1 mei zijn vervangen.',
    ],
    ['a man of ours who is there', 'Onze monteur is er donderdag tussen 8 en 10.'],
    [
      'what a colleague does, and what the reader can do then',
      'De assistente zet het vanmiddag voor u klaar.',
    ],
    ['what is done as soon as possible', 'Wij sturen het herstelde bestand zo spoedig mogelijk.'],
    [
      'what he will do, whatever stands in the clause after it',
      'We zullen erop toezien dat hij zijn rommel opruimt.',
    ],
    ['what he can do for the reader', 'Ik kan u maandag een noodpomp brengen.'],
    ['what is tried by a day', 'We proberen het bestek voor vrijdag bij u te bezorgen.'],
    ['what the reader may expect by a day', 'U mag de afrekening maandag van mij verwachten.'],
    ['the same in Flanders', 'Ge moogt die factuur morgen verwachten.'],
    ['what the reader knows by a day', 'Uiterlijk woensdag weten jullie of we meedoen.'],
    ['what the reader can fetch from us', 'U kunt de akte vanaf donderdag bij ons afhalen.'],
    ['a call that the reader gets', 'Je wordt vanmiddag teruggebeld.'],
    ['a verb with a syllable before it in place of ge', 'De trap wordt door ons behandeld.'],
    ['what is put right', 'De kapotte tegel wordt vervangen.'],
    ['a second verb with the same subject', 'Ik ga er een nacht over slapen en laat het je weten.'],
    ['what he does with what he asks for', 'Stuur het logboek maar door, dan zoek ik het uit.'],
    ['an asking verb with its other part', 'Wij vragen namens u uitstel aan bij de rechtbank.'],
    ['what his client will do', 'Mijn cliënt zal het gehuurde voor 1 maart ontruimen.'],
    ['what one of us does as agreed', 'Zoals afgesproken komt Bas volgende week de installatie keuren.'],
    ['a price by the day', 'Bij vertraging betalen wij u 50 euro per dag.'],
    ['what is not to be paid', 'De reparatie kost u niets.'],
  ]
  it.each(cases)('%s', (_rule, sentence) => expect(isFound(sentence, 'nl')).toBe(true))
})

describe('in Dutch no commitment is', () => {
  const cases: Cases = [
    ['a question', 'Kunt u mij voor vrijdag de stukken sturen?'],
    ['a request', 'Stuur me de tekening maar even door.'],
    ['a polite wish', 'Graag ontvangen wij uw reactie voor 1 mei.'],
    ['a past act', 'Ik heb u gisteren de offerte gestuurd.'],
    ['an act this mail itself does', 'Bijgaand stuur ik u de getekende overeenkomst.'],
    ['a prediction', 'De prijzen stijgen volgend jaar naar verwachting met 3%.'],
    ['an opinion', 'Ik denk dat we er volgende week wel uit komen.'],
    ['a hope', 'Wij hopen daarna snel te kunnen doorpakken.'],
    ['a best effort', 'Voor blok C doen we wat we kunnen.'],
    ['what another says he will do', 'Ze zei dat ze morgen belt.'],
    ['what a court does', 'De rechtbank doet op 12 juni uitspraak.'],
    ['an absence', 'Ik ben volgende week met vakantie.'],
    ['what the writer cannot promise', 'We kunnen de levering niet garanderen.'],
    ['a hypothesis', 'We zouden dit eventueel later kunnen oppakken.'],
    ['a duty of the reader', 'De leges betaal je rechtstreeks aan de gemeente.'],
    ['an offer to everybody', 'Meld u aan voor 1 juni en ontvang korting.'],
    ['thanks', 'Dank voor je snelle antwoord.'],
    ['an assumption', 'Ik ga ervan uit dat u dit regelt.'],
    ['working hours', 'Ik werk op maandag en dinsdag.'],
    ['what goes with the mail itself', "In de bijlage stuur ik je de foto's."],
    ['what the mail itself does', 'In deze mail leg ik uit hoe het werkt.'],
    ['what stands below', 'Hieronder zet ik de punten op een rij.'],
    ['why one writes', 'Ik schrijf u naar aanleiding van uw brief van 3 maart.'],
    ['an absence from the office', 'Op vrijdag ben ik niet op kantoor.'],
    ['a day in a meeting', 'Ik ben woensdag de hele dag in bespreking.'],
    ['what a machine does', 'De applicatie stuurt elke nacht een rapport.'],
    ['what a law does', 'De nieuwe wet gaat in op 1 januari.'],
    ['a routine', 'De bewoner wordt elke ochtend gewogen.'],
    ['what the reader does himself', 'De beste keuze maakt u zelf.'],
    ['a perhaps', 'Misschien bel ik hem nog wel.'],
    ['joy', 'We verheugen ons op uw komst.'],
    ['a word of parting', 'Ik spreek je snel!'],
    ['a question about what to do', 'Wat doen we met de oude kozijnen?'],
    ['what one has done for years', 'Wij leveren sinds 1985 kozijnen.'],
    ['a thing of the writer’s that fails', 'Mijn laptop doet het niet meer.'],
    ['what a stranger does on a day', 'De gemeente plaatst volgende week nieuwe borden.'],
    ['what others keep', 'De huisarts komt op dinsdag spreekuur houden.'],
    ['an errand of one’s own', 'Straks haal ik mijn dochter op van zwemles, dus bel me liever na zessen.'],
    ['news of the firm', 'In het najaar openen wij een tweede vestiging in Amersfoort.'],
    ['a habit', 'Normaal gesproken rekenen wij voorrijkosten buiten de ring.'],
    ['a copy of this mail', 'Ik stuur deze mail ook even aan Karin, die weet er meer van.'],
    ['what the reader does himself', 'Breekbare spullen pakt u het beste zelf in.'],
    ['what has gone on for days', 'Ik bel u al de hele dag.'],
    ['what was sent with this mail', 'Ik stuur u hierbij de facturen van mei.'],
    ['what this mail is about', 'Ik mail u over de berekening van de constructeur.'],
    ['what the reader gets from another', 'U krijgt een brief van de gemeente.'],
    ['what a bank sends', 'De bank stuurt u de inlogcodes per sms.'],
    ['what a stranger tells', 'Volgens de vervoerder wordt het pakket morgen bezorgd.'],
    ['what is never known', 'Dat zullen we nooit weten.'],
    ['a move', 'We gaan in september verhuizen.'],
    ['a promise denied', 'Ik beloof niks.'],
    ['an agreement denied', 'Ik ga hiermee niet akkoord.'],
    ['what is stated', 'Wij stellen vast dat u niet betaald hebt.'],
    ['what is used', 'Wij maken gebruik van een boekhoudpakket.'],
    ['a shared opinion', 'Ik deel uw zorgen over de fundering.'],
    ['what the reader may do', 'U kunt het paspoort donderdag bij de gemeente afhalen.'],
    ['what an offer takes for granted', 'Onze offerte gaat uit van twee mensen.'],
    ['what is done on working days', 'Bestellingen worden op werkdagen voor 22 uur verwerkt.'],
  ]
  it.each(cases)('%s', (_rule, sentence) => expect(isFound(sentence, 'nl')).toBe(false))
})

describe('in English a commitment is', () => {
  const cases: Cases = [
    ['what the writer will hand over', "I'll send you the signed lease tomorrow morning."],
    ['with a typographic apostrophe too', 'I’ll send you the signed lease tomorrow morning.'],
    ['what the firm will do', 'Our team will fix the leak before the weekend.'],
    ['what will be handed over, whoever does it', 'The drawings will be e-mailed to you on Monday.'],
    ['what the reader will get', 'You will receive our proposal early next week.'],
    ['a colleague’s call', 'Anna will call you to plan the visit.'],
    ['what the writer is going to do', 'I am going to call the supplier and get back to you.'],
    ['an attempt', 'We will try to repair it this afternoon.'],
    ['a price held', 'We will keep the rate at 85 euro an hour until June.'],
    ['a promise not to act', 'We won’t charge you for the second visit.'],
    ['an act that saying it does', 'We undertake to repair the roof at our own cost.'],
    ['a date accepted', 'That works for us, see you at ten.'],
    ['an acceptance in a word', 'Agreed, we’ll do it for 950.'],
    ['a promise behind a condition', 'Once they have signed I will file the permit.'],
    ['what is being sent', 'I am sending the contract over this afternoon.'],
    ['a promise without its subject', 'Will call you on Tuesday.'],
    ['what is about to be done', 'I am about to send the draft to the notary.'],
    ['what is gonna be done', "I'm gonna send it over tonight."],
    ['what the reader can have by a day', 'I can get the survey to you by Friday.'],
    [
      'what should be with the reader by an hour',
      'I am checking the figures and should have them to you by noon.',
    ],
    ['what the reader will have by a day', 'You will have it by Monday.'],
    ['what will lie on his desk', 'The report will be on your desk tomorrow.'],
    ['what will be ready by a day', 'The keys will be ready on Monday.'],
    ['what goes out on a day', 'The payment will be going out tomorrow.'],
    ['what the writer will go ahead and do', 'We are going to go ahead and order the boiler.'],
    ['a person set to it', 'I will have someone call you about the alarm.'],
    ['presence', 'I will be in attendance at the hearing.'],
    ['what one is prepared to do', 'We would of course be prepared to sign a statement of secrecy.'],
    ['what one will gladly do', 'We will be more than happy to share the drawings with your architect.'],
    ['an act behind an opinion of something else', 'I think the valve is shut, but I will check.'],
    ['what one sees to', 'I will see that the keys are forwarded to you as soon as possible.'],
    ['what is said of a thing by the way', 'We have made a list, which will be sent round next week.'],
    ['whom the writer includes', 'We will include you on the list of bidders.'],
    [
      'what a department does on a condition that no comma ends',
      'If leaks are found again the maintenance team will repair the roof for you.',
    ],
    [
      'what a confirmation says',
      'This note serves as confirmation that on your behalf we will request a permit.',
    ],
    ['a passive that lost its verb', 'The minutes will also posted on the site by Friday.'],
    [
      'a promise behind one who informs',
      'This is to inform all tenants that the owner’s office will answer them by May 3.',
    ],
    [
      'a firm named at the start of the sentence',
      'The BBV received your form and will send a copy on Monday.',
    ],
    ['a firm with its name set apart', 'The clerk’s office, Linde Support, will send you the key.'],
    ['a thing described before its verb', 'A list of which rooms are free will be published on Monday.'],
    ['a promise before words of doubt', 'We will keep filling in the list and probably add some.'],
    ['a promise behind a sentence of belief', 'The old numbers are what we expected; we will send new ones.'],
    ['a promise as it was asked', 'I will send the list as you requested.'],
    ['a promise with words in quotation marks', 'The part about "fees" we will send on Tuesday.'],
    ['a promise with a nod asked for', 'I’ll come to you with the plans, okay?'],
    ['details to follow', 'More details to follow by mail.'],
    ['what will follow', 'The signed copy will follow on Monday.'],
    ['an offer that stands', 'Our offer is valid until the end of June.'],
    ['a price that stands', 'The price remains unchanged.'],
    ['something accepted', 'Thursday at nine is fine with me.'],
    ['three words of assurance', 'Leave it with me.'],
    ['two words', 'Will do, thanks.'],
    ['what the writer will see to find out', 'I will see what the notary says.'],
    ['what the writer does, in the present tense', 'We deliver on Friday, between eight and noon.'],
    ['what he is doing by a day', "I'm sending the revised lease over this afternoon."],
    ['what he is doing for the reader', "I'm putting your name down for the twelfth."],
    ['what a colleague is doing', 'My colleague Priya is calling you tomorrow morning.'],
    ['what another does for the reader', 'The driver rings you half an hour before he arrives.'],
    ['what goes out by a day', "The missing box goes out with tonight's run."],
    ['what is being done by a day', 'A replacement is being couriered to you today.'],
    ['what the reader gets, in the present tense', 'The figures are nearly done, you get them by noon.'],
    ['what he need not pay', "You don't pay a penny until you've signed it off."],
    ['what a client is prepared to', 'My client is prepared to pay £12,500 in settlement.'],
    ['any deed beside a moment to come', 'We vacate the premises by 1 February.'],
    ['a colleague’s deed beside one', 'Our fitter swaps the valve on the 14th.'],
    ['what the writer has with the reader', 'We have it with you by noon.'],
    ['a call back', 'John calls you back.'],
    ['what comes the reader’s way', 'Draft coming your way first thing Monday.'],
    ['what is ready by a day', 'The accounts are ready by the 10th.'],
    ['what the reader can expect of the writer', 'You can expect our advice on 3 December.'],
    ['a yes to what was asked', 'Sure, I can send those across.'],
    ['an offer to the reader', 'Happy to send the full report if you like.'],
    ['one word', 'Agreed.'],
    ['a deed that spares the reader one', 'You don’t have to come in, we sort that out.'],
    ['what follows what the reader sends', 'Send me the receipts and I put them through.'],
    ['no charge', 'There’ll be no call-out charge.'],
    ['nothing without the reader’s consent', 'Nothing is shared with the landlord without your consent.'],
    ['what is done by us', 'Your laptop will be collected by us.'],
    ['what was decided in the reader’s favour', 'We have decided to waive the late fee.'],
    ['whom a matter was given to', 'It went to Priya, who will call you back within two hours.'],
    ['a future without its apostrophe', 'ill drop the keys off tomorrow'],
  ]
  it.each(cases)('%s', (_rule, sentence) => expect(isFound(sentence, 'en')).toBe(true))
})

describe('in English no commitment is', () => {
  const cases: Cases = [
    ['what one does out of one’s own life beside a moment', 'I travel to Leeds on Friday.'],
    ['a state beside a moment', 'I need it by noon.'],
    ['what others do to the reader', 'You get a letter from the tax office in March.'],
    ['what a machine sends', 'You will get an automatic confirmation tomorrow.'],
    ['a yes to what was said', 'Yes, I can see that.'],
    ['what cannot be', 'I cannot make it on Friday.'],
    ['what this mail itself is for', 'I’m writing to ask about the lease.'],
    ['what goes with it', 'I’m sending you the draft herewith.'],
    ['a thing done', 'Done.'],
    ['an illness', 'I was ill last week.'],
    ['a numbered heading', 'Derivatives I Review by Friday'],
    ['where one goes', 'I am going to a conference in Leeds next week.'],
    ['looking forward', 'I look forward to Friday.'],
    ['an admission', 'I’ll admit I was surprised.'],
    ['what a host provides', 'A light lunch will be provided, please let us know if you come.'],
    ['what an event does', 'The management conference will provide a platform for that.'],
    ['where one goes to live or work', 'I will be moving to the planning group, as you may know.'],
    ['what something is for', 'We raised the price so that we will only be called in an emergency.'],
    ['a question', 'Will you attend the meeting?'],
    ['a request', 'Please let me know if you have any questions.'],
    ['a past act', 'I sent you the file yesterday.'],
    ['a prediction', 'It will probably rain tomorrow.'],
    ['news of a third person', 'The minister will speak at the conference.'],
    ['reported speech', 'He said he will call you.'],
    ['an absence', 'I will be out of the office until Monday.'],
    ['a state of things', 'The tool will help you save time.'],
    ['what the reader must do', 'You will need to sign the form.'],
    ['an opinion', 'I think we will recover next year.'],
    ['a thing described by what one will do with it', 'Attached is the method that we will use.'],
    ['agreement with an opinion', 'I agree that January would be a better month.'],
    ['the condition of something else', 'If it will be late, call the office.'],
    ['politeness', 'We look forward to working with you.'],
    ['what goes with the mail itself', 'I am also attaching my résumé for your records.'],
    ['a feeling', 'We will miss you in the project group.'],
    ['waiting', 'We will see what happens.'],
    ['what no longer happens', 'We will no longer print the guide.'],
    ['nothing', 'No reply will be given to anonymous letters.'],
    ['how a machine works', 'If you enter your number, you will receive a message on the screen.'],
    ['to whom a person reports', 'Vera will report to the head of the office.'],
    ['what the mail itself does', 'In this e-mail I will explain the steps.'],
    ['where the writer works', 'I will be working from home on Friday.'],
    ['a holiday', 'I will be taking Monday off.'],
    ['a meeting of others', 'The annual meeting will be held on Thursday.'],
    ['a heading', 'Will Only Buy From Us'],
    ['a happy thought', 'I am going to be happy when we are done.'],
    ['a wish about a letter', 'I will look for your letter by the end of the week.'],
    ['no meeting', 'We will not have a meeting on Wednesday.'],
    ['what is like another thing', 'The next one will follow a similar model.'],
    ['a quotation', '"We will open the gate on Monday," the mayor announced.'],
    ['another firm', 'KLM will operate the flight.'],
    ['an errand of one’s own, in the present tense', "I'm picking up my son from football tomorrow at five."],
    ['a journey', "We're going to Lisbon for the long weekend, so no laptop."],
    ['a habit, in the present tense', 'We deliver seven days a week across the county.'],
    ['news of the firm, in the present tense', "We're opening a second branch in Leeds this autumn."],
    ['a thought', "I'm thinking of adding a third speaker tomorrow."],
    ['a confirmation of what was', 'I confirm that the work has been completed.'],
    ['how a thing works', 'You will receive a code when you log in.'],
  ]
  it.each(cases)('%s', (_rule, sentence) => expect(isFound(sentence, 'en')).toBe(false))
})

it('a date in figures alone is a time', () => {
  const score = (text: string) => commitmentScore({ text, language: 'en' })
  expect(score('We will review it on 05/04/01.')).toBeGreaterThan(score('We will review it on the spot.'))
})

it('news in a bulletin binds less than the same words in a letter', () => {
  const sentence = 'A new office will be opened in May.'
  const inLetter = commitmentScore({ text: sentence, subject: 'Your question' })
  expect(commitmentScore({ text: sentence, subject: 'Newsletter, spring' })).toBeLessThan(inLetter)
})

it('a sentence is read in the language of its own little words', () => {
  expect(commitmentScore({ text: 'Ik stuur u de akte morgen toe.' })).toBeGreaterThan(surelyEnough)
  expect(commitmentScore({ text: 'I will send you the deed tomorrow.' })).toBeGreaterThan(surelyEnough)
})

it.each(['nl-4', 'nl-5', 'en-g', 'en-h'])(
  'judges the invented sentences of %s as they were labelled, nine in ten',
  (name) => {
    const file = path.join(import.meta.dirname, `../../../eval/commitments/commitments-${name}.jsonl`)
    const language = name.startsWith('nl') ? 'nl' : 'en'
    const rows: { readonly text: string; readonly commitment: boolean }[] = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const found = rows.filter(({ text }) => commitmentScore({ text, language }) >= surelyEnough)
    const right = found.filter(({ commitment }) => commitment).length
    const all = rows.filter(({ commitment }) => commitment).length
    expect((2 * right) / (found.length + all)).toBeGreaterThan(0.9)
  },
)
