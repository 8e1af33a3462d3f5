import { volumeProbe } from '../../../src/storage/volumeProbe.ts'

/** A process that probes a volume, so that its system calls can be made to fail: `probeVolume.ts FOLDER`. */
process.stdout.write(JSON.stringify(await volumeProbe(process.argv[2] ?? '')))
