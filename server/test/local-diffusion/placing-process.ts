// A process that lays a model's weights beside a graph, says so, and waits to be killed: `placing-process.ts <weights> <work folder>`.
import { basename } from 'node:path'
import { placeFor } from '../../src/engine/local-diffusion/graph-place.ts'

const [, , weights = '', workFolder = '', isOnOtherDisk] = process.argv
const { folder } = await placeFor(
  new Map([[weights, `0-${basename(weights)}`]]),
  workFolder,
  isOnOtherDisk
    ? async (from, to) => {
        if (to.startsWith(workFolder)) throw new Error('EXDEV')
        await (await import('node:fs/promises')).link(from, to)
      }
    : undefined,
)
process.send?.(folder)
process.on('disconnect', () => process.exit(0))
