// What people travel in. Row: names | form height key=value…; height is to the roof, mast or blade top.

/** Land vehicles, vessels and aircraft. */
export const VEHICLES = `
@vehicle
car, automobile, sedan, auto, motorcar, station wagon, hatchback, vehicle, tesla, saloon car, volkswagen, beetle car, vw beetle, mini cooper, fiat, toyota, honda, bmw, audi, mercedes | car 1.5 art=automobile
traffic, traffic jam, rush hour traffic, rush hour, heavy traffic | car 1.5 count=8 at=street
sports car, supercar, race car, racing car, racecar, ferrari, lamborghini, porsche, corvette, bugatti, mclaren, hypercar, formula 1 car, f1 car, muscle car, mustang car, ford mustang, camaro, dodge charger, aston martin | sports-car 1.2 art=racing-car
vintage car, classic car, old car, retro car, oldtimer, antique car, hot rod, cadillac, chevrolet, model t, rolls royce | car 1.6 trait=style:vintage art=automobile
convertible, cabriolet, roadster, cabrio | convertible 1.35 art=automobile
limousine, limo, hearse | car 1.5 color=#101014 trait=length:long art=automobile
jeep, suv, off road vehicle, land rover, range rover, 4x4, four wheel drive, safari jeep, hummer | car 1.85 trait=style:offroad art=sport-utility-vehicle
taxi, cab, yellow cab, taxicab, new york taxi | taxi 1.55 color=#f2b81c art=taxi
police car, cop car, patrol car, squad car | police-car 1.5 art=police-car
ambulance | van 2.3 color=#ffffff,#c8201a art=ambulance
van, minivan, delivery van, cargo van | van 2.1 art=minibus
caravan, caravan trailer, travel trailer, camping trailer, trailer, camper trailer, holiday caravan, airstream, teardrop trailer | caravan 2.5 at=lake
camper van, campervan, rv, motorhome, vw bus, vw van, volkswagen bus, hippie van, volkswagen van | van 2.4 color=#4aa8a0,#f4f0e4 trait=style:camper art=minibus
ice cream truck, ice cream van, ice cream trucks, ice cream vans, gelato truck | food-truck 2.9 trait=fare:ice-cream art=minibus
food truck, food trucks, taco truck, burger truck, burger van, coffee truck, coffee van, hot dog truck, pizza truck, street food truck, food van | food-truck 2.9 art=minibus
rally car, rallye car, rally cars, wrc car | car 1.5 color=#f2f2ee,#1c4aa8 trait=style:rally art=racing-car
bus, coach bus, city bus, tour bus, autobus, minibus, trolleybus | bus 3.1 art=bus
school bus, school buses | school-bus 3.1 color=#f2a81c art=bus
double decker bus, london bus, double decker, red bus | bus 4.3 color=#c8181c trait=decks:two art=bus
pickup, pickup truck, pick up truck | car 1.76 art=delivery-truck
truck, lorry, delivery truck, monster truck, tow truck, box truck, moving truck | truck 3 art=delivery-truck
semi truck, semi, big rig, trailer truck, semi trailer, semi trailer truck, eighteen wheeler, 18 wheeler, tractor trailer, articulated lorry, freight truck | semi-truck 4.1 art=articulated-lorry at=road
steamroller, road roller, steam roller, asphalt paver, grader | bulldozer 3 art=tractor
snowplow, snow plow, snowplough, snow plough, cement mixer, concrete mixer, cement truck | dump-truck 4.15 color=#e8801c art=delivery-truck
dump truck, dumptruck, tipper, tipper truck, dumper | dump-truck 4.15 art=delivery-truck
garbage truck, trash truck, refuse truck, rubbish truck, recycling truck, bin lorry | garbage-truck 3.4 art=delivery-truck
excavator, digger, backhoe | excavator 4.2 art=tractor
bulldozer | bulldozer 3.1 art=tractor
fire truck, fire engine, firetruck | fire-truck 3.2 color=#c8181c art=fire-engine
tractor, combine harvester, harvester, combine | tractor 2.6 art=tractor at=field
motorcycle, motorbike, harley, harley davidson, chopper bike, dirt bike, superbike | motorcycle 1.15 art=motorcycle
scooter, moped, vespa, motor scooter | scooter 1.1 art=motor-scooter
kick scooter, electric scooter, push scooter | ~kick-scooter 1.0
bicycle, bike, cycle, tandem, mountain bike, road bike, tricycle, push bike, cargo bike, unicycle, penny farthing | bicycle 1.05 art=bicycle
train, passenger train, freight train, bullet train, high speed train, subway train, metro train, shinkansen, commuter train, trains | train 3.6 art=train at=railway
steam train, hogwarts express, polar express, orient express, steam trains | train 4 art=locomotive at=railway
steam locomotive, locomotive, steam engine | locomotive 4 art=locomotive at=railway
cable car, gondola lift, ropeway, aerial tramway, cable cars, ski lift gondola, funicular gondola | cable-car 3.6 art=aerial-tramway at=mountain
tram, streetcar, trolley, tramway | tram 3.3 art=tram at=street
carriage, horse carriage, stagecoach, wagon, cart, chariot, horse drawn carriage, covered wagon, royal carriage, coach, horse cart, covered carriage | carriage 2.2 pulled=horse
rickshaw, tuk tuk | carriage 2
pumpkin carriage, cinderella carriage | carriage 2.6 color=#f0a02c trait=style:ornate
tank, army tank, battle tank, military tank, panzer | tank 2.4 color=#4c5636
skateboard, longboard | skateboard .12 art=skateboard
dog sled, dogsled, sled dogs, sled dog team, husky team, dog sled team | object/sled .7 at=snow art=sled pulled=dog
sled, sleigh, sledge, toboggan | object/sled .7 at=snow art=sled
santas sleigh, santa sleigh, santas sled | object/sled .9 color=#a8281c at=snow art=sled pulled=reindeer
snowboard, snow board | skateboard .12 color=#2a8ac8 at=snow
wheelchair | ~manual-wheelchair 1.0
shopping cart, trolley cart, shopping trolley | - 1.06 art=shopping-cart
stroller, pram, baby carriage, pushchair, baby stroller, buggy stroller | - 1.16
roller skates, roller skate, rollerblades | ~roller-skate .2
golf cart, go kart, gokart, kart, buggy, dune buggy, bumper car | convertible 1.3 trait=size:small
snowmobile, quad bike, atv, jet ski, jetski | motorcycle 1.1
forklift, crane truck | truck 2.2
ski lift, gondola lift, cableway | ~mountain-cableway 3 at=mountain
@vessel
lifeboat, life boat, rescue boat, inflatable boat, rubber dinghy | rowboat .9 color=#f0641c art=canoe at=ocean
boat, dinghy, motorboat, speedboat, fishing boat, tugboat, powerboat, houseboat, skiff, trawler, motor boat, boats | boat 2 art=motor-boat at=lake
rowboat, rowing boat, wooden boat, paddle boat, sampan, longtail boat | rowboat .9 art=canoe at=lake
gondola, gondolas | rowboat 1.5 art=canoe at=lake
canoe, kayak, pirogue | canoe .6 art=canoe at=lake
sailboat, sailing boat, sail boat, catamaran, dhow, junk boat, chinese junk, junk ship, sailing yacht, regatta, sloop, schooner | sailboat 9 art=sailboat at=ocean
ship, vessel, steamship, steamboat, titanic, warship, battleship, naval ship, destroyer ship, ferry, ocean liner, cruise ship, cruise liner, aircraft carrier, icebreaker | ship 22 art=ship at=ocean
pirate ship, galleon, sailing ship, tall ship, black pearl, viking ship, longship, viking longship, frigate, man o war, ghost ship, old ship, clipper, noahs ark, caravel | pirate-ship 24 at=ocean art=pirate-flag
shipwreck, sunken ship, wreck | pirate-ship 16 trait=state:ruined at=underwater
yacht, luxury yacht, superyacht | yacht 8 art=motor-boat at=ocean
submarine, u boat, sub, bathyscaphe | submarine 5 art=ship at=underwater
cargo ship, container ship, freighter, oil tanker, tanker, barge | cargo-ship 30 art=ship at=ocean
raft, bamboo raft, life raft, wooden raft, inflatable raft | raft .4 at=river
surfboard, paddleboard, surf board, boogie board | surfboard 2.0 at=beach
paper boat, origami boat, folded paper boat, paper ship | paper-boat .16 color=#f6f4ee mat=paper
toy boat, model boat | sailboat .15 color=#ffffff
@aircraft
airplane, plane, aeroplane, airliner, aircraft, passenger plane, boeing, jumbo jet, jetliner, airbus, concorde | airplane 12 art=airplane at=sky float
small plane, propeller plane, biplane, seaplane, cessna, vintage plane, old plane, spitfire, crop duster, glider, triplane, warplane, bomber, toy plane, toy airplane | airplane 3 art=small-airplane at=sky float
paper plane, paper airplane, paper aeroplane, paper dart | airplane .15 color=#ffffff mat=paper float
jet, fighter jet, jet fighter, fighter plane, stealth bomber, jet plane | jet 4.5 at=sky float
helicopter, chopper, heli, rescue helicopter, apache helicopter | helicopter 4 art=helicopter float
hot air balloon, air balloon, hot air balloons, montgolfier | hot-air-balloon 18 at=sky float
airship, zeppelin, blimp, dirigible, steampunk airship | airship 22 at=sky float
rocket, rocket ship, space rocket, missile, saturn v, falcon 9, moon rocket | rocket 14 art=rocket
space shuttle, shuttle, spacecraft, spaceship, starship, star destroyer, space ship, millennium falcon, enterprise, star fighter, starfighter, x wing | spaceship 12 at=space in=room float
lunar lander, moon lander, lander, lunar module | spaceship 6 at=moon
space station, international space station, iss, space probe, satellite, sputnik | satellite 8 art=satellite at=space in=room float
ufo, flying saucer, alien ship, alien spaceship, mothership, saucer ship | ufo 6 art=flying-saucer float
flying car, hovercar, hover car, flying taxi, delorean, flying vehicle, speeder, hovercraft | flying-car 1.5 float
drone, quadcopter, drones | drone .3 float
kite, kites | kite 1.0 art=kite float
parachute, paraglider, paragliding wing, hang glider, skydiving parachute | parachute 5 art=parachute at=sky float
jetpack, jet pack | ~rocket .8
mars rover, rover, moon rover, lunar rover, moon buggy | vehicle/convertible 1.8 color=#d8d4c8 at=mars
time machine, tardis, police box | building/booth 2.7
`
