import { type AgreementTextFault, agreementTextAtMost } from '../../domain/agreement/agreementText.ts'
import { type FolderStore, isRefusedPath, type StoredFile } from '../../ports/folderStore.ts'
import { agreementsFolder } from './agreementRegister.ts'

/** An agreement's file by the id of its register: its text, or what is wrong with it. Null where there is none. */
export type AgreementFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: AgreementTextFault }

export const agreementFileName = (id: string): string => `${id}.yaml`

export interface ListedAgreements {
  /** Ids of files and of registers, in code-unit order. */
  readonly ids: readonly string[]
  /** Files that look like agreements and whose name cannot be an id. */
  readonly misnamed: readonly string[]
}

const id = /^[a-z0-9-]{1,64}$/
const yaml = /\.ya?ml$/i

/** What lies in the folder of agreements. Hidden files are an editor's own. */
export const listAgreements = async (folders: FolderStore): Promise<ListedAgreements> => {
  const ids = new Set<string>()
  const misnamed: string[] = []
  for await (const name of folders.list(agreementsFolder)) {
    const stem = name.endsWith('.yaml') ? name.slice(0, -'.yaml'.length) : name
    if (id.test(stem)) ids.add(stem)
    else if (yaml.test(name) && !/^[.~#]/.test(name)) misnamed.push(name)
  }
  return { ids: [...ids].sort(), misnamed }
}

export const readAgreementFile = async (
  folders: FolderStore,
  agreement: string,
): Promise<AgreementFile | null> => {
  try {
    const file = await folders.find(`${agreementsFolder}/${agreementFileName(agreement)}`)
    return file && (await fileText(file))
  } catch (error) {
    if (isRefusedPath(error)) return faulty('a file of its own, no link, with a name that Windows allows')
    throw error
  }
}

/** Bytes; of UTF-8 a character has at most four. */
const bytesAtMost = 4 * agreementTextAtMost

const fileText = async (file: StoredFile): Promise<AgreementFile> => {
  if (file.size > bytesAtMost) return faulty(`at most ${agreementTextAtMost} characters`)
  const bytes = Buffer.concat(await Array.fromAsync(file.bytes()))
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return faulty('a text in UTF-8')
  }
}

const faulty = (expected: string): AgreementFile => ({
  kind: 'fault',
  fault: { line: 1, path: '', expected },
})
