// A railway line through the country.
import type { FilmSet } from '../film-set.ts'
import { house } from '../prop/house.ts'
import { trainTrack } from '../prop/masonry.ts'
import { broadTree } from '../prop/plant.ts'
import { alongRails, onRails, railYaw } from '../rail-yaw.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { levelled, levelRadius } from './lie-of-land.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'
import { tunnelMouth } from './tunnel-mouth.ts'

/** A railway line through the country, with poles and a little station. */
export const railway: Environment = (order) => {
  const spot = levelRadius(order)
  const lead = order.seed % 2 ? 1 : -1
  const hero = order.brief.subjects[0]
  const rides = onRails(hero?.form)
  const turn = rides ? railYaw : 0
  // On a viaduct the train has its rails with it; none cross the land below.
  const bridged = order.brief.subjects.some((s) => s.form === 'bridge')
  const offset = rides ? 0 : lead * (spot + 2.2)
  const ground = levelled(
    order,
    (x, z) =>
      (fbm(x * 0.03 + 5, z * 0.03, 4) - 0.44) *
        5 *
        smoothstep(5, 30, Math.abs(alongRails(x, z, turn)[0] - offset)) +
      smoothstep(120, 340, -z) * 40 * fbm(x * 0.007, z * 0.007, 5),
    0,
  )
  return {
    light: 'open',
    ground,
    water: null,
    vista: { eye: [1.2, 1.8, 10], target: [offset * 0.3, 1.6, -20], fov: 44 },
    build: (set) => {
      const g = grassOf(order)
      const earth = set.material({ roughness: 0.95, f0: 0, scale: 9, relief: 0.25, mottle: 0.35 })
      addTerrain(set, {
        height: ground,
        material: earth,
        far: 700,
        paint: (p) =>
          scale(
            mix3(
              mix3(g.low, g.high, fbm(p[0] * 0.08, p[2] * 0.08, 4)),
              hex('#8f867a'),
              bridged || rides
                ? 0
                : smoothstep(2.4, 1.7, Math.abs(alongRails(p[0], p[2], turn)[0] - offset)),
            ),
            0.75 + 0.4 * noise(p[0] * 5, p[2] * 5),
          ),
      })
      // A train brings its own rails along the way it looks.
      if (!bridged && !rides) set.builder.placed({ yaw: turn }, () => trainTrack(set, offset))
      if (order.named('tunnel')) throughMountain(set, order, rides, offset)
      wayside(set, order, offset, lead, rides)
    },
  }
}

/** A train comes out of its tunnel; without one the rails run into it. */
const throughMountain = (set: FilmSet, order: SetOrder, rides: boolean, offset: number): void => {
  const tall = rides ? order.span * 1.5 : 5.5
  const mouth = { tall, snow: order.season === 'winter', seed: order.seed }
  const behind = rides ? -order.reach * 0.45 : 0
  set.builder.placed(
    rides
      ? { at: [Math.sin(railYaw) * behind, 0, Math.cos(railYaw) * behind], yaw: railYaw }
      : { at: [offset, 0, -16] },
    () => tunnelMouth(set, mouth),
  )
}

/** Poles, a small station when no train is the picture, and trees. */
const wayside = (
  set: FilmSet,
  order: SetOrder,
  offset: number,
  lead: number,
  rides: boolean,
): void => {
  if (!rides) poles(set, offset, lead)
  if (!rides)
    set.put(offset + lead * 5.2, -13, { radius: 3, height: 5 }, { yaw: -lead * 1.2 }, () =>
      house(set, {
        wide: 6,
        deep: 4,
        walls: 3,
        roof: 2,
        wall: hex('#c88a5a'),
        tile: hex('#6a4a3a'),
        timber: hex('#5a3a24'),
        chimney: true,
      }),
    )
  const tree = broadTree(set, order.season, 560)
  scatter(set, {
    count: 44,
    near: 16,
    far: 240,
    scale: [4, 8],
    where: (x, z) => Math.abs(alongRails(x, z, rides ? railYaw : 0)[0] - offset) > 6,
    meshes: [tree],
  })
}

const poles = (set: FilmSet, offset: number, lead: number): void => {
  const pole = set.matte(hex('#5a4836'), 0.9, 0.1, 4)
  for (let z = 4; z > -140; z -= 14)
    set.put(offset - lead * 3.4, z, { radius: 0.2, height: 6 }, {}, (b) => {
      b.cylinder([0, 0, 0], [0, 6, 0], 0.11, 0.08, pole, [1, 1, 1], 8)
      b.box([-0.8, 5.3, -0.05], [0.8, 5.45, 0.05], pole)
    })
}
