/** Walks of life a mail at work may come from and still be its reader's own business. */
export const privateKinds = ['health', 'school', 'bank', 'shop', 'sport', 'travel'] as const
export type PrivateKind = (typeof privateKinds)[number]

interface KindWords {
  /** Count in the subject as well as in a correspondent's name and address. */
  readonly anywhere: readonly string[]
  /** Count in a correspondent's name and address alone, for a firm's own work may be about them. */
  readonly correspondent: readonly string[]
}

const words = (list: string): readonly string[] => list.split(' ')

/**
 * Words without accents. `tandarts*` stands for all that begin so, `*basisschool` for all that end so, and
 * `*.bol.com` for a domain and those under it.
 */
export const privateWords: Readonly<Record<PrivateKind, KindWords>> = {
  health: {
    anywhere: words(
      'huisarts* tandarts* fysiotherap* apothe* orthodont* verloskundig* psycholo* polikliniek*',
    ),
    correspondent: words(
      '*ziekenhuis umc *umc lumc amc ggz ggd dokter* kliniek* pharmacy dentist doctor hospital therap*',
    ),
  },
  school: {
    anywhere: words('schoolkamp* schoolreis* ouderavond* oudergesprek* luizen* kinderopvang* zwemles*'),
    correspondent: words(
      'school *basisschool kleuterschool* peuter* bso creche kinderdagverblijf* kdv daycare',
    ),
  },
  bank: {
    anywhere: words('hypotheekaanvraag* hypotheekofferte* zorgverzeker* uitvaart* mortgage'),
    correspondent: words('hypothe* particulier zilverenkruis menzis'),
  },
  shop: {
    anywhere: words('bestelling'),
    correspondent: words('*.bol.com coolblue zalando wehkamp ikea hema marktplaats vinted'),
  },
  sport: {
    anywhere: words('hockey* voetbal* tennis* volleybal* korfbal* sportclub* sportschool*'),
    correspondent: words('fitness* basicfit *hockeyclub *voetbalclub gym yoga*'),
  },
  travel: {
    anywhere: words('vakantiehuis* vakantiewoning* camping*'),
    correspondent: words('vakantie* vacances* airbnb *.booking.com tui corendon sunweb'),
  },
}
