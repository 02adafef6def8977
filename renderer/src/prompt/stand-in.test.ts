// Several hundred nouns that people may ask for: each is known or has a stand-in of its own kind, and says so.
import { describe, expect, it } from 'vitest'
import { createArtShelf } from '../node/art-shelf.ts'
import { explainBrief } from './explain.ts'
import { parsePrompt } from './parse.ts'
import type { Sense } from './sense.ts'
import { standInFor } from './stand-in.ts'
import { createVocabulary } from './vocabulary.ts'

const vocabulary = createVocabulary(await createArtShelf().names())
const sensesOf = (word: string): readonly Sense[] => {
  const own = vocabulary.look(word)
  return own.length > 0 ? own : (standInFor(word, vocabulary)?.senses ?? [])
}

/** Words by kind, and the families and types that may show them. */
const KINDS: readonly (readonly [kind: string, families: RegExp, words: string])[] = [
  [
    'animals',
    /^animals$/,
    `wolverine aardvark echidna cassowary cormorant axolotl chinchilla okapi tapir scorpion badger lynx ocelot serval caracal jackal dingo hyena weasel stoat marten
    mink ferret otter mole vole shrew lemming dormouse gerbil marmot porcupine hedgehog opossum possum bandicoot quokka numbat wallaby platypus pangolin armadillo sloth
    anteater lemur gibbon baboon mandrill tamarin marmoset bonobo orangutan ibex chamois kudu oryx eland gnu gazelle impala bison yak reindeer caribou elk muskrat
    walrus manatee dugong narwhal orca porpoise vulture condor buzzard kestrel osprey harrier heron egret bittern ibis stork crane flamingo pelican gannet puffin
    albatross petrel tern kingfisher hoopoe hornbill toucan woodpecker cuckoo nightjar swift swallow wren robin thrush finch magpie jay jackdaw quail partridge
    grouse ptarmigan emu rhea gecko iguana skink chameleon newt salamander tadpole tortoise terrapin cobra mamba adder viper python sturgeon     carp trout eel haddock halibut mackerel herring stingray lamprey seahorse squid cuttlefish nautilus clam mussel scallop cockle limpet whelk barnacle krill lobster
    crayfish prawn shrimp termite wasp hornet cicada locust cricket earwig aphid ladybird weevil moth mosquito gnat midge flea tick leech slug snail centipede millipede`,
  ],
  [
    'plants',
    /^plants$/,
    `oak beech birch maple sycamore willow poplar alder rowan larch spruce yew cypress juniper redwood baobab acacia eucalyptus     bougainvillea wisteria clematis honeysuckle jasmine azalea rhododendron hydrangea begonia geranium petunia marigold dahlia gladiolus hyacinth crocus
    snowdrop foxglove bluebell primrose thistle dandelion fern bracken moss lichen bamboo cactus agave`,
  ],
  [
    'food',
    /^(food|plants)$/,
    `durian okra mango papaya lychee guava kumquat pomegranate fig apricot plum nectarine gooseberry cranberry leek fennel artichoke asparagus turnip radish parsnip
    celery spinach kale broccoli cauliflower zucchini lentil chickpea croissant baguette bagel scone muffin waffle crepe risotto lasagna ravioli gnocchi goulash paella
    ceviche burrito taco quesadilla hummus kebab schnitzel omelette quiche souffle custard tiramisu cheesecake brownie meringue marzipan nougat espresso lemonade
    cider`,
  ],
  [
    'instruments',
    /^objects$/,
    `zither cymbal castanet xylophone marimba glockenspiel banjo mandolin ukulele sitar lute lyre harp cello viola oboe clarinet bassoon piccolo
    trombone tuba bugle cornet harmonica accordion bagpipes tambourine`,
  ],
  [
    'tools and things',
    /^(objects|food|furniture|vehicles)$/,
    `loom spatula tagine scalpel periscope sundial bandage hammer chisel mallet saw plane wrench pliers spanner screwdriver trowel sickle scythe pitchfork rake hoe shovel
    crowbar anvil tongs ladle whisk colander cleaver skillet wok teapot goblet chalice flagon decanter flask thermos tweezers syringe barometer sextant
    telescope microscope abacus metronome hourglass musket crossbow halberd dagger scimitar rapier`,
  ],
  [
    'vehicles',
    /^vehicles$/,
    `hovercraft forklift combine bulldozer excavator tractor lorry minibus limousine moped rickshaw chariot sleigh toboggan tram locomotive glider zeppelin
    seaplane catamaran schooner galleon frigate tugboat trawler barge gondola kayak canoe dinghy`,
  ],
  [
    'furniture',
    /^(furniture|objects)$/,
    `armchair ottoman sofa settee stool bench pew throne desk bureau wardrobe dresser cupboard sideboard bookcase cradle crib bunk hammock`,
  ],
  [
    'clothes',
    /^(clothes|objects)$/,
    `poncho shawl scarf bonnet beret fedora turban tiara helmet parka anorak cardigan waistcoat tuxedo gown sarong kilt leggings
    trousers overalls moccasins clogs sandals slippers mittens`,
  ],
  [
    'people',
    /^people$/,
    `blacksmith locksmith carpenter plumber electrician welder bricklayer surgeon dentist pharmacist midwife paramedic barrister attorney accountant bureaucrat librarian
    archaeologist geologist astronomer botanist entomologist violinist cellist trombonist drummer acrobat juggler ventriloquist gymnast sprinter swimmer fencer archer
    jockey referee umpire bishop archbishop rabbi imam abbot hermit duke duchess earl baron emperor czar sheriff constable corporal colonel admiral lumberjack
    shepherd beekeeper fishmonger greengrocer bartender sommelier barista`,
  ],
  [
    'buildings and places',
    /^(buildings|place|ambience|objects)$/,
    `casino quarry observatory planetarium aquarium brewery cannery foundry lumbermill abattoir aviary chapel basilica minaret abbey monastery convent fortress citadel
    palisade bungalow mansion villa chalet hovel hostel tavern bakery pharmacy kiosk lagoon fjord ravine gully moor marsh bog glade grove`,
  ],
]

describe.each(KINDS)('%s', (_kind, families, words) => {
  const list = words.trim().split(/\s+/u)
  it.each(list.map((word) => [word]))('%s is shown by its own kind', (word) => {
    const senses = sensesOf(word)
    expect(senses, `${word} is not known`).not.toEqual([])
    const fits = senses.some((sense) =>
      families.test(sense.type === 'noun' ? sense.noun.family : sense.type),
    )
    expect(fits, `${word}: ${senses.map((s) => (s.type === 'noun' ? s.noun.name : s.type))}`).toBe(
      true,
    )
  })

  it('shows something or says what it did not understand', () => {
    const silent = list.filter((word) => {
      const brief = parsePrompt(`a ${word}`, vocabulary)
      const shown = brief.subjects.length + brief.setting.length + brief.unknown.length > 0
      return !shown && brief.place === null && brief.medium.length === 0
    })
    expect(silent).toEqual([])
  })
})

describe('a stand-in', () => {
  it('is told of', () => {
    const told = explainBrief(parsePrompt('two aardvarks under a tree', vocabulary))
    expect(told).toContain('aardvarks → stands in as anteater')
    expect(told).toContain('2 × anteater')
  })
  it('is never asked for where the lexicon has the word', () => {
    expect(parsePrompt('a red fox and a wolf', vocabulary).standIns).toBeUndefined()
  })
})
