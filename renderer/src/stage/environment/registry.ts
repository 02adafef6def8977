// Every environment by name.
import { cave, mars, moon, sky, space } from './beyond.ts'
import { canyon, desert, savanna } from './dry-land.ts'
import type { Environment } from './environment.ts'
import { farm, garden, park, playground } from './green.ts'
import { lake, mountain, river, volcano } from './heights.ts'
import { bedroom, kitchen, library, room, tableTop } from './home.ts'
import { iceberg, snowfield } from './ice.ts'
import { openLand } from './open-land.ts'
import { church, classroom, gym, office, stadium, studio, theatre } from './public-room.ts'
import { rooftop, skylineView } from './rooftop.ts'
import { beach, harbour, island, ocean, pier } from './shore.ts'
import { road, street } from './street.ts'
import { alley, bridge, cafe, castle, market, railway, ruins, village } from './town.ts'
import { underwater } from './underwater.ts'
import { forest, jungle, swamp } from './woods.ts'

const environments: Readonly<Record<string, Environment>> = {
  meadow: openLand,
  field: openLand,
  hill: openLand,
  rooftop,
  skyline: skylineView,
  street,
  city: street,
  road,
  beach,
  ocean,
  island,
  pier,
  harbour,
  mountain,
  lake,
  river,
  waterfall: river,
  volcano,
  desert,
  canyon,
  savanna,
  snow: snowfield,
  iceberg,
  forest,
  jungle,
  swamp,
  moon,
  mars,
  space,
  sky,
  cave,
  underwater,
  room,
  kitchen,
  bedroom,
  library,
  table: tableTop,
  office,
  classroom,
  gym,
  stadium,
  stage: theatre,
  church,
  cafe,
  studio,
  park,
  garden,
  playground,
  farm,
  village,
  market,
  alley,
  bridge,
  castle,
  ruins,
  railway,
}

/** The environment of that name; a meadow when there is none. */
export const environmentOf = (place: string): Environment => environments[place] ?? openLand
