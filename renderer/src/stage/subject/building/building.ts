// The maker of buildings: which form is built by whom.
import type { Maker, Model } from '../model.ts'
import { barn } from './barn.ts'
import { beachHut } from './beach-hut.ts'
import { castle } from './castle.ts'
import { arch, capitol, liberty, pillar, temple } from './classical.ts'
import { dam } from './dam.ts'
import { cabin, cottage, house, hut } from './dwellings.ts'
import { pagoda, shrine } from './eastern.ts'
import { carousel, ferrisWheel, rollerCoaster } from './fair.ts'
import { fireStation } from './fire-station.ts'
import { hauntedHouse } from './haunted-house.ts'
import { hospital } from './hospital.ts'
import { type Kit, kitOf } from './kit.ts'
import { bigBen, eiffelTower, fuji, leaningTower, needle, operaHouse } from './landmarks.ts'
import { mushroomHouse } from './mushroom-house.ts'
import { oilRig } from './oil-rig.ts'
import { policeStation } from './police-station.ts'
import { ruins } from './ruins.ts'
import { church, mosque } from './sacred.ts'
import { school } from './school.ts'
import { shopFront } from './shop-front.ts'
import { skyscraper } from './skyscrapers.ts'
import { igloo, pyramid, tent } from './small-buildings.ts'
import { booth, fountain, greenhouse, shop, treehouse, well } from './street-buildings.ts'
import { lighthouse, tower, windmill } from './towers.ts'
import { bridge, factory, gasStation } from './works.ts'

const forms: Readonly<Record<string, (kit: Kit) => Model>> = {
  lighthouse,
  windmill,
  tower,
  castle,
  house,
  cabin,
  cottage,
  'mushroom-house': mushroomHouse,
  hut,
  'beach-hut': beachHut,
  barn,
  'haunted-house': hauntedHouse,
  church,
  temple,
  mosque,
  pagoda,
  shrine,
  capitol,
  arch,
  pillar,
  'statue-of-liberty': liberty,
  'eiffel-tower': eiffelTower,
  'big-ben': bigBen,
  fuji,
  'leaning-tower': leaningTower,
  ruins,
  'opera-house': operaHouse,
  needle,
  bridge,
  dam,
  'oil-rig': oilRig,
  skyscraper,
  factory,
  'gas-station': gasStation,
  'ferris-wheel': ferrisWheel,
  'roller-coaster': rollerCoaster,
  carousel,
  pyramid,
  igloo,
  tent,
  well,
  fountain,
  treehouse,
  greenhouse,
  booth,
  shop,
  'shop-front': shopFront,
  'fire-station': fireStation,
  'police-station': policeStation,
  hospital,
  school,
}

/** Builds a building; null when it does not know the form. */
export const makeBuilding: Maker = (subject, { seed }) => {
  const make = forms[subject.form]
  return make ? make(kitOf(subject, seed)) : null
}
