// What a prompt says must not be there, as the kinds of things that places bring by themselves.
import type { Brief } from '../prompt/brief.ts'

/** A kind of thing that environments put into the picture unasked. */
export type Ware =
  | 'tree'
  | 'palm'
  | 'bush'
  | 'grass'
  | 'flower'
  | 'fern'
  | 'mushroom'
  | 'cactus'
  | 'houseplant'
  | 'rock'
  | 'person'
  | 'car'
  | 'boat'
  | 'house'
  | 'street-lamp'
  | 'bench'
  | 'parasol'
  | 'furniture'
  | 'table'
  | 'chair'
  | 'sofa'
  | 'bed'
  | 'lamp'
  | 'bookshelf'
  | 'picture'
  | 'fireplace'
  | 'rug'
  | 'curtain'
  | 'window'
  | 'snow'

/** Which lexicon names deny which kinds: "no plants" denies trees, bushes, flowers and so on. */
const denials: Readonly<Record<Ware, RegExp>> = {
  tree: /^(tree|pine|pine-tree|fir|fir-tree|oak|oak-tree|birch|birch-tree|spruce|conifer|evergreen|cypress|maple|maple-tree|willow|forest|wood|woods|woodland|plant|vegetation|greenery|foliage)s?$/,
  palm: /^(palm|palm-tree|palm-grove|tree|plant|vegetation|greenery|foliage)s?$/,
  bush: /^(bush|bushes|shrub|hedge|plant|vegetation|greenery|foliage)s?$/,
  grass: /^(grass|vegetation)$/,
  flower: /^(flower|wildflower|rose|tulip|daisy|blossom|plant|vegetation)s?$/,
  fern: /^(fern|plant|vegetation|greenery|foliage)s?$/,
  mushroom: /^(mushroom|toadstool)s?$/,
  cactus: /^(cactus|cacti|cactuses|plants?|vegetation)$/,
  houseplant: /^(plant|potted-plant|houseplant|vegetation|greenery)s?$/,
  rock: /^(rock|stone|boulder|pebble)s?$/,
  person:
    /^(people|persons?|humans?|crowds?|audience|spectators?|pedestrians?|passers?-?by|tourists?|man|men|woman|women|strangers?|guests?|soul)$/,
  car: /^(car|vehicle|traffic|automobile|truck)s?$/,
  boat: /^(boat|ship|sailboat|vessel)s?$/,
  house: /^(house|building|cabin|cottage|skyscraper|home|tower|hut)s?$/,
  'street-lamp': /^(street-lamp|street-light|streetlight|lamp-post|lamppost|lamp|light|lights)s?$/,
  bench: /^(bench|benches|park-bench)$/,
  parasol: /^(parasol|umbrella|beach-umbrella|sunshade)s?$/,
  furniture: /^(furniture|furnishings)$/,
  table: /^(table|desk|furniture|coffee-table)s?$/,
  chair: /^(chair|seat|armchair|stool|furniture)s?$/,
  sofa: /^(sofa|couch|couches|armchair|furniture)s?$/,
  bed: /^(bed|furniture)s?$/,
  lamp: /^(lamp|light|lights|furniture)s?$/,
  bookshelf: /^(bookshelf|bookcase|shelf|shelves|books?|furniture)s?$/,
  picture: /^(picture|painting|poster|art|frame|decoration)s?$/,
  fireplace: /^(fireplace|fire|furniture)s?$/,
  rug: /^(rug|carpet|furniture)s?$/,
  curtain: /^(curtain|drape|window)s?$/,
  window: /^windows?$/,
  snow: /^(snow|snowy|snow-covered|snowfall)$/,
}

/** The kinds of things that a brief denies. */
export const unwantedOf = ({ excluded }: Pick<Brief, 'excluded'>): ReadonlySet<Ware> =>
  new Set(
    (Object.keys(denials) as Ware[]).filter((ware) =>
      excluded.some((word) => denials[ware].test(word)),
    ),
  )
