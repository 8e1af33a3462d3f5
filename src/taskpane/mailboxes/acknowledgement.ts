import type { AgreementAnswer } from '../../contract/agreementSchemas.ts'
import type { MeAnswer } from '../../contract/schemas.ts'

/** When this person said that he had read the version in force; null where he has not. */
export const acknowledgedAt = ({ people }: AgreementAnswer, { address }: MeAnswer): string | null =>
  people.find((one) => one.acknowledgedAt !== null && one.address.toLowerCase() === address?.toLowerCase())
    ?.acknowledgedAt ?? null

/** The first agreement in force that this person has not read. Whoever has no address of his own is asked nothing. */
export const unreadAgreement = (
  agreements: readonly AgreementAnswer[],
  me: MeAnswer,
): AgreementAnswer | null =>
  me.address === null
    ? null
    : (agreements.find(
        (agreement) =>
          agreement.versions.some(({ isInForce }) => isInForce) && acknowledgedAt(agreement, me) === null,
      ) ?? null)
