// The maker of what drives.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Maker } from '../model.ts'
import { bus, fireTruck, tractor, truck } from './big-vehicles.ts'
import { cableCar } from './cable-car.ts'
import { camperVan } from './camper-van.ts'
import { caravan } from './caravan.ts'
import { makeCar } from './cars.ts'
import { bicycle } from './cycles.ts'
import { foodTruck } from './food-truck.ts'
import { motorcycle } from './motorcycle.ts'
import { carriage, tank } from './odd-vehicles.ts'
import { locomotive, train, tram } from './rail.ts'
import { pickup, schoolBus } from './road-vehicles.ts'
import { scooter, skateboard } from './scooters.ts'
import type { BuiltVehicle } from './vehicle-parts.ts'
import { bulldozer, dumpTruck, excavator, garbageTruck, semiTruck } from './work-trucks.ts'

const built: Readonly<Record<string, (subject: BriefSubject) => BuiltVehicle>> = {
  bus,
  'food-truck': foodTruck,
  'school-bus': schoolBus,
  truck,
  'semi-truck': semiTruck,
  'dump-truck': dumpTruck,
  'garbage-truck': garbageTruck,
  excavator,
  bulldozer,
  'fire-truck': fireTruck,
  tractor,
  motorcycle,
  scooter,
  bicycle,
  train,
  locomotive,
  tram,
  'cable-car': cableCar,
  caravan,
  carriage,
  tank,
  skateboard,
}

/** Builds cars, trucks, trains and cycles; null for what it does not know. */
export const makeVehicle: Maker = (subject, options) => {
  const make = /pick-?up/.test(subject.noun)
    ? pickup
    : subject.traits['style'] === 'camper' && subject.form === 'van'
      ? camperVan
      : built[subject.form]
  if (!make) return makeCar(subject, options)
  const { work, stature, yaw, anchors } = make(subject)
  return { work, anchors, bestYaw: yaw, flat: false, stature }
}
