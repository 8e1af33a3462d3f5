import { wordList } from '../wordList.ts'

/** With `ik` or `wij`: what the writer is, thinks, can or asks; whatever is not listed here or below, he does. */
export const stateVerbs = wordList(
  `ben zijn heb hebben denk denken hoop hopen verwacht verwachten vind vinden weet weten wil willen kan kunnen mag
   mogen moet moeten zou zouden begrijp begrijpen zie zien hoor horen lees lezen krijg krijgen ontvang ontvangen woon
   wonen zit zitten sta staan lig liggen wacht wachten schrik schrikken slaap slapen geloof geloven vrees vrezen
   vermoed vermoeden snap snappen mis missen wens wensen streef streven probeer proberen twijfel twijfelen dank danken
   voel voelen herinner herinneren ken kennen werk werken merk merken waardeer waarderen constateer constateren hecht
   hechten bedoel bedoelen heet heten wist wisten baal balen zoek zoeken twijfel schat schatten overweeg overwegen
   meen menen verneem vernemen leef leven kijk kijken noem noemen schreef lijkt hoef hoeven hang hangen
   durf durven loop lopen raak raken kwam neig verheug verheugen vertrouw vertrouwen gok
   gebruik gebruiken rijd rijden herken herkennen betwijfel betwijfelen betwist betwisten val vallen behoud behouden praat praten
   ervaar ervaren besef beseffen beschouw beschouwen beschik beschikken bezit bezitten benadruk benadrukken betreur betreuren
   concludeer concluderen ontken ontkennen steun steunen verdien verdienen vertegenwoordig vertegenwoordigen geniet genieten
   huur huren kamp kampen lijd lijden leer leren ondervind ondervinden verblijf verblijven verlang verlangen studeer studeren
   refereer refereren verwijs verwijzen draai draaien eet eten drink drinken feliciteer feliciteren groet groeten schaam schamen
   verbaas verbazen erger ergeren interpreteer interpreteren opper opperen signaleer signaleren bespeur bespeuren`,
)

/** With `ik` or `wij`: a question to the reader, not a promise to him. */
export const askVerbs = wordList(
  `verzoek verzoeken vraag vragen adviseer adviseren raad raden nodig nodigen attendeer attenderen wijs wijzen stel stellen
   wens sommeer sommeren herinner herinneren`,
)

export const pastVerbs = wordList(
  `had hadden was waren werd werden deed deden zei zeiden ging gingen kwam kwamen kreeg kregen zag zagen zat zaten
   stond stonden sprak spraken schreef schreven vond vonden dacht dachten wist wisten kon konden wilde wou wilden
   moest moesten mocht mochten bleef bleven gaf gaven nam namen bracht brachten vroeg vroegen belde belden stuurde
   stuurden maakte maakten hoorde hoorden las lazen liet lieten hield hielden begon begonnen ontving ontvingen
   lag koos kozen sloot sloten trok trokken lag lagen droeg droegen bood boden besloot besloten verloor betaalden
   regelden leverden spraken wachtten verstuurden mailden overlegden bespraken
   begreep begrepen vernam vernamen bleek bleken keek keken bekeek bekeken zocht zochten bezocht onderzocht riep riepen hielp
   hielpen liep liepen reed reden viel vielen ving vingen won wonnen zond zonden verzond kocht kochten verkocht verliet verzocht
   verzochten vergat vergaten vertrok vertrokken bevond bevonden beschreef beschreven ondertekende overwoog gold hing hingen
   sliep schrok verbleef verwees verwezen wees wezen aanvaardde dronk bewees`,
)

export const acting = wordList(
  `stuurt levert belt mailt appt zendt bezorgt brengt geeft maakt regelt zorgt doet komt zet pakt neemt legt dient
   tekent reserveert plant betaalt vergoedt verrekent rekent houdt checkt controleert bespreekt overlegt bevestigt meldt
   informeert beantwoordt antwoordt reageert schrijft stelt werkt verwerkt past voert handelt leest kijkt zoekt scant
   voegt deelt presenteert publiceert plaatst factureert crediteert corrigeert herstelt vervangt haalt gaat begeleidt
   bereidt rondt verstuurt verzorgt organiseert plaatst toetst bekijkt vult vraagt neemt verzendt
   loopt rijdt boekt print kopieert archiveert registreert verlengt annuleert stort keurt inspecteert wisselt reinigt
  schildert bouwt migreert configureert koppelt wijzigt ontwerpt
   bewaart draagt installeert repareert oplevert monteert verwijdert sluit test ruimt`,
)

