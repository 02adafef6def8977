// Animals and creatures. Row: names | form (or ~art, or kind/form) height-in-metres key=value…; `@kind` opens a section.

/** Four-legged animals, birds, sea animals, small creatures. */
export const ANIMALS = `
@quadruped
dog, hound, mutt, doggy, doggo, canine | dog .6 art=dog
puppy, pup, whelp | puppy .3 art=dog-face
golden retriever, retriever, labrador, golden lab | dog .62 color=#c98f3f art=dog
german shepherd, alsatian, german shepherd dog, police dog | dog .65 art=dog
collie, rough collie, sheltie | dog .58 art=dog
border collie, sheepdog, border collies, sheepdogs, sheep dog, sheep dogs, herding dog | dog .56 color=#1a1a1c,#f4f2ee art=dog
husky, malamute, siberian husky, alaskan malamute, sled dog, huskies | dog .6 art=dog
samoyed, spitz, chow chow | dog .55 art=dog
dalmatian | dog .58 color=#f4f2ee trait=pattern:spotted art=dog
poodle | dog .5 art=poodle
corgi, welsh corgi | dog .32 art=dog
dachshund, sausage dog, wiener dog | dog .27 art=dog
beagle, basset hound | dog .38 art=dog
pug | dog .3 art=dog-face
bulldog, bulldogs, french bulldog, english bulldog, boxer dog, pitbull, pit bull | dog .38 art=dog-face
shiba inu, shiba, akita | dog .45 art=dog-face
chihuahua | dog .22 art=dog
terrier, yorkie, yorkshire terrier, maltese, shih tzu, schnauzer, scottish terrier, jack russell | dog .28 art=dog
pomeranian | dog .25 color=#d89a5a art=dog
greyhound, whippet | dog .7 art=dog
doberman, rottweiler | dog .68 art=dog
great dane, mastiff | dog .85 color=#b58a54 art=dog
saint bernard, st bernard, bernese mountain dog | dog .72 art=dog
guide dog, service dog | dog .6 art=guide-dog
cat, kitty, feline, pussycat, housecat, moggy | cat .3 art=cat
kitten | kitten .18 art=cat-face
tabby, tabby cat, ginger cat, orange tabby | cat .3 color=#c97a32 trait=pattern:striped art=cat
siamese cat, siamese | cat .3 color=#e3d3bd,#3a2c24 art=cat
persian cat, maine coon, ragdoll cat, angora cat | cat .32 color=#d9d2c6 trait=fur:long art=cat
calico, calico cat, tortoiseshell cat | cat .3 color=#f1ece2,#c77b34,#2a2420 art=cat
tuxedo cat | cat .3 color=#141416,#f4f4f2 art=cat
sphynx cat, hairless cat | cat .3 color=#d8ab98 art=cat
horse, steed, mare, mustang, horseback | horse 1.65 art=horse
stallion, racehorse, war horse, warhorse, charger | horse 1.75 art=horse
foal, colt, filly | pony 1.0 trait=age:baby art=horse
pony | pony 1.15 art=horse
donkey, mule, burro, ass | donkey 1.15 art=donkey
zebra | zebra 1.4 art=zebra at=savanna
unicorn, unicorns | unicorn 1.7 art=unicorn
pegasus, winged horse | horse 1.7 color=#ffffff trait=wings:yes art=unicorn
centaur | horse 2.35 art=horse at=forest
lion, king of the jungle, king of beasts | lion 1.15 art=lion at=savanna
lioness | lion 1.05 trait=mane:no art=lion at=savanna
lion cub | lion .5 trait=age:baby,mane:no art=lion at=savanna
tiger, bengal tiger | tiger 1.05 art=tiger at=jungle
white tiger | tiger 1.05 color=#f4f2ee,#1a1a1a art=tiger at=jungle
tiger cub | tiger .45 trait=age:baby art=tiger-face
leopard, jaguar, ocelot | leopard .8 art=leopard at=savanna
cheetah, cheetahs | cheetah .85 art=leopard at=savanna
lynx, bobcat, wildcat, caracal | lynx .62 art=leopard at=forest
snow leopard, snow leopards, ounce cat | leopard .65 art=leopard at=snow
panther, black panther, puma, cougar, mountain lion | leopard .75 color=#101012 art=black-cat at=jungle
fox, red fox, vixen | fox .45 color=#c2581e,#f5efe6 art=fox at=forest
arctic fox, white fox | fox .4 color=#ffffff art=fox at=snow
fox cub, fennec, fennec fox | fox .25 art=fox
coyote, jackal, dingo, coyotes | jackal .6 art=wolf at=canyon
hyena, hyaena, hyenas, spotted hyena, wild dog, african wild dog | hyena .85 art=wolf at=savanna
wolf, gray wolf, grey wolf | wolf .85 art=wolf at=forest
white wolf, arctic wolf | wolf .85 color=#ffffff art=wolf at=snow
bear, brown bear, grizzly, grizzly bear, black bear | bear 1.3 art=bear at=forest
bear cub | bear .5 trait=age:baby art=bear
cub | bear .5 trait=age:baby
polar bear, ice bear | polar-bear 1.4 art=polar-bear at=snow
panda, giant panda, panda bear | panda 1.1 art=panda
red panda, red pandas, lesser panda | fox .42
raccoon, racoon, coati | fox .35 art=raccoon
koala, koala bear | koala .6 art=koala at=forest
cow, dairy cow, milk cow, heifer | cow 1.45 art=cow at=meadow
calf | cow .9 art=cow at=meadow
bull, ox, steer, oxen | bull 1.55 art=ox at=meadow
highland cow, yak, musk ox | bull 1.4 color=#8a4a20 trait=fur:long art=bison
bison, buffalo | bull 1.7 color=#4a3222 trait=fur:long art=bison at=meadow
water buffalo | bull 1.6 color=#3c3a3a art=water-buffalo
wolf pack, pack of wolves | wolf .85 art=wolf at=forest count=5
cattle, livestock, herd, pack, swarm, pod, colony, pride | cow 1.45 art=cow count=5 at=meadow
sheep, ewe, flock | sheep .85 art=ewe at=meadow
lamb | sheep .45 color=#ffffff art=ewe at=meadow
ram, bighorn sheep | goat .9 trait=horns:curled art=ram
goat, mountain goat, billy goat, ibex | goat .8 art=goat
alpaca, alpacas, vicuna | alpaca 1.5 art=llama at=mountain
llama, llamas, guanaco | llama 1.7 art=llama at=mountain
pig, hog, piglet, swine, sow | pig .7 color=#e8a9a0 art=pig at=farm
wild boar, boar, warthog | pig .8 color=#4a3a30 art=boar at=forest
rabbit, hare, bunny, bunny rabbit | rabbit .3 art=rabbit
white rabbit | rabbit .3 color=#ffffff art=rabbit
deer, doe, stag, buck, red deer | deer 1.3 art=deer at=forest
fawn, bambi | deer .7 trait=age:baby,pattern:spotted art=deer at=forest
reindeer, caribou, rudolph | deer 1.2 color=#6f5a48,#d8d0c4 art=deer at=snow
antelope, gazelle, impala, wildebeest, springbok | deer 1.1 color=#c2945c art=deer at=savanna
moose, elk, wapiti | moose 1.9 art=moose at=forest
elephant, african elephant, pachyderm | elephant 3 art=elephant at=savanna
baby elephant, elephant calf | elephant 1.1 trait=age:baby art=elephant at=savanna
mammoth, woolly mammoth, mastodon | elephant 3.3 color=#5a3a24 trait=fur:long art=mammoth at=snow
giraffe | giraffe 5 art=giraffe at=savanna
camel caravan, caravan of camels | camel 2.1 art=camel at=desert count=5
camel, dromedary, bactrian camel, camels | camel 2.1 art=camel at=desert
rhino, rhinoceros | rhino 1.7 art=rhinoceros at=savanna
hippo, hippopotamus | hippo 1.5 art=hippopotamus at=river
baboon, baboons, mandrill | monkey .85 art=monkey at=savanna
lemur, lemurs, ring tailed lemur | lemur .45 art=monkey at=jungle
monkey, ape, chimp, chimpanzee, macaque, capuchin | monkey .8 art=monkey at=jungle
gorilla, silverback, king kong | monkey 1.7 color=#1c1c1e art=gorilla at=jungle
orangutan | monkey 1.3 color=#a04a1c art=orangutan at=jungle
bigfoot, sasquatch, yeti | monkey 2.4 trait=stance:upright art=gorilla
mouse, field mouse | mouse .06 art=mouse
rat | mouse .09 color=#5a5652 art=rat
capybara, capybaras | capybara .6 at=river
marmot, groundhog, prairie dog, woodchuck | marmot .3 at=meadow
hamster, guinea pig, gerbil, hamsters | hamster .12 art=hamster
squirrel, red squirrel, chipmunk | squirrel .22 color=#9a5224 art=chipmunk at=forest
otter, sea otter, river otter, otters | otter .32 art=otter at=river
beaver, beavers | beaver .35 art=beaver at=river
weasel, stoat, ermine, marten, mink, mongoose | weasel .2 at=forest
ferret, ferrets, polecat | ferret .18 at=garden
meerkat, meerkats, suricate | meerkat .32 at=desert
badger, badgers | badger .4 art=badger at=forest
skunk, skunks | skunk .35 art=skunk at=forest
wombat, wombats, tasmanian devil | wombat .4 at=forest
platypus, duckbill | platypus .2 at=river
anteater, anteaters, giant anteater, tapir | anteater .8 at=savanna
armadillo, armadillos, pangolin | armadillo .3 at=desert
mole animal, mole, moles | mole .1 at=garden
sloth | ~sloth .6 at=jungle
kangaroo, wallaby | kangaroo 1.5 art=kangaroo
joey | kangaroo .5 art=kangaroo
crocodile, alligator, croc, gator, caiman | crocodile .5 art=crocodile at=swamp
lizard, gecko, salamander, newt, lizards, geckos | object/lizard .05 art=lizard
chameleon, chameleons | object/lizard .16 art=lizard
iguana, iguanas | object/lizard .22 art=lizard
komodo dragon, monitor lizard | object/lizard .5 art=lizard
turtle, tortoise | turtle .3 art=turtle
sea turtle, green sea turtle, loggerhead turtle | turtle .62 art=turtle at=underwater
frog, toad, tree frog, bullfrog | frog .1 art=frog
dragon, wyvern, drake, serpent dragon | dragon 5 color=#2e6b34 art=dragon
baby dragon, dragonling | dragon .6 trait=age:baby art=dragon
chinese dragon | dragon 4 color=#c8201a,#e0a93c art=dragon
t rex, trex, tyrannosaurus, tyrannosaurus rex, tyrannosaur | t-rex 4.5 art=t-rex at=jungle
triceratops, styracosaurus | triceratops 2.9 at=jungle
stegosaurus, ankylosaurus | stegosaurus 3.6 at=jungle
velociraptor, raptor, velociraptors, raptors, utahraptor, deinonychus, allosaurus | t-rex 1.9 color=#9a6c34 art=t-rex at=jungle
pterodactyl, pteranodon, pterosaur, pterodactyls | pterosaur 2.4 pose=fly at=canyon
dinosaur, dino, dinosaurs | dinosaur 3.5 art=sauropod at=jungle
brontosaurus, brachiosaurus, sauropod, diplodocus, long neck dinosaur | dinosaur 9 art=sauropod at=jungle
godzilla, kaiju | t-rex 50 color=#33402f art=t-rex at=city
loch ness monster, nessie, sea monster, sea serpent, leviathan | dinosaur 7 color=#3f5a52 art=sauropod at=lake
monster, creature, beast, ogre monster | t-rex 2.5 color=#4a7a52 art=ogre
griffin, gryphon, chimera, manticore, sphinx creature | lion 1.8 trait=wings:yes art=lion
cerberus, hellhound | wolf 1.4 color=#1a1414 trait=heads:three,eyes:red art=wolf
animal, pet, wild animal | dog .6
@bird
bird, songbird, birdie | bird .2 art=bird
robin, red robin, robin redbreast | bird .15 color=#7a5a3e,#e0561c art=bird
sparrow, finch, wren, nightingale, lark, thrush, tit | bird .14 color=#8a6a48,#d8c8ac art=bird
canary, goldfinch, oriole, weaver bird | bird .13 color=#f2c81c,#f6e07a art=bird
cardinal, red cardinal, northern cardinal | bird .2 color=#c8181c,#d84030 art=bird
blue jay, bluebird, bluejay, swallow, starling, blue tit | bird .16 color=#2f6ac0,#e8e2d4 art=bird
kingfisher, woodpecker | bird .17 color=#1c7ab0,#e07a28 art=bird
hummingbird, colibri | hummingbird .1 pose=fly art=bird
eagle, bald eagle, golden eagle | eagle .9 art=eagle
hawk, falcon, kestrel, osprey, buzzard, bird of prey, goshawk, peregrine falcon | eagle .55 color=#7a5636 art=eagle at=mountain
vulture, condor, vultures | eagle .9 color=#2c2624 art=eagle at=canyon
phoenix, firebird | eagle 1.4 color=#ff6a1a,#e8b020 trait=glow:fire art=phoenix-bird
owl, barn owl | owl .45 art=owl
snowy owl, white owl | owl .5 color=#ffffff art=owl
penguin, emperor penguin | penguin 1.0 art=penguin at=iceberg
baby penguin, penguin chick | penguin .45 color=#8f959c,#ffffff trait=age:baby art=penguin at=iceberg
puffin, puffins | puffin .3 art=penguin at=beach
chicken, hen | chicken .45 art=chicken at=farm
rooster, cockerel, cock | chicken .55 color=#a8401c,#1f3a2c art=rooster at=farm
chick, baby chick, baby bird | chicken .12 color=#f5cf3a art=baby-chick
turkey | ~turkey .8
duck, mallard, drake duck | duck .4 art=duck at=lake
duckling | duck .15 color=#f3d03c art=baby-chick at=lake
rubber duck, rubber ducky | duck .12 color=#f6cc1c mat=plastic art=duck
gosling, goslings | duck .15 color=#e8d05a art=baby-chick at=lake
goose, geese | swan .8 color=#d9d4ca art=goose
swan | swan 1.0 color=#ffffff art=swan at=lake
cygnet, baby swan | swan .42 color=#a09a90 trait=age:baby art=swan at=lake
black swan | swan 1.0 color=#141416 art=swan at=lake
flamingo, flamingos, flamingoes | flamingo 1.3 color=#f08a94 art=flamingo at=lake
pelican, pelicans | pelican 1.0 art=swan at=beach
stork, heron, crane, crane bird, egret, ibis, storks, herons | heron 1.1 color=#f2f2ee,#2c2c30 art=swan at=lake
ostrich, emu, ostriches | ostrich 2.2 color=#2c2826,#e8e2d8 at=savanna
toucan, toucans | toucan .45 art=parrot at=jungle
cockatoo | cockatoo .4 art=parrot at=jungle
parrot, macaw, parakeet, budgie, lovebird | parrot .4 art=parrot at=jungle
seagull, gull, albatross, tern | seagull .4 art=bird at=beach
crow, raven, blackbird, magpie, jackdaw | crow .4 color=#101014 art=blackbird
pigeon, rock dove, city pigeon | dove .3 color=#7f8894,#4f5a68 art=dove
dove, white dove, peace dove | dove .3 color=#f4f4f2,#dfe2e8 art=dove
peacock, peafowl | peacock 1.0 art=peacock at=garden
pheasant, quail, partridge | chicken .4 color=#8a4e22
dodo | ~dodo .9
bat, vampire bat, fruit bat | bat .25 art=bat
@fish
fish, minnow, carp, trout, salmon, bass, tuna, cod, goldfish bowl fish | fish .3 art=fish at=underwater
goldfish | fish .12 color=#ee7a1c art=fish
koi, koi fish, koi carp | fish .5 art=fish at=lake
clownfish, tropical fish, clown fish, nemo | fish .15 art=tropical-fish at=underwater
angelfish, betta fish, butterflyfish, discus fish | fish .15 art=tropical-fish at=underwater
pufferfish, blowfish, puffer fish | fish .3 art=blowfish at=underwater
swordfish, marlin, barracuda, piranha, anglerfish | fish 1.2 art=fish at=underwater
stingray, manta ray, manta, ray fish | ray .7 art=fish at=underwater
shark, great white shark, great white, hammerhead, hammerhead shark, megalodon | shark 1.3 art=shark at=underwater
whale, blue whale, humpback whale, humpback, sperm whale | whale 4 art=whale at=ocean
orca, killer whale | whale 2.5 art=whale at=ocean
narwhal, beluga | whale 1.8 art=whale at=ocean
dolphin, porpoise | dolphin .9 art=dolphin at=ocean
seal, sea lion, walrus, manatee | seal .9 art=seal at=beach
octopus, kraken | octopus 1.0 color=#b4483a art=octopus at=underwater
squid, cuttlefish, nautilus | octopus 1.0 color=#d89a92 art=squid at=underwater
jellyfish, medusa jellyfish | jellyfish .6 art=jellyfish at=underwater
seahorse, sea horse, sea dragon | seahorse .2 art=fish at=underwater
crab, hermit crab, king crab | crab .15 color=#c8381c art=crab at=beach
lobster, crayfish, crawfish | ~lobster .2
shrimp, prawn | ~shrimp .06
starfish, sea star | starfish .15 color=#e07a3a art=star at=beach
eel, moray eel, sea snake | eel .3 art=snake at=underwater
@art
snake, serpent, python, cobra, viper, rattlesnake, anaconda | object/snake .4 art=snake
hedgehog, porcupine | object/hedgehog .15 art=hedgehog
snail, slug | object/snail .05 art=snail
butterfly, moth, monarch butterfly | object/butterfly .09 color=#e8801c art=butterfly float
bee, bumblebee, honeybee, honey bee, wasp, hornet | object/bee .04 art=honeybee float
ladybug, ladybird, lady beetle | object/beetle .03 art=lady-beetle
beetle, scarab, bug, insect | object/beetle .04 art=beetle
ant, termite | object/ant .02 art=ant
spider, tarantula | object/spider .08 art=spider
scorpion | object/spider .1 art=scorpion at=desert
cricket, grasshopper, locust, praying mantis, mantis | ~cricket .06
caterpillar, worm, earthworm, centipede | object/caterpillar .05 art=bug
dragonfly, firefly insect, damselfly | object/dragonfly .08 art=butterfly float
fly insect, housefly | ~fly .02
mosquito, gnat | ~mosquito .02
cockroach, roach | ~cockroach .03
oyster, clam, mussel, scallop | ~oyster .1
`
