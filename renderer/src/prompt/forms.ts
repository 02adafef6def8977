// The forms that subject makers can build, by kind: what `BriefSubject.form` may say when `kind` is not `art`.
import type { SubjectKind } from './brief.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Forms per kind; a noun without one of these is staged as `art`. */
export const FORMS: Readonly<Record<Exclude<SubjectKind, 'art'>, readonly string[]>> = {
  person: words('woman man girl boy baby robot mermaid'),
  quadruped: words(`horse pony donkey zebra dog puppy cat kitten lion tiger leopard fox wolf bear
    polar-bear panda koala cow bull sheep goat pig rabbit deer moose elephant giraffe camel rhino hippo
    monkey mouse squirrel kangaroo crocodile turtle frog unicorn dragon t-rex dinosaur
    capybara marmot otter beaver weasel ferret badger skunk wombat platypus anteater armadillo mole hamster meerkat
    hyena jackal lynx cheetah lemur alpaca llama triceratops stegosaurus pterosaur`),
  bird: words(
    `bird dove eagle owl toucan pelican heron ostrich puffin cockatoo penguin chicken duck swan flamingo parrot seagull crow hummingbird peacock bat`,
  ),
  fish: words('fish shark whale dolphin octopus jellyfish seahorse crab eel ray seal starfish'),
  vehicle:
    words(`car sports-car convertible taxi police-car van food-truck bus school-bus truck semi-truck dump-truck garbage-truck excavator bulldozer fire-truck tractor
    motorcycle scooter bicycle train locomotive tram cable-car carriage tank skateboard caravan`),
  vessel: words(`boat rowboat canoe sailboat ship pirate-ship yacht submarine cargo-ship raft
    surfboard paper-boat`),
  aircraft: words(`airplane jet helicopter hot-air-balloon airship rocket spaceship ufo flying-car
    drone kite satellite parachute`),
  plant:
    words(`tree pine cypress palm cherry-tree acacia birch dead-tree bush flower sunflower tulip rose
    cactus mushroom bamboo potted-plant bouquet grass lavender wheat lotus flower-arch leaf`),
  building:
    words(`house cabin cottage mushroom-house hut beach-hut tower castle lighthouse windmill church temple mosque
    skyscraper barn pyramid igloo tent haunted-house eiffel-tower big-ben statue-of-liberty fuji
    bridge ruins shrine pagoda capitol arch pillar leaning-tower opera-house needle factory
    gas-station ferris-wheel roller-coaster carousel well fountain treehouse greenhouse booth shop shop-front fire-station police-station hospital school dam oil-rig`),
  furniture: words(`chair armchair sofa table bench bed bookshelf desk lamp fireplace swing piano
    stool
    stairs door sink`),
  food: words(`apple banana orange grapes strawberry cake pizza ramen burger pancakes coffee-cup
    croissant bread ice-cream egg watermelon fruit-basket wine-glass teapot donut cupcake sushi
    sandwich fries hot-dog cheese fried-egg beer drink plate bowl lemon pasta steak curry
    cutlery cocktail produce snack pie cherries macaron baguette gingerbread`),
  object: words(`book books ball balloon umbrella guitar violin teddy-bear snowman crystal candle
    lantern sword staff campfire newspaper kite flag gift clock globe hat crown key phone laptop
    butterfly bee beetle ant dragonfly spider snail snake caterpillar
    axe bag barbell baseball-bat basket bow broom bucket drum drum-kit dumbbell easel fishing-rod
    flute golf-club hammer hockey-stick ice-cream-cone magnifier map microphone mug net rope paintbrush
    palette pan pickaxe pistol pizza-slice melon-slice racket rifle saxophone shield shovel torch tray trumpet
    violin-bow wand camera placard chess-board suitcase mirror vase sign rock moon-globe planet cloud star fire
    beehive chopsticks fishbowl honeycomb jug orb punching-bag pumpkin ramp treasure-chest barrel typewriter hand-saw microscope dj-desk dough grandfather-clock hydrant stone-sword
    hedgehog ship-bottle cube cone cylinder torus prism appliance bathtub watering-can jar
    snow-globe amplifier boot crystal-ball ghost leaf-pile trunk scarecrow sewing-machine telescope running-wheel cauldron hoard watch lizard gravestone firewood perfume-bottle wine-bottle lily-pad cage harp sunglasses lemonade-stand hair-dryer slingshot shears kitchen-knife bagpipes cigarette computer sled hose foil piping-bag frisbee cooking-pot pillow acorn x-ray knitting letter cake-stand trash-can
    bench-tool beaver-dam cook-tool house-machine kitchen-machine rocking-horse sheet-music vacuum-cleaner flask geyser toaster organ luggage-pile everyday solar-panel curio comb drag-net cast-net dandelion-clock latte-cup milk-jug paper-crane`),
}

const known: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(FORMS).map(([kind, forms]) => [kind, new Set(forms)]),
)

/** Whether the maker of a kind knows a form. */
export const isForm = (kind: SubjectKind, form: string): boolean =>
  known.get(kind)?.has(form) ?? false
