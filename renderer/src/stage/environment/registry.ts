// Every environment by name.
import type { Environment } from './environment.ts'
import { openLand } from './open-land.ts'

const environments: Readonly<Record<string, Environment>> = {
  meadow: openLand,
  field: openLand,
  hill: openLand,
}

/** The environment of that name; a meadow when there is none. */
export const environmentOf = (place: string): Environment => environments[place] ?? openLand
