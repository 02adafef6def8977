// Places that a prompt names by what they are full of: a balloon festival, a florist's shop, a workbench with tools, an orchard, an oasis; what the place brings by itself is then no subject.
import type { Brief, BriefSubject, Season, TimeOfDay } from '../prompt/brief.ts'
import { waresOf } from './environment/shop-room.ts'
import { newSubject } from './new-subject.ts'
import { without } from './without.ts'

interface NamedSet {
  readonly says: RegExp
  /** Words that mean something else after all. */
  readonly unless?: RegExp
  readonly place: NonNullable<Brief['place']>
  readonly setting: readonly string[]
  /** Subjects, as "noun form", that the set brings by itself. */
  readonly brings: RegExp
  readonly season?: Season
  readonly time?: TimeOfDay
  /** What else must be true. */
  readonly when?: (brief: Brief) => boolean
}

const called = (s: BriefSubject): string => `${s.noun} ${s.form}`
const shopWord =
  /\b(shop|store|bookshop|bookstore|wine cellar|boutique|bakery|butchery|butcher|patisserie|boulangerie|florist|greengrocer|deli|chocolatier)('?s)?\b/i
const within =
  /\b(in|inside|at|from) (an?|the|his|her|my|our) ([a-z'’-]+ ){0,3}(shop|store|bookshop|bookstore|boutique|bakery|patisserie|florist|deli|wine cellar)\b/i
const seenFromOutside =
  /\b(front|window|facade|exterior|outside|storefront|shopfront|street|parked|building)s?\b|\bshop ?fronts?\b/i

export const namedSets: readonly NamedSet[] = [
  {
    says: /\b(japanese|zen) (water )?gardens?\b/i,
    place: 'garden',
    setting: ['japanese-garden'],
    brings: /^$/,
    when: ({ place }) => /^(lake|river|park|forest)$/.test(place ?? ''),
  },
  {
    says: /\b(inside|interior of|in) (an? |the )?([a-z]+ ){0,3}(greenhouse|glasshouse|conservatory|orangery)\b|\b(greenhouse|glasshouse|conservatory|orangery)( interior)? (full of|filled with|with|of)\b|\b(greenhouse|glasshouse|conservatory) interior\b/i,
    place: 'room',
    setting: ['greenhouse'],
    brings:
      /greenhouse|plant|palm|monstera|fern|bench|pot|cactus|orchid|vine|bush|flower|leaf|leaves/,
  },
  {
    says: /\bballoons? (festival|fiesta|rally|meet|race)\b/i,
    place: 'meadow',
    setting: ['balloon-festival'],
    brings: /balloon|crowd/,
    when: ({ prompt }) => /hot.?air|festival|fiesta/i.test(prompt),
  },
  {
    says: /\b(work ?bench|workshop table)\b|\b(watchmaker|clockmaker|goldsmith|silversmith|jewell?er|cobbler|shoemaker|luthier|carpenter|woodworker)('?s)? (bench|desk|table|tools)\b/i,
    place: 'room',
    setting: ['craft-bench'],
    brings: /bench|tool|hammer|saw|plier|screwdriver|chisel|watch|gear|table|desk|lamp/,
    when: ({ subjects }) => subjects.every((s) => s.kind !== 'person'),
  },
  {
    says: /\b(orchards?|(olive|lemon|orange|almond) (groves?|plantation))\b/i,
    place: 'forest',
    setting: ['orchard-rows'],
    brings: /tree|apple|orange|lemon|cherr|peach|pear|plum|olive|blossom|row|ladder|basket/,
  },
  {
    says: /\boas[ie]s\b/i,
    place: 'desert',
    setting: ['oasis-pool'],
    brings: /palm|pool|pond|water|reed|dune|tent/,
    when: ({ place }) => /^(desert|lake|)$/.test(place ?? ''),
  },
  {
    says: /\b(santorini|mykonos|oia|cyclad\w*|greek (island|village)( village)?)\b/i,
    place: 'beach',
    setting: ['cyclades'],
    brings: /house|dome|capitol|church|building|village|stair|steps|bougainvillea|sea|wall|flower/,
  },
  {
    says: /\b(tuscan|tuscany|val d.?orcia|umbria)\b/i,
    unless: /vineyard|kitchen|village|town|street|villa\b/i,
    place: 'hill',
    setting: ['cypress-hills'],
    brings: /cypress|tree|pine|farm|house|road|hill|poppy|poppies|field/,
    when: ({ place }) => /^(hill|field|meadow|road|)$/.test(place ?? ''),
  },
  {
    says: /\b(carnival|fun ?fair|fairground|amusement park|theme park|county fair|state fair|luna park)s?\b/i,
    unless:
      /\b(rio|venice|venetian|brazil\w*|abandoned|mask|costume|float|parade|coaster cars?)\b/i,
    place: 'market',
    setting: ['fairground'],
    brings:
      /ferris-wheel|carousel|amusement|theme-park|fair|booth|stall|tent|roller-coaster|light|balloon|crowd|ride/,
    when: ({ place }) => /^(market|park|playground|meadow|street|field|)$/.test(place ?? ''),
  },
  {
    says: /\b(construction|building) (site|works?)\b|\b(construction|tower) cranes?\b|\bskyscraper under construction\b/i,
    place: 'city',
    setting: ['building-site'],
    brings:
      /construction|crane|heron|scaffold|skyscraper|building|excavator|bulldozer|dump-truck|brick|barrier/,
  },
  {
    says: /\b(hot springs?|onsen|thermal (pool|spring)s?)\b/i,
    place: 'lake',
    setting: ['hot-spring-pool'],
    brings: /rock|stone|steam|lantern|pool|spring|bucket|maple|pine|mountain/,
    when: ({ place }) => /^(lake|mountain|garden|forest|snow|)$/.test(place ?? ''),
  },
  {
    says: /\bglaciers?\b/i,
    place: 'snow',
    setting: ['glacier-tongue'],
    brings: /ice|iceberg|lake|rock|mountain|crevasse/,
    when: ({ place }) => /^(snow|iceberg|mountain|lake|)$/.test(place ?? ''),
  },
  {
    says: /\b(aquarium|oceanarium|underwater|glass) tunnel\b|\btunnel (of|in|through|under) (an |the )?aquarium\b/i,
    place: 'underwater',
    setting: ['glass-tunnel'],
    brings: /fish|shark|ray|turtle|coral|tunnel|aquarium|glass/,
  },
  {
    says: /\b(tavern|alehouse|mead hall|medieval (inn|pub|bar))s?\b/i,
    unless: /\b(outside|front of|street|exterior|sign|village)\b/i,
    place: 'room',
    setting: ['tavern-room'],
    brings: /tavern|inn|house|hotel|table|bench|barrel|mug|candle|fireplace|beam|beer|chair|stool/,
  },
  {
    says: /\b(grand|great|huge|vast|massive|towering|tall|ancient|old|victorian|gothic|royal|magnificent|endless|two.story|hogwarts|enormous|baroque) ([a-z]+ ){0,2}librar(y|ies)\b|\blibrar(y|ies)\b.*\b(ladders?|galler(y|ies)|tall shelves|towering shelves|floor to ceiling)\b/i,
    unless: /\b(card|outside|front of)\b/i,
    place: 'library',
    setting: ['great-library'],
    brings: /ladder|shelf|shelves|bookshel|book|globe|table|lamp|librar|window|stairs/,
    when: ({ place, subjects }) =>
      (place === null || place === 'library' || place === 'room') &&
      subjects.every((s) => s.kind !== 'food'),
  },
  {
    says: /\b(bridge|command (deck|center|centre)|control room|cockpit) (of|in|inside|on) (an? |the )?([a-z]+ )?(space ?ship|starship|space ?craft|space cruiser)\b|\b(space ?ship|starship|spacecraft)('s)? (command )?bridge\b/i,
    place: 'room',
    setting: ['starship-bridge'],
    brings: /bridge|spaceship|console|screen|chair|seat|panel|window|planet|star/,
  },
  {
    says: /\b(morocc\w*|marrake\w+|souks?|medina|arabian (market|bazaar)|(spice|grand|oriental|turkish|persian) (market|bazaar))\b/i,
    place: 'market',
    setting: ['spices'],
    brings: /lamp|lantern|spice|rug|carpet|pottery|stall|market|salt/,
    when: ({ place }) => /^(market|street|alley|)$/.test(place ?? ''),
  },
  {
    says: /\b(surface|landscape|plains?|valleys?|canyons?|deserts?) (of|on) (an? |the )?([a-z]+ ){0,2}(planet|world)\b|\bon (an?|the|some) ([a-z]+ ){0,2}(planet|alien world)\b/i,
    place: 'mars',
    setting: ['alien-planet'],
    brings: /^(alien-)?(planet|world)|^ice$/,
    when: ({ place }) => /^(space|sky|snow|desert|mars|iceberg|)$/.test(place ?? ''),
  },
  {
    says: /\b(stone|castle|dungeon|medieval|torch-?lit|temple|secret|dark|ancient|fortress) ([a-z]+ ){0,2}(corridor|hallway|passage(way)?)s?\b|\b(corridor|hallway|passage(way)?|tunnel)s? ([a-z]+ ){0,4}torch(es|light)\b|\b(catacombs?|dungeons?)\b/i,
    unless: /\b(hotel|hospital|school|train|road|car|neon|dragon|dungeons (and|&))\b/i,
    place: 'room',
    setting: ['stone-passage'],
    brings: /torch|wall|brick|stone|arch|door|corridor|chain|cell|bars|skull/,
    when: ({ place, subjects }) =>
      /^(room|cave|castle|ruins|)$/.test(place ?? '') &&
      subjects.every((s) => s.kind !== 'vehicle'),
  },
  {
    says: /\b(fishing|seaside|coastal|harbou?r|cliffside|clifftop|mediterranean) (village|town)\b|\b(village|town|houses) ([a-z]+ ){0,3}(above|over|by|overlooking|beside) (the |a )?(sea|harbou?r|bay|ocean|water)\b|\b(amalfi|positano|cinque terre|manarola|portofino|vernazza|riomaggiore|burano)\b|\bcolou?rful houses\b.*\b(hill(side)?|cliffs?|harbou?r|sea|bay|coast)\b/i,
    unless: /\b(santorini|greek|viking|snow(y)?|norw\w+|arctic)\b/i,
    place: 'harbour',
    setting: ['hillside-village'],
    brings: /house|building|boat|village|church|hill|stairs|cottage|pier|quay|roof|town|cliff/,
    when: ({ subjects }) => subjects.every((s) => s.kind !== 'aircraft'),
  },
  {
    // Ships come to where a place meets the water.
    says: /\b(villages?|towns?|hamlets?)\b/i,
    unless: /\b(venice|venetian|canal|bottle|model|toy|air ?ship|sky|flying)\b/i,
    place: 'harbour',
    setting: ['hillside-village'],
    brings: /house|building|village|church|hill|cottage|pier|quay|town|island/,
    when: ({ place, subjects }) =>
      /^(village|island|city|harbour|)$/.test(place ?? '') && subjects[0]?.kind === 'vessel',
  },
  {
    says: /\b(rope|hanging|swinging|suspension|plank) (foot)?bridges?\b|\bbridge (across|over) (an? |the )?([a-z]+ )?(gorge|ravine|chasm|abyss)\b/i,
    unless: /\b(golden gate|brooklyn|train|railway|cars?|traffic|city|bay)\b/i,
    place: 'canyon',
    setting: ['rope-bridge-over-gorge'],
    brings: /bridge|gorge|cliff|ravine|chasm|river|plank|rope/,
  },
  {
    says: /\b(subway|metro|underground|tube) (station|platform|stop)s?\b/i,
    place: 'subway',
    setting: [],
    brings: /^(train|locomotive|platform|tile|bench|station|subway|subway-train)\b/,
  },
  {
    says: /\b(fields?|rows?|array) of solar panels\b|\bsolar (farm|park|field|power (plant|station))s?\b/i,
    place: 'field',
    setting: ['solar-rows'],
    brings: /solar|panel/,
  },
  {
    says: /\b(flower ?|garden |raised (garden )?|vegetable )beds?\b|\b(vegetable|kitchen|allotment) gardens?\b/i,
    place: 'garden',
    setting: ['bed-rows'],
    brings:
      /sunflower|tulip|rose|lavender|flower|dais|bed|fence|vegetable|cabbage|lettuce|carrot|tomato/,
    when: ({ place }) => /^(garden|park|farm|)$/.test(place ?? ''),
  },
  ...(['lavender', 'tulip', 'sunflower', 'poppy'] as const).map(
    (crop): NamedSet => ({
      says: new RegExp(
        `\\b(rows?|fields?|sea|strips?) of (blooming |purple |red |yellow |colou?rful )?(${crop}s?|${crop.replace(/y$/, 'ies')})\\b|\\b${crop} (rows?|fields?)\\b`,
        'i',
      ),
      place: 'field',
      setting: [`${crop}-field`],
      brings: new RegExp(`${crop.replace(/y$/, '')}|row`),
      when: ({ subjects }) => subjects.every((s) => !/^(person|quadruped)$/.test(s.kind)),
    }),
  ),
  {
    says: /\b(ship ?yards?|dry ?docks?|ship ?building)\b/i,
    place: 'harbour',
    setting: ['dry-dock'],
    brings: /ship|crane|heron|hull|vessel|scaffold|dock|boat/,
  },
  {
    // Lighthouses warn of rocks, unless a beach is named.
    says: /\blighthouses?\b/i,
    unless: /\b(beach|palms?|tropical|sand(y)?|dunes?|harbou?r|pier)\b/i,
    place: 'hill',
    setting: ['cliff', 'sea'],
    brings: /^$/,
    when: ({ place, subjects }) =>
      (place === 'beach' || place === null) && subjects[0]?.form === 'lighthouse',
  },
  {
    says: shopWord,
    unless: seenFromOutside,
    place: 'room',
    setting: ['shop-room'],
    brings: /./,
    when: ({ prompt, place, subjects }) =>
      waresOf(prompt) !== null &&
      // A thing that is said to be in a shop is the picture, the shop only where it lies.
      (!within.test(prompt) || /^(person|quadruped|bird)$/.test(subjects[0]?.kind ?? 'person')) &&
      /^(street|cafe|market|room|city|table|library|cave|)$/.test(place ?? ''),
  },
]

/** Whether somebody alive has to do with a subject, so that it cannot be a mere part of the set. */
const used = (brief: Brief, id: string): boolean =>
  brief.relations.some((r) => {
    const other = r.from === id ? r.to : r.to === id ? r.from : null
    if (other === null || !/^(holding|riding|on|facing|eating)$/.test(r.relation)) return false
    return brief.subjects.some((s) => s.id === other && /^(person|quadruped|bird)$/.test(s.kind))
  })

const terrace =
  /\b(caf[eé]s?|bistros?|brasseries?|trattorias?|coffee shops?)(?![a-zé]).*\b(outside|outdoors?|terrace|sidewalk|pavement)\b|\b(sidewalk|street|outdoor|pavement|parisian|paris) caf[eé]s?(?![a-zé])|\bcaf[eé]s? (terrace|(in|of) paris)\b/i

/** A café with tables outside, that names nobody, is seen from across the street. */
const onTerrace = (brief: Brief): Brief => {
  const busy = brief.subjects.some((s) => !/^(furniture|building)$/.test(s.kind))
  if (!terrace.test(brief.prompt) || busy) return brief
  if (!/^(cafe|street|city|market|)$/.test(brief.place ?? '')) return brief
  return {
    ...brief,
    place: 'street',
    setting: [...new Set(['cafe-tables', ...brief.setting])],
    relations: [],
    subjects: [
      newSubject('cafe', {
        noun: 'cafe-front',
        kind: 'building',
        form: 'shop-front',
        height: 6.4,
        traits: { turn: '0' },
      }),
    ],
  }
}

/** Fireflies and a jar named together are a jar of fireflies. */
const inTheJar = (brief: Brief): Brief => {
  const glow = brief.light.includes('fireflies') || brief.setting.includes('fireflies')
  const jar = brief.subjects.find((s) => s.form === 'jar')
  if (!jar || !glow || brief.subjects.some((s) => s.kind === 'person')) return brief
  return {
    ...brief,
    light: brief.light.filter((w) => w !== 'fireflies'),
    setting: brief.setting.filter((w) => w !== 'fireflies'),
    subjects: brief.subjects.map((s) =>
      s === jar ? { ...s, traits: { ...s.traits, content: 'fireflies' } } : s,
    ),
  }
}

const feasts =
  /\b(dining|dinner|banquet|feast|holiday|thanksgiving|christmas|buffet|long|kitchen|wooden|festive) table\b.*\b(full of|laden|loaded|covered|set|spread|food|dishes|meal)\b|\btable (full of|laden with|loaded with|covered (in|with)|set with) (food|dishes|a feast|delicious)\b|\b(thanksgiving|christmas|holiday|family) (dinner|feast)\b|\b(feast|banquet)\b/i

/** A table full of food, at which nobody is named, bears a feast and not one plate. */
const laidTable = (brief: Brief): Brief => {
  const bare = brief.subjects.every(
    (s) =>
      /^(food|meal|dinner|feast|dish|banquet|lunch|breakfast|table)$/.test(s.noun) ||
      s.kind === 'furniture',
  )
  if (!feasts.test(brief.prompt) || !bare || /\b(breakfast|empty|hall)\b/i.test(brief.prompt))
    return brief
  return {
    ...brief,
    place: 'room',
    setting: [...new Set(['feast-table', ...brief.setting])],
    relations: [],
    subjects: [],
  }
}

/** Who crosses the bridge of a gorge walks along it, seen from the side. */
const crossing = (brief: Brief): Brief =>
  brief.setting.includes('rope-bridge-over-gorge')
    ? {
        ...brief,
        subjects: brief.subjects.map((s, i) =>
          i === 0 && /^(person|quadruped)$/.test(s.kind) && s.traits['turn'] === undefined
            ? { ...s, traits: { ...s.traits, turn: '1.1' } }
            : s,
        ),
      }
    : brief

/** The brief in the set that its words name, without what that set brings. */
export const inNamedSet = (asked: Brief): Brief => {
  const brief = laidTable(onTerrace(inTheJar(asked)))
  const found = namedSets.find(
    ({ says, unless, when }) =>
      says.test(brief.prompt) && !(unless?.test(brief.prompt) ?? false) && (when?.(brief) ?? true),
  )
  if (!found) return brief
  const bridged = found.setting.includes('rope-bridge-over-gorge')
  const gone = brief.subjects.filter(
    (s) =>
      !/^(person|quadruped)$/.test(s.kind) &&
      found.brings.test(called(s)) &&
      (bridged || !used(brief, s.id)),
  )
  return crossing({
    ...brief,
    ...without(brief, new Set(gone.map((s) => s.id))),
    place: found.place,
    season: brief.season ?? found.season ?? null,
    time: brief.time ?? found.time ?? null,
    setting: [...new Set([...found.setting, ...brief.setting])],
  })
}
