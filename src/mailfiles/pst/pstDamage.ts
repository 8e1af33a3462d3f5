/** A part of a PST that is not what it should be. `where` names its place in the file, never what it holds. */
export class PstDamage extends Error {
  override readonly name = 'PstDamage'
}
