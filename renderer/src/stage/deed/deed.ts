// What people do, made a scene of: the deed that a verb names brings its tool, its place and how one stands at it.
import type { Brief, BriefSubject } from '../../prompt/brief.ts'
import { type Doing, type Layout, thingOf } from './cast.ts'
import { atFoodStall } from './food-stall.ts'
import {
  baking,
  cutting,
  icing,
  kneading,
  mending,
  planting,
  pruning,
  repairing,
  sawing,
  watering,
} from './layouts.ts'
import { inBed, stretching } from './layouts-abed.ts'
import {
  milking,
  stargazing,
  stirring,
  takingPictures,
  upTheTree,
  withBlocks,
} from './layouts-beasts.ts'
import { flatTyre, paintingNails } from './layouts-care.ts'
import {
  atCraftBench,
  atMicroscope,
  atSandcastle,
  blowingSeeds,
  combing,
  fightingDragon,
  pouringLatte,
} from './layouts-close-work.ts'
import {
  chopping,
  conjuring,
  cuttingHair,
  feeding,
  forging,
  hangingLaundry,
  judging,
  mowing,
  picking,
  potting,
  readingTo,
  ridingLesson,
  sewing,
  sewingAtWork,
  washing,
} from './layouts-craft.ts'
import { atDesk, counterTrades } from './layouts-desk.ts'
import { atTheMirror, braiding } from './layouts-groom.ts'
import {
  atTheBag,
  opening,
  pushingTogether,
  throwing,
  upTheLadder,
  washingCar,
  washingUp,
} from './layouts-hands-on.ts'
import { diggingUp, downThePole, onSeesaw, onStairs, onSteelBeam } from './layouts-height.ts'
import { atTheHelm } from './layouts-helm.ts'
import { atHouseFire, hosing, putOut } from './layouts-hose.ts'
import {
  brushingTeeth,
  diggingHole,
  giving,
  grinding,
  hauling,
  knocking,
  nailing,
  plantingFlag,
  pouring,
  shelving,
  upARope,
} from './layouts-house-work.ts'
import { inCockpit, inCoffin, inCradle } from './layouts-kept.ts'
import { bearing, leadingCycle } from './layouts-led.ts'
import {
  atLemonade,
  embracing,
  grilling,
  inHammock,
  onTheRock,
  onToadstool,
  proposing,
  readingOnSofa,
  swinging,
  tugOfWar,
  watchingTv,
} from './layouts-leisure.ts'
import { manyDesks, manyEasels, manyWheels, servingGuests } from './layouts-many.ts'
import { atTheTarget, onStilts, tossingPan } from './layouts-marks.ts'
import { atMatch } from './layouts-match.ts'
import { castingNet, overTheFence, withDog } from './layouts-outdoors.ts'
import {
  atBirthday,
  beforeTheShop,
  byTheFire,
  inTheRigging,
  muralist,
  onThePlatform,
  paintingHouse,
  spraying,
  underATree,
  writing,
} from './layouts-place.ts'
import { examining, listening, selling, serving, tendingPatient, tying } from './layouts-service.ts'
import { shovellingSnow } from './layouts-snow.ts'
import { armWrestling, atFinish, skippingRope } from './layouts-sport.ts'
import { aroundTable } from './layouts-table.ts'
import { dentistry, tradeScenes } from './layouts-trade.ts'
import { atTheStop, underTheBonnet } from './layouts-vehicle.ts'
import { atFrontDoor, atMirror, atWallBoard, chalkDrawing } from './layouts-wall.ts'
import { pushing, wheeling } from './layouts-wheels.ts'
import { risen } from './phoenix.ts'

