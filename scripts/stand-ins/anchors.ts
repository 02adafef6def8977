// WordNet's own classes and what of the lexicon stands in for what is in them; some words are placed by hand.
import type { Family } from '../../renderer/src/prompt/sense.ts'

/** A part of WordNet and the families of the lexicon that may stand in for what is in it. */
export interface Category {
  /** WordNet's lexicographer file. */
  readonly file: string
  readonly families: readonly Family[]
  /** Whether a place of the lexicon may stand in too. */
  readonly places: boolean
  /** Whether a word of the lexicon a step or two above is nearer than the anchor. */
  readonly near: boolean
  /** Words of the lexicon that are too wide to be taken on the way up. */
  readonly vague: RegExp
}

interface Anchor {
  readonly file: string
  readonly category: Category
  readonly standIn: string
}

const CATEGORIES: readonly (readonly [Category, string])[] = [
  [
    {
      file: '05',
      families: ['animals'],
      places: false,
      near: true,
      vague:
        /^(animal|creature|beast|pet|monster|worm|bug|insect|bird|fish|big cat|chick|game|stock|young|hermit|female|male)$/,
    },
    `
ape: ape; monkey: monkey lemur primate prosimian; antelope: antelope; fox: fox; wolf: wolf wild_dog; jackal; lynx: wildcat feline big_cat; bear: bear;
weasel: musteline_mammal weasel viverrine procyonid; badger: badger; otter: otter; deer: deer ruminant ungulate even-toed_ungulate; bat: bat; whale: whale cetacean; dolphin: dolphin;
seal: aquatic_mammal pinniped_mammal seal sea_cow; wombat: marsupial monotreme metatherian; rabbit: rabbit hare leporid lagomorph; kangaroo: kangaroo;
beaver: beaver; squirrel: squirrel; mouse: mouse rodent insectivore; rat: rat; hamster: hamster; hedgehog: hedgehog porcupine; mole: mole; elephant: elephant proboscidean; pig: swine; cow: cattle;
sheep: sheep; goat: goat; horse: equine horse odd-toed_ungulate; camel: camelid; cat: domestic_cat; dog: dog canine; sloth: edentate; anteater: anteater; armadillo: armadillo; weasel: carnivore; deer: mammal placental;
lizard: lizard reptile saurian; snake: snake; turtle: turtle chelonian; crocodile: crocodilian_reptile; frog: frog amphibian anuran; newt: salamander; dinosaur: dinosaur archosaur; pterodactyl: pterosaur;
bird: bird; heron: wading_bird; seagull: seabird gull coastal_diving_bird; pelican: pelecaniform_seabird; hawk: hawk bird_of_prey falcon; eagle: eagle; vulture: vulture; duck: duck waterfowl anseriform_bird aquatic_bird diver grebe loon; goose: goose; swan: swan; parrot: parrot;
sparrow: oscine passerine finch; crow: corvine_bird; pheasant: gallinaceous_bird phasianid game_bird; turkey; owl: owl; pigeon: pigeon columbiform_bird; ostrich: ratite; penguin: sphenisciform_seabird; chicken: domestic_fowl; woodpecker: piciform_bird coraciiform_bird cuculiform_bird; hummingbird: hummingbird apodiform_bird; toucan: toucan;
fish: fish; shark: shark; ray fish: ray; eel: eel; jellyfish: coelenterate cnidarian ctenophore; crab: crab crustacean; lobster: lobster crayfish; shrimp: shrimp; snail: gastropod mollusk snail; slug; oyster: bivalve; octopus: cephalopod octopus; starfish: echinoderm starfish;
beetle: beetle bug insect arthropod; butterfly: butterfly; moth: moth; lepidopterous_insect; spider: spider arachnid tick mite; bee: bee hymenopterous_insect; wasp: wasp; ant: ant; fly insect: dipterous_insect; grasshopper: orthopterous_insect; dragonfly: odonate; cockroach: dictyopterous_insect; caterpillar: caterpillar larva; centipede: centipede millipede; worm: worm sponge invertebrate`,
  ],
  [
    {
      file: '20',
      families: ['plants'],
      places: false,
      near: true,
      vague: /^(plant|plants|herb|vegetation|weed|bulb|annual|perennial|crop|tree|aster|mint)$/,
    },
    `
tree: tree; pine: conifer pine gymnosperm; palm tree: palm; bush: shrub; flower: flower wildflower; orchid: orchid; lily: liliaceous_plant; fern: fern pteridophyte; grass: grass gramineous_plant sedge; ivy: vine; cactus: cactus succulent; mushroom: mushroom fungus agaric; moss: moss lichen bryophyte; flower: herb bulbous_plant; bamboo: bamboo; seaweed: alga; plant: vascular_plant plant_part`,
  ],
  [
    {
      file: '13',
      families: ['food'],
      places: false,
      near: true,
      vague:
        /^(food|dish|meat|fruit|vegetable|drink|course|meal|produce|game|snack|feast|spread|green|greens|plate)$/,
    },
    `
fruit: edible_fruit; berries: berry; apple: apple; orange: citrus; melon: melon; grapes: grape; vegetable: vegetable produce; cabbage: cruciferous_vegetable leafy_vegetable; lettuce: salad_green greens; carrot: root_vegetable; pumpkin: squash; beans: legume bean pulse; onion: onion; pepper: pepper; potato: potato; nut: edible_nut nut; bread: bread breadstuff bun; cake: cake pastry sweet; cookie: cookie biscuit; pie: pie; soup: soup; stew: stew dish; cheese: cheese; steak: meat; sausage: sausage; salad: salad; pasta: pasta; rice: cereal grain; sandwich: sandwich; candy: confectionery candy; chocolate: chocolate; coffee: coffee; tea: tea; wine: wine; beer: beer brew; juice: fruit_juice; cocktail: beverage alcohol mixed_drink; sushi: food_fish; ice cream: frozen_dessert; cake: dessert; omelette: egg_dish; sushi: seafood shellfish`,
  ],
  [
    {
      file: '18',
      families: ['people'],
      places: false,
      near: true,
      vague:
        /^(person|adult|worker|expert|leader|man|woman|friend|stranger|fan|star|player|partner|traveler|child|mother|father|lady|lord|model|people|family|human|elder|twin|guide|master|figure|guest|native|boy|girl|hunter|lover|ruler|individual|someone|female|male|employee|folk|elders|colleague|fighter|batter)$/,
    },
    `
scientist: scientist; doctor: medical_practitioner health_professional; soldier: serviceman military_personnel; officer: military_officer lawman; farmer: farmer; craftsman: craftsman; painter: artist; musician: musician; singer: singer; dancer: dancer; actor: performer actor entertainer; athlete: athlete contestant player; businessman: businessperson businessman merchant capitalist; sailor: sailor mariner; teacher: educator; king: sovereign ruler; priest: clergyman spiritual_leader; monk: religious; lawyer: lawyer; waiter: attendant; cook: cook; writer: writer; photographer: photographer; driver: driver operator; engineer: engineer; construction worker: laborer workman; nurse: nurse; person: professional worker employee creator servant peer noble skilled_worker maker`,
  ],
  [
    {
      file: '17',
      families: [],
      places: true,
      near: true,
      vague: /^(earth|land|world|ground|place|water|space)$/,
    },
    `
mountain: mountain natural_elevation; hill: hill; valley: valley; canyon: canyon ravine; river: stream river; lake: lake body_of_water; ocean: ocean sea; island: island; beach: beach shore; cave: cave; cliff: cliff; glacier: glacier; volcano: volcano; desert: desert; field: plain; swamp: swamp wetland`,
  ],
  [
    {
      file: '06',
      // Kitchenware stands among the food of the lexicon, dolls among its people.
      families: ['buildings', 'objects', 'vehicles', 'furniture', 'clothes', 'food', 'people'],
      places: false,
      near: false,
      vague: /^(thing)$/,
    },
    `
guitar: stringed_instrument; flute: wind_instrument; trumpet: brass; drum: percussion_instrument; piano: keyboard_instrument; violin: bowed_stringed_instrument; harmonica: free-reed_instrument; accordion: accordion; bell: bell; harp: harp zither;
ship: ship; boat: boat; sailboat: sailing_vessel; submarine: submersible; airplane: heavier-than-air_craft; helicopter: helicopter; hot air balloon: balloon; car: car; truck: truck; bus: public_transport; motorcycle: motorcycle; bicycle: bicycle; train: train locomotive; tram: streetcar; sled: sled; spaceship: spacecraft; tank: military_vehicle armored_vehicle; tractor: tractor farm_machine; cart: wagon cart carriage; car: self-propelled_vehicle motor_vehicle; cart: wheeled_vehicle vehicle;
chair: chair seat; bench: bench; table: table; desk: desk; bed: bed; cabinet: cabinet furniture; lamp: lamp; shelf: shelf rack; sofa: sofa;
hat: hat headdress; cap: cap; helmet: helmet; coat: coat; jacket: jacket; shirt: shirt blouse; trousers: trouser; dress: dress; skirt: skirt; shoes: shoe footwear; boots: boot; gloves: glove; scarf: scarf; robe: robe cloak; armor: body_armor; socks: hosiery; underwear: undergarment; necklace: necklace; ring: finger_ring; shirt: garment clothing;
house: dwelling house; church: church place_of_worship; tower: tower; bridge: bridge; castle: fortification castle; wall: wall; fence: fence; hotel: hotel; barn: farm_building; tent: tent; hut: hut; palace: palace; temple: temple; shop: shop mercantile_establishment; factory: factory; statue: statue; building: building; tower: memorial; fountain: fountain; pyramid: tomb;
knife: knife; hammer: hammer; saw: saw; axe: ax; shovel: shovel; scissors: scissors; wrench: wrench; screwdriver: screwdriver; pliers: pliers; needle: needle; brush: brush; broom: cleaning_implement; pan: cooking_utensil; spoon: spoon; fork: fork; plate: plate; bottle: bottle; pot: pot; bag: bag; basket: basket; bowl: bowl; cup: cup; glass: drinking_vessel; jar: jar; barrel: barrel; bucket: bucket; vase: vase; box: box chest;
sword: sword; bow: bow; spear: spear pole; cannon: artillery; rifle: firearm; weapon: weapon; shield: shield;
telescope: optical_instrument; microscope: microscope; camera: camera photographic_equipment; clock: timepiece; radio: electronic_equipment; television: television; computer: computer; phone: telephone; syringe: medical_instrument; bandage: dressing bandage; ball: ball; doll: doll; toy: toy plaything; crown: crown; ring: jewelry; mirror: mirror; candle: candle; lantern: lantern; key: key; lock: lock; chain: chain; rope: rope cord; anchor: anchor; wheel: wheel; ladder: ladder; carpet: rug floor_cover; curtain: curtain; pillow: cushion; blanket: bedclothes; sewing machine: textile_machine; oven: kitchen_appliance stove; fridge: refrigerator; tool: tool implement; machine: machine; sculpture: sculpture; flag: flag; musical instrument: musical_instrument; box: container; umbrella: umbrella; pipe: pipe; gem: gem; cloth: fabric; lamp: source_of_illumination; weight: weight; book: book; box: box`,
  ],
]

