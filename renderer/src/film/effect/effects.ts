// Every effect by name.
import type { EffectName } from '../../camera/effect-names.ts'
import { reveal } from './agent.ts'
import { disintegration, headOff, invisible } from './apart.ts'
import { belt } from './belt.ts'
import { abstract, incline, jellyDrift } from './bends.ts'
import { buildingExplosion, carExplosion } from './blast.ts'
import { pursuit } from './chase.ts'
import { turningMetal } from './chrome.ts'
import { timelapseHuman } from './crowd.ts'
import { diamond } from './crystal.ts'
import { cup } from './cup.ts'
import type { Effect } from './effect.ts'
import { datamosh, super8, vhs } from './film-damage.ts'
import { powderExplosion } from './fire.ts'
import { fireBreathe } from './fire-breath.ts'
import { floatingFish } from './fish.ts'
import { freezing } from './frost.ts'
import { catwalk, run } from './gait.ts'
import { flex, kiss } from './gesture.ts'
import { dirtyLens, lensCrack, pushToGlass } from './glass.ts'
import { earth } from './globe.ts'
import { glowingFish } from './glow-fish.ts'
import { gorgon } from './gorgon.ts'
import { headExplosion } from './head-burst.ts'
import { keyhole, opening } from './keyhole.ts'
import { throwBall } from './kick.ts'
import { lensFlare } from './lens-flare.ts'
import { glam, glowshift, innerlight } from './light.ts'
import { mouthIn } from './lips.ts'
import { angelWings, blackTears, bloomMouth, floralEyes, gardenBloom } from './living.ts'
import { morphskin } from './material.ts'
import { melting } from './melt.ts'
import { moonwalkLeft, moonwalkRight } from './moonwalk.ts'
import { setOnFire } from './on-fire.ts'
import { orbit, streaming } from './orbit.ts'
import { paintSplash } from './paint-splash.ts'
import { paparazzi } from './paparazzi.ts'
import { facePunch } from './punch.ts'
import { bonnet, handlebar, ollie, skateCruise, skateGlide } from './ride.ts'
import { tentacles } from './serpents.ts'
import { bullets } from './set-pieces.ts'
import { skiCarving, skiPowder, snowboardCarving, snowboardPowder } from './snow-ride.ts'
import { soar } from './soar.ts'
import { soulJump } from './soul.ts'
import { boxing, dunk } from './sport.ts'
import { lensCircle, speedLines } from './staging.ts'
import { thunder } from './storm.ts'
import { cloneExplosion, duplicate, levitation } from './subject.ts'
import { skinSurge } from './surge.ts'
import { hurry, timelapseLandscape } from './time.ts'
import { turntable } from './turntable.ts'
import { flood, sandStorm } from './weather.ts'
import { windToFace } from './wind.ts'

export const effects: Readonly<Record<EffectName, Effect>> = {
  abstract,
  angelWings,
  belt,
  blackTears,
  bloomMouth,
  bonnet,
  boxing,
  buildingExplosion,
  bullets,
  carExplosion,
  catwalk,
  cloneExplosion,
  cup,
  datamosh,
  diamond,
  dirtyLens,
  disintegration,
  dunk,
  duplicate,
  earth,
  facePunch,
  fireBreathe,
  flex,
  floatingFish,
  flood,
  floralEyes,
  freezing,
  gardenBloom,
  glam,
  glowingFish,
  glowshift,
  gorgon,
  handlebar,
  headExplosion,
  headOff,
  hurry,
  incline,
  innerlight,
  invisible,
  jellyDrift,
  keyhole,
  kiss,
  lensCircle,
  lensCrack,
  lensFlare,
  levitation,
  melting,
  moonwalkLeft,
  moonwalkRight,
  morphskin,
  mouthIn,
  ollie,
  opening,
  orbit,
  paintSplash,
  paparazzi,
  powderExplosion,
  pursuit,
  pushToGlass,
  reveal,
  run,
  sandStorm,
  setOnFire,
  skateCruise,
  skateGlide,
  skiCarving,
  skinSurge,
  skiPowder,
  snowboardCarving,
  snowboardPowder,
  soar,
  soulJump,
  speedLines,
  streaming,
  super8,
  tentacles,
  throwBall,
  thunder,
  timelapseHuman,
  timelapseLandscape,
  turningMetal,
  turntable,
  vhs,
  windToFace,
}
