import type { LeavingWords } from './leavingWords.ts'
import { nlReport } from './nlReport.ts'
import { nlTrouble } from './nlTrouble.ts'

const number = new Intl.NumberFormat('nl')
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`
/** Of what there is none nothing is said. */
const listed = (...things: readonly (readonly [count: number, one: string, more: string])[]): string =>
  things
    .filter(([count]) => count > 0)
    .map((thing) => many(...thing))
    .join(', ')

export const nlLeaving: LeavingWords = {
  place: {
    heading: 'Vertrek',
    nobody: 'Er vertrekt niemand. Vul bij de mailbox een laatste werkdag in.',
    own: 'Je mailbox',
    entrusted: 'Aan jou toevertrouwd',
    noLastDay: 'Er is geen laatste dag bekend',
    lastDay: (day) => `Laatste dag ${day}`,
    signed: ['Niet afgetekend', 'Afgetekend door één kant', 'Afgetekend door beide kanten'],
    back: 'Terug naar de lijst',
  },
  plan: {
    heading: 'Plan',
    daysLeft: (days, day) =>
      days < 0
        ? `De laatste dag was ${day}.`
        : days === 0
          ? `Vandaag is de laatste dag, ${day}.`
          : `Nog ${many(days, 'dag', 'dagen')} tot de laatste dag, ${day}.`,
    noLastDay:
      'Er is geen laatste dag bekend. Vraag de contactpersoon hem bij de mailbox in te vullen: het plan rekent daarmee.',
    step: {
      notice: 'Vertrek is bekend',
      cleanUp: 'Mailbox opgeruimd',
      handOver: 'Toezeggingen overgedragen',
      checks: 'Controles klaar',
      signOff: 'Afgetekend',
      accountClosed: 'Account gesloten',
      mailboxWiped: 'Laatste veilige dag van de mailbox',
    },
    by: {
      leaver: 'de vertrekker',
      firm: 'het kantoor',
      both: 'vertrekker en kantoor',
      provider: 'ICT-beheer',
      platform: 'Microsoft',
    },
    state: { done: 'Klaar', late: 'Te laat', now: 'Nu', later: 'Later', notPlanned: 'Geen dag' },
    due: (day) => `uiterlijk ${day}`,
    calendar: 'Dagen voor de agenda',
    earlier: (planned, clock) =>
      `Waarom niet ${clock}, tot wanneer de mailbox als veilig staat? Dat is wat is afgesproken. Microsoft wist 30 dagen nadat het account dicht is: volgens dit plan is ${planned} de laatste veilige dag.`,
  },
  checks: {
    heading: 'Zijn we klaar?',
    allDone: 'Alles is klaar. De mailbox kan dicht.',
    left: (count) => `${many(count, 'controle is', 'controles zijn')} niet klaar.`,
    check: {
      clientMail: 'Mail waarover niemand besloot',
      promisesLetGo: 'Klantmail met een toezegging die niet nodig heette',
      filings: 'Mail die wacht op opbergen of niet lukte',
      commitments: 'Open toezeggingen zonder nieuwe eigenaar',
      follows: 'Dossiers met gevolgde gesprekken',
      emptyCases: 'Dossiers van de vertrekker zonder mail',
      staticCopy: 'Statische kopie',
      mailGoneThrough: 'Is de mailbox doorgenomen, en zit mail van klanten in hun dossiers?',
      outbox: 'Is alles uit het paneel van de vertrekker opgeborgen?',
      forwarding: 'Staat al het doorsturen uit, van de mailbox en in regels?',
      delegates: 'Is toegang van anderen tot de mailbox weggenomen?',
      signature: 'Is het adres weg uit handtekeningen en sjablonen?',
      site: 'Is het adres weg van de website, uit formulieren en uit accounts elders?',
      newsletters: 'Weten nieuwsbrieven en leveranciers een ander adres?',
    },
    way: {
      clientMail: 'Open Opruimen en besluit over wat er nog is.',
      promisesLetGo: 'Wie de mailbox doorneemt bekijkt elk bericht: toch in een dossier, of het mag weg.',
      filings: 'Open Opruimen: laat het opbergen doorlopen, of probeer wat niet lukte opnieuw.',
      commitments: 'Draag ze hieronder over, of rond ze af.',
      follows: 'Draag ze hieronder over, of volg ze niet meer.',
      emptyCases: 'Berg de mail op die erin hoort, of sluit het dossier.',
      staticCopy:
        'De vertrekker maakt hem hier of in Opruimen. Van een kopie die elders is gemaakt vul je de hash in.',
      mailGoneThrough:
        'Is de vertrekker weg? Vertrouw de mailbox dan hieronder aan iemand toe. Zit de mail niet in Dossier, zoals van een gedeelde mailbox, dan leest het ICT-contact een export (PST) of een statische kopie in: dossier import. Wie hem elders doornam antwoordt.',
      outbox:
        'Open het paneel op elke computer van de vertrekker, met verbinding: wat wacht of niet lukte staat bovenaan.',
      forwarding: 'ICT-beheer kijkt: Get-Mailbox en Get-InboxRule tonen het.',
      delegates: 'ICT-beheer kijkt: Get-MailboxPermission en Get-RecipientPermission tonen het.',
      signature: 'Kijk in handtekeningen van collega’s, sjablonen en briefpapier.',
      site: 'Kijk op de website, in formulieren, en waar het adres een gebruikersnaam is.',
      newsletters: 'Kijk de laatste nieuwsbrieven en facturen na.',
    },
    byWhoeverLeaves: 'Daar zorgt de vertrekker voor, of wie de mailbox is toevertrouwd.',
    state: { settled: 'Klaar', open: 'Open', waiting: 'Wacht op antwoord', asked: 'Niet beantwoord' },
    count: (count) => `nog ${number.format(count)}`,
    uncounted: 'Niet te tellen voordat het kantoor bij Overdragen zegt van wie dit adres was.',
    reading: (done, of) =>
      `Teksten worden nog gelezen: ${number.format(done)} van ${many(of, 'bericht', 'berichten')}. Tot dan kan dit veranderen.`,
    countedAt: (moment) => `Geteld ${moment}. Bij het tekenen wordt opnieuw geteld.`,
    letGo: {
      promises: (count) => many(count, 'toezegging erin', 'toezeggingen erin'),
      release: {
        heading: 'Toezeggingen die weg mogen',
        reason: 'Waarom ze weg mogen',
        noneChosen: 'Kies wat weg mag.',
        own: {
          how: 'Het opruimen is afgesloten. Wat toch in een dossier hoort berg je op uit Outlook.',
          act: 'Deze mogen weg',
          done: 'Vastgelegd: ze zijn bekeken, en mogen weg.',
        },
        others: {
          how: 'Ze heetten niet nodig. Bekijk elk bericht in Opruimen, waar het nog in een dossier kan. Wat weg mag keurt een ander goed.',
          act: 'Vragen of deze weg mogen',
          done: 'Gevraagd. Een ander moet het goedkeuren.',
        },
        line: (name, day, mails) => `${name}, ${day}: ${many(mails, 'bericht mag', 'berichten mogen')} weg`,
        state: {
          asked: () => 'Wacht op een ander',
          agreed: (name) => `Goedgekeurd door ${name}`,
          refused: (name) => `Geweigerd door ${name}`,
        },
        anotherMust: 'Jij vroeg het: een ander moet het goedkeuren.',
        answer: { agreed: 'Goedkeuren', refused: 'Weigeren' },
        answered: {
          agreed: 'Vastgelegd. Ze mogen weg.',
          refused: 'Vastgelegd. Er moet opnieuw over worden besloten.',
        },
      },
      act: { later: 'Opnieuw besluiten', notNeeded: 'Het mag weg' },
      done: {
        later: 'Het staat weer open: besluit erover in Opruimen.',
        notNeeded: 'Vastgelegd: het is bekeken, en mag weg.',
      },
    },
    answered: (name, day) => `${name}, ${day}`,
    yes: 'Ja',
    no: 'Nee',
    note: 'Opmerking (mag leeg)',
    recorded: 'Vastgelegd.',
    answerAnew: 'Anders antwoorden',
    copyElsewhere: 'De kopie is elders gemaakt',
    copyHash: 'SHA-256 van de kopie',
    copyMails: 'Aantal berichten erin (mag leeg)',
    copyRecord: 'Kopie vastleggen',
    copyBad: 'Verwacht: 64 cijfers en letters a tot f, zoals dossier export ze toont.',
    copied: (hash) => `SHA-256 ${hash}`,
  },
  way: { cleanUp: 'Naar Opruimen', handOver: 'Overdragen', checks: 'Naar de controles', sign: 'Aftekenen' },
  handOver: {
    heading: 'Overdragen',
    nothing: 'Er is niets meer over te dragen.',
    nobody: 'Niemand kan het overnemen: people.yaml noemt geen collega die met dossiers werkt.',
    byLeaver:
      'Er is nog niets overgedragen. De vertrekker doet dat, of wie de mailbox is toevertrouwd als de vertrekker weg is.',
    owner: {
      why: (owner) =>
        `Niemand bij het kantoor heeft het adres van ${owner} nog. Kies onder welk id ${owner} in Dossier werkte: dan is te tellen en over te dragen wat er openstaat.`,
      who: (owner) => `Id van ${owner}`,
      choose: 'Kies een id',
      line: (id, commitments, follows, emptyCases) =>
        `${id}: ${listed([commitments, 'open toezegging', 'open toezeggingen'], [follows, 'gevolgd dossier', 'gevolgde dossiers'], [emptyCases, 'dossier zonder mail', 'dossiers zonder mail'])}`,
      record: 'Vastleggen',
      named: (owner) => `Vastgelegd. Wat ${owner} open liet is geteld, en kan worden overgedragen.`,
    },
    nothingChosen: 'Kies wat je overdraagt.',
    commitments: 'Open toezeggingen',
    follows: 'Gevolgde gesprekken',
    conversations: (count) => many(count, 'gesprek', 'gesprekken'),
    to: 'Aan',
    note: 'Opmerking voor de opvolger (mag leeg)',
    offer: 'Aanbieden',
    offerDone: (name) => `Aangeboden aan ${name}, die het aanneemt of weigert.`,
    withdraw: 'Terugnemen',
    withdrawn: 'Teruggenomen.',
    line: (name, commitments, follows) =>
      `${name}: ${listed([commitments, 'toezegging', 'toezeggingen'], [follows, 'gevolgd dossier', 'gevolgde dossiers'])}`,
    state: {
      offered: 'Wacht op antwoord',
      accepted: 'Aangenomen',
      refused: 'Geweigerd',
      withdrawn: 'Teruggenomen',
    },
    due: (day) => `uiterlijk ${day}`,
  },
  offers: {
    heading: 'Aan jou aangeboden',
    from: (name) => `${name} vertrekt en draagt dit aan je over`,
    unseen: (count) =>
      `${many(count, 'deel hoort bij een dossier dat je niet mag zien, en blijft', 'delen horen bij dossiers die je niet mag zien, en blijven')} achter.`,
    accept: 'Aannemen',
    refuse: 'Weigeren',
    note: 'Opmerking (mag leeg)',
    taken: (commitments, follows, left) =>
      `Nu van jou: ${listed([commitments, 'toezegging', 'toezeggingen'], [follows, 'gevolgd dossier', 'gevolgde dossiers']) || 'niets'}.${left > 0 ? ` ${many(left, 'deel bleef', 'delen bleven')} achter.` : ''}`,
    refused: 'Geweigerd. De vertrekker ziet het hier.',
    gone: (name) => `Wat ${name} je aanbood wacht niet meer op je antwoord.`,
  },
  letters: {
    heading: 'Brief en afwezigheidstekst',
    show: 'Teksten tonen',
    hide: 'Teksten verbergen',
    successor: 'Klanten kunnen terecht bij',
    firm: 'Het kantoor',
    months: 'De afwezigheidstekst blijft',
    month: (count) => many(count, 'maand', 'maanden'),
    letter: { nl: 'Brief in het Nederlands', en: 'Brief in het Engels' },
    reply: { nl: 'Afwezigheidstekst in het Nederlands', en: 'Afwezigheidstekst in het Engels' },
    script: 'PowerShell die de afwezigheidstekst instelt',
    scriptWhy:
      'Voor ICT-beheer. Er wordt niets doorgestuurd. De tekst werkt zolang de mailbox er is: houd die tot de tekst eindigt.',
    replyOver:
      'Geen afwezigheidstekst: drie maanden na de laatste dag mag er geen meer staan. Laat het adres los.',
    closesBefore: (closed, until) =>
      `Volgens het plan gaat het account uiterlijk ${closed} dicht. Een gesloten account antwoordt niemand: houd het tot en met ${until}, of laat ICT-beheer er een gedeelde mailbox van maken.`,
    isClosed:
      'Het account is dicht, en een gesloten account antwoordt niemand: dit werkt in een gedeelde mailbox of na herstel.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd.',
    notCopied: 'Niet gekopieerd: selecteer de tekst en kopieer hem.',
  },
  sign: {
    heading: 'Aftekenen',
    why: 'Wie tekent zegt dat het zo staat. Het komt in het register van de mailbox.',
    remark: 'Opmerking',
    remarkNeeded: (open) =>
      `${many(open, 'controle staat', 'controles staan')} open: zeg waarom je toch tekent.`,
    asLeaver: 'Tekenen als vertrekker',
    forFirm: 'Tekenen voor het kantoor',
    again: 'Opnieuw tekenen',
    done: 'Afgetekend.',
    side: { leaver: 'Vertrekker', firm: 'Kantoor' },
    notYet: 'heeft niet getekend',
    by: (name, moment) => `${name}, ${moment}`,
    forLeaver: 'door de vertrouwenspersoon, voor de vertrekker',
    leaverSigned: (owner) =>
      `${owner} heeft zelf getekend. Een vertrouwenspersoon kan daar niet overheen tekenen.`,
    withOpen: 'Open toen er getekend werd:',
    changed: 'De aantallen zijn sindsdien veranderd. Teken opnieuw als ze zo bedoeld zijn.',
    reading: (done, of) =>
      `Er wordt nog gelezen: ${number.format(done)} van ${many(of, 'bericht', 'berichten')}. Je kunt tekenen zodra dat klaar is.`,
    report: 'Verslag openen',
  },
  trust: {
    heading: 'Vertrouwenspersoon',
    why: 'Als de vertrekker weg is, mag een ander de mailbox een tijd doornemen. De een vraagt het, een ander staat het toe. Elk bericht dat open gaat wordt met reden vastgelegd en aan de vertrekker getoond.',
    person: 'Vertrouwenspersoon',
    until: 'Tot en met (hoogstens 31 dagen)',
    reason: 'Reden',
    ask: 'Vragen',
    asked: 'Gevraagd. Een ander moet het toestaan.',
    line: (person, until) => `${person}, tot en met ${until}`,
    askedBy: (name, day) => `Gevraagd door ${name}, ${day}`,
    state: {
      asked: 'Wacht op een ander',
      granted: 'Toegestaan',
      refused: 'Geweigerd',
      ended: 'Beëindigd',
      over: 'Voorbij',
    },
    grant: 'Toestaan',
    refuse: 'Weigeren',
    end: 'Nu beëindigen',
    ownerIsThere: (owner, lastDay) =>
      lastDay === null
        ? `${owner} is er nog: er is geen laatste werkdag bekend en het account is open. Zolang ${owner} er is, kan de mailbox niet worden toevertrouwd.`
        : `${owner} is er nog, tot en met ${lastDay}. Vanaf de dag daarna kan de mailbox worden toevertrouwd.`,
    absent: (owner) => `${owner} kan het plotseling zelf niet meer. De reden zegt waarom; ${owner} ziet die.`,
    tooLong: 'Kies een dag vanaf vandaag, hoogstens 31 dagen vooruit.',
    stateIt: 'Vink dit alleen aan als het zo is. Wacht anders tot de vertrekker weg is.',
    stated: (owner) => `Het kantoor verklaart dat ${owner} het zelf niet meer kan.`,
    cameBack: (owner) => `${owner} is er weer: dit kan niet worden toegestaan.`,
    anotherMust: 'Jij vroeg het, of het is voor jou: een ander moet het toestaan.',
    answered: 'Vastgelegd.',
  },
  opened: {
    others: 'Wat anderen in deze mailbox deden',
    heading: 'Berichten die anderen openden',
    as: { trusted: 'als vertrouwenspersoon', helpDesk: 'als helpdesk' },
    line: (name, moment, size) => `${name}, ${moment}, ${size}`,
    did: {
      privateLookingShown: (name, moment) => `${name} zag de berichten die privé lijken, ${moment}`,
      copyStarted: (name, moment) => `${name} liet een statische kopie maken, ${moment}`,
      mailsFiled: (name, moment, mails) =>
        `${name} liet ${many(mails, 'bericht', 'berichten')} in dossiers opbergen, ${moment}`,
      mailsDecided: (name, moment, mails) =>
        `${name} noemde ${many(mails, 'bericht', 'berichten')} niet nodig of privé, ${moment}`,
      promisesReleased: (name, moment, mails) =>
        `${name} vroeg of ${many(mails, 'bericht', 'berichten')} met toezeggingen weg ${mails === 1 ? 'mag' : 'mogen'}, ${moment}`,
      handOverOffered: (name, moment, parts) =>
        `${name} bood een opvolger ${many(parts, 'toezegging of gevolgd dossier', 'toezeggingen en gevolgde dossiers')} aan, ${moment}`,
      leavingSigned: (name, moment) => `${name} tekende voor de vertrekker, ${moment}`,
    },
    filed: (mails) => `Berichten die een vertrouwenspersoon opborg: ${number.format(mails)}`,
    filedMore: (mails) => `En nog ${many(mails, 'bericht', 'berichten')}, eerder opgeborgen.`,
    filedBy: (name, moment) => `Opgeborgen door ${name}, ${moment}`,
    readAt: (moments) => `Gelezen in het dossier: ${moments}`,
    reason: (reason) => `Reden: ${reason}`,
  },
  report: nlReport,
  trouble: nlTrouble,
  news: {
    handOver: {
      offered: (successor) => `Er is iets aangeboden aan ${successor}.`,
      accepted: (successor) => `${successor} heeft het aangeboden deel aangenomen.`,
      refused: (successor) =>
        `${successor} heeft het aangeboden deel geweigerd. Het wacht weer op een opvolger.`,
      withdrawn: (successor) => `Wat aan ${successor} was aangeboden is teruggenomen.`,
    },
    signed: {
      leaver: (name) => `${name} heeft afgetekend als vertrekker.`,
      firm: (name) => `${name} heeft afgetekend voor het kantoor.`,
    },
    release: {
      asked: (name) => `${name} vroeg of toezeggingen weg mogen.`,
      agreed: (name) => `${name} keurde goed dat toezeggingen weg mogen.`,
      refused: (name) => `${name} weigerde dat toezeggingen weg mogen.`,
    },
    trust: {
      asked: (person) => `Er is gevraagd de mailbox aan ${person} toe te vertrouwen.`,
      granted: (person) => `De mailbox is toevertrouwd aan ${person}.`,
      refused: (person) => `Er is geweigerd de mailbox aan ${person} toe te vertrouwen.`,
      ended: (person) => `De mailbox is niet meer toevertrouwd aan ${person}.`,
      over: (person) => `De mailbox is niet meer toevertrouwd aan ${person}: de dag is voorbij.`,
    },
    opened: (name) => `${name} heeft een bericht geopend.`,
    shown: 'De eigenaar toont een bericht.',
    hidden: 'Een bericht wordt niet meer getoond.',
  },
  cancel: 'Annuleren',
  needed: 'Vul dit in.',
}