/** The family of each anchor's stand-in decides what may replace it: a shop is no drum. */
const read = (): ReadonlyMap<string, Anchor> => {
  const anchors = new Map<string, Anchor>()
  for (const [category, text] of CATEGORIES) {
    for (const entry of text.split(';')) {
      const [standIn = '', names = ''] = entry.split(':').map((part) => part.trim())
      for (const name of names.split(/\s+/u)) {
        if (name !== '') anchors.set(name, { file: category.file, category, standIn })
      }
    }
  }
  return anchors
}

/** WordNet's word for a class → what stands in for its members. */
export const ANCHORS = read()

/** Words whose nearest likeness WordNet does not know. */
export const BY_HAND: readonly (readonly [string, readonly string[]])[] = `
pheasant: grouse ptarmigan; snake: adder; eel: lamprey hagfish; beaver: muskrat; snail: whelk limpet; oyster: cockle; goat: chamois; mouse: shrew; spider: tick; bird: cuckoo swift jay nuthatch; desk: bureau; priest: imam mullah; factory: brewery distillery; hut: hovel; salad: ceviche; cake: meringue; tree: alder yew; badger: wolverine ratel binturong; anteater: aardvark antbear pangolin; hedgehog: echidna tenrec; ostrich: cassowary rhea kiwi moa; seagull: petrel shearwater skua kittiwake; crow: cormorant shag; newt: axolotl olm mudpuppy;
hamster: chinchilla vole lemming dormouse degu; giraffe: okapi; deer: kudu oryx eland gemsbok; harp: zither lyre dulcimer psaltery autoharp; drum: cymbal cymbals bongo bongos timpani tabla castanet castanets tambour; maracas: rattle;
sewing machine: handloom loom spindle; spoon: spatula ladle whisk; frying pan: skillet wok; pot: tagine casserole crockpot; pineapple: durian jackfruit breadfruit; cucumber: okra zucchini courgette gherkin; knife: scalpel lancet; telescope: periscope spyglass; hotel: casino;
canyon: quarry; clock: barometer metronome chronometer; guitar: sitar balalaika shamisen koto oud; building: observatory planetarium; castle: citadel; peach: lychee guava papaya persimmon quince; meerkat: genet civet; wombat: quokka bandicoot bilby quoll numbat; capybara: agouti paca coypu nutria;
camel: dromedaries; eagle: harrier kite; monkey: gibbon marmoset tamarin bonobo; whale: rorqual; dolphin: vaquita; seal: dugong; dinosaur: iguanodon plesiosaur; fish: sturgeon pike perch haddock halibut mackerel herring sardine anchovy; oven: kiln; hat: wig toupee hairpiece periwig bonnet;
building: depot; catapult: trebuchet ballista mangonel onager; flute: didgeridoo; yarn: bobbin spool thimble; wheel: pulley; barrel: winch bollard; glass: funnel pipette; machine: centrifuge incubator generator conveyor piston humidifier;
ruler: protractor; clock: thermostat pocketwatch; rolling pin: rollingpin; plate: coaster; lamp: sconce; bell: doorbell; lock: latch doorknob; ring: gasket grommet; lighthouse: beacon; oar: rudder; wall: levee; bridge: culvert overpass;
road: interchange roundabout; house: tollbooth; gate: turnstile portcullis; window: skylight; tent: canopy awning; fence: trellis hurdle; bucket: trough; barn: hayloft; cage: hutch playpen; aquarium: vivarium; stadium: amphitheater amphitheatre;
stool: pouf; chair: chaise; bed: futon; pillow: pillowcase; swing: swingset; ball: shotput puck; arrow: dart; gloves: mitt gauntlet gauntlets; shoes: cleat; saddle: stirrup; rope: whip; fishing rod: reel tacklebox; sleeping bag: sleepingbag; rocket: torpedo;
canal: moat trench; hammer: mace flail; hat: mitre tophat; ferris wheel: ferriswheel; car: dodgem`
  .trim()
  .split(';')
  .map((entry) => entry.split(':').map((part) => part.trim()))
  .map(([standIn = '', words = '']) => [standIn, words.split(/\s+/u)] as const)