/** With `onze collega's`; alone these are infinitives as well. */
export const actingTogether = wordList(
  `sturen leveren bellen mailen brengen geven maken regelen zorgen komen zetten pakken nemen leggen dienen plannen betalen
  vergoeden houden controleren bevestigen reageren beantwoorden antwoorden verwerken voeren halen begeleiden plaatsen
  herstellen vervangen installeren repareren monteren verwijderen testen ruimen bezorgen versturen verzorgen`,
)

/** `Sander gaat`, `de gemeente reserveert`: what a third person does. */
export const isActing = (word: string): boolean => acting.has(word)

/** `ik stuurde`; no present form with `ik` ends so. Of the plural only the listed ones: `melden` is of both times. */
export const isPast = (verb: string, withI: boolean): boolean =>
  pastVerbs.has(verb) || (withI && verb.length > 4 && (verb.endsWith('de') || verb.endsWith('te')))

const irregularParticiples = wordList(
  'gedaan gegaan gezien gegeven geweest gehad ontvangen verzonden besproken bedacht begonnen beloofd betaald verwerkt verstuurd verteld vernomen begrepen besloten overleden vervangen verholpen bekeken herzien verschoven voldaan voltooid overgedragen onderhouden ondertekend ondersteund onderzocht uitgewerkt opgenomen doorgegeven',
)

/** `gestuurd`, `opgestuurd`, `ontvangen`: behind `heb` they make a past. */
export const isDutchParticiple = (word: string): boolean => {
  if (irregularParticiples.has(word)) return true
  if (!(word.endsWith('d') || word.endsWith('t') || word.endsWith('en'))) return false
  if (word.startsWith('ge') && word.length > 5 && word !== 'gemeente') return true
  if (separable.some((part) => word.startsWith(`${part}ge`) && word.length > part.length + 5)) return true
  return !word.endsWith('en') && isUnaugmented(word)
}

/** `behandeld`, `verzorgd`, `onthaald`: verbs with such a syllable before them take no `ge`. */
const isUnaugmented = (word: string): boolean =>
  word.length > 6 && inseparable.some((part) => word.startsWith(part)) && !unlikeParticiples.has(word)
const inseparable = ['be', 'ver', 'ont', 'her']
const unlikeParticiples = wordList(
  'bestand verband beleid bericht besluit ontbijt bekend bereid verdriet beperkt verwacht bepaald behoud verkeerd verschijnt beeld beroemd bewind herfst bestuurt bestaat',
)

const separable = [
  'aan',
  'af',
  'bij',
  'door',
  'in',
  'mee',
  'na',
  'om',
  'op',
  'over',
  'terug',
  'toe',
  'uit',
  'voor',
  'weg',
  'langs',
  'klaar',
  'vast',
]

/** Saying it is doing it: `bevestig ik dat`. */
export const performers =
  wordList(`beloof beloven garandeer garanderen bevestig bevestigen verplicht verplichten accepteer
  accepteren aanvaard aanvaarden waarborg waarborgen`)

/** Of verbs in two parts the second: `zeg ik toe`, `gaan wij akkoord`. */
export const performerParts: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['zeg', 'zeggen'].map((verb) => [verb, ['toe']] as const),
  ...['stem', 'stemmen'].map((verb) => [verb, ['in', 'ermee']] as const),
  ...['ga', 'gaan', 'ben', 'zijn'].map((verb) => [verb, ['akkoord']] as const),
  ...['sta', 'staan'].map((verb) => [verb, ['garant']] as const),
])

/** Words beside `ik` that are no verb, where a clause is out of the ordinary. */
export const functionWords =
  wordList(`niet ook nog al wel dan toch daar hier nu zo meer graag zelf even maar en of met aan
  in op van te voor het de een`)
