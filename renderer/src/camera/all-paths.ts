// Every camera path by name.
import type { Path } from './motion.ts'
import { plainPaths } from './paths.ts'
import { bodyPaths } from './paths-body.ts'
import { effectPaths } from './paths-effect.ts'
import { rigPaths } from './paths-rig.ts'

export const paths: Readonly<Record<string, Path>> = {
  ...plainPaths,
  ...rigPaths,
  ...bodyPaths,
  ...effectPaths,
}
