/** Why a register cannot be trusted to go on: it is never appended to before a person has looked. */
export type RegisterDamage =
  | { readonly kind: 'missing'; readonly seq: number }
  | { readonly kind: 'altered'; readonly seq: number }
  | { readonly kind: 'outOfOrder'; readonly seq: number }
  | { readonly kind: 'cutOff'; readonly seq: number }
  | { readonly kind: 'unreadable'; readonly seq: number }

/** A register is damaged: `dossier verify` names all that is wrong. */
export class RegisterError extends Error {
  override readonly name = 'RegisterError'
  readonly code = 'registerDamaged'
  readonly register: string
  readonly damage: RegisterDamage

  constructor(register: string, damage: RegisterDamage) {
    super(`${register}: entry ${damage.seq} is ${damage.kind}`)
    this.register = register
    this.damage = damage
  }
}
