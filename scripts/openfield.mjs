#!/usr/bin/env node
// The command line in a clone, as `npx openfield …`: sets up what is missing, then runs the command.
process.argv.splice(2, 0, 'cli')
await import('./bootstrap.mjs')
