// The maker of buildings: which form is built by whom.
import type { Maker, Model } from '../model.ts'
import { barn } from './barn.ts'
import { castle } from './castle.ts'
import { cabin, cottage, house, hut } from './dwellings.ts'
import { hauntedHouse } from './haunted-house.ts'
import { type Kit, kitOf } from './kit.ts'
import { lighthouse, tower, windmill } from './towers.ts'

const forms: Readonly<Record<string, (kit: Kit) => Model>> = {
  lighthouse,
  windmill,
  tower,
  castle,
  house,
  cabin,
  cottage,
  hut,
  barn,
  'haunted-house': hauntedHouse,
}

/** Builds a building; null when it does not know the form. */
export const makeBuilding: Maker = (subject, { seed }) => {
  const make = forms[subject.form]
  return make ? make(kitOf(subject, seed)) : null
}
