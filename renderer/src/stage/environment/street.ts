// Street and city street: a way that runs from the lens into the picture.

import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { passersBy } from '../prop/passer-by.ts'
import { broadTree } from '../prop/plant.ts'
import { lampPost, parkedCar } from '../prop/town.ts'
import { fbm } from '../random.ts'
import { burningRow } from '../set-fires.ts'
import { snowLies } from '../snow-cover.ts'
import { hex, mix3 } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { tramStreet } from './tram-street.ts'
import { houseRows, skyline, wantsNeon, wantsOldTown } from './urban.ts'

const isWet = (order: SetOrder): boolean =>
  order.weather === 'rain' || order.weather === 'storm' || wantsNeon(order)

/** Half the width of the carriageway. */
const roadHalf = (order: SetOrder): number =>
  Math.max(3.2, order.reach * 0.9 + 1.4, order.span * 0.35)

const kerbside =
  /lamp|bench|hydrant|mailbox|letterbox|phone-booth|telephone|parking-meter|bus-stop|trash|bin|street-sign|sign|fountain|flower|tree|vending|easel|stall|traffic-light/

/** Whether the picture is of street furniture. */
const isKerbside = ({ brief }: SetOrder): boolean => {
  const hero = brief.subjects[0]
  return hero !== undefined && hero.height < 7 && kerbside.test(`${hero.noun} ${hero.form}`)
}

const inTheRoad =
  /\b(cross(es|ing)?|crosswalk|zebra|road|traffic|middle|parade|march(es|ing)?|protest|demonstration|danc|skat|scooter|cycl|bike|bicycle|riding|rides|rid(e|den)|driv|race|racing|marathon|run(s|ning)|fight|chas|battle|explosion|standoff|puddles?|flood)/i

/** Whether the picture is of people on foot whom the words do not put into the traffic. */
const areWalkers = ({ brief }: SetOrder): boolean => {
  const [hero] = brief.subjects
  return (
    hero?.kind === 'person' &&
    hero.height < 3 &&
    !/^(ride|drive|fly|swim)$/.test(hero.pose ?? '') &&
    !inTheRoad.test(brief.prompt) &&
    brief.subjects.every((s) => s.kind !== 'vehicle') &&
    // A landmark at the end of the street is seen from the middle of it.
    brief.subjects.every((s) => s.kind !== 'building' || s.height < 15)
  )
}

const onPavement = (order: SetOrder): boolean => isKerbside(order) || areWalkers(order)

/** How wide the pavement is: a group finds room on it. */
const walkwayOf = (order: SetOrder): number =>
  areWalkers(order) ? Math.max(4.2, order.reach * 2.2 + 2.4) : 2.6

/** Half the carriageway is no wider for a crowd that is not on it. */
const wayHalf = (order: SetOrder): number => (areWalkers(order) ? 3.4 : roadHalf(order))

/** Street or city street between houses. */
export const street: Environment = (order) => {
  const course = order.brief.subjects[0]?.traits['course']
  if (course) return tramStreet(Number(course))(order)
  const half = wayHalf(order)
  // The subject walks nearer one side, so that its houses are seen close by.
  const side = order.seed % 2 ? 1 : -1
  // What belongs on the pavement stands there, not in the traffic.
  const walk = walkwayOf(order)
  // What drives keeps its wheels off the kerb, as it stands a little across its lane.
  const lane = order.brief.subjects[0]?.kind === 'vehicle' ? 0.26 : 0.55
  const c =
    side * (onPavement(order) ? half + 0.3 + walk * (areWalkers(order) ? 0.4 : 0.5) : half * lane)
  const neon = wantsNeon(order)
  const afar = order.brief.subjects.find((s) => s.traits['afar'])
  return {
    light: 'shade',
    ground: (x) => (Math.abs(x - c) > half ? 0.14 : 0),
    water: null,
    open: 0.45,
    haze: neon ? 2.2 : 1,
    // A landmark at its end is seen from the middle of the street.
    vista: afar
      ? { eye: [c, 1.7, 11], target: [c, 3.8, -14], fov: 50 }
      : { eye: [half * 0.25, 1.7, 11], target: [-0.3, 3.2, -14], fov: 50 },
    build: (set) => {
      const kind = neon ? 'neon' : wantsOldTown(order) ? 'old' : 'city'
      pave(set, order, half, c, walk)
      houseRows(set, {
        kind,
        width: half * 2 + walk * 2,
        center: c,
        low: neon ? 11 : kind === 'old' ? 11 : 12,
        high: neon ? 30 : kind === 'old' ? 16 : order.place === 'city' ? 46 : 24,
        near: set.view.eye[2] + 8,
        // A mountain is wider than a street: its houses end sooner.
        far: afar?.form === 'fuji' ? -42 : -120,
        shops: true,
      })
      skyline(set, {
        kind,
        near: 130,
        far: 420,
        count: 60,
        base: 0,
        high: afar ? 0 : kind === 'old' ? 6 : 95,
        low: afar ? 6 : kind === 'old' ? 10 : 22,
        center: 0,
      })
      if (order.named('burning')) burningRow(set, c, half + walk)
      furnish(set, order, half, c, neon)
    },
  }
}

