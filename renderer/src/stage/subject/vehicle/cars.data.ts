// Side views and measures of cars, in metres, front at +z.

import { points2 } from '../sweep.ts'
import type { CarShape } from './car-body.ts'

const sedan: CarShape = {
  body: points2(
    '-2.12,.24 -2.27,.42 -2.24,.78 -2.12,.94 -1.45,.99 .8,.96 1.7,.86 2.14,.73 2.27,.5 2.2,.3 2,.22 -1.98,.22',
  ),
  house: points2('-1.82,.94 -1.2,1.37 -.8,1.46 .02,1.47 .4,1.42 1.12,.94 1,.86 -1.7,.86'),
  half: 0.9,
  lean: 0.42,
  belt: 0.94,
  round: 0.09,
  axles: [1.42, -1.38],
  wheel: [0.352, 0.23],
  wheelKind: 'alloy',
  pillars: [-0.28],
  doors: [0.72, -0.28, -1.1],
  lamp: [0.68, 0.19, 0.075],
  rearLamp: [0.76, 0.17, 0.09],
  cell: 0.043,
}
const sports: CarShape = {
  ...sedan,
  body: points2(
    '-2.1,.22 -2.2,.36 -2.2,.62 -2.1,.84 -1.6,.9 -.9,.86 .6,.8 1.3,.76 1.85,.64 2.2,.48 2.28,.34 2.1,.2 -2,.2',
  ),
  house: points2('-1.75,.84 -.85,1.12 -.35,1.17 .05,1.15 .95,.76 .8,.7 -1.6,.7'),
  half: 0.96,
  lean: 0.62,
  belt: 0.82,
  round: 0.1,
  axles: [1.36, -1.3],
  wheel: [0.34, 0.28],
  pillars: [-0.55],
  doors: [0.6, -0.5],
  lamp: [0.56, 0.2, 0.05],
  rearLamp: [0.7, 0.26, 0.04],
  cell: 0.042,
}
const convertible: CarShape = { ...sedan, house: null, pillars: [], doors: [0.68, -0.5] }
const van: CarShape = {
  ...sedan,
  body: points2(
    '-2.35,.28 -2.45,.45 -2.44,1.18 1.9,1.18 2.3,.98 2.4,.6 2.35,.34 2.15,.26 -2.2,.26',
  ),
  house: points2('-2.44,1.1 -2.42,1.95 -2.3,2.08 .9,2.08 1.25,1.98 1.95,1.12 1.8,1 -2.3,1'),
  half: 0.96,
  lean: 0.07,
  belt: 1.18,
  round: 0.1,
  axles: [1.55, -1.4],
  wheel: [0.36, 0.24],
  wheelKind: 'steel',
  pillars: [],
  glazed: [0.38, 3],
  doors: [1.2, 0.35, -0.75],
  lamp: [0.78, 0.16, 0.11],
  rearLamp: [1.0, 0.08, 0.2],
  cell: 0.055,
}
/** Old-timers and small city cars round everything more. */
const beetle: CarShape = {
  ...sedan,
  body: points2(
    '-1.95,.3 -2.02,.5 -1.9,.78 -1.5,1 .7,.96 1.3,.98 1.75,.8 1.98,.5 1.95,.32 1.8,.25 -1.8,.25',
  ),
  house: points2('-1.7,.9 -1.35,1.25 -.8,1.48 0,1.52 .42,1.42 .85,.94 .7,.86 -1.5,.86'),
  half: 0.8,
  lean: 0.3,
  belt: 0.95,
  round: 0.16,
  axles: [1.22, -1.2],
  wheel: [0.33, 0.18],
  wheelKind: 'white',
  pillars: [-0.45],
  doors: [0.6, -0.42],
  lamp: [0.72, 0.13, 0.13],
  rearLamp: [0.66, 0.07, 0.12],
}

/** A tourer of the forties: a long narrow bonnet, wings of their own over all four wheels. */
const vintage: CarShape = {
  ...sedan,
  body: points2(
    '-1.95,.36 -2.1,.5 -2.02,.78 -1.7,.98 -.9,1.04 .7,1.04 1.6,1.02 2.02,.94 2.12,.7 2.1,.4 2,.34 -1.9,.34',
  ),
  house: points2('-1.62,.98 -1.3,1.42 -.9,1.58 -.1,1.6 .22,1.54 .5,1 .4,.92 -1.5,.92'),
  half: 0.72,
  lean: 0.2,
  belt: 1.03,
  round: 0.2,
  axles: [1.45, -1.4],
  wheel: [0.36, 0.17],
  wheelKind: 'white',
  old: true,
  pillars: [-0.5],
  doors: [0.42, -0.5],
  lamp: [0.84, 0.125, 0.125],
  rearLamp: [0.55, 0.08, 0.08],
  cell: 0.036,
}

/** High and square, flat glass, short ends, large wheels in flared arches. */
const offroad: CarShape = {
  ...sedan,
  body: points2(
    '-1.86,.5 -1.92,.62 -1.92,1.1 -1.86,1.16 .62,1.16 1.7,1.12 1.82,1.06 1.86,.66 1.8,.5 -1.8,.46',
  ),
  house: points2('-1.86,1.1 -1.82,1.76 -1.7,1.82 .3,1.82 .42,1.78 .72,1.1 .6,1 -1.8,1'),
  half: 0.86,
  lean: 0.06,
  belt: 1.14,
  round: 0.05,
  axles: [1.18, -1.16],
  wheel: [0.42, 0.28],
  wheelKind: 'steel',
  pillars: [-0.28, -1.1],
  doors: [0.6, -0.28, -1.1],
  lamp: [0.86, 0.13, 0.12],
  rearLamp: [0.9, 0.07, 0.1],
}

/** Car shapes by form. */
export const cars: Readonly<Record<string, CarShape>> = {
  car: sedan,
  'sports-car': sports,
  convertible,
  van,
  ambulance: van,
  beetle,
  vintage,
  offroad,
  taxi: sedan,
  'police-car': sedan,
}
