// Every camera path by name.
import type { Path } from './motion.ts'
import { plainPaths } from './paths.ts'
import { effectPaths } from './paths-effect.ts'
import { freePaths } from './paths-free.ts'

export const paths: Readonly<Record<string, Path>> = {
  ...plainPaths,
  ...freePaths,
  ...effectPaths,
}
