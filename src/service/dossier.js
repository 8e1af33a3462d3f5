import { enableCompileCache, getCompileCacheDir } from 'node:module'
import path from 'node:path'

// What Node made of the TypeScript last time is taken again: that halves the start and spares the memory of stripping
// types. It must come before anything else is loaded, and in JavaScript, for TypeScript would load the stripper.
enableCompileCache()

// Threads learn of it from the environment only.
const cache = getCompileCacheDir()
if (cache !== undefined) process.env['NODE_COMPILE_CACHE'] ??= path.dirname(cache)

const { runCommand } = await import('./main.ts')
process.exitCode = await runCommand()
