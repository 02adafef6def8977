// Which maker builds which kind of subject.
import type { SubjectKind } from '../../prompt/brief.ts'
import { makeAircraft } from './aircraft/aircraft.ts'
import { makeBird } from './animal/bird.ts'
import { makeCentaur } from './animal/centaur.ts'
import { makeCrawler } from './animal/crawlers.ts'
import { peacock } from './animal/peacock.ts'
import { makeQuadruped } from './animal/quadruped.ts'
import { makeSwimmer } from './animal/swimmer.ts'
import { makeBuilding } from './building/building.ts'
import { makerFrom } from './built.ts'
import { makeFood } from './food/food.ts'
import { makeFurniture } from './furniture/furniture.ts'
import type { Maker } from './model.ts'
import { makePerson } from './person/person.ts'
import { makePlant } from './plant/plant.ts'
import { makeThing } from './thing/thing.ts'
import { makeVehicle } from './vehicle/vehicle.ts'
import { makeVessel } from './vessel/vessel.ts'

const makePeacock = makerFrom({ peacock })

const makers: Partial<Record<SubjectKind, Maker>> = {
  person: makePerson,
  quadruped: (subject, options) =>
    (subject.noun === 'centaur' ? makeCentaur(subject, options) : null) ??
    makeQuadruped(subject, options),
  bird: (subject, options) => makePeacock(subject, options) ?? makeBird(subject, options),
  fish: makeSwimmer,
  vehicle: makeVehicle,
  vessel: makeVessel,
  aircraft: makeAircraft,
  plant: makePlant,
  food: makeFood,
  building: makeBuilding,
  object: (subject, options) => makeThing(subject, options) ?? makeCrawler(subject, options),
  furniture: makeFurniture,
}

/** The maker of a kind; undefined when the kind is only drawn. */
export const makerOf = (kind: SubjectKind): Maker | undefined => makers[kind]
