// The maker of furniture: which form is built by whom.
import { makerFrom } from '../built.ts'
import type { Maker, Model } from '../model.ts'
import { door } from './door.ts'
import { fireplace } from './fireplace.ts'
import { type Joinery, joineryOf } from './joinery.ts'
import { kitchenSink } from './kitchen-sink.ts'
import { lamp } from './lamps.ts'
import { armchair, bench, chair, sofa, stool, swing } from './seats.ts'
import { stairs } from './steps.ts'
import { bed, bookshelf, desk, piano, table } from './tables.ts'

const forms: Readonly<Record<string, (j: Joinery) => Model>> = {
  armchair,
  bed,
  bench,
  bookshelf,
  chair,
  desk,
  door,
  fireplace,
  lamp,
  piano,
  sofa,
  stairs,
  stool,
  swing,
  table,
}

/** What plumbers fit. */
const fitted = makerFrom({ sink: kitchenSink })

/** Builds a piece of furniture; null when it does not know the form. */
export const makeFurniture: Maker = (subject, options) => {
  const make = forms[subject.form]
  return make ? make(joineryOf(subject, options.seed)) : fitted(subject, options)
}