/** By the trait `deed` that the verb gives. */
const byDeed: Readonly<Record<string, Layout>> = {
  plant: (what) => plantingFlag(what) ?? planting(what),
  water: watering,
  prune: pruning,
  repair: (what) => underTheBonnet(what) ?? atCraftBench(what) ?? repairing(what),
  mend: mending,
  ice: icing,
  cut: (what) => cuttingHair(what) ?? chopping(what) ?? cutting(what),
  bake: baking,
  knead: kneading,
  saw: sawing,
  forge: (what) => nailing(what) ?? forging(what),
  pick: picking,
  mow: mowing,
  laundry: hangingLaundry,
  comb: combing,
  blow: blowingSeeds,
  sew: sewingAtWork,
  pour: (what) => pouringLatte(what) ?? pouring(what),
  give: giving,
  haul: hauling,
  teeth: brushingTeeth,
  knock: knocking,
  open: opening,
  throw: (what) => castingNet(what) ?? throwing(what),
  push: (what) => pushingTogether(what) ?? leadingCycle(what) ?? pushing(what),
  wash: (what) => washingUp(what) ?? washingCar(what) ?? washing(what),
  feed: feeding,
  pot: potting,
  examine: (what) => dentistry(what) ?? examining(what),
  sell: selling,
  serve: (what) => servingGuests(what) ?? serving(what),
  tie: tying,
  snow: shovellingSnow,
  grill: grilling,
  propose: proposing,
}

const isPerson = (s: BriefSubject): boolean => s.kind === 'person'
const restful = /^(read|sit|eat|drink|knit|lie|sleep|play)$/