const pave = (set: FilmSet, order: SetOrder, half: number, c: number, walk: number): void => {
  const b = set.builder
  const wet = isWet(order)
  const lies = snowLies(order.brief, { ...order })
  const surface = wet
    ? set.material({
        surface: 'wet',
        color: [0.055, 0.055, 0.06],
        roughness: 0.3,
        f0: 0.05,
        scale: 0.5,
      })
    : set.material({
        color: [1, 1, 1],
        roughness: 0.85,
        f0: 0.03,
        scale: 22,
        relief: 0.22,
        mottle: 0.4,
      })
  const town = set.matte(hex('#8f8a82'), 0.95, 0.1, 2)
  b.quad([-900, -0.06, 60], [900, -0.06, 60], [900, -0.06, -1400], [-900, -0.06, -1400], town)
  const tone = wet ? ([1, 1, 1] as const) : hex('#85837e')
  set.swept.add(surface)
  const z0 = set.view.eye[2] + 12
  b.quad(
    [c - half, 0, z0],
    [c + half, 0, z0],
    [c + half, 0, -160],
    [c - half, 0, -160],
    surface,
    tone,
  )
  const paint = wet
    ? set.material({
        surface: 'wet',
        color: [0.5, 0.5, 0.48],
        roughness: 0.3,
        f0: 0.05,
        scale: 0.5,
      })
    : set.matte(hex('#d8d4c8'), 0.8, 0.2, 9)
  if (lies) slush(set, half, c, z0)
  for (let z = z0; z > -150 && !lies; z -= 6)
    b.box([c - 0.07, 0, z - 2.6], [c + 0.07, 0.006, z], paint)
  const crossing = order.named('crosswalk') || order.named('crossing')
  const at = crossing ? 2.2 : -Math.max(9, order.reach * 3)
  for (let x = c - half + 0.5; x < c + half - 0.3; x += 1.05)
    b.box([x, 0, at - 3.4], [x + 0.55, 0.007, at], paint)
  pavements(set, half, c, walk, z0, wet)
}

/** Kerbs and slabs on both sides. */
const pavements = (
  set: FilmSet,
  half: number,
  c: number,
  walk: number,
  z0: number,
  wet: boolean,
): void => {
  const b = set.builder
  const kerb = set.matte(hex('#9c978e'), 0.85, 0.12, 8)
  const slab = wet
    ? set.material({
        color: [0.2, 0.2, 0.21],
        roughness: 0.25,
        f0: 0.05,
        scale: 4,
        relief: 0.1,
        mottle: 0.3,
      })
    : set.matte(hex('#a8a096'), 0.85, 0.15, 6)
  for (const s of [-1, 1]) {
    const [a, k, e] = [c + s * half, c + s * (half + 0.25), c + s * (half + walk)]
    b.box([Math.min(a, k), 0, -160], [Math.max(a, k), 0.14, z0], kerb)
    b.box([Math.min(k, e), 0, -160], [Math.max(k, e), 0.135, z0], slab)
    const joint = set.matte(hex('#7d766d'), 0.9, 0.05)
    for (let z = z0; z > -50; z -= 1.2)
      b.box([Math.min(k, e), 0.1, z - 0.02], [Math.max(k, e), 0.139, z + 0.02], joint)
  }
}

