import { wordList } from '../wordList.ts'

export const dutchReaders = wordList('u je jij jullie ge gij')

/** Who writes, gives and decides by himself, and is none of ours. */
export const dutchOutsiders = wordList(
  `gemeente provincie belastingdienst rechtbank rechter bank verzekeraar uwv kadaster waterschap overheid notaris
  leverancier fabrikant wederpartij deurwaarder koerier postnl portaal accountant`,
)

/** `onze monteur`, `de loonadministratie`. */
export const isOwnSide = (text: string): boolean => ownSide.has(text) || text.endsWith('administratie')

const ownSide = wordList(
  'onze ons mijn collega afdeling helpdesk servicedesk kantoorgenoot assistente magazijn huismeester planning boekhouding secretariaat receptie',
)

/** They decide and deal with things; they promise nothing by mail. */
export const authorities =
  wordList(`raad rechtbank rechter college minister ministerie commissie kamer overheid hof
  bestuursrechter belastingdienst`)
