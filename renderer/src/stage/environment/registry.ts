// Every environment by name.
import type { Environment } from './environment.ts'
import { openLand } from './open-land.ts'
import { rooftop, skylineView } from './rooftop.ts'
import { road, street } from './street.ts'

const environments: Readonly<Record<string, Environment>> = {
  meadow: openLand,
  field: openLand,
  hill: openLand,
  rooftop,
  skyline: skylineView,
  street,
  city: street,
  road,
}

/** The environment of that name; a meadow when there is none. */
export const environmentOf = (place: string): Environment => environments[place] ?? openLand