/** Deeds that no verb names: by what one stands at. */
const bySight: readonly {
  readonly test: (who: BriefSubject, thing: BriefSubject | null, relation: string) => boolean
  readonly layout: Layout
}[] = [
  {
    test: (who, thing) =>
      /blackboard|chalkboard|whiteboard/.test(thing?.noun ?? '') &&
      /^(read|point|stand|hold)$/.test(who.pose ?? 'stand'),
    layout: writing,
  },
  { test: () => true, layout: atTheHelm },
  { test: () => true, layout: atTheMirror },
  {
    test: (_who, _thing, relation) => /^(facing|front|beside|with|in)$/.test(relation),
    layout: atMirror,
  },
  { test: () => true, layout: atWallBoard },
  { test: () => true, layout: chalkDrawing },
  {
    test: (_who, _thing, relation) => /^(facing|front|beside|with|on|in|against)$/.test(relation),
    layout: atFrontDoor,
  },
  { test: (_who, _thing, relation) => /^(in|on)$/.test(relation), layout: inCoffin },
  {
    test: (who, _thing, relation) => who.pose === 'sleep' || /^(in|on)$/.test(relation),
    layout: inCradle,
  },
  { test: () => true, layout: (what) => leadingCycle(what) ?? bearing(what) },
  { test: () => true, layout: atMatch },
  { test: (_who, thing) => thing?.kind === 'person', layout: tendingPatient },
  {
    test: (_who, _thing, relation) => /^(against|above|on|behind|front|beside)$/.test(relation),
    layout: overTheFence,
  },
  { test: (who) => who.pose === 'play', layout: withDog },
  { test: () => true, layout: braiding },
  { test: () => true, layout: atTheTarget },
  { test: () => true, layout: onStilts },
  { test: () => true, layout: tossingPan },
  {
    test: (_who, _thing, relation) => /^(in|on|under)$/.test(relation),
    layout: (what) => stretching(what) ?? inBed(what),
  },
  { test: () => true, layout: paintingNails },
  { test: () => true, layout: flatTyre },
  { test: () => true, layout: armWrestling },
  { test: () => true, layout: atFinish },
  { test: () => true, layout: skippingRope },
  { test: () => true, layout: inCockpit },
  { test: (who) => who.pose === 'look', layout: listening },
  { test: () => true, layout: atMicroscope },
  { test: () => true, layout: fightingDragon },
  { test: () => true, layout: atSandcastle },
  { test: () => true, layout: upTheLadder },
  { test: () => true, layout: atTheBag },
  { test: () => true, layout: upTheTree },
  { test: () => true, layout: milking },
  { test: () => true, layout: stargazing },
  { test: () => true, layout: withBlocks },
  { test: () => true, layout: stirring },
  { test: () => true, layout: takingPictures },
  { test: () => true, layout: onSteelBeam },
  { test: () => true, layout: onSeesaw },
  { test: () => true, layout: downThePole },
  { test: () => true, layout: diggingUp },
  { test: () => true, layout: diggingHole },
  { test: () => true, layout: grinding },
  { test: () => true, layout: upARope },
  { test: () => true, layout: shelving },
  { test: () => true, layout: onStairs },
  { test: () => true, layout: atLemonade },
  { test: (who) => who.traits['together'] === 'hug', layout: embracing },
  { test: () => true, layout: servingGuests },
  { test: () => true, layout: aroundTable },
  { test: () => true, layout: atDesk },
  { test: () => true, layout: manyDesks },
  { test: () => true, layout: manyWheels },
  { test: () => true, layout: manyEasels },
  {
    test: (who, thing) => /^(look|sit|lie)$/.test(who.pose ?? '') && thing !== null,
    layout: watchingTv,
  },
  { test: (who) => /^(sit)?$/.test(who.pose ?? ''), layout: inHammock },
  { test: (_who, thing) => thing?.noun === 'barbecue', layout: grilling },
  { test: (_who, thing) => /mushroom|toadstool/.test(thing?.noun ?? ''), layout: onToadstool },
  {
    test: (_who, thing, relation) => thing?.form === 'swing' && /^(on|in|riding)$/.test(relation),
    layout: swinging,
  },
  { test: () => true, layout: tugOfWar },
  { test: () => true, layout: spraying },
  { test: () => true, layout: atBirthday },
  { test: (who) => who.form === 'mermaid', layout: onTheRock },
  { test: (who) => who.pose === 'climb', layout: inTheRigging },
  { test: () => true, layout: (what) => atHouseFire(what) ?? putOut(what) ?? hosing(what) },
  { test: () => true, layout: beforeTheShop },
  { test: (_who, thing) => thing?.noun === 'wheelchair', layout: wheeling },
  {
    test: (_who, thing, relation) =>
      relation === 'front' ||
      (thing?.kind !== 'vehicle' && /^(with|beside|facing|holding|behind)$/.test(relation)),
    layout: pushing,
  },
  { test: (_who, thing) => thing?.noun === 'sewing-machine', layout: sewing },
  { test: (who) => who.noun === 'potter', layout: potting },
  { test: (who) => who.noun === 'judge', layout: judging },
  {
    test: (who, thing, relation) =>
      who.pose === 'read' && thing?.kind === 'person' && relation === 'facing',
    layout: (what) => readingTo(what) ?? readingOnSofa(what),
  },
  {
    test: (_who, thing, relation) => relation === 'facing' && thing?.kind === 'person',
    layout: ridingLesson,
  },
  { test: (who) => /magician|illusionist/.test(who.noun), layout: conjuring },
  { test: (_who, thing) => thing?.kind === 'building', layout: paintingHouse },
  { test: (_who, thing) => /^(mural|graffiti|.*wall)$/.test(thing?.noun ?? ''), layout: muralist },
  {
    test: (_who, thing, relation) =>
      /^(campfire|bonfire)$/.test(thing?.noun ?? '') &&
      /^(beside|around|facing|front)$/.test(relation),
    layout: byTheFire,
  },
  {
    test: (who, thing, relation) =>
      thing?.kind === 'plant' &&
      who.count === 1 &&
      who.pose !== 'sleep' &&
      /^(under|against|beside)$/.test(relation) &&
      restful.test(who.pose ?? ''),
    layout: underATree,
  },
  {
    test: (_who, _thing, relation) => /^(facing|beside|with|chasing)$/.test(relation),
    layout: onThePlatform,
  },
  {
    test: (_who, thing) => /bus|tram/.test(`${thing?.noun} ${thing?.form}`),
    layout: atTheStop,
  },
]

