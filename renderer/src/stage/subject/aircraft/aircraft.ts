// The maker of what flies without wings that beat.
import { type Builder, makerFrom } from '../built.ts'
import type { Maker, Model } from '../model.ts'
import { things } from '../thing/thing.ts'
import { makeCar } from '../vehicle/cars.ts'
import { airship, drone, helicopter, hotAirBalloon, parachute } from './lifted.ts'
import { airplane, jet } from './planes.ts'
import { rocket, satellite, spaceship, ufo } from './spacecraft.ts'

/** Builders of aircraft by form. */
export const aircraft: Readonly<Record<string, Builder>> = {
  airplane,
  jet,
  helicopter,
  'hot-air-balloon': hotAirBalloon,
  airship,
  rocket,
  spaceship,
  ufo,
  drone,
  satellite,
  parachute,
  ...(things['kite'] ? { kite: things['kite'] } : {}),
}
const known = makerFrom(aircraft)

/** A car that has glowing pods where its wheels would touch the road. */
const flyingCar = (model: Model | null): Model | null => {
  if (!model) return null
  const { work } = model
  const glow = work.material({ emission: [0.8, 3, 6] })
  for (const x of [-0.7, 0.7])
    for (const z of [-1.25, 1.25]) work.ball([x, 0.02, z], [0.3, 0.09, 0.42], glow, [0.6, 0.85, 1])
  work.light([0, -0.4, 0], 0.3, [4, 12, 22])
  return model
}

/** Builds aircraft; null for forms it does not know. */
export const makeAircraft: Maker = (subject, options) =>
  subject.form === 'flying-car'
    ? flyingCar(makeCar({ ...subject, form: 'sports-car' }, options))
    : known(subject, options)
