import type { DecisionWords } from './decisionWords.ts'

export const nl: DecisionWords = {
  titleUndecided: (mailbox) => `Wat moet er met de mailbox van ${mailbox} gebeuren?`,
  titleApprove: (mailbox) => `Mag de mailbox van ${mailbox} vervallen?`,
  titleStanding: (mailbox) => `De mailbox van ${mailbox}`,
  faulty: 'Nog niet goed',
  stake: {
    heading: 'Wat er op het spel staat',
    days: (days) => (days === 1 ? 'dag' : 'dagen'),
    until: (day) => `veilig tot en met ${day}`,
    anyDay: 'Kan elke dag eindigen',
    mailbox: 'Mailbox',
    size: 'Grootte',
    sizeUnknown: 'niet bekend',
    gigabytes: (amount) => `${amount} GB`,
    mails: 'Opgeborgen in dossiers',
    commitments: 'Daarvan opgeborgen als toezegging',
    hold: 'Bevriezing',
    holdSince: (day) => `vastgelegd op ${day}`,
    counted:
      'Geteld zijn mails van en aan dit adres die al in dossiers zijn opgeborgen; die blijven, wat je ook kiest. Niemand heeft voor deze pagina in de mailbox gekeken.',
    mayBeNone:
      'Er is nog niets van of aan dit adres opgeborgen. Wat alleen in de mailbox staat, gaat met de mailbox mee.',
  },
  choices: {
    keepAsShared: {
      title: 'Bewaren als gedeelde mailbox',
      what: 'De mailbox blijft staan, en collega’s die toegang krijgen kunnen erin zoeken. Nieuwe mail komt nog aan.',
    },
    handOver: {
      title: 'Overdragen aan een collega',
      what: 'Een collega krijgt toegang tot de mailbox en neemt over wat nodig is.',
    },
    staticCopy: {
      title: 'Statische kopie maken',
      what: 'Er komt een kopie die niet meer verandert, buiten de mailbox om te bewaren.',
    },
    letLapse: {
      title: 'Laten vervallen',
      what: 'Er gebeurt niets meer. Na de laatste veilige dag wist Microsoft de mailbox. Wat niet is opgeborgen, is dan weg en komt niet terug.',
    },
    legalHold: {
      title: 'Bevriezen (legal hold)',
      what: 'Niemand kan nog iets wissen, tot je de bevriezing opheft. Kies dit bij een geschil, of als dat dreigt.',
    },
  },
  account: {
    keepAsShared: {
      kept: 'Het account erachter blijft bestaan, zonder aanmelden. Wie het later verwijdert, verwijdert de mailbox.',
      deleted: 'Het account wordt verwijderd.',
    },
    handOver: {
      kept: 'Het account blijft bestaan.',
      deleted: 'Heeft de collega wat nodig is, dan wordt het account verwijderd en eindigt de mailbox.',
    },
    staticCopy: {
      kept: 'Het account blijft bestaan.',
      deleted: 'Pas als de kopie is nagekeken, wordt het account verwijderd en eindigt de mailbox.',
    },
    letLapse: { kept: 'Het account blijft bestaan.', deleted: 'Het account wordt verwijderd.' },
    legalHold: { kept: 'Het account blijft bestaan.', deleted: 'Het account wordt verwijderd.' },
  },
  costs: 'Kosten:',
  cost: {
    keepAsShared: {
      kept: 'de licentie blijft nodig.',
      removed: 'geen licentie, zolang de mailbox onder 50 GB blijft.',
    },
    handOver: {
      kept: 'de licentie blijft nodig, en werk voor ICT-beheer en de collega.',
      removed: 'de licentie tot de overdracht klaar is, en werk voor ICT-beheer en de collega.',
    },
    staticCopy: {
      kept: 'de licentie blijft nodig; daarbij werk voor ICT-beheer en opslag voor de kopie.',
      removed: 'werk voor ICT-beheer en opslag voor de kopie; daarna geen licentie.',
    },
    letLapse: { kept: 'de licentie blijft nodig.', removed: 'geen licentie en geen werk.' },
    legalHold: {
      kept: 'de licentie blijft nodig, en die moet bevriezen toestaan (zoals Exchange Online Plan 2).',
      removed: 'geen licentie.',
    },
  },
  needsSecond: (name) => `${name} moet dit ook goedkeuren.`,
  cannot: 'Kan niet:',
  instead: 'Account en licentie blijven, want',
  refused: {
    notAllowed: 'volgens de afspraken mag jij dit niet besluiten.',
    notAgreed: 'dit staat niet in de afspraken met ICT-beheer.',
    ended: 'de bewaartermijn is voorbij; de mailbox kan al gewist zijn.',
    carriedOut: 'het vorige besluit is al uitgevoerd, of als uitgevoerd gemeld.',
    accountBehindShared: 'een gedeelde mailbox verdwijnt als het account erachter wordt verwijderd.',
    overSizeLimit: 'de mailbox is groter dan 50 GB, en heeft dan een licentie nodig.',
    archiveWouldBeLost: 'er is een archiefmailbox, en die gaat zonder licentie of account verloren.',
    holdActive: 'er is een bevriezing. Hef die eerst op.',
    holdNeedsMailbox: 'bevriezen kan alleen een mailbox die er nog is, met account en licentie.',
    recipientMissing: 'er staat niet bij aan wie.',
    sameSecondPerson:
      'een tweede persoon moet dit goedkeuren, en die is er niet: dat moet een ander zijn dan jij, en niet ICT-beheer.',
    providerCannotDecide: 'ICT-beheer voert besluiten uit en neemt ze niet.',
    nothingToApprove: 'er is niets meer om goed te keuren.',
    nothingToWithdraw: 'er is geen besluit om in te trekken.',
    changedMeanwhile:
      'er is intussen iets veranderd: misschien besloot iemand anders al. Kijk hieronder hoe het er nu voor staat en kies opnieuw.',
  },
  form: {
    heading: 'Jouw besluit',
    options: 'Kies wat er moet gebeuren',
    recipient: 'Aan wie?',
    recipientHint: 'Naam of e-mailadres van wie de mailbox of de kopie krijgt.',
    reason: 'Waarom?',
    reasonHint: 'Een of twee zinnen. De reden wordt bewaard, zodat later te zien is waarom dit besluit viel.',
    next: 'Verder',
    nextHint: (address) =>
      `Er ligt dan nog niets vast: je krijgt eerst een code op ${address}, waarmee je bevestigt.`,
    faults: {
      optionMissing: 'Kies een van de mogelijkheden.',
      reasonMissing: 'Schrijf op waarom, in ten minste drie tekens.',
      reasonLong: 'Kort de reden in tot 2000 tekens.',
      recipientMissing: 'Schrijf op aan wie, in ten hoogste 200 tekens.',
      codeMissing: 'Vul de zes cijfers van de code in.',
    },
    summary: 'Kijk hier nog naar',
  },
  noPost: {
    heading: 'Besluiten kan hier nu niet',
    what: 'Een besluit bevestig je met een code, en Dossier kan geen mail versturen: er is geen mailserver ingesteld.',
    next: (provider) =>
      `Laat dit ${provider} weten en open de pagina daarna opnieuw. Wacht niet als er haast is: spreek het besluit af en laat het schriftelijk bevestigen.`,
  },
  code: {
    title: 'Bevestig met je code',
    sent: (address, minutes) =>
      `Er ligt nog niets vast. We mailden een code van zes cijfers naar ${address}. Hij werkt één keer, ${minutes} minuten lang.`,
    confirms: 'Je bevestigt',
    label: 'Code uit de mail',
    hint: 'Zes cijfers; een spatie mag.',
    confirm: 'Bevestigen',
    noMail: 'Geen mail? Kijk ook bij ongewenste mail. Alleen de nieuwste code werkt.',
    again: 'Mail een nieuwe code',
    back: 'Terug zonder iets vast te leggen',
    wrong: (triesLeft) =>
      triesLeft === 1
        ? 'Deze code klopt niet. Je kunt het nog één keer proberen.'
        : `Deze code klopt niet. Je kunt het nog ${triesLeft} keer proberen.`,
    spent:
      'Deze code werkt niet meer: hij is gebruikt, verlopen of te vaak verkeerd ingevuld. Vraag een nieuwe.',
    tooMany: 'Er zijn het afgelopen uur al vijf codes gemaild. Gebruik de nieuwste, of wacht een uur.',
    failed: (provider) =>
      `De mailserver nam de code niet aan. Probeer het zo nog eens; blijft het misgaan, bel dan ${provider}.`,
    addressRefused: (provider) =>
      `De mailserver kent dit adres niet, dus er komt geen code. Laat ${provider} het adres in de afspraken verbeteren.`,
  },
  approve: {
    heading: 'Jouw goedkeuring',
    asked: (by, day) => `${by} koos op ${day} voor laten vervallen. Dat geldt pas als jij het goedkeurt.`,
    why: 'De reden:',
    means:
      'Keur je het goed, dan wist Microsoft de mailbox na de laatste veilige dag, en is wat niet is opgeborgen weg. Keur je het af, dan is er geen besluit en loopt de termijn door.',
    reason: 'Waarom?',
    reasonHint: 'Een of twee zinnen, ook als je het ermee eens bent. De reden wordt bewaard.',
    yes: 'Goedkeuren',
    no: 'Afkeuren',
  },
  withdraw: {
    title: 'Besluit intrekken',
    what: 'Er is dan geen besluit meer. Een lopende bewaartermijn loopt door en de herinneringen om te besluiten beginnen opnieuw.',
  },
  wishes: {
    approve: 'Laten vervallen: goedkeuren',
    decline: 'Laten vervallen: afkeuren',
    withdraw: 'Besluit intrekken',
  },
  state: {
    heading: 'Het besluit',
    chosen: 'Gekozen',
    reason: 'Reden',
    noReason: 'De reden is op verzoek gewist.',
    recipient: 'Aan',
    steps: {
      proposed: 'Voorgesteld',
      decided: 'Besloten',
      approved: 'Goedgekeurd',
      reported: 'Als uitgevoerd gemeld',
      verified: 'Nagekeken',
      byOn: (by, day) => (by === '' ? `op ${day}` : `door ${by}, op ${day}`),
      waits: 'nog niet',
      waitsFor: (name) => `wacht op ${name}`,
    },
    next: 'Wat er nu gebeurt',
    awaitingSecond: (second) =>
      `${second} krijgt een mail om dit goed te keuren. Tot dan is er niets besloten en loopt de bewaartermijn door.`,
    decided: (provider) =>
      `${provider} krijgt bericht en voert het uit. De bewaartermijn loopt door tot is gezien dat het is uitgevoerd; zolang gaan de herinneringen naar ICT-beheer.`,
    reported: (provider) =>
      `${provider} meldde dat het is uitgevoerd. Het telt pas als het is nagekeken; tot dan blijven de herinneringen komen.`,
    verified: 'Het is uitgevoerd en nagekeken. Je hoeft niets meer te doen.',
    runsAgain:
      'Het vorige besluit is uitgevoerd, maar er loopt weer een bewaartermijn. Er is een nieuw besluit nodig.',
    change: 'Dit besluit wijzigen of intrekken',
    decideAnew: 'Opnieuw besluiten',
    decideAnewHint:
      'De mailbox is er nog, dus je kunt iets anders kiezen. Het nieuwe besluit volgt op dit; beide blijven in het register.',
    changeHint: (provider) =>
      `Wijzigen of intrekken kan tot het is uitgevoerd, ook later met deze link. Het nieuwe besluit komt in de plaats van dit; beide blijven in het register. Is er haast bij, bel dan ook ${provider}.`,
    changeByOthers: (names) => `Wijzigen kan tot het is uitgevoerd, door ${names}.`,
    noChange: (provider) =>
      `Wijzigen kan hier niet meer, want het is uitgevoerd of als uitgevoerd gemeld. Klopt er iets niet, bel dan ${provider}.`,
    declined: (day) => `Het voorstel om te laten vervallen is op ${day} afgekeurd. Er is dus geen besluit.`,
    withdrawn: (day) => `Het besluit is op ${day} ingetrokken. Er is dus geen besluit.`,
    nothingAsked:
      'Er wordt nu niets van je gevraagd. Kiest iemand voor laten vervallen, dan krijg je een mail om dat goed te keuren.',
  },
  call: {
    heading: 'Vragen?',
    who: (name, address) => `Bel of mail ${name}, ${address}.`,
  },
}
