// Things. Row: names | form height key=value…

/** Tools, toys, instruments, devices, natural things. */
export const OBJECTS = `
@object
seashell, sea shell, shell, conch, seashells | curio .1 at=beach
coral, corals | ~coral .5 at=underwater
bird nest, nest, birds nest | curio .12
spider web, cobweb, spiderweb, web | ~spider-web .4
paw print, paw prints | ~paw-prints .1
flamingo float, pool float, inflatable ring, inner tube, inflatable flamingo, swim ring | ~ring-buoy .9 color=#f07fae
fire hose, hose, hosepipe, water hose, firehose | hose .8
sprinkler, garden hose | - .4
book, novel, diary, notebook, journal, bible, textbook, spellbook, spell book, grimoire, tome, open book, old book, magazine, dictionary, sketchbook, comic book, manuscript, menu, album, cookbook | book .25 art=open-book
books, pile of books, stack of books, book stack, novels, tomes, piles of books, stacks of books | books .4 art=books
ball, beach ball, rubber ball, sphere, orb, marble, marbles, balls, spheres | ball .22
soccer ball, football | ball .22 color=#ffffff,#16161a trait=pattern:soccer art=soccer-ball
basketball | ball .24 color=#d8701c art=basketball
tennis ball | ball .07 color=#c8e01c art=tennis
baseball, softball | ball .07 color=#f4f0e8 art=baseball
volleyball | ball .21 color=#f4f0e8 art=volleyball
bowling ball | ball .22 color=#16161c art=bowling
american football ball, rugby ball, american football | ball .28 color=#8a4522 art=american-football
snowball, snow ball | ball .1 color=#ffffff
disco ball, mirror ball | ~mirror-ball .5 float
crystal ball, fortune teller ball | crystal-ball .27
honeycomb, honeycombs, honey comb, honey frame | honeycomb .34 color=#e8a41c
hive, beehive, bee hive, beehives | beehive .8 at=garden
ramp, skate ramp, quarter pipe, half pipe, halfpipe, skateboard ramp | ramp 1.5 at=park set=skatepark
yarn, ball of yarn, wool, ball of wool, thread | curio .12
frisbee, flying disc | frisbee .06
boomerang | ~flying-disc .2
golf club | golf-club 1.05
golf ball, golf | ~flag-in-hole 1.2
balloon, balloons, helium balloon, party balloon, water balloon | balloon .35 art=balloon float
red balloon, red balloons | balloon .35 color=#c8181c art=balloon float
heart balloon, heart shaped balloon | curio .4 float
soap bubble, soap bubbles, bubble, bubbles | ~bubbles .12 float
umbrella, brolly, parasol held, umbrellas | umbrella .95 art=umbrella
guitar, acoustic guitar, electric guitar, bass guitar, ukulele, mandolin, lute, bass, guitars, sitar | guitar 1.0 art=guitar
banjo | ~banjo .9
violin, cello, fiddle, viola, double bass, contrabass | violin .6 art=violin
harp, lyre, harps | harp 1.6
trumpet, horn instrument, trombone, tuba, french horn, bugle | trumpet .3 art=trumpet
saxophone, sax, clarinet, oboe, bassoon | saxophone .7 art=saxophone
flute, recorder, pan flute, piccolo | flute .6 art=flute
bagpipes | bagpipes .7
drums, drum kit, drum set | drum-kit 1.12 art=drum
drum, snare drum, bongo, bongos, timpani, tambourine | drum .5 art=drum
accordion, harmonica | ~accordion .4
maracas | ~maracas .25
xylophone, synthesizer, music keyboard | ~musical-keyboard .3
microphone, mic, vintage microphone, mike | microphone .25 art=microphone
gramophone, vinyl record player, record player, turntable, vinyl record, vinyl, phonograph, record | curio .3
music note, musical note, music notes, musical notes, notes of music, music | ~musical-notes .4 float
sheet music, music sheet, score sheet, music score, musical score, sheet of music, sheets of music, music sheets | sheet-music .3 art=newspaper
radio, boombox, boom box, cassette player, stereo, walkman, transistor radio | curio .3
cassette, cassette tape, vhs, videotape, vhs tape, tape | ~videocassette .1
amplifier, amp, guitar amp, guitar amplifier | amplifier .6
speaker, loudspeaker, speakers | amplifier .6
teddy bear, teddy, stuffed animal, plush toy, plushie, stuffed bear, soft toy, stuffed toy, plush, plush bear | teddy-bear .45 color=#a8703c art=teddy-bear
toy, toys, building blocks, toy blocks, wooden blocks, lego, legos, lego bricks | - .42
leaf pile, pile of leaves, heap of leaves, pile of autumn leaves, pile of fallen leaves, heap of autumn leaves, leaf heap | leaf-pile .42 at=park
scarecrow, scarecrows | scarecrow 2.05 at=field
snowman, snow man, frosty | snowman 1.7 color=#ffffff art=snowman at=snow
crystal, crystals, gem, gemstone, gems, quartz, amethyst, ruby, emerald stone, sapphire, jewel, jewels, geode, crystal shard, precious stone, shard | crystal .5 color=#9a6ae0 art=gem-stone
diamond, diamonds | curio .08
candle, candles, tealight, candlestick, candelabra, wax candle | candle .2 art=candle
lantern, oil lamp, oil lantern, old lantern, gas lamp, lanterns, storm lantern, magic lamp, genie lamp | lantern .35 art=diya-lamp
paper lantern, paper lanterns, sky lantern, floating lantern, chinese lantern, red lantern, red lanterns, sky lanterns, chinese lanterns, floating lanterns | lantern .4 color=#d8301c trait=style:paper art=red-paper-lantern float
jack o lantern, jack o lanterns, carved pumpkin, halloween pumpkin, carved pumpkins, jack-o-lantern, pumpkin lantern | pumpkin .35 trait=face:carved
light bulb, lightbulb, bulb, edison bulb | curio .12
flashlight, torch light, searchlight | ~flashlight .2
torch, flaming torch, torches, burning torch | torch .74 art=fire
fairy lights, string lights, christmas lights | lantern .2 trait=style:string art=sparkles
sword, blade, saber, sabre, katana, longsword, broadsword, rapier, cutlass, scimitar, swords, excalibur, greatsword | sword 1.0 art=dagger
sword in the stone, sword in stone | stone-sword 1.3 at=forest
lightsaber, light saber, laser sword | sword 1.1 color=#3a9aff trait=glow:yes art=dagger
dagger, stiletto, dirk | ~dagger .35
axe, ax, hatchet, battle axe, tomahawk | axe .8 art=axe
spear, lance, javelin, harpoon, halberd, pike | staff 2.0
trident | ~trident-emblem 1.8
slingshot, sling shot, catapult toy | slingshot .3
bow and arrow, bow, longbow, crossbow, bow and arrows | bow 1.3 art=bow-and-arrow
arrow, arrows, quiver | ~bow-and-arrow 1.2
shield, shields | shield .7 art=shield
round shield, viking shield, spartan shield | shield .7 trait=shape:round art=shield
cannon, catapult | - 1 color=#33333a mat=metal
rifle, shotgun, machine gun, musket | rifle .3 art=water-pistol
gun, pistol, revolver, weapon, handgun, weapons, laser gun, ray gun, blaster | pistol .25 art=water-pistol
bomb, grenade, dynamite, tnt | ~bomb .25
crook, shepherds crook | staff 1.7 trait=style:crook
staff, wooden staff, magic staff, walking stick, scepter, sceptre, cane, wizard staff, pole, rod | staff 1.6
wand, magic wand, wands | wand .4 art=magic-wand
broom, broomstick, besom, flying broom, mop | broom 1.4 art=broom
cauldron of potion, potion, potion bottle, potions, elixir, vial, magic potion, love potion, poison, antidote, potion bottles | flask .22
shuttlecock, badminton birdie, shuttlecocks, badminton shuttlecock | object/curio .1
napkin holder, serviette holder, napkin dispenser | object/curio .14
door hinge, hinge, hinges, brass hinge | object/curio .12
campfire, bonfire, camp fire, fire pit, burning fire, brazier | campfire .7 art=fire
fire, flame, flames, blaze, fireball, inferno, wildfire | fire .8 art=fire
firework, fireworks | ~fireworks 8 float
spell, magic spell, energy ball, ball of energy, magic orb, glowing orb, ball of light, plasma ball, energy sphere | orb .34 color=#3a8aff trait=glow:yes
sparkler, sparklers | ~sparkler .28
match, matches, matchstick, lighter | object/candle .06
map, old map, treasure map, nautical chart | map .45 art=world-map
x ray, xray, x rays, x ray image, x ray photo, x ray film, radiograph, chest x ray, hand x ray | x-ray .5
newspaper, paper, newspapers, letter, scroll, blueprint, document, papers, parchment, poster, papyrus | newspaper .4 art=newspaper
cake stand, tiered stand, dessert stand, tiered cake stand, cake plate | cake-stand .16
envelope, love letter, mail, post, letters | curio .12
postcard, photograph, polaroid, photo print, stamp | ~framed-picture .15
flag, banner, pennant, flags, banners | flag 2.2 art=triangular-flag
american flag, us flag, usa flag, stars and stripes | flag 2.2 color=#b8202c,#ffffff,#1c2c6a
pirate flag, jolly roger | ~pirate-flag 1.5
rainbow flag, pride flag | ~rainbow-flag 1.5
white flag | ~white-flag 1.5
gift, present, gift box, wrapped gift, presents, gifts, christmas present, christmas presents, birthday present, parcel wrapped | gift .3 color=#c8181c,#e8b82c art=wrapped-gift
grandfather clock, longcase clock, standing clock | grandfather-clock 2.1
pocket watch | clock .11 art=mantelpiece-clock
clock, wall clock, alarm clock, clock face, clocks, melting clock, antique clock, cuckoo clock, sundial | clock .4 art=mantelpiece-clock
watch, wristwatch, wrist watch, rolex, smartwatch, smart watch, apple watch, watches, wristwatches, dive watch, diving watch | watch .085 art=watch
hourglass, sand timer, sand clock | curio .25
stopwatch, timer | ~stopwatch .08
globe, earth globe, world globe, desk globe | globe .4 art=globe-showing-europe-africa
snow globe, snowglobe, glass dome | snow-globe .2
compass, sextant, astrolabe | curio .08
hat box, hatbox | gift .3
key, old key, keys, golden key, skeleton key, house key | key .1 art=old-key
lock, padlock, locks | ~locked .1
chain, chains, shackles | ~chains .4
old trunk, old trunks, wooden trunk, steamer trunk, travel trunk, travelling trunk, leather trunk, antique trunk, trunks of clothes | trunk .62
treasure chest, chest, treasure, pirate chest, wooden chest | treasure-chest .7
crate, box, wooden box, cardboard box, boxes, package, parcel, crates | curio .45 color=#8a5a2c
gold, coin, coins, gold coins, gold coin, money, cash, gold bar, gold bars | curio .05
pile of gold, pile of coins, pile of gold coins, heap of gold, hoard, treasure hoard, mountain of gold, gold hoard | hoard .9 count=1
money bag, bag of money | ~money-bag .35
banknote, dollar, dollars, bill, dollar bill, dollar bills | ~dollar-banknote .08
credit card, card, id card | ~credit-card .05
playing cards, playing card, tarot card, poker cards, cards, deck of cards, tarot cards, ace of spades, house of cards | curio .09 count=1
dice, die, game die, dices, poker chips | curio .05 count=1
chess, chess board, chessboard, chess set, checkers, board game, chess game | chess-board .15 art=chess-pawn
chess piece, chess pieces, pawn, chess king, chess queen, chess knight, rook | curio .09
puzzle, jigsaw, jigsaw puzzle, puzzle piece | ~puzzle-piece .08
rubiks cube, rubik cube, rubik s cube, magic cube | cube .08
cube, block, toy block, building block, dice cube | cube .22
cylinder, tube shape | cylinder .26
torus | torus .12
prism, triangular prism, wedge shape, glass prism, square pyramid | prism .22
geometric cone, cone shape | cone .26
video game, game controller, controller, gamepad, joystick, game boy, gameboy, console, arcade machine, playstation, xbox, nintendo | ~video-game .1
phone, smartphone, mobile phone, cell phone, cellphone, iphone, mobile, tablet, ipad, phones, smart phone | phone .15 art=mobile-phone
telephone, rotary phone, old telephone, landline | curio .2
laptop, notebook computer, macbook, laptops | laptop .25 art=laptop
computer, pc, desktop computer, monitor, screen, computer screen, monitors, screens, desktop, computers, retro computer | computer .5 art=desktop-computer
typewriter, old typewriter | typewriter .3
keyboard, computer keyboard | ~keyboard .06
computer mouse | ~computer-mouse .04
printer, fax machine, copier, 3d printer | ~printer .35
camera, camera device, dslr, old camera, vintage camera, film camera, polaroid camera, photo camera | camera .12 art=camera
video camera, movie camera, film projector, projector, camcorder, security camera, cctv camera | ~movie-camera .5
clapperboard, clapper board | ~clapper-board .25
suitcase, luggage, briefcase, bag, travel bag, duffel bag, suitcases, trunk case, doctor bag | suitcase .6 art=luggage
handbag, purse, clutch, hermes bag, birkin, leather bag, louis vuitton bag | bag .32 art=handbag
tote bag, paper bag, shopping bag, shopping bags | bag .45 art=shopping-bags
tray, serving tray, food tray, tea tray | tray .17
cauldron, witch cauldron, witchs cauldron, iron cauldron | cauldron .5 art=pot-of-food
basket, wicker basket, picnic basket, baskets, hamper | basket .36 art=basket
backpack bag, school bag, rucksack, knapsack | curio .5
barrel, wooden barrel, barrels, wine barrel, keg, rain barrel | barrel .9
oil drum | ~oil-drum .9
bucket, pail | bucket .36 art=bucket
watering can | watering-can .35
sewing machine, sewing machines | sewing-machine .4
pottery wheel, potters wheel | - .9
anvil | - .8
laundry, washing, clean laundry | - .5
lawn mower, lawnmower | - .98
hamster wheel, running wheel, exercise wheel | running-wheel .24
wheelbarrow, wheel barrow | - .82
foil, epee, fencing foil, fencing sword | foil 1.05
piping bag, icing bag, pastry bag | piping-bag .3
jug, pitcher, milk jug, water jug, jug of milk, pitcher of milk, pitcher of water, carafe, ewer, jug of water | jug .25
vase, urn, pot vase, glass vase, amphora, pottery, ceramic vase, flower vase, clay pot, ceramic, clay pots, vases, porcelain vase, ceramics | vase .35 art=amphora
mirror hand, hand mirror, magnifying glass, lens glass, looking lens, monocle lens | magnifier .34 art=magnifying-glass-tilted-left
telescope, spyglass, telescopes | telescope 1.7 art=telescope
binoculars | ~telescope .2
tug of war, tug o war, tug war | rope .9
microscope | microscope .42 art=microscope at=room set=laboratory
turntables, dj booth, dj desk, dj decks, mixing desk | dj-desk 1.02
pizza dough, dough | dough .1
test tube, laboratory glass, beaker, flasks, flask, test tubes, glass flask, laboratory flask, round bottom flask, erlenmeyer flask, conical flask, rack of test tubes, test tubes in a rack, test tube rack, alembic, retort | flask .28
petri dish | ~petri-dish .05
dna, dna strand, double helix | ~dna .6
atom, molecule | ~atom-symbol .5
magnet | ~magnet .15
gear, gears, cog, cogwheel, clockwork, cogs, machine, machinery, engine, motor, turbine, steampunk machine | curio .4 color=#9a7a3a mat=metal count=1
hammer, mallet, sledgehammer, thors hammer, mjolnir | hammer .5 art=hammer
pliers, pincers, tongs, nippers, wire cutters | bench-tool .22
toolbox, tool box, tool chest, box of tools | bench-tool .3
wrench, spanner, tools, tool | bench-tool .25
screwdriver, screwdrivers | bench-tool .25
drill, power drill, electric drill, cordless drill | bench-tool .24
hand saw, handsaw, saw | hand-saw .5 art=carpentry-saw
chainsaw, chain saw | bench-tool .34
pickaxe, hoe, scythe, sickle | pickaxe .9 art=pick
shovel, spade, rake, pitchfork | shovel 1.3 art=pick
paddle, oar, oars, paddles | shovel 1.5 color=#b98a54
scissors | curio .18
shears, pruning shears, secateurs, garden shears, hedge shears | shears .26 art=scissors
hair dryer, hairdryer, blow dryer, blowdryer, hair drier | hair-dryer .26
nail, screw, screws, nails of iron | bench-tool .05
bolt, nuts and bolts | ~nut-and-bolt .05
needle, knitting needles, sewing needle | ~sewing-needle .2
power lines, power line, telephone wire, telephone wires, wire, wires, telephone line, tightrope, high wire, clothesline, zip line | - .05
board, plank, wooden plank, planks | - .04 mat=wood
jar of fireflies, fireflies in a jar, jar full of fireflies, jar with fireflies, jar filled with fireflies | jar .26 trait=content:fireflies at=table
trampoline | - .72 at=garden
instruments, instrument, musical instrument, musical instruments, brass instruments | ~trumpet .5
rope, lasso, cord | rope .38 art=knot
knot | ~knot .3
anchor | curio 1.2
ships wheel, helm, wheel, tire, tyre, steering wheel, wagon wheel | curio .7
lifebuoy, life ring, buoy | ~ring-buoy .6
ski poles, ski pole | staff 1.3
cigarette, cigar, cigarettes, cigars | cigarette .12 art=cigarette
smoking pipe, tobacco pipe, pipe | ~cigarette .09
wooden club, cudgel | staff .9 mat=wood
pom poms, pom pom | ball .25 color=#e8c01c
conductor baton, baton | wand .4
butterfly net, net, landing net | net 1.2
fishing net, fishing nets, trawl net | net 1.2
fishing net | - 1 mat=fabric
fishing rod, fishing pole | fishing-rod 2.1 art=fishing-pole
pen, fountain pen, feather pen, quill, quill pen, ballpoint | curio .15
pencil, pencils, colored pencil, colored pencils | curio .18 count=1
chalk drawing, chalk drawings, chalk art, sidewalk chalk, pavement art, chalk picture, chalk pictures | ~crayon .1
crayon, crayons, chalk, marker, pastels | ~crayon .1
paintbrush, brush, paint brush, paintbrushes, brushes | paintbrush .35 art=paintbrush
palette, paint palette, artist palette, paint, paints | palette .33 art=artist-palette
paint bucket | bucket .36 art=bucket
ruler, measuring tape | ~straight-ruler .3
sculpture, statue, bust, figurine, marble statue, stone statue, bronze statue, marble bust, statues, sculptures, idol, david statue, carving, golem, greek statue, roman statue, angel statue, monument statue, christ the redeemer, mount rushmore | person/man 2.2 color=#d8d4cc mat=stone trait=effigy:statue
gargoyle, ornament | - .8 color=#8a8880 mat=stone
trophy, cup trophy, oscar, award, golden cup, world cup | curio .4 color=#e0b02c
medal, gold medal, badge | ~sports-medal .1
ring, wedding ring, diamond ring, engagement ring, rings, gold ring, the one ring | curio .03
jewelry, jewellery, pearl, pearls, pendant, brooch, beads, amulet, talisman | ~prayer-beads .1
perfume bottle, perfume, bottle of perfume, fragrance bottle, fragrance, eau de parfum, cologne, cologne bottle, bottle of cologne, perfume flask | perfume-bottle .12
cosmetics, nail polish, lotion, cosmetic, lipstick tube, shampoo, skincare bottle, cream jar | ~lotion-bottle .12
comb, hairbrush, hair brush | ~hair-pick .18
toothbrush, toothpaste | ~toothbrush .18
soap, sponge | ~soap .06
razor | ~razor .15
toilet paper, paper roll | ~roll-of-paper .12
trash can, garbage can, bin, dustbin, trashcan, rubbish bin, garbage bin, trash bin, ash can | trash-can .9
trash, garbage, rubbish, dumpster, wastebasket | ~wastebasket .6
robot arm, mechanical arm, robotic arm | ~mechanical-arm 1.2
battery, batteries | ~battery .1
plug, cable, cables | ~electric-plug .1
satellite dish, antenna | ~satellite-antenna 2
solar panel, solar panels, photovoltaic panel, photovoltaic panels | solar-panel 1.9 at=field
rock, stone, boulder, rocks, stones, boulders, pebble, pebbles, cobblestone, meteorite, asteroid, asteroids, meteor rock | rock .8 art=rock
brick, bricks, brick wall, stone wall, wall, city wall, concrete wall, castle wall, walls | ~brick 2 flag=wall
skull, human skull, skulls, bone, bones, ribcage | curio .22
brain, heart organ, anatomical heart | ~brain .15
heart, hearts, love heart, red heart, broken heart | curio .3 color=#c8141c
coffin, sarcophagus, casket | ~coffin .7 at=room set=crypt
ghost, spirit, phantom, specter, ghosts, poltergeist, apparition, spectre, casper | ghost 1.5 art=ghost
hole | ~hole .35
black hole, portal, wormhole, magic portal, vortex, stargate, gateway portal | ~hole 2.5 flag=portal
moon globe, moon model, moon lamp | moon-globe .4
planet, planets, jupiter, venus planet, neptune, uranus, mercury planet, exoplanet, gas giant, alien planet | planet 30 art=ringed-planet at=space float
saturn, ringed planet | planet 30 color=#d8b878 trait=rings:yes art=ringed-planet at=space float
earth, planet earth, the earth, the world, blue planet | planet 30 color=#2c5ca8,#3a7a3a trait=species:earth art=globe-showing-americas at=space float
star shape, gold star, golden star, star ornament, paper star | star .3 color=#f2c01c art=star
comet, meteor, shooting star, meteorite falling, falling star, asteroid falling | ~comet 6 float
cloud creature, cloud shape | cloud 1.5 float
mask prop, theater mask, theatre mask, venetian mask, carnival mask, tribal mask, masks | ~performing-arts .3
tent pole, scaffolding, scaffold | ~ladder 3
parcel locker, filing cabinet, file cabinet | ~file-cabinet 1.2
shopping list, receipt, note, sticky note, memo, checklist, notes | ~memo .15
calendar | ~calendar .3
ticket, tickets | ~ticket .07
medicine, pill, pills, tablets, drug, capsule | ~pill .02
syringe, vaccine, injection | ~syringe .15
crutch, crutches | ~crutch 1.2
bandage, bandages, band aid, sticking plaster, gauze | ~adhesive-bandage .08
feather, feathers | curio .2
ribbon, bow tie ribbon, bow ribbon | ~ribbon .15
party hat, party popper, confetti popper, pinata | ~party-popper .25
christmas ornament, christmas bauble, bauble, baubles, christmas ball, ornaments | ball .08 color=#b8141c trait=style:bauble
dream catcher, wind chime, dreamcatcher, wind chimes | ~wind-chime .5
bell, church bell, bells, jingle bells, school bell | curio .3
menorah | ~menorah .4
cross, crucifix, wooden cross, grave cross | ~latin-cross 1.2
rosary, prayer beads | ~prayer-beads .3
nesting dolls, matryoshka, russian doll, russian dolls, matryoshka doll | ~nesting-dolls .18
abacus, calculator | ~abacus .25
scale, scales of justice, balance, scales | ~balance-scale .5
gavel | hammer .32
barbell | barbell .4
dumbbell, dumbbells, weights, kettlebell, weight | dumbbell .13
skis, ski | ~skis 1.7
ice skates object, skates | ~ice-skate .25
bowling pin, bowling pins | ~bowling .4
racket, tennis racket, racquet, badminton racket | racket .7 art=tennis
hockey stick, lacrosse stick, hockey | hockey-stick 1.3 art=ice-hockey
baseball bat, cricket bat | baseball-bat .9
pool cue | staff 1.4
billiards, pool table, snooker table, ping pong table | furniture/table .85 color=#1c6a3a
boxing glove object | ~boxing-glove .3
punching bag, heavy bag, sandbag, boxing bag | punching-bag 2.1 color=#8a1c1c
dartboard, target, bullseye, archery target, darts | ~bullseye .6
hoop, hula hoop | - 1.7 color=#d8402c
goal, goal net, soccer goal, basketball hoop | ~goal-net 2.4
fishbowl, fish bowl, goldfish bowl, round fishbowl, glass fishbowl | fishbowl .27
aquarium, fish tank, terrarium | ~tropical-fish .5 mat=glass
cage, bird cage, birdcage | cage .6 mat=metal
mouse trap | ~mouse-trap .05
fire hydrant, hydrant | hydrant .9 at=street
fire extinguisher | ~fire-extinguisher .7 color=#c8181c
parking meter, gas pump, fuel pump, atm, ticket machine | ~fuel-pump 1.6
stop sign | ~stop-sign 2.2
traffic cone, road cone | cone .7 color=#f0701c
cone, cones | cone .26
barrier, barricade | ~construction .7 color=#f0701c
origami, paper crane, origami crane, origami bird, paper cranes | paper-crane .12 color=#e8e4f2 mat=paper
lava lamp | furniture/lamp .4 color=#e8501c trait=glow:yes
egg timer, kitchen timer | ~timer-clock .1
graffiti, mural, street art | ~framed-picture 2 flag=wall
smoke bomb, smoke grenade | ~bomb .15
icicle, icicles, ice cube, ice cubes, block of ice, ice block, ice sculpture | crystal .4 color=#bfe0f2 mat=ice art=ice
snowflake, snowflakes | ~snowflake .1 float
lightning bolt, thunderbolt | ~high-voltage 1.5 float
raindrop, drop, water drop, droplet, waterdrop, dewdrop, tear drop, dew drops, teardrop, water droplet, water droplets | ~droplet .08
tornado, hurricane, cyclone, twister, whirlwind, sandstorm funnel | ~tornado 30 flag=sky
toaster, bread toaster | toaster .2
coffee machine, espresso machine, coffee maker, cappuccino machine | kitchen-machine .42
blender, juicer, food processor | kitchen-machine .42
mixer, stand mixer, kitchen mixer, electric mixer, food mixer | kitchen-machine .38
clothes iron, steam iron, flat iron, flatiron, iron for clothes | kitchen-machine .16
whisk, egg whisk, egg beater | cook-tool .3
rolling pin, rolling pins | cook-tool .07
colander, strainer, sieve | cook-tool .15
grater, cheese grater | cook-tool .24
corkscrew, bottle opener, can opener | cook-tool .14
bread board, chopping block | cook-tool .36
vacuum cleaner, vacuum, hoover | vacuum-cleaner 1 at=room
fan, electric fan, standing fan, desk fan, pedestal fan | house-machine .95 at=room
radiator, heater, space heater | house-machine .7 at=room
safe, vault safe, bank safe, strongbox, steel safe | house-machine .9 at=room
gong, temple gong, dinner gong | house-machine 1.4
metronome, metronomes | house-machine .23
rocking horse, wooden rocking horse, hobby horse | rocking-horse .8 at=room
organ, church organ, pipe organ, organ pipes, cathedral organ | organ 4.6 at=church
geyser, geysers, erupting geyser, hot geyser, old faithful | geyser 22 at=meadow
beaver dam, beaver dams, dam of beavers, beaver lodge, dam of branches, dam of logs, dam of sticks | beaver-dam 1.1 at=river
cash register, till, old cash register | everyday .45
treadmill, running machine | everyday 1.2 at=gym
horseshoe, horseshoes, lucky horseshoe | everyday .16
sack, sacks, burlap sack, sack of flour, sack of grain, grain sack, sandbag, jute sack, sack of potatoes, sack of coffee beans, moneybag sack | everyday .7
tripod, camera tripod, camera on a tripod | everyday 1.5
domino, dominoes, domino tiles, row of dominoes, falling dominoes | everyday .06 count=1
weather vane, weathervane, weathercock, weather cock | everyday 1.4
wallet, billfold, leather wallet | everyday .1
stapler, staplers | everyday .07
hanger, coat hanger, clothes hanger, coat hangers | everyday .26
remote control, tv remote, remote | everyday .18
chisel, chisels, awl | bench-tool .22
first aid kit, first aid box, medical kit | bench-tool .26 color=#f2f2ee
kaleidoscope, spyglass toy | telescope .3
backgammon, backgammon board | chess-board .12 art=chess-pawn
discus | frisbee .06
atlas, ring binder, binder, address book, ledger book | book .25 art=open-book
croquet mallet | hammer .9
cinder block, concrete block, breeze block | cube .25 color=#8e8e8a
`