/** Whether somebody shows another how the deed is done, or is said to be with them at it. */
const teaches = (brief: Brief, who: BriefSubject, pupil: BriefSubject): boolean =>
  who !== pupil &&
  who.count === 1 &&
  /^(stand)?$/.test(who.pose ?? '') &&
  /^(bake|ice|knead|plant|cut)$/.test(pupil.traits['deed'] ?? '') &&
  brief.relations.some(
    (r) =>
      (r.from === who.id && r.to === pupil.id && r.relation === 'facing') ||
      (r.from === pupil.id && r.to === who.id && r.relation === 'beside'),
  )

const named = (brief: Brief): Brief | null => {
  const lead = brief.subjects.find((s) => isPerson(s) && byDeed[s.traits['deed'] ?? ''])
  const deed = lead?.traits['deed'] ?? ''
  const layout = byDeed[deed]
  if (!lead || !layout) return null
  const doers = brief.subjects.filter(
    (s) => isPerson(s) && (s.traits['deed'] === deed || teaches(brief, s, lead)),
  )
  if (!/^(push|plant)$/.test(deed) && doers.some((d) => d.count > 1)) return null
  const work: Doing = { brief, doers, thing: thingOf(brief, lead) }
  return layout(work)
}

const seen = (brief: Brief): Brief | null => {
  for (const { test, layout } of bySight)
    for (const who of brief.subjects.filter(isPerson))
      for (const r of [...brief.relations.filter((o) => o.from === who.id), null]) {
        const thing = brief.subjects.find((s) => s.id === r?.to) ?? null
        if (!test(who, thing, r?.relation ?? '')) continue
        const along = brief.relations
          .filter((o) => o.relation === r?.relation && o.to === r?.to)
          .map((o) => o.from)
        const doers = brief.subjects.filter((s) => isPerson(s) && along.includes(s.id))
        const out = layout({ brief, doers: doers.length > 0 ? doers : [who], thing })
        if (out) return out
      }
  return null
}

const craftTrades: readonly (readonly [of: RegExp, layout: Layout])[] = [[/./, atCraftBench]]

/** Whoever is at the usual scene of a trade and does nothing else that was said. */
const atScene = (brief: Brief): Brief | null => {
  for (const who of brief.subjects.filter(isPerson)) {
    if (!/^(stand|hold|look|point|jump|dance|play|walk|ride|sit|kneel)?$/.test(who.pose ?? ''))
      continue
    for (const [of, layout] of [...craftTrades, ...tradeScenes, ...counterTrades]) {
      if (!of.test(who.noun) || showsCatch(brief, who)) continue
      const out = layout({ brief, doers: [who], thing: facedBy(brief, who) })
      if (out) return out
    }
  }
  return null
}

/** Whether they hold up a fish, which is then what the picture is of. */
const showsCatch = (brief: Brief, who: BriefSubject): boolean =>
  brief.relations.some(
    (r) =>
      r.from === who.id &&
      r.relation === 'holding' &&
      brief.subjects.some((s) => s.id === r.to && s.kind === 'fish'),
  )

/** What somebody stands to, in hand or not. */
const facedBy = (brief: Brief, who: BriefSubject): BriefSubject | null => {
  const tie = brief.relations.find((r) => r.from === who.id && r.relation !== 'wearing')
  return brief.subjects.find((s) => s.id === tie?.to) ?? null
}

/** Those who make themselves up. */
const groomed = (brief: Brief): Brief | null => {
  const who = brief.subjects.find(isPerson)
  return who ? atTheMirror({ brief, doers: [who], thing: null }) : null
}

/** The brief with the first deed in it staged; close pictures of faces stay as they are. */
export const atDeed = (brief: Brief): Brief => {
  const { shot } = brief.camera
  // Whoever is at a mirror is seen from near, and still is at it.
  if (shot === 'close-up' || shot === 'portrait') return groomed(brief) ?? brief
  return (
    atFoodStall(brief) ?? named(brief) ?? seen(brief) ?? atScene(brief) ?? risen(brief) ?? brief
  )
}
