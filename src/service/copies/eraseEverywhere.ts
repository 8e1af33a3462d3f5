import { z } from 'zod'
import { caseId, entryNumber, instant } from '../../contract/basicSchemas.ts'
import { type FilingOfCase, filingId } from '../../domain/cases/case.ts'
import type { CaseAct } from '../cases/actOnCase.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { type ErasedFiling, eraseFiling } from '../cases/eraseFiling.ts'
import type { Organisation } from '../organisation.ts'
import type { WorkFile, WorkFiles } from '../work/workFiles.ts'
import { caseCopyKey } from './caseContent.ts'
import type { CopyJobs } from './copyJobs.ts'

interface Places {
  readonly organisation: Organisation
  readonly work: WorkFiles
  readonly copies: Pick<CopyJobs, 'withhold'>
}

/** Erasures under way, each noted by its filing: a stop in between would leave words that nobody asks to have erased again. */
const notes = 'work/erasing'

const erasureNote = z.object({
  act: z.object({ request: z.string(), by: z.string(), at: instant }),
  filing: z.object({ caseId, seq: entryNumber }),
})

type ErasureNote = z.infer<typeof erasureNote>

const noteFile = (name: string): WorkFile<ErasureNote | null> => ({
  path: `${notes}/${name}`,
  schema: erasureNote,
  empty: null,
})

/** Erases a filing wherever it was, also from the copies of its cases that lie here. */
export const eraseEverywhere = async (
  { organisation, work, copies }: Places,
  caseAct: CaseAct,
  filing: FilingOfCase,
): Promise<ErasedFiling> => {
  const note = noteFile(`${filingId(filing.caseId, filing.seq)}.json`)
  await work.change(note, () => ({ act: caseAct.act, filing }))
  const erased = await eraseFiling(organisation, caseAct, filing)
  if (erased.kind === 'done') for (const id of erased.cases) await copies.withhold(caseCopyKey(id))
  await work.forget(note.path)
  return erased
}

/** Finishes what a stop left half done; what cannot be finished is told, and holds up no other. */
export const finishErasing = async (places: Places, onFailure: (error: unknown) => void): Promise<void> => {
  for await (const name of places.organisation.folders.list(notes))
    await finishOne(places, name).catch(onFailure)
}

/** Of what never came into the register nothing was erased, nor is it now. */
const finishOne = async (places: Places, name: string): Promise<void> => {
  const { organisation, work } = places
  const file = noteFile(name)
  const note = await work.read(file)
  if (note === null) return
  const { act, filing } = note
  const state = await organisation.registers.state(caseRegister(filing.caseId))
  const isEntered = state.bySeq.get(filing.seq)?.filing.message === null
  if (isEntered) await eraseEverywhere(places, { act, person: null, action: 'eraseFiling' }, filing)
  else await work.forget(file.path)
}
