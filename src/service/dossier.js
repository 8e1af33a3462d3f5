import { enableCompileCache } from 'node:module'

// What Node made of the TypeScript last time is taken again: that halves the start and spares the memory of stripping
// types. It must come before anything else is loaded, and in JavaScript, for TypeScript would load the stripper.
enableCompileCache()

const { runCommand } = await import('./main.ts')
process.exitCode = await runCommand()
