// The maker of plants.
import { type Builder, makerFrom } from '../built.ts'
import { bigLeaf } from './big-leaf.ts'
import { lavender, lotus, pottedPlant, wheat } from './crops.ts'
import { flowerArch } from './flower-arch.ts'
import { bouquet, flower, roseBush } from './flowers.ts'
import {
  acacia,
  bamboo,
  birch,
  bush,
  cactus,
  cherryTree,
  cypress,
  deadTree,
  grass,
  mushroom,
  palm,
  pine,
  tree,
} from './trees.ts'

/** Builders of plants by form. */
export const plants: Readonly<Record<string, Builder>> = {
  tree,
  pine,
  cypress,
  palm,
  'cherry-tree': cherryTree,
  acacia,
  birch,
  'dead-tree': deadTree,
  bush: (subject, options) => (/rose/.test(subject.noun) ? roseBush : bush)(subject, options),
  flower,
  sunflower: flower,
  tulip: flower,
  rose: flower,
  cactus,
  mushroom,
  bamboo,
  'potted-plant': pottedPlant,
  bouquet,
  'flower-arch': flowerArch,
  leaf: bigLeaf,
  grass,
  lavender,
  wheat,
  lotus,
}
/** Builds plants; null for forms it does not know. */
export const makePlant = makerFrom(plants)
