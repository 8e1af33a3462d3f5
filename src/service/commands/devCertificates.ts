import { CommandError } from './command.ts'

/**
 * Key and certificate of https://localhost. At first use, and every 30 days, they are made anew and this machine is
 * made to trust them: the system asks the person for leave. Throws a CommandError when that cannot be done.
 */
export const devCertificates = async (): Promise<{ readonly key: Buffer; readonly cert: Buffer }> => {
  try {
    const { getHttpsServerOptions } = await import('office-addin-dev-certs')
    const { key, cert } = await getHttpsServerOptions()
    return { key, cert }
  } catch (cause) {
    throw new CommandError('No trusted certificate for https://localhost; see docs/sideload.md', { cause })
  }
}
