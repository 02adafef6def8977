// People and person-like figures. Row: names | form height key=value…; `wears`, `holds`, `trait`, `rides`, `at` dress and place them.

/** Men, women, children, professions, characters. */
export const PEOPLE = `
@person
1girl, 1woman | woman 1.68 trait=age:young
2girls, 2women | woman 1.68 count=2 trait=age:young
1boy, 1man | man 1.78 trait=age:young
widow, babysitter, nanny, stepmother, stepmom, woman, lady, female, gal, women, mother, mom, mum, mama, mommy, wife, aunt, businessperson, housewife, madam, feminine | woman 1.68
godfather, stepfather, stepdad, widower, man, guy, male, gentleman, fellow, dude, men, father, dad, papa, daddy, husband, uncle, masculine, bloke | man 1.78
person, human, someone, somebody, individual, figure, character, adult, human being, pedestrian, passerby, stranger, silhouette of a person, protagonist | man 1.74 trait=gender:any
people, persons, humans, folks, pedestrians, passersby, commuters, tourists, villagers, customers, spectators, visitors, guests, adults, friends, passengers, strangers | man 1.72 trait=gender:mixed count=5
protesters, demonstrators, activists, protest, protest march, demonstration, climate protest, climate march | man 1.72 count=9 trait=gender:mixed at=street
football team, soccer team, rugby team | man 1.78 count=8 wears=jersey:#c8201a,shorts:#ffffff,socks,cleats at=stadium trait=of:football
basketball team, volleyball team | man 1.92 count=6 wears=jersey:#e07a1c,shorts:#e07a1c,sneakers at=gym trait=of:basketball
school class, school kids, schoolchildren, kindergarten class, classmates, class photo, class of children, class of kids | boy 1.2 count=7 at=classroom trait=age:child,gender:any
piano lesson, piano class, violin lesson, violin class, guitar lesson, guitar class, cello lesson, flute lesson, trumpet lesson | woman 1.68 wears=blouse:#e8e2d2,skirt:#3a4a6a,glasses trait=lesson:yes
driving lesson | man 1.76 wears=shirt,pants trait=lesson:yes
dance lesson, dancing lesson, ballet lesson | woman 1.68 trait=lesson:yes
dance instructor, dance teacher, ballet teacher, dancing teacher, ballet instructor, swimming instructor, swimming teacher | woman 1.68 trait=profession:teacher
swimming lesson, swim lesson, swimming class, swim class | woman 1.68 trait=lesson:yes
pottery class, pottery workshop, pottery lesson, ceramics class, clay class | woman 1.68 count=4 wears=shirt,jeans,apron:#6a4a2c at=room trait=profession:artisan,gender:mixed
painting class, art class, drawing class, painting lesson, watercolor class | woman 1.68 count=4 wears=shirt,jeans,apron:#8a8478 at=room trait=profession:artist,gender:mixed
yoga class, pilates class, group yoga, yoga session | woman 1.68 count=5 wears=leggings,tank-top at=gym trait=action:exercise,gender:mixed
crowd, audience, mob, throng, fans | man 1.72 trait=gender:mixed count=12
patient, sick person | man 1.74 trait=gender:any
friend, guest, customer, shopper, roommate, flatmate, housemate, visitor, commuter, passenger, spectator, villager, neighbor, neighbour, lover | woman 1.7 trait=gender:any
orphan girl, stepsister, girl, schoolgirl, little girl, daughter, niece, granddaughter, sister, young girl | girl 1.25 trait=age:child
boy, schoolboy, lad, little boy, son, nephew, grandson, brother, young boy | boy 1.25 trait=age:child
orphan, cousin, cousins, child, kid, youngster, children, kids, sibling, pupil, youngsters | boy 1.2 trait=age:child,gender:any
grandchildren, grandkids, granddaughters, grandsons | boy 1.15 count=3 trait=age:child,gender:mixed
teenager, teen, adolescent, youth | boy 1.65 trait=age:teen,gender:any
teenage girl, teen girl, young woman, young lady | woman 1.66 trait=age:young
teenage boy, teen boy, young man | man 1.76 trait=age:young
toddler, preschooler | boy .85 trait=age:toddler,gender:any
baby, infant, newborn, babies | baby .6 trait=age:baby art=baby
grandmother, grandma, granny, old woman, old lady, elderly woman, nana, elderly lady, crone | woman 1.6 trait=age:old,hairColor:grey
grandfather, grandpa, grandad, granddad, old man, elderly man, gramps, elder | man 1.7 trait=age:old,hairColor:grey
senior, elderly person, old person, pensioner, seniors, elderly people, old people | man 1.66 trait=age:old,hairColor:grey,gender:any
couple, lovers, newlyweds, married couple | woman 1.72 expand=woman+man trait=pair:couple
old couple, elderly couple | woman 1.66 expand=grandmother+grandfather trait=pair:couple,age:old
family | woman 1.7 expand=man+woman+girl+boy trait=pair:family
family of three, a family of three, family of 3, a family of 3 | woman 1.7 expand=man+woman+girl trait=pair:family
family of four, a family of four, family of 4, a family of 4 | woman 1.7 expand=man+woman+girl+boy trait=pair:family
family of five, a family of five, family of 5, a family of 5 | woman 1.7 expand=man+woman+girl+boy+toddler trait=pair:family
family of six, a family of six, family of 6, a family of 6 | woman 1.7 expand=grandmother+man+woman+girl+boy+toddler trait=pair:family
big family, large family, extended family, whole family | woman 1.7 expand=grandfather+man+woman+grandmother+girl+boy trait=pair:family
birthday party, kids birthday party | boy 1.2 expand=girl+boy+birthday-cake trait=pair:party
wedding, wedding ceremony, marriage | woman 1.7 expand=bride+groom
business meeting, meeting, board meeting, team meeting | man 1.78 count=4 wears=suit:#23262e,tie:#8a1c1c at=office trait=gender:mixed
beach volleyball, beach volleyball game, beach volleyball match | man 1.78 count=4 at=beach trait=gender:mixed,match:yes
volleyball game, volleyball match, volleyball tournament, tennis match, tennis game, badminton match, badminton game | man 1.78 count=4 trait=gender:mixed,match:yes
soccer game, soccer match, football match, football game | man 1.78 count=5 trait=match:yes wears=jersey:#c8201a,shorts:#ffffff,cleats pose=kick at=stadium
boxing match, boxing fight, boxing bout, prize fight, prizefight | man 1.8 expand=boxer+boxer at=gym trait=together:fight
basketball game, basketball match | man 1.9 count=4 trait=match:yes wears=jersey:#e07a1c,shorts:#e07a1c,sneakers pose=jump
moon landing | man 1.85 expand=astronaut+lunar-lander at=moon
parents, mother and father, mom and dad | woman 1.72 expand=woman+man
bride and groom, wedding couple | woman 1.72 expand=bride+groom trait=pair:couple
twins, twin sisters, sisters | girl 1.3 count=2 trait=age:child,pair:twins
twin brothers, brothers | boy 1.3 count=2 trait=age:child,pair:twins
triplets | girl 1.2 count=3 trait=age:child
mother and child, mom and kid | woman 1.68 expand=woman+child
mother and baby, mom and baby | woman 1.68 expand=woman+baby
mother and daughter, mom and daughter | woman 1.68 expand=woman+girl
mother and son, mom and son | woman 1.68 expand=woman+boy
father and child, dad and kid | man 1.78 expand=man+child
father and son, dad and son | man 1.78 expand=man+boy
father and daughter, dad and daughter | man 1.78 expand=man+girl
supermodel, fashion model, model | woman 1.76 wears=dress trait=build:slim
blonde, blond, blonde woman | woman 1.7 trait=hairColor:blond
brunette | woman 1.68 trait=hairColor:brown
redhead, ginger, red head | woman 1.68 trait=hairColor:red
hipster | man 1.78 wears=shirt:plaid,beanie trait=beard:yes
businessman, business man, businessmen, business men, ceo, executive, banker, lawyer, boss, salesman, accountant, politician, president, mayor, diplomat | man 1.8 wears=suit:#23262e,tie:#8a1c1c trait=profession:business
businesswoman, business woman, businesswomen, business women, business lady, career woman, secretary, female executive | woman 1.7 wears=suit:#2a2d36 trait=profession:business
office worker, clerk, manager, receptionist, colleague, coworker, co worker, intern, office workers, employee, worker in office | man 1.75 wears=shirt:#ffffff,tie:#2c3e70 at=office trait=profession:office
secret agent, spy, agent, bodyguard, james bond, hitman, mobster, gangster, mafia boss | man 1.8 wears=suit:#101114,sunglasses trait=profession:agent
detective, sherlock, sherlock holmes, private eye, private investigator, inspector, noir detective | man 1.8 wears=trench-coat:#8a6f4c,fedora:#4a3a2a trait=profession:detective
astronaut, cosmonaut, spaceman, space explorer, taikonaut | man 1.85 wears=spacesuit:#eeeeea trait=profession:astronaut at=space
chef, cook, head chef, sous chef, pizza chef, pizzaiolo, sushi chef | man 1.76 wears=chef-hat:#ffffff,chef-jacket:#ffffff,apron:#ffffff trait=profession:chef at=kitchen
baker, pastry chef | man 1.74 wears=chef-hat:#ffffff,apron:#ffffff trait=profession:baker at=kitchen
waiter, bartender, barman, sommelier | man 1.78 wears=shirt:#ffffff,vest:#16161a,bow-tie:#16161a trait=profession:waiter at=cafe
butler, valet, manservant, butlers | man 1.82 wears=suit:#16171b,bow-tie:#f4f2ec,gloves:#f4f2ec holds=tray trait=profession:butler,hair:short at=room
barista, coffee maker, baristas | woman 1.68 wears=plaid-shirt:#3a5a5c,jeans:#2c3448,apron:#5a3824 trait=profession:waiter,gender:any at=cafe
waitress, barmaid, maid | woman 1.68 wears=blouse:#f2efe8,skirt:#1b1b20,apron:#ffffff trait=profession:waiter at=cafe
cashier, checkout girl | woman 1.68 wears=polo:#2f6a5a,apron:#2c3a34 trait=profession:waiter at=cafe
doctor, physician, scientist, chemist, pharmacist, researcher, professor, mad scientist, dentist, vet, veterinarian, biologist, physicist | woman 1.7 wears=lab-coat:#ffffff,glasses trait=profession:scientist
plague doctor, plague doctors, beak doctor | man 1.82 wears=robe:#1d1c22,cloak:#17161b,plague-mask:#7d5834,hat:#131317,gloves:#3a2a1c,boots:#1c1713 holds=lantern at=alley set=old-town trait=profession:plague,turn:0.8
surgeon, surgeons, heart surgeon, brain surgeon | man 1.74 wears=scrubs:#2f8f86,surgical-cap:#2f8f86,mask:#bfe0e2,gloves:#dfe8ea trait=profession:surgeon,gender:any
nurse, medic, paramedic, midwife | woman 1.68 wears=scrubs:#6fb0c0 trait=profession:nurse
librarian | woman 1.68 wears=blouse:#e8e2d2,skirt:#3a4a6a,glasses trait=profession:librarian at=library
teacher, schoolteacher, tutor, lecturer | woman 1.68 wears=blouse:#e8e2d2,skirt:#3a4a6a,glasses trait=profession:teacher at=classroom
student, scholar, college student, university student, students | woman 1.68 wears=sweater:#3c5a8a,jeans,backpack trait=profession:student,age:young
shepherd, shepherdess, goatherd | man 1.76 wears=tunic:#7a664c,cloak:#8e7c60,hat:#6a5840,boots holds=crook at=hill trait=profession:shepherd,beard:yes
falconer, hawker, falconers | man 1.78 wears=jacket:#6a4a2c,shirt,pants,boots,gloves:#5a3a20 trait=profession:falconer
beekeeper, apiarist | man 1.76 wears=boiler-suit:#ece7d8,bee-veil:#e0d2a8,gloves:#d8c898,boots at=garden trait=profession:beekeeper
farmer, peasant, rancher, gardener, fruit picker, field worker | man 1.76 wears=straw-hat:#d8b468,shirt:plaid,overalls:#3a5a94 trait=profession:farmer at=farm
cowboy, gaucho, rodeo rider, gunslinger, sheriff, outlaw, bandit | man 1.8 wears=cowboy-hat:#6a4424,shirt:plaid,jeans,boots:#5a3a20,bandana:#b0281e trait=profession:cowboy at=desert
cowgirl | woman 1.7 wears=cowboy-hat:#6a4424,shirt:plaid,jeans,boots:#5a3a20 trait=profession:cowboy at=desert
builder, construction worker, engineer, architect, bricklayer, mason, stonemason, workman, miner, laborer, labourer | man 1.78 wears=hard-hat:#f2b81c,safety-vest:#f28a1c,overalls:#2c4a7a trait=profession:builder
plumber, electrician, handyman, repairman, technician | man 1.78 wears=shirt:#5a86b0,overalls:#2c4a7a,cap:#b8302a trait=profession:plumber
carpenter, joiner, woodworker, cabinetmaker | man 1.78 wears=shirt:plaid,jeans,apron:#8a6a42,cap:#4a5a6a holds=hand-saw trait=profession:carpenter
mechanic, car mechanic, factory worker, welder, lumberjack, woodcutter | man 1.8 wears=overalls:#2f4a78,shirt:plaid,gloves trait=profession:mechanic
firefighter, fireman, firewoman, firemen | man 1.8 wears=helmet:#b8201a,fire-coat:#3a352c trait=profession:firefighter
policewoman, female police officer, woman police officer, female cop | woman 1.7 wears=uniform:#1c2c50,police-cap:#1c2c50 trait=profession:police
policeman, cop, police officer, officer, police, security guard, patrolman, traffic cop | man 1.8 wears=uniform:#1c2c50,police-cap:#1c2c50 trait=profession:police
soldier, trooper, marine, infantryman, warrior soldier, commando, sniper, army man, soldiers, army, troops | man 1.8 wears=uniform:#4c5636,helmet:#4c5636,boots:#2a2a22 trait=profession:soldier
royal guard, queens guard, guard, toy soldier, nutcracker | man 1.85 wears=uniform:#b4201c,bearskin-hat:#121214 trait=profession:guard
general, captain, sea captain, admiral, sailor, naval officer, ship captain | man 1.8 wears=uniform:#1c2848,captain-hat:#ffffff trait=profession:sailor
fisherman, angler, fisher, fishermen | man 1.76 wears=raincoat:#d8b01c,hat:#6a6a4a,boots holds=fishing-rod trait=profession:fisherman
pilot, copilot, co pilot, aviator, airman, flight captain, aviatrix | man 1.8 wears=bomber-jacket:#5a3a22,aviator-cap:#5a3a22,goggles trait=profession:pilot
flight attendant, stewardess, air hostess | woman 1.7 wears=uniform:#20386e,cap:#20386e,scarf:#b8201a trait=profession:attendant
postman, mailman, delivery man, courier, deliveryman, delivery driver | man 1.78 wears=uniform:#2c4a7a,cap:#2c4a7a,bag trait=profession:courier
lighthouse keeper, light keeper | man 1.76 wears=coat:#27406a,cap:#1e2e4a trait=profession:sailor,age:old
driver, taxi driver, cab driver, chauffeur, bus driver, trucker, truck driver, lorry driver, motorist | man 1.76 wears=shirt,cap trait=profession:driver
biker, motorcyclist, motorcycle rider | man 1.8 wears=leather-jacket:#151517,helmet:#a81c1c,boots rides=motorcycle trait=profession:biker
rower, oarsman, oarswoman, canoeist, kayaker | man 1.8 wears=tank-top:#1c4a8a,shorts:#151517 at=lake
cyclist, bicyclist, bike rider, mountain biker | man 1.76 wears=cycling-jersey:#d8301c,bike-helmet:#ffffff,shorts:#151517 rides=bicycle trait=profession:cyclist
rider, horseman, horse rider, jockey, equestrian, horsewoman | man 1.74 wears=riding-jacket:#7a1c1c,riding-helmet:#16161a,boots trait=profession:rider
race car driver, racing driver, racer, formula 1 driver | man 1.76 wears=racing-suit:#c8201a,helmet:#c8201a trait=profession:racer
surfer, surfers | man 1.78 wears=wetsuit:#16202c rides=surfboard at=ocean trait=profession:surfer
skateboarder, skater, skateboarders | boy 1.72 wears=t-shirt:#d8d8d0,jeans,sneakers,beanie rides=skateboard trait=profession:skater,age:young
skier, skiers, ski jumper | man 1.76 wears=ski-jacket:#d8301c,ski-pants:#1c2c50,goggles,beanie holds=ski-pole at=snow trait=profession:skier
snowboarder, snowboarders | man 1.76 wears=ski-jacket:#2a8ac8,ski-pants:#2c2c34,goggles,beanie:#e8b81c rides=snowboard at=snow trait=profession:skier
ice skater, figure skater | woman 1.68 wears=skating-dress:#5a9ad8,ice-skates pose=dance at=snow trait=profession:skater
lifeguard, beach lifeguard, lifeguards | man 1.8 wears=tank-top:#f2c21c,shorts:#d82a1c,cap:#d82a1c trait=profession:lifeguard,build:athletic at=beach
sports coach, team coach, head coach, assistant coach, athletics coach, track coach, running coach, tennis coach, swimming coach, swim coach | man 1.8 wears=polo:#1f3f78,pants:#23262e,sneakers,cap:#1f3f78 trait=profession:coach
football coach, soccer coach, rugby coach, baseball coach, hockey coach, cricket coach | man 1.8 wears=polo:#1f3f78,pants:#23262e,sneakers,cap:#1f3f78 at=stadium trait=profession:coach
basketball coach, volleyball coach, gymnastics coach, boxing coach, handball coach, gym coach | man 1.8 wears=polo:#1f3f78,pants:#23262e,sneakers,cap:#1f3f78 at=gym trait=profession:coach
swimmer | man 1.78 wears=swimsuit:#c8301c,swim-cap at=ocean pose=swim trait=profession:swimmer
scuba diver, diver, deep sea diver, free diver, snorkeler, aquanaut | man 1.8 wears=wetsuit:#16202c,diving-mask,oxygen-tank,flippers pose=swim at=underwater trait=profession:diver
runner, jogger, sprinter, marathon runner, athlete, runners | man 1.76 wears=running-shirt:#d8401c,shorts:#16202c,sneakers pose=run trait=profession:runner
player, players, teammate, team, athlete player | man 1.78 wears=jersey:#c8201a,shorts:#ffffff,sneakers
goalkeeper, goalie | man 1.84 wears=jersey:#e8d01c,shorts:#16161a,socks,cleats,gloves:#f0f0f0 at=stadium trait=profession:soccer
soccer player, footballer, football player, soccer players, striker, messi, ronaldo | man 1.78 wears=jersey:#c8201a,shorts:#ffffff,socks,cleats at=stadium trait=profession:soccer
rugby player, rugby players | man 1.86 wears=jersey:#1f6a3a,shorts:#f2f0ea,socks,cleats at=stadium trait=profession:rugby
rugby match, rugby game, game of rugby | man 1.86 count=5 wears=jersey:#1f6a3a,shorts:#f2f0ea,socks,cleats at=stadium trait=profession:rugby
american football player, american football players, quarterback, quarterbacks, linebacker, linebackers, nfl player, nfl players | man 1.88 wears=jersey:#1c3a8a,football-helmet:#d8b02c,baseball-pants,cleats at=stadium trait=profession:football
american football game, american football match, nfl game, super bowl game | man 1.88 count=5 wears=jersey:#1c3a8a,football-helmet:#d8b02c,baseball-pants,cleats at=stadium trait=profession:football
basketball player | man 1.98 wears=jersey:#e07a1c,shorts:#e07a1c,sneakers trait=profession:basketball at=gym
baseball player, batter, pitcher player | man 1.82 wears=jersey:#ffffff,helmet:#1c2c70,baseball-pants holds=baseball-bat at=stadium trait=profession:baseball
stilt walker, stilts walker, stilt walkers, stilt artist, man on stilts, person on stilts | man 1.78 wears=shirt:#f0c838,top-hat:#7a2c8a,vest:#1f4fa8 trait=profession:acrobat
tennis player, badminton player | woman 1.72 wears=polo:#ffffff,skirt:#ffffff,sneakers,visor holds=racket trait=profession:tennis at=stadium
golfer, golf player | man 1.78 wears=polo:#3a7ac8,pants:#e8e0cc,cap:#ffffff,sneakers holds=golf-club trait=profession:golf at=meadow
hockey player, ice hockey player, hockey goalie, ice hockey goalie, hockey goaltender | man 1.82 wears=hockey-jersey:#1c4aa8,helmet:#f0f0f0,pants:#1c1c22,gloves:#1c1c22,ice-skates holds=hockey-stick trait=profession:hockey at=snow
hockey game, ice hockey game, hockey match, ice hockey match, hockey team, ice hockey team | man 1.82 count=4 wears=hockey-jersey:#1c4aa8,helmet:#f0f0f0,pants:#1c1c22,gloves:#1c1c22,ice-skates holds=hockey-stick trait=profession:hockey at=snow
boxer, kickboxer, mma fighter, fighter, wrestler | man 1.8 wears=boxing-shorts:#c8201a,boxing-gloves:#c8201a at=gym trait=profession:boxer
weightlifter, weight lifter, powerlifter, strongman | man 1.8 wears=tank-top:#c8281e,shorts:#16161a,belt:#5a3a20,sneakers holds=barbell trait=build:muscular at=gym
bodybuilder, muscle man | man 1.82 wears=trunks:#16161a trait=build:muscular,action:flex at=gym
gymnast, acrobat, trapeze artist, tightrope walker | woman 1.6 wears=leotard:#a01c6a pose=jump trait=profession:gymnast
martial artist, karate master, karate fighter, judoka, kung fu master, kung fu fighter, bruce lee | man 1.74 wears=gi:#ffffff,black-belt:#121214 pose=kick trait=profession:martial
sumo wrestler, sumo, rikishi, sumo wrestlers | man 1.85 wears=trunks:#1c2c50,mawashi-sash:#1c2c50 trait=build:sumo,hair:bun
yoga teacher, yogi, yoga instructor, guru | woman 1.66 wears=leggings:#4a3a6a,tank-top:#7ab0a0 pose=sit trait=profession:yoga
climber, rock climber, mountain climber, alpinist | man 1.76 wears=tank-top:#d8481c,leggings:#2c3440,sneakers,bike-helmet:#f0b81c pose=climb trait=profession:climber at=mountain
polar explorer, arctic explorer, antarctic explorer, musher, dog sledder, sled driver | man 1.78 wears=parka:#b8402a,beanie:#6a4a30,gloves:#3a2c20,pants:#3a4048,boots:#3a2a1c at=snow trait=profession:explorer
hiker, hitchhiker, backpacker, mountaineer, explorer, traveler, traveller, adventurer, trekker, indiana jones, hikers | man 1.78 wears=jacket:#c8501c,backpack:#3a5a3a,boots,hat trait=profession:hiker
archer, robin hood, bowman, bowwoman, archers | man 1.78 wears=tunic:#4a6a34,hat:#4a6a34,boots,quiver holds=bow trait=profession:ranger at=forest
camper, scout, boy scout, park ranger, ranger, hunter | man 1.78 wears=tunic:#4a6a34,hat:#4a6a34,boots trait=profession:ranger at=forest
ballet, ballet performance, ballet troupe, corps de ballet, swan lake, swan lake ballet, nutcracker ballet | woman 1.66 count=5 wears=tutu:#f6f2f4,ballet-shoes:#f4d8dc pose=dance trait=hair:bun,profession:ballerina at=stage
ballerina, ballet dancer, prima ballerina | woman 1.68 wears=tutu:#f4d8dc,ballet-shoes:#f4d8dc pose=dance trait=hair:bun,profession:ballerina at=stage
flamenco dancer | woman 1.68 wears=flamenco-dress:#c8141e,heels:#7a1018 pose=dance trait=profession:dancer,hair:bun,hairColor:black at=stage
fire dancer, fire spinner, fire performer, fire dancers | woman 1.68 wears=bedlah:#3a1420 holds=torch pose=dance trait=profession:dancer,hair:long at=beach
breakdancer, break dancer, b boy, hip hop dancer, street dancer, breakdancers | man 1.76 wears=hoodie:#e8b81c,pants:#2c2c34,sneakers:#f0f0f0,cap:#c8201a pose=dance trait=profession:dancer,age:young at=street
belly dancer, belly dancers, oriental dancer | woman 1.68 wears=bedlah:#b81c4a pose=dance trait=action:belly-dance,hair:long,hairColor:black at=stage
dancer, salsa dancer, dancers, ballroom dancer, tango dancer | woman 1.68 wears=dress:#b81c2c pose=dance trait=profession:dancer at=stage
opera singer, opera diva, soprano, tenor singer, opera singers | woman 1.7 wears=gown:#7a1c3c,necklace:#f0e6c8 trait=profession:singer,mouth:open,hair:updo at=stage
singer, vocalist, pop star, diva, karaoke singer, rapper, popstar | woman 1.7 wears=dress:#b01c5c holds=microphone at=stage trait=profession:singer
rock star, rockstar, guitarist, electric guitar player, guitar player, electric guitarist, bass guitar player, bass guitarist, lead guitarist, elvis, rock musician, bassist | man 1.8 wears=leather-jacket:#151517,jeans:#16161a holds=guitar at=stage trait=profession:musician,hair:long
saxophonist, sax player, jazz saxophonist | man 1.76 wears=suit:#2c3446,fedora:#2a2222 holds=saxophone pose=play trait=profession:musician
trumpeter, trumpet player, trombonist, bugler | man 1.76 wears=suit:#3a2c2c,fedora:#2a2222 holds=trumpet pose=play trait=profession:musician
flutist, flautist, flute player, piper | woman 1.68 wears=dress:#2a4a4a holds=flute pose=play trait=profession:musician
bagpiper, bagpipe player, highland piper, scottish piper, pipers, bagpipers | man 1.78 wears=sweater:#1c2a3a,kilt:#7a1c28,beret:#1c2a3a,boots holds=bagpipes pose=play trait=profession:musician at=hill
accordionist, accordion player | man 1.76 wears=vest:#5a2c2c,cap:#3a3a3a holds=accordion pose=play trait=profession:musician
cellist, cello player, double bass player, bass player | woman 1.68 wears=dress:#16161c holds=cello pose=sit trait=profession:musician
comedian, stand up comedian, comic, standup comedian, stand up comic, talk show host, game show host, presenter, announcer, mc | man 1.78 wears=jacket:#2a3348,jeans,shirt:#e8e4da holds=microphone at=stage trait=profession:singer
banjo player, ukulele player, folk singer | man 1.76 wears=shirt:plaid,jeans,hat:#6a4a2c holds=guitar pose=play trait=profession:musician
musician, street musician, busker, jazz musician, band member, jazz player | man 1.76 wears=suit:#3a2c2c,fedora:#2a2222 holds=guitar trait=profession:musician
children's choir, childrens choir, children choir, kids choir, school choir, boys choir, youth choir | boy 1.25 count=7 wears=choir-robe:#7a1c34 at=church trait=age:child,gender:any,mouth:open
choir, gospel choir, church choir, choir singers, chorus | man 1.76 count=6 wears=choir-robe:#7a1c34 at=church trait=profession:singer,gender:mixed,mouth:open
orchestra, band, jazz band, rock band, marching band, musicians on stage, string quartet, string trio, jazz trio, mariachi band, brass band, symphony orchestra, chamber orchestra | man 1.76 count=6 wears=suit:#16161a at=stage trait=profession:musician,gender:mixed
little red riding hood, red riding hood | girl 1.3 wears=hooded-cloak:#b8141c,dress:#f0ece0 holds=basket trait=age:child at=forest
drummer, percussionist | man 1.76 wears=t-shirt:#16161a at=stage trait=profession:musician
pianist, piano player, composer, mozart, beethoven | man 1.76 wears=tuxedo:#111114 pose=play trait=profession:musician
violinist, fiddler, violist, viola player, violin player | woman 1.68 wears=dress:#16161c holds=violin pose=play trait=profession:musician
conductor, orchestra conductor, maestro | man 1.78 wears=tuxedo:#111114 holds=conductor-baton trait=profession:conductor at=stage
dj, disc jockey | man 1.76 wears=hoodie:#1c1c24,headphones at=stage trait=profession:dj
painter, artist, sculptor, illustrator, van gogh, picasso | man 1.75 wears=smock:#5a7a9a,beret:#1c2438 holds=paintbrush trait=profession:artist
photographer, cameraman, journalist, reporter, film director, director, paparazzi | man 1.76 wears=vest:#6a6248,cap:#2c2c30 holds=camera trait=profession:photographer
writer, author, poet, novelist, philosopher, historian | man 1.76 wears=sweater:#5a4632,glasses trait=profession:writer
actor, actress, movie star, celebrity, film star, star actor, marilyn monroe | woman 1.7 wears=gown:#b81c2c trait=profession:actor
jester, court jester, harlequin, fool | man 1.74 wears=jester-motley,jester-hat,ruff:#f2ead8 trait=profession:jester,mood:laughing at=castle
clown, joker, circus clown | man 1.74 wears=clown-suit:#e8c01c,ruff:#ffffff,clown-nose:#d8201a trait=profession:clown,hairColor:orange,hair:curly
mime, mime artist, pantomime | man 1.74 wears=striped-shirt:#ffffff,suspenders,beret:#111114,gloves:#ffffff,pants:#16161a trait=profession:mime,skin:white,action:pane,beard:no
fencer, epee fencer, foil fencer, sabre fencer | man 1.78 wears=fencing-suit:#f2f2ee,fencing-mask:#26282c,gloves:#f2f2ee holds=foil trait=profession:fencer at=gym
swordsman, duelist, swordswoman, musketeer, three musketeers | man 1.8 wears=tunic:#3a3a5a,boots,hat holds=sword trait=profession:warrior
magician, illusionist, ringmaster | man 1.8 wears=tuxedo:#111114,top-hat:#111114,cape:#111114 holds=wand trait=profession:magician at=stage
fire breather, fire eater | man 1.78 wears=vest:#8a1c2c,pants:#2c2c30,boots trait=profession:performer,action:breathe-fire
juggler, street performer | man 1.75 wears=vest:#8a1c2c,pants:#2c2c30 holds=ball trait=profession:performer
alchemist, potion maker, apothecary man | man 1.76 wears=robe:#4a3a2c,hat:#5a2c2c trait=profession:alchemist,beard:long,hairColor:grey,age:old set=alchemy
wizard, sorcerer, warlock, necromancer, mage, gandalf, merlin, dumbledore, old wizard | man 1.8 wears=robe:#3a3a7a,wizard-hat:#3a3a7a trait=profession:wizard,beard:long,hairColor:white,age:old
witch, sorceress, enchantress | woman 1.68 wears=robe:#1c1822,witch-hat:#1c1822 holds=broom trait=profession:witch
harry potter, young wizard, apprentice wizard | boy 1.5 wears=robe:#16161c,glasses,scarf:#8a1c1c holds=wand trait=age:teen
fairy, pixie, sprite, nymph, tinker bell | girl 1.4 wears=dress:#7ac06a,wings:#d8ecff trait=wings:yes
angel, guardian angel, cherub, archangel | woman 1.75 wears=robe:#ffffff,wings:#ffffff,halo:#ffe08a trait=wings:yes at=sky
demon, devil, satan, imp, fiend | man 1.85 wears=horns:#2a1414 trait=skin:red,horns:yes,wings:yes
vampire, dracula, count dracula | man 1.82 wears=cape:#16121a,suit:#16121a trait=skin:pale,hairColor:black,hair:slick,beard:no,fangs:yes at=castle
zombie, undead, zombies, mummy | man 1.76 wears=rags:#5a5648 trait=skin:green,profession:zombie
skeleton, grim reaper, reaper, skeletons | man 1.75 wears=cloak:#121214 trait=skin:bone,profession:skeleton
elf archer, elven archer, elf ranger, elven ranger | woman 1.72 wears=tunic:#3a6a3a,cloak:#2c4a2c,boots:#5a4028,quiver holds=bow trait=ears:pointed,hair:long,hairColor:blond at=forest
elf, wood elf, elven woman, legolas, elves | woman 1.72 wears=tunic:#3a6a3a,cloak:#2c4a2c trait=ears:pointed,hair:long,hairColor:blond at=forest
dwarf, gnome, leprechaun, hobbit, goblin, dwarves | man 1.0 wears=tunic:#6a3a1c,hat:#b0281e,boots trait=beard:long,build:stocky
garden gnome | man .4 wears=hat:#c8201a,tunic:#2c4a9a trait=beard:long,hairColor:white at=garden
orc, ogre, troll, giant, cyclops, hulk | man 2.6 wears=tunic:#5a4a34 trait=skin:green,build:muscular
genie, djinn | man 2.0 wears=vest:#7a1c6a,turban:#d8b01c trait=skin:blue
alien, extraterrestrial, martian, aliens, little green man, et | man 1.3 trait=skin:green,species:alien,build:slim art=alien
superhero, batman, superman, spiderman, spider man, iron man, captain america, avenger, superheroes | man 1.85 wears=bodysuit:#1c3c9a,cape:#c8201a,belt:#e8c01c trait=build:muscular,profession:superhero
wonder woman, supergirl, superheroine, heroine | woman 1.78 wears=bodysuit:#b81c2c,cape:#1c3c9a,tiara:#e8c01c trait=profession:superhero
supervillain, villain, evil lord, darth vader, dark lord | man 1.9 wears=armor:#121214,cape:#121214,helmet:#121214 trait=profession:villain
knight, squire, paladin, crusader, templar, knights, sir lancelot | man 1.82 wears=armor:#b8bcc2,helmet:#b8bcc2 holds=sword trait=profession:knight
dark knight, black knight | man 1.85 wears=armor:#1a1a1e,helmet:#1a1a1e,cape:#1a1a1e holds=sword trait=profession:knight
joan of arc, female knight | woman 1.7 wears=armor:#b8bcc2 holds=sword trait=profession:knight
samurai, ronin, shogun | man 1.74 wears=samurai-armor:#7a1c1c,kabuto:#1a1a1e holds=katana trait=profession:samurai
ninja, assassin, shinobi | man 1.74 wears=ninja-suit:#121216,mask:#121216 holds=katana trait=profession:ninja
viking, barbarian, norse warrior, vikings, viking warrior, viking warriors | man 1.84 wears=viking-helmet:#8a8a8a,fur-cloak:#5a4030,tunic:#6a4a2c,pants:#3f3428,boots:#4a3222 holds=axe trait=profession:viking,beard:long
inventor, watchmaker, clockmaker, tinkerer, toymaker, mad inventor | man 1.76 wears=vest:#5a3d22,shirt:#efe6d2,goggles,apron:#6a4a2c trait=profession:inventor,hairColor:grey
astronomer, astrologer, stargazer | man 1.76 wears=cloak:#22305a,glasses trait=profession:scholar,beard:yes,hairColor:grey
archaeologist, paleontologist, geologist, indiana jones, adventurer, explorer in khaki, treasure hunter | man 1.8 wears=shirt:#c8b083,pants:#7a6240,fedora:#6a4a2c,boots trait=profession:explorer
botanist, zookeeper, ornithologist, park keeper | man 1.76 wears=shirt:#8a8a5a,shorts:#6a6440,hat:#6a6440,boots trait=profession:ranger
harpist, lutenist | woman 1.7 wears=gown:#3a4a8a trait=profession:musician
referee, umpire | man 1.78 wears=striped-shirt:#ffffff,shorts:#101010,cap:#101010 trait=profession:referee at=stadium
matador, bullfighter, toreador | man 1.76 wears=jacket:#c8a030,pants:#c8a030,hat:#101010,cape:#c8201a trait=profession:matador
rabbi, hasid | man 1.76 wears=coat:#14151a,hat:#101010 trait=profession:cleric,beard:long
stuntman, stuntwoman, daredevil | man 1.8 wears=racing-suit:#e8e8ec,helmet:#c8201a trait=profession:stunt
violin maker, luthier, instrument maker, guitar maker | man 1.74 wears=shirt:#d8ccb4,apron:#6a4a2c,glasses trait=profession:maker,hairColor:grey
cheesemaker, brewer, candlemaker, soapmaker, confectioner | man 1.76 wears=shirt:#ffffff,apron:#8a6a4a,cap:#ffffff trait=profession:maker
blacksmith, smith, swordsmith, farrier | man 1.82 wears=shirt:#6a5444,pants:#3a322c,apron:#4a2c1a,boots:#2a1c14 trait=profession:smith,build:muscular,beard:yes
glassblower, smelter, foundry worker | man 1.78 wears=shirt:#5a5a5a,apron:#5a3d22,goggles trait=profession:smith
milkman, news vendor, paperboy, newspaper boy | man 1.76 wears=shirt:#ffffff,pants:#2c3e70,cap:#2c3e70 trait=profession:delivery
chimney sweep, chimney sweeper | man 1.74 wears=jacket:#1a1a1c,top-hat:#101010 holds=broom trait=profession:sweep at=rooftop
news anchor, newscaster, newsreader, tv presenter, weatherman, anchorman | man 1.8 wears=suit:#23345c,tie:#8a1c1c trait=profession:business at=office
frankenstein, frankensteins monster, frankenstein monster | man 2.1 wears=suit:#2a2a2a,boots:#101010 trait=profession:monster,skin:green
napoleon, admiral, general, field marshal | man 1.7 wears=coat:#1f2f5a,hat:#101014,boots trait=profession:officer
einstein, albert einstein | man 1.75 wears=sweater:#8a7a6a trait=profession:scientist,hairColor:white,beard:mustache,age:old
shakespeare, william shakespeare, bard, poet | man 1.76 wears=tunic:#3a2a4a,ruff:#ffffff trait=profession:poet,beard:yes
cupid, cherub, putto | boy .9 wears=wings:#ffffff trait=age:toddler at=sky
thor | man 1.9 wears=armor:#8a8f96,cape:#b01c1c,boots holds=hammer trait=profession:hero,hairColor:blonde,beard:yes
minotaur, bull man | man 2.2 wears=shorts:#5a3a20 holds=axe trait=beast:bull,build:muscular
werewolf, wolfman, wolf man, lycan, lycanthrope | man 2 wears=shorts:#4a3a2c trait=beast:wolf,build:muscular,action:menace at=forest
anubis, jackal god | man 1.9 wears=shorts:#e8d8a8,belt:#d8a01c trait=beast:jackal,build:muscular at=desert
medusa, gorgon | woman 1.72 wears=dress:#3f7a4a trait=profession:monster,skin:green
warrior, gladiator, spartan, roman soldier, centurion, hoplite, hercules, warriors, legionary | man 1.82 wears=armor:#b0823a,roman-helmet:#b0823a,cape:#a81c1c holds=sword,shield trait=profession:warrior
amazon warrior, warrior woman, valkyrie, warrior princess | woman 1.76 wears=armor:#b0823a,cape:#a81c1c holds=spear trait=profession:warrior
pirate, buccaneer, pirate captain, jack sparrow, captain hook, pirates | man 1.8 wears=pirate-hat:#16161a,coat:#7a1c1c,boots,eye-patch holds=cutlass trait=profession:pirate,beard:yes at=ocean
king, emperor, monarch, pharaoh, sultan, caesar | man 1.8 wears=crown:#e8b82c,robe:#8a1c2c,cloak:#ffffff trait=profession:royal,beard:yes at=castle
queen, empress, cleopatra | woman 1.72 wears=crown:#e8b82c,gown:#8a1c6a trait=profession:royal at=castle
princess, disney princess, cinderella, snow white, elsa, princesses | woman 1.66 wears=tiara:#e8b82c,gown:#e89ac0 trait=profession:royal,hair:long,age:young
prince, prince charming | man 1.78 wears=crown:#e8b82c,coat:#2c4a9a trait=profession:royal,age:young
noble, nobleman, aristocrat, duke, lord, count, baron | man 1.78 wears=coat:#5a2c3a,ruff:#ffffff trait=profession:royal
noblewoman, duchess, victorian lady, countess, marie antoinette | woman 1.68 wears=gown:#8aa0c8 trait=hair:updo
bride | woman 1.68 wears=wedding-dress:#ffffff,veil:#ffffff holds=bouquet trait=profession:bride
groom, bridegroom | man 1.8 wears=tuxedo:#111114,bow-tie:#111114 trait=profession:groom
nun, sister nun | woman 1.66 wears=habit:#121216,veil:#121216 at=church
priest, pope, bishop, cardinal priest, preacher | man 1.76 wears=robe:#121216,collar:#ffffff at=church
monk, buddhist monk, monks, friar, lama | man 1.74 wears=robe:#d8781c trait=hair:bald,profession:monk
buddha | man 1.6 wears=robe:#d8a01c pose=sit trait=hair:bun,build:heavy mat=gold
jesus, christ, prophet, saint, moses, zeus, god, deity | man 1.8 wears=robe:#f0ece0,sandals trait=hair:long,beard:long
goddess, aphrodite, venus, athena | woman 1.75 wears=gown:#f4f0e4 trait=hair:long
virgin mary, madonna | woman 1.68 wears=robe:#2c4a9a,veil:#ffffff
japanese woman, kimono woman, woman in kimono | woman 1.62 wears=kimono:#b81c2c trait=hair:updo,hairColor:black,from:japanese,skin:fair
tea ceremony, japanese tea ceremony, tea master, tea ceremony host | woman 1.62 wears=kimono:#4f6f5c pose=kneel holds=teapot trait=hair:updo,hairColor:black
geisha, maiko | woman 1.62 wears=kimono:#b81c2c trait=hair:updo,hairColor:black,skin:pale,profession:geisha
indian woman, indian bride, bollywood dancer | woman 1.64 wears=sari:#c8201a trait=skin:brown,hairColor:black
native american, indian chief, tribal chief, shaman, chieftain | man 1.76 wears=feather-headdress:#f4f0e4,fringed-tunic:#8a5a34 trait=skin:brown,hairColor:black
arab man, bedouin, sheikh, nomad, tuareg | man 1.76 wears=robe:#f0ece0,headscarf:#ffffff trait=skin:brown at=desert
caveman, neanderthal, tarzan, cavewoman | man 1.74 wears=fur-tunic:#7a5230 holds=wooden-club trait=beard:yes,hair:long
eskimo, inuit | man 1.68 wears=parka:#7a5a3a at=snow trait=profession:inuit
santa claus, santa, father christmas, saint nicholas, saint nick | man 1.78 wears=santa-suit:#c8201a,santa-hat:#c8201a,boots:#121214 trait=beard:long,hairColor:white,build:heavy,age:old,profession:santa
mrs claus | woman 1.62 wears=dress:#c8201a,santa-hat:#c8201a trait=hairColor:white,age:old
mermaid, siren, sirens | mermaid 1.7 at=ocean art=woman-merpeople
merman, triton, poseidon, aquaman | mermaid 1.8 trait=gender:male,beard:yes holds=trident at=ocean
small robot, little robot, tiny robot, mini robot, cute robot, small cute robot, toy robot | robot .75 art=robot
robot, android, droid, automaton, robots, bot, humanoid robot, terminator, c3po | robot 1.75 art=robot
mech, mecha, giant robot, gundam, transformer, optimus prime | robot 9 art=robot
cyborg | robot 1.8 trait=species:cyborg
little robot, wall e, r2d2, toy robot | robot .9 color=#d8a83c art=robot
mannequin, dummy, crash test dummy | woman 1.75 color=#e8e2da mat=plastic
doll, barbie, porcelain doll, ragdoll | girl .4 wears=dress:#e87aa8 trait=species:doll mat=plastic
puppet, marionette, pinocchio | boy .5 trait=species:puppet mat=wood
action figure, lego man, minifigure | man .2 mat=plastic trait=species:toy
homeless man, beggar, vagabond, tramp, hobo | man 1.74 wears=coat:#5a5044,beanie trait=beard:long
mona lisa, la gioconda | woman 1.66 wears=dress:#2c2a1c trait=hair:long,hairColor:brown,mood:smiling
girl with a pearl earring, girl with the pearl earring | woman 1.66 wears=headscarf:#3a6ab0,pearl-earring:#f4f0e8,coat:#8a6a3a trait=age:young
thief, burglar, robber, pickpocket, prisoner, convict | man 1.76 wears=striped-shirt:#16161a,mask:#16161a,beanie:#16161a
fortune teller, gypsy, psychic | woman 1.66 wears=headscarf:#8a1c6a,dress:#4a1c5a holds=crystal-ball
punk, punk rocker, punks | man 1.78 wears=leather-jacket:#121214,jeans:#3a4456,boots:#121214 trait=hair:mohawk,hairColor:green,gender:any at=street
goth, goth girl, emo girl | woman 1.68 wears=leather-jacket:#121214,boots:#121214 trait=hair:long,hairColor:black
gamer, hacker, programmer, coder, streamer | man 1.74 wears=hoodie:#1c1c28,headphones trait=profession:hacker at=office
influencer, blogger, youtuber, vlogger | woman 1.68 holds=phone
cheerleader | woman 1.66 wears=cheerleader-outfit:#c8201a pose=jump holds=pom-pom
pregnant woman, expectant mother | woman 1.68 wears=dress trait=build:pregnant
hippie, bohemian woman | woman 1.68 wears=dress:tie-dye,headband trait=hair:long
judge, magistrate | man 1.76 wears=robe:#121214 trait=hairColor:white,hair:curly
graduate, graduates, valedictorian | woman 1.68 wears=robe:#121216,graduation-cap:#121216 trait=profession:graduate
gondolier | man 1.76 wears=striped-shirt:#1c2c50,straw-hat:#d8b468 rides=gondola holds=oar
barber, hairdresser, hairstylist, hair stylist | man 1.76 wears=shirt:#ffffff,apron:#23303c holds=scissors at=room trait=profession:barber
window cleaner, window washer | man 1.74 wears=overalls:#2c6a5a,cap:#2c6a5a
janitor, cleaner, street sweeper | man 1.74 wears=overalls:#2c6a5a,cap holds=broom
florist, flower shop owner, florists | woman 1.68 wears=apron:#4a6a3a,shirt:#e8d8dc,jeans trait=profession:vendor at=market
vendor, merchant, shopkeeper, seller, street vendor, butcher, fishmonger, grocer | woman 1.66 wears=apron:#4a6a3a,shirt trait=profession:vendor at=market
seamstress, dressmaker, tailoress | woman 1.68 wears=blouse:#e8e2d2,skirt:#5a3a4a,glasses trait=profession:artisan
tailor, weaver, potter, watchmaker, craftsman, artisan, shoemaker, cobbler, puppeteer, puppet maker | man 1.72 wears=apron:#6a4a2c,glasses,shirt trait=profession:artisan
`
