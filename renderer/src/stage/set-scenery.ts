// What subjects bring to the ground about them, whatever the place: rails under trains, ivy over what is overgrown, a bed of flowers, fires in a burning town.
import type { Brief } from '../prompt/brief.ts'
import type { Spot } from './actor.ts'
import { boxOf, heightOf } from './actor.ts'
import { wall as rockWall } from './cave-mouth.ts'
import { framingOf, framingTrees } from './environment/framing-trees.ts'
import { steepness } from './environment/tram-street.ts'
import { addFestoons } from './festoon.ts'
import type { FilmSet } from './film-set.ts'
import { flowerBed } from './flower-bed.ts'
import { ledLights } from './led-lights.ts'
import { mirroredRoom } from './mirrored-room.ts'
import { grown } from './overgrowth.ts'
import { partyDress } from './party-dress.ts'
import { plume } from './plume.ts'
import { palmTree } from './prop/palm.ts'
import { pumpkinPatch } from './pumpkin-patch.ts'
import { onRails } from './rail-yaw.ts'
import { framesBuilding } from './role.ts'
import type { Vec3 } from './scene.ts'
import { burningTown } from './set-fires.ts'
import { strewPetals } from './strewn-petals.ts'
import { layTrack } from './track.ts'
import { scale } from './vector.ts'
import { viaduct } from './viaduct.ts'

/** Places that lay rails of their own, or have none; a station does too. */
const ownRails = /^(subway|bridge|table|studio|space|sky|underwater)$/

/** Adds it all. */
export const addScenery = (
  set: FilmSet,
  brief: Brief,
  spots: readonly Spot[],
  place: string,
): void => {
  const railed = ownRails.test(place) || brief.setting.includes('station')
  for (const spot of spots) {
    const subject = brief.subjects[spot.subject]
    if (!subject) continue
    const low = spot.at[1] - set.ground(spot.at[0], spot.at[2])
    if (onRails(subject.form) && subject.height > 1.5 && !railed && low < 1)
      layTrack(set, spot, {
        sunk: /^(street|city|alley|market)$/.test(place),
        climb: subject.traits['climbs'] ? steepness : 0,
      })
    if (subject.traits['overgrown']) grown(set, spot)
    if (subject.traits['sprays']) spray(set, spot, 1 / spots.length)
    const { drifts, dusts } = subject.traits
    if (drifts ?? dusts) plume(set, spot, place, brief.setting, drifts ? 0.3 : 0.08)
  }
  const beds = brief.setting.filter((w) => w.startsWith('bed-of-'))
  for (const bed of beds) flowerBed(set, bed.slice('bed-of-'.length), brief.palette)
  if (brief.setting.some((w) => /^pumpkin-(patch|field|farm)$/.test(w))) pumpkinPatch(set)
  const frame = brief.subjects.find((s) => framesBuilding(brief, s))
  if (frame) {
    const look = framingOf(frame)
    framingTrees(
      set,
      brief.season ?? (place === 'snow' ? 'winter' : look.blossom ? 'spring' : 'summer'),
      -1,
      look,
    )
  }
  viaduct(set, brief, spots)
  if (brief.setting.includes('palm-lined')) palmsAlong(set)
  addFestoons(set, brief, place)
  mirroredRoom(set, brief, spots, place)
  partyDress(set, brief, place)
  ledLights(set, brief, spots)
  strewPetals(set, brief, spots)
  if (brief.setting.includes('burning')) burningTown(set, place)
  if (brief.setting.includes('cave-mouth')) rockWall(set, spots)
}

/** Palms on both sides of a way, one behind another. */
const palmsAlong = (set: FilmSet): void => {
  const palms = [0, 1].map(() => palmTree(set))
  for (let i = 0; i < 12; i++)
    for (const side of [-1, 1]) {
      const [x, z] = [side * (4.2 + 0.4 * set.random()), 2 - i * 7.5 + 2 * set.random()]
      const mesh = palms[(i + (side + 1) / 2) % 2]
      const tall = set.between(6.5, 8.5)
      if (mesh && set.free(x, z, 0.5, tall))
        set.builder.placed({ at: [x, set.ground(x, z), z], yaw: i * 2.1, scale: tall }, () =>
          set.cast(mesh),
        )
    }
}

/** Water thrown up from a lifted trunk, falling in an arc of drops. */
const spray = (set: FilmSet, spot: Spot, share: number): void => {
  const tip = spot.actor.anchors['trunk']
  if (!tip) return
  const b = set.builder
  const tall = heightOf(spot.actor)
  const [c, s] = [Math.cos(spot.yaw), Math.sin(spot.yaw)]
  const from: Vec3 = [
    spot.at[0] + c * tip[0] + s * tip[2],
    spot.at[1] + tip[1],
    spot.at[2] - s * tip[0] + c * tip[2],
  ]
  const floor = boxOf(spot).low[1]
  const drop = set.material({ color: [0.86, 0.94, 0.98], roughness: 0.08, f0: 0.08 })
  for (let i = 0; i < 700 * share; i++) {
    const t = set.random()
    const a = set.random() * 6.2832
    const speed = tall * (0.7 + 0.45 * set.random())
    const wide = tall * (0.1 + 0.3 * set.random())
    const ahead = 0.3 * speed * t
    const p: Vec3 = [
      from[0] + s * ahead + Math.cos(a) * wide * t,
      from[1] + speed * t * 0.9 - 1.05 * tall * t * t,
      from[2] + c * ahead + Math.sin(a) * wide * t,
    ]
    if (p[1] < floor) continue
    const r = tall * (0.003 + 0.008 * set.random() ** 2) * (1.2 - 0.5 * t)
    b.placed({ at: p, scale: [r, r * 1.3, r] }, () => b.sphere(drop, scale([1, 1, 1], 1), 5))
  }
}
