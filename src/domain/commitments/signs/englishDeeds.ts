import { wordList } from '../wordList.ts'
import { actOf } from './englishVerbs.ts'

/**
 * Whether a word behind its subject is the plain present of something one does for another: any verb is, but for those of
 * being, thinking and travelling, and for what is no present at all.
 */
export const isPlainDeed = (verb: string): boolean =>
  verb.length > 2 &&
  (actOf(verb) !== 'state' || handled.has(verb)) &&
  !noDeeds.has(verb) &&
  (!verb.endsWith('ing') || verb === 'ring' || verb === 'bring') &&
  !verb.endsWith('ly') &&
  !(verb.endsWith('ed') && verb !== 'feed' && verb !== 'proceed')

/** `Sends`, `fixes`: the same, said of another. */
export const isThirdDeed = (verb: string): boolean =>
  verb.endsWith('s') && !verb.endsWith('ss') && isPlainDeed(verb.slice(0, -1)) && !noDeeds.has(verb)

/** Prices drop of themselves; who drops a thing off does it. */
const handled = wordList('drop close')
const noDeeds =
  wordList(`and the for with who that which this from but not all both too our your there here about after before
  would could should might must may can will shall did does had has was were are cannot
  sent went got made came saw spoke met left took gave told knew thought said paid found kept ran wrote brought began
  heard held built bought drove fell meant stood 
   won  
  expect assume imagine wonder doubt wish plan intend aim prefer suggest propose recommend request ask 
  appreciate apologise regret thank note agree disagree remember recall realise regard say
  mention speak travel fly drive live stay sleep work sit wait rely depend count attend host celebrate retire
   play watch meet launch introduce kick welcome face      
  finish arrive return head study teach train sell use used`)