/** Trodden snow on a street, open in the tracks of the traffic. */
const slush = (set: FilmSet, half: number, c: number, z0: number): void => {
  const m = set.material({ roughness: 0.8, f0: 0.03, scale: 7, relief: 0.2, mottle: 0.12 })
  set.swept.add(m)
  set.builder.grid(
    70,
    150,
    (u, v) => [c + (u * 2 - 1) * half, 0.012, z0 - (z0 + 110) * v ** 1.6],
    m,
    ([x, , z]) => {
      const lane = Math.abs(Math.abs(x - c) - half * 0.45)
      const track = Math.exp(-(((lane - 0.75) / 0.3) ** 2))
      const patch = fbm(x * 0.9, z * 0.35, 3)
      return mix3([0.8, 0.83, 0.89], hex('#77757a'), Math.min(1, track * (0.45 + 0.9 * patch)))
    },
  )
}

/** Cars close behind each other, on either side of the middle line. */
const queue = (
  set: FilmSet,
  cars: readonly [LocalMesh, ...LocalMesh[]],
  half: number,
  c: number,
): void => {
  for (const s of [-1, 1])
    for (let z = 1.5; z > -90; z -= set.between(4.9, 6.2)) {
      const car = set.pick(cars)
      set.put(
        c + s * half * 0.34 + set.between(-0.15, 0.15),
        z,
        { radius: 1.25, height: 1.5 },
        { yaw: s > 0 ? Math.PI / 2 : -Math.PI / 2 },
        () => set.cast(car),
      )
    }
}

const furnish = (set: FilmSet, order: SetOrder, half: number, c: number, neon: boolean): void => {
  const cars = [0, 1, 2, 3].map(() => parkedCar(set))
  const people = passersBy(set, 8)
  const walk = half + 1.4
  for (const s of [-1, 1])
    for (let i = 0; i < 6; i++) {
      const z = -4 - i * 13 - set.random() * 4
      set.put(
        c + s * (half + 0.5),
        z,
        { radius: 0.25, height: 6 },
        { yaw: s > 0 ? Math.PI : 0 },
        () => lampPost(set, 5.6, !neon),
      )
    }
  const hero = order.brief.subjects[0]
  if (!order.brief.excluded.includes('car'))
    for (const s of [-1, 1])
      for (let z = hero?.kind === 'vehicle' ? -18 : -11; z > -90; z -= set.between(7, 13)) {
        const car = set.pick(cars as [LocalMesh, ...LocalMesh[]])
        set.put(
          c + s * (half - 1.15),
          z,
          { radius: 2.1, height: 1.5 },
          { yaw: s > 0 ? Math.PI / 2 : -Math.PI / 2 },
          () => set.cast(car),
        )
      }
  if (order.named('traffic')) queue(set, cars as [LocalMesh, ...LocalMesh[]], half, c)
  const crowd = order.brief.excluded.some((w) => /people|person|crowd/.test(w))
    ? 0
    : order.named('crowd') || order.named('crowded')
      ? 60
      : 20
  for (let i = 0; i < crowd; i++) {
    const s = set.random() < 0.5 ? -1 : 1
    const z = -6 - 70 * set.random() ** 1.4
    const person = set.pick(people as [LocalMesh, ...LocalMesh[]])
    set.put(
      c + s * (walk + set.between(-0.8, 0.8)),
      z,
      { radius: 0.3, height: 1.7 },
      { yaw: set.random() * 6.28 },
      () => set.cast(person),
    )
  }
  if (neon) return
  const tree = broadTree(set, order.season, 700)
  for (const s of [-1, 1])
    for (let z = -17; z > -90; z -= 18)
      set.put(
        c + s * (half + 0.7),
        z - set.random() * 4,
        { radius: 1.6, height: 6 },
        { yaw: set.random() * 6.28, scale: set.between(5, 6.5) },
        () => set.cast(tree),
      )
}
