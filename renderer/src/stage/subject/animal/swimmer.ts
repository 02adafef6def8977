// The maker of what lives in the sea.
import { makerFrom } from '../built.ts'
import { crab } from './crab.ts'
import { eel, fish } from './fish.ts'
import { jellyfish, octopus, ray, seahorse, seal, starfish } from './sea-beasts.ts'
import { shark } from './shark.ts'

/** Builds sea animals; null for forms it does not know. */
export const makeSwimmer = makerFrom({
  fish,
  // A hammerhead has the head of its own.
  shark: (subject, options) => (/hammer/.test(subject.noun) ? fish : shark)(subject, options),
  whale: fish,
  dolphin: fish,
  eel,
  octopus,
  jellyfish,
  seahorse,
  crab,
  ray,
  seal,
  starfish,
})
