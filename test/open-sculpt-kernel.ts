// Before each file of tests: the sculpt kernel is open, as it is wherever subjects are made.
import { readFileSync } from 'node:fs'
import { startSculptKernel } from '../renderer/src/stage/subject/sculpt-kernel.ts'

startSculptKernel(readFileSync(new URL('../renderer/build/sculpt.wasm', import.meta.url)))
