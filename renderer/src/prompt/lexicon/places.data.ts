// Places. Row: names | environment key=value…; `set=` adds to the setting, `under=`, `by=`, `on=` give another environment after that preposition.

/** Where a picture may be. */
export const PLACES_ROWS = `
rooftop pool, rooftop swimming pool, rooftop infinity pool, pool on a rooftop, sky pool | rooftop set=rooftop-pool
rooftop, roof top, rooftop terrace, roof terrace, rooftop bar, top of a building, roof of a building, rooftop garden, helipad, roof of a skyscraper | rooftop
porch, front porch, veranda, front step, stoop | garden set=porch
terrace, balcony place, patio | rooftop set=terrace
street, avenue, boulevard, city street, sidewalk, pavement, crosswalk, intersection, street corner, main street, curb, crossroads, town street, streets, cobblestone street, cobblestones, high street, crossing, pedestrian crossing, time square, parking lot, parking, driveway, bus station, bus stop place, shopping street, lane in town, promenade, suburb, neighborhood, neighbourhood, outdoors urban, cobbled street | street
tokyo, shibuya, shinjuku, osaka, hong kong, shanghai, seoul, akihabara, taipei, singapore street | street set=neon,signs,japan
kyoto, gion, nara, edo | street set=lanterns,japan
new york, new york city, nyc, manhattan, times square, brooklyn, broadway, wall street, chicago, san francisco, los angeles, gotham, gotham city, philadelphia, boston | street set=skyscrapers,new-york
london, piccadilly, soho, baker street, camden | street set=big-ben,london
paris, montmartre, champs elysees | street set=eiffel-tower,paris
rome, florence, naples, milan, barcelona, madrid, lisbon, seville, prague, porto, bologna, salzburg, heidelberg, vienna, budapest, berlin, munich, istanbul, athens, havana, mexico city, rio, rio de janeiro, buenos aires, moscow, saint petersburg, krakow, warsaw, brussels, copenhagen, stockholm, zurich, dublin, edinburgh, mumbai, delhi, jaipur, bangkok, hanoi, saigon, jakarta, manila, lagos, nairobi, beijing, hoi an, kathmandu | street set=old-town
venice, venice canal, venetian canal, venetian canals, venetian lagoon, canal, canals, amsterdam, bruges, grand canal, venezia, flooded street, flooded streets, flooded city, flooded town, flooded village, drowned city, sunken city streets | river set=canal,old-town
marrakech, marrakesh, bazaar, souk, medina, fez, cairo, baghdad, jerusalem, damascus, tangier, casablanca | market set=arabian,lanterns
alley, alleyway, back alley, narrow street, narrow alley, backstreet, back street, side street, passage, alleys, dark alley | alley
market, market street, shopping market, marketplace, street market, flea market, farmers market, market square, fish market, christmas market, night market, market stalls, flower market, food market, shopping mall, mall, fair, festival, carnival, state fair, street fair, food stall, market stand, bazaar market, market stall, stall, fruit stand, vegetable stand, food stand, food stalls, stalls, flower stall, fruit stall, vegetable stall, spice stall | market
town square, plaza, square in town, piazza, courtyard, city square, public square, main square | village set=square
bridge place, on a bridge, overpass, footbridge place | bridge
pier, dock, jetty, wharf, boardwalk, docks, wooden pier, wooden dock | pier
harbour, harbor, port, marina, bay, shipyard, fishing village, quay, seaport, port town, dockyard, harbour town | harbour
beach, seashore, shore, seaside, coast, coastline, sandy beach, shoreline, sand, tropical beach, cove, lagoon, riviera, amalfi, amalfi coast, malibu, ocean shore, sea shore, seacoast, waikiki, miami, miami beach, pebble beach, maldives, bahamas, santorini, greek island, tide pool, bondi, california, surf beach, oceanfront | beach
ocean, sea, open sea, high seas, open ocean, atlantic, pacific, waves, ocean waves, wave, giant wave, great wave, tsunami, tidal wave, monster wave, towering wave, huge wave, big wave, sea waves, surf, rough sea, stormy sea, calm sea, seven seas, caribbean, rough seas, stormy seas, crashing waves, swell, whirlpool, maelstrom | ocean under=underwater by=beach near=beach along=beach
seascape, sea view, ocean view, marine view | ocean
still water, calm water, calm waters, water, shallow water, deep water, waters, waters edge, splash water | lake set=water
aquarium tank, shark tank, aquarium tunnel, oceanarium | underwater
underwater, coral reef, reef, ocean floor, seabed, sea floor, seafloor, deep sea, under the sea, under water, bottom of the sea, bottom of the ocean, atlantis, underwater world, kelp forest, undersea, coral reefs, below the surface, great barrier reef, abyss, ocean depths, depths of the ocean, underwater city, mariana trench | underwater
koi pond, fish pond | lake set=koi
frozen lake, frozen pond, frozen river | lake set=frozen
lake, pond, reservoir, mountain lake, lakeside, lakeshore, pool of water, loch, fjord, calm lake, alpine lake, lake como, tarn, duck pond, norway, finland, oasis lake, mirror lake | lake
puddle, puddles, rain puddle, rain puddles | street set=puddles
swimming pool, pool, infinity pool, poolside, water park | lake set=pool,swimming-pool
hot spring, hot springs, onsen | lake set=pool
river, stream, creek, brook, riverbank, rapids, riverside, ganges, nile, mekong, amazon river, mountain stream, river bank, thames, seine, white water, delta, mississippi, forest stream, whitewater | river
waterfall, waterfalls, cascade falls, niagara falls, niagara, falls, iguazu, victoria falls | waterfall
mountain, mountains, mountain trail, mountain path, hiking trail, hiking path, alpine trail, alpine path, mountain landscape, peak, summit, alps, himalayas, mount everest, everest, mountain range, mountain top, mountaintop, mountain peak, rocky mountains, swiss alps, highlands, mountain pass, ridge, mountain valley, valley, patagonia, dolomites, andes, switzerland, nepal, tibet, yosemite, matterhorn, ravine, mountain range in distance, scotland, iceland, new zealand, kilimanjaro, mount kilimanjaro, peaks, mountain cliff, summits, mountain side, mountainside, k2, mont blanc | mountain
snowy mountains, snowy mountain, snow capped mountains, snowy peaks, snow capped mountain, snow covered mountains, snowcapped mountains, snow capped peaks, snow mountains, snowy mountain peak | mountain set=snow-covered
rocky ledge, cliff ledge, mountain ledge | mountain set=rocks
rocky coast, rocky shore, rugged coast, rocky coastline, rocky cliffs, craggy coast, cliff, cliffs, cliffside, sea cliff, precipice, cliff edge, bluff, clifftop, headland, cliff top, white cliffs, edge of the world | hill set=cliff,sea
hill, hilltop, hillside, knoll, mound, hills, rolling hills, green hill, grassy hill, slope, green hills, tuscany, tuscan hills, shire, hobbiton, countryside, rural landscape, ireland, english countryside, vineyard, vineyards, vineyard hills, dell, provence, country landscape, tea plantation | hill
rice terrace, rice terraces, terraced rice field, terraced rice fields, terraced rice paddies, terraced fields, terraced hillside, terraced hills, banaue, sapa, ubud | hill set=rice-terraces
meadow, pasture, grassland, prairie, glade, clearing, flower meadow, wildflower meadow, grassy field, grass field, flower field, alpine meadow, field of flowers, field of grass, plain, plains, green meadow, steppe, heath, moor, moorland, lawn place, green grass, grassy plain, moors, field of wildflowers, flower fields | meadow
patchwork of fields, patchwork fields, field, wheat field, cornfield, corn field, farmland, barley field, crop field, tulip field, sunflower field, lavender field, poppy field, golden field, field of wheat, wheat fields, cotton field, fields, hay field, hayfield, plantation, field of corn, rapeseed field, sunflower fields, lavender fields, tulip fields, cornfields, grain field, pumpkin patch | field
field of lavender, fields of lavender | field set=lavender-field
pumpkin patch, pumpkin field, field of pumpkins, pumpkin farm | field set=pumpkin-patch
paddy field, paddy fields, rice field, rice fields, rice paddy, rice paddies, rice farm, flooded field, paddies | field set=rice-paddy
battlefield, battle field, battleground, war zone, trenches | field set=battle
forest, woods, woodland, wood place, forest floor, forest path, bamboo forest path, bamboo path, bamboo grove path, woodland path, pine forest, birch forest, bamboo forest, redwood forest, autumn forest, grove, wilderness, forest clearing, enchanted forest, rainforest trail, magical forest, dark forest, deep forest, taiga, black forest, path in the woods, forests, evergreen forest, forest trail, campsite, camp, camping site, campground, nature reserve, sherwood forest, mushroom forest, bamboo grove, woodlands, thick forest, national park, nature, outdoor nature, orchard, apple orchard, olive grove, cherry orchard, forest glade | forest
jungle, rainforest, rain forest, amazon rainforest, tropical forest, amazon jungle, amazon, borneo, tropics, congo, jungles, tropical jungle, tropical rainforest | jungle
savanna, savannah, serengeti, african plain, african plains, safari, africa, kenya, african savanna, african savannah, outback, australian outback, tanzania, watering hole, waterhole, masai mara | savanna
desert, sand dunes, dunes, sahara, sand dune, arabian desert, oasis, desert landscape, mojave, wasteland, arrakis, sahara desert, gobi desert, dune, desert sand, quicksand, egypt, nevada, dubai desert, tatooine, death valley, atacama, salt flats, salt flat, badlands, bolivia, desert dunes | desert
canyon, grand canyon, gorge, mesa, plateau, arizona, monument valley, desert canyon, antelope canyon, red rocks, canyons, utah, bryce canyon, cappadocia, petra, zion, jordan desert | canyon
snow field, snowfield, tundra, snowy landscape, winter landscape, winter wonderland, antarctica, arctic landscape, north pole, glacier, ski slope, ski resort, snowy mountain slope, snow landscape, siberia, snowy field, south pole, arctic, snowdrift, snow drift, alaska, greenland, lapland, the arctic, snowy plain, ski slopes, ice rink, ice skating rink, skating rink, polar landscape, snow bank, ice, the ice, frozen tundra, snowbank, ice field, winter scenery | snow
iceberg, icebergs, ice floe, piece of ice, chunk of ice, slab of ice, sheet of ice, block of ice floating, drifting ice, ice cap, ice shelf, ice sheet, pack ice | iceberg
cave, cavern, grotto, mine place, tunnel, underground, cave entrance, ice cave, crystal cave, dragons lair, lair, caverns, mine shaft, subterranean, underground cave, dungeon, sewer, sewers, dungeons, den, coal mine, gold mine, wine cellar, cellar, basement, caves, hell, underworld, burrow | cave
lunar surface, surface of the moon, moon surface, lunar landscape, moon crater, crater, moon base, on the moon, lunar base | moon
mars, red planet, martian landscape, surface of mars, martian surface, planet mars, mars surface, mars colony, alien landscape, surface of an alien planet, alien world, foreign planet, another planet, distant planet, alien planet surface, mars base, strange planet | mars
space, outer space, galaxy, cosmos, nebula, universe, deep space, milky way place, solar system, orbit, black hole space, star field, starfield, asteroid belt, galaxies, supernova, nebulae, spiral galaxy, interstellar space, zero gravity, constellation place, cosmic space, galactic space, big bang, void | space
midair, mid air, in midair, in mid air, in the air, through the air, high in the air, up in the air | - set=mid-air
circus ring, circus arena, circus stage, inside a circus tent, in a circus, at the circus, circus show | stage set=circus-ring
skate park, skatepark, skateboard park, skate bowl | park set=skatepark
sky, clouds, above the clouds, in the clouds, heaven, heavens, air, cloudscape, sea of clouds, floating in the sky, in the sky, skies, floating island, floating islands, stratosphere, atmosphere layer, paradise, cloud nine, sky city | sky
garden, backyard, flower garden, botanical garden, rose garden, zen garden, japanese garden, vegetable garden, conservatory, english garden, yard, front yard, formal garden, back yard, garden path, secret garden, arboretum, flower bed, flowerbed, flower beds, flowerbeds, garden bed, garden beds, raised bed, raised beds, raised garden bed, flower border, herbaceous border, gardens, garden of eden, eden, versailles, pergola, rock garden, cottage garden, fairy garden | garden
park, city park, central park, public park, zoo, picnic area, hyde park, dog park, parks, urban park, campus, university campus, picnic spot, square park, japanese park, cemetery lawn | park
maze, hedge maze, garden maze, corn maze | garden set=maze
labyrinth, stone maze, stone labyrinth | garden set=labyrinth
picnic, picnics | - set=picnic
playground, kindergarten playground, schoolyard, school yard, kids playground | playground
crypt, catacombs, mausoleum interior, inside a mausoleum | room set=crypt
pharaohs tomb, egyptian tomb, ancient tomb, ancient egyptian tomb, royal tomb, tomb of a pharaoh, tomb of the pharaoh, tomb of tutankhamun, king tuts tomb, burial chamber, treasure chamber, inside a tomb, in a tomb, inside a pyramid, inside the pyramid | room set=burial-chamber
throne room, royal hall, castle hall, great hall, banquet hall, palace hall, castle interior, palace interior, royal palace interior, royal court | room set=throne-room
castle gate, castle gates, gates of a castle, gate of a castle, fortress gate, palace gate, palace gates, drawbridge, city gates, portcullis | castle set=castle-gate
ballroom, dance hall, grand ballroom | castle set=throne-room
castle courtyard, castle place, palace garden, castle walls, castle grounds | castle
western town, old west town, wild west town, wild west street, western street, frontier town, cowboy town, ghost town, old western town, wild western town, outside a saloon, in front of a saloon, outside the saloon, saloon street, western saloon street, western saloon, wild west saloon street | village set=western-town
village, town, hamlet, small town, village street, medieval village street, medieval street, medieval town street, old village street, small town street, patchwork village, old town, medieval town, mountain village, alpine village, medieval village, medieval city, cottage village, fairy village, european town, ancient town, provence village, european village, tuscan village, hobbit village, suburb town, villages, settlement, european street, cobblestone village, italian village, greek village, japanese village, african village, viking village, elven village, small village, chinatown, santas village, christmas village | village
city, downtown, metropolis, cityscape place, urban, megacity, megalopolis, cyberpunk city, futuristic city, future city, sci fi city, urban landscape, capital city, towns, neo tokyo, night city, cities, downtown area, urban city, modern city, big city, ruined city, financial district, business district, lost city, blade runner city, alien city, civilization, colony | city
skyline, cityscape, city skyline, urban skyline, dubai, city view, manhattan skyline, new york skyline, city lights view, singapore, panorama of a city, sydney, cityscapes, tokyo skyline, london skyline, seattle, toronto, shanghai skyline, hong kong skyline, chicago skyline | skyline
penthouse, penthouse living room, penthouse apartment, luxury apartment, luxury living room, floor to ceiling windows, floor to ceiling window, floor to ceiling glass, panoramic windows, high rise apartment, skyscraper apartment | room set=penthouse
hallway, corridor, hotel corridor, hotel hallway, long corridor, long hallway, passageway, hallways, corridors | room set=corridor
room, living room, lounge, parlor, parlour, interior, attic, loft, apartment, indoors, hall, house interior, cabin interior, dining room, nursery, playroom, study room, inside a house, waiting room, lobby, hotel room, hotel lobby, drawing room, sitting room, family room, living rooms, indoor, tatami room, log cabin interior, courtroom, prison, prison cell, jail, cell, jail cell, dressing room, sunroom, sun room, closet room, museum hall, rooms, foyer, mansion interior, haunted mansion interior, pet shop, spa, hideout, bunker, barracks, wood paneled room, cozy interior, den room, home interior, tavern interior place | room
elevator, in an elevator, in the elevator, in a lift, inside an elevator, elevator car, elevator cabin | room set=elevator
escalator, escalators, on an escalator, moving staircase | room set=escalator
airplane cabin, plane cabin, aircraft cabin, inside an airplane, inside a plane, airplane aisle, airplane seat, airliner cabin | room set=cabin-aisle
salon, hair salon, barbershop, barber shop, barbers shop, beauty salon, hairdressers, hairdressing salon | room set=barber-shop
laundromat, launderette, laundrette, laundry room, coin laundry, laundry shop | room set=laundromat
artist studio, artists studio, art studio, painters studio, painter studio, painting studio, atelier, artists workshop, artist workshop | room set=painters-studio
supermarket, supermarket aisle, grocery aisle, grocery store, grocery store aisle, food store, supermarket shelves, aisle of a supermarket, aisle of a grocery store, convenience store, minimart, corner shop aisle, cereal aisle, hypermarket | room set=supermarket
museum, gallery, art gallery, exhibition, art museum, natural history museum, display case, museum gallery, exhibition hall | room set=museum
reading nook, nook, cozy corner, breakfast nook, alcove | room set=nook
by the fireplace, fireside, by the fire, near the fireplace | room set=fireplace
kitchen, bakery kitchen, restaurant kitchen, kitchen counter, galley, pantry, bakery interior, kitchens, commercial kitchen | kitchen
bedroom, childs room, hotel bedroom, bed room, dorm room, kids room, childrens room, childs bedroom, dormitory | bedroom
bathroom, restroom, washroom, powder room | room set=bathroom
library, bookstore, bookshop, book shop, old bookstore, old bookshop, antique bookshop, cozy bookshop, secondhand bookshop, antiquarian bookshop, tiny bookshop, little bookshop, old library, bookstore interior, archive, reading room, ancient library, study with books, bookshop interior, libraries, athenaeum, in a study, in an old study, in his study, in her study, in the study, old study, victorian study, cluttered study, wood paneled study | library
hospital corridor, hospital room, hospital ward, operating room, hospital hallway, emergency room, inside a hospital | room set=hospital
clinic, doctors office, doctors surgery, examination room, consulting room, dentist office, dentists office, dental clinic, dental office, dental practice, vet clinic, veterinary clinic, vets office | room set=clinic
workshop, woodshop, carpentry shop, carpenters workshop, tailors workshop, tailor shop, tailors shop, sewing room, cobblers workshop, luthiers workshop, makerspace | room set=workshop
smithy, forge, blacksmith shop, blacksmiths shop, blacksmith workshop, blacksmiths workshop, blacksmiths forge, blacksmith forge, ironworks | room set=smithy
departure lounge, airport lounge, airport gate, boarding gate, departure gate, airport terminal, airport waiting area, airport departure lounge, departure hall, airport hall, inside an airport, airport lobby, airport departures, in the airport, gate at the airport, airport interior | room set=departure-lounge
toy shop, toy store, toyshop, toystore, toy shop interior, toy store interior | room set=toy-shop
parking garage, parking deck, parking structure, underground parking, underground parking garage, underground garage, underground car park, car park, multi storey car park, multistory car park | room set=parking-garage
garage, car workshop, auto repair shop, repair shop, mechanic shop, auto shop, car garage | room set=garage
alchemists lab, alchemists laboratory, alchemist lab, alchemist laboratory, alchemy lab, alchemists workshop, alchemist workshop, alchemy workshop, alchemists table, wizards workshop, wizards laboratory, wizards lab, potion shop, apothecary, witchs kitchen, alchemists desk, alchemy table | room set=alchemy
sauna, in a sauna, finnish sauna, wooden sauna, steam room, sauna room | room set=sauna
laboratory, lab, science lab, research lab | room set=laboratory
cockpit, flight deck, plane cockpit, airplane cockpit, aircraft cockpit, jet cockpit, helicopter cockpit, cockpit of an airplane, cockpit of a plane, cockpit of an aircraft, cockpit of a jet, cockpit of a fighter jet, cockpit of a passenger plane, cockpit of a helicopter, inside the cockpit | sky set=cockpit
spaceship interior, inside a spaceship, bridge of a spaceship, command center, control room, inside a space station, space station interior | room set=spaceship-interior
office, workplace, cubicle, boardroom, meeting room, conference room, home office, newsroom, server room, bank interior, office space, data center, open office, offices, conference, observatory interior | office
classroom, lecture hall, school classroom, school room, auditorium, kindergarten, university, college, classrooms, chemistry lab | classroom
bowling alley, bowling lane, bowling lanes, bowling hall, bowling center, bowling centre | gym set=bowling-alley
dance studio, ballet barre, barre, at the barre, ballet studio, dance class, ballet class, ballet school, dance school, rehearsal room | gym set=dance-studio
gym, gymnasium, dojo, fitness center, boxing ring, in a ring, in the ring, corner of the ring, ring corner, corner of a boxing ring, boxing ring corner, boxing gym, yoga studio, sports hall, basketball court, weight room, health club, fitness studio, indoor court, balance beam, uneven bars, parallel bars, gymnastics hall, vaulting horse | gym
tennis court, clay court, grass court, badminton court, tennis club, wimbledon, roland garros | stadium set=tennis-court
bull ring, bullring, bullfight, bull fight, bullfighting, bull fighting, bullfight arena, bull fight arena, bullfighting arena, bull fighting arena, plaza de toros, corrida | stadium set=bull-ring
stadium, arena, football field, soccer field, olympic stadium, sports field, baseball field, football pitch, soccer pitch, coliseum place, pitch, track field, running track, football stadium, velodrome, baseball stadium, baseball diamond, racecourse, super bowl, ice arena, court, olympics, gladiator arena, sports arena | stadium
nightclub, night club, disco, discotheque, dance floor, dancefloor, club, rave, techno club, dance club | stage set=nightclub
stage, theater, theatre, concert, concert hall, opera, opera stage, rock concert, music festival, jazz club, concert stage, karaoke bar, cinema, movie theater, movie theatre, catwalk, runway show, theatre stage, orchestra pit, comedy club, talent show, broadway stage, red carpet, fashion runway, woodstock | stage
church interior, cathedral interior, inside a church, chapel interior, nave, altar place, temple interior, mosque interior, monastery interior, gothic cathedral interior, inside a cathedral, wedding chapel | church
cafe, bakery, coffee shop, restaurant, coffeehouse, bar, bistro, cafe interior, restaurant interior, bar interior, bakery shop interior, inside a cafe, inside a bar, inside a restaurant, tea house, teahouse, bakery shop, cafeteria, diner place, street cafe, outdoor cafe, pub interior, cafe terrace, bar counter, ice cream parlor, brasserie, sushi bar, canteen, fast food place, ramen shop, restaurant table, sidewalk cafe, caffe, coffee bar, food court, wine bar, patisserie, steakhouse, trattoria, pub table, cafes, starbucks, mcdonalds | cafe
table top, wooden table top, cafe table, kitchen table top, dinner table, marble table, table setting, breakfast table, dining table setting, picnic table top, marble countertop, cutting board, chopping board, wooden board, marble surface, wooden surface | table
studio, white background, black background, plain background, solid background, studio background, grey background, gray background, photo studio, studio backdrop, plain backdrop, neutral background, isolated on white, blank background, simple background, transparent background, gradient background, colored background, backdrop, solid color background, seamless background, clean background, podium, white backdrop, isolated background, artist studio, art studio, museum display, recording studio, showroom, atelier, pottery studio | studio
race track, racetrack, race circuit, racing track, racing circuit, speedway, raceway, motor race, grand prix, formula 1 race, formula one race, f1 race, silverstone, monza, nurburgring, le mans, indianapolis, daytona, pit lane, pit stop, starting grid, go kart track, drag strip | road set=race-track
coastal road, coast road, coastal highway, ocean road, seaside road, sea road, pacific coast highway | road set=coastal-road
road, highway, freeway, country road, mountain road, winding mountain road, dirt road, path, trail, track, winding road, motorway, asphalt, desert road, mountain pass road, route 66, roadside, tarmac, forest road, runway, gravel road, pathway, open road, lane, walkway, roads, airport runway, airfield, long road, gravel path, dirt path, yellow brick road, airport, autobahn, paths | road
farm, ranch, farmyard, barnyard, chicken coop, stable yard, paddock, farmstead, corral, stables, dairy farm, homestead, hen house, pigsty, farms, rodeo, kansas farm | farm
train station, railway station, station, platform, train platform, station platform, train station platform, railway platform, railroad station | railway set=station
railway, railroad, railway tracks, train tracks, rail, railroad tracks, rails, railway bridge | railway
on a train, on the train, in a train, on an express train, inside a train, inside the train, train car, train compartment, train carriage, train interior, on a bus, on the bus, in a bus, inside a bus, bus interior, on the tram, on a tram, inside a tram | railway set=carriage
on the subway, on a subway, on the metro, on a metro, on the underground, on the tube, on a subway train, in the subway train, on the subway train, inside a subway, inside the subway, in the metro, subway car, subway carriage, metro car, subway train interior | subway set=carriage
subway, subway station, subway station platform, metro station platform, underground platform, tube platform, tube station platform, metro station, metro, underground station, subway platform, metro platform, tube station, subway tunnel, underground train station | subway
swamp, marsh, bog, bayou, wetland, mangrove, everglades, wetlands, mangroves, louisiana, murky swamp, marshland | swamp
ruins, ancient ruins place, temple ruins, ruins of a city, abandoned city, overgrown ruins, lost temple, abandoned factory, cemetery, graveyard, old cemetery, post apocalyptic city, abandoned town, ruined castle interior, ruined church, abandoned hospital, abandoned warehouse, abandoned mall, abandoned subway, rubble, abandoned amusement park, junkyard, scrapyard, landfill, archaeological site, pompeii, abandoned theme park | ruins
snowy volcano, snow covered volcano, snow capped volcano, snowcapped volcano, dormant volcano | volcano set=snow-covered,dormant
volcano, erupting volcano, lava flow, lava field, volcanic landscape, vesuvius, mount doom, mordor, lava lake, volcanic eruption, hawaii volcano, river of lava, volcanoes, lava river, volcanic island | volcano
island, desert island, tropical island, atoll, small island, deserted island, hawaii, bali, tahiti, palm island, caribbean island, islet, island beach, bora bora, sandbar, islands, archipelago, fiji, treasure island, skull island, seychelles, jamaica | island
japan, japanese countryside | - set=japan
china, korea, south korea, taiwan, vietnam, thailand, cambodia, laos, myanmar, indonesia, malaysia, philippines, asia, southeast asia, mongolia | - set=asia
india, sri lanka, pakistan, bangladesh, rajasthan, varanasi, kerala | - set=india
morocco, turkey country, iran, iraq, syria, persia, arabia, saudi arabia, jordan, tunisia, algeria, yemen, middle east, oman, qatar | - set=arabian
france, italy, spain, portugal, greece, croatia, sicily, mediterranean coast, andalusia, europe, germany, austria, england, great britain, uk, united kingdom, wales, netherlands, holland, belgium, denmark, sweden, poland, hungary, romania, czech republic, bavaria, brittany, normandy, cornwall, yorkshire, transylvania | - set=europe
usa, america, united states, new mexico, texas, colorado, montana, wyoming, oregon, washington, canada, florida, georgia, michigan, new england, vermont, maine, midwest, kansas, wild west, old west, american west | - set=america
mexico, cuba, brazil, peru, colombia, argentina, chile, guatemala, oaxaca, ecuador, venezuela, costa rica, south america, latin america, puerto rico | - set=latin-america
australia, sydney harbour, ethiopia, nigeria, ghana, senegal, south africa, uganda, madagascar, namibia, botswana, zimbabwe, zanzibar, sudan, mali | - set=africa
russia, ukraine, kazakhstan, georgia country, armenia, soviet union | - set=russia
windy plain, landscape, scenery, scene, outdoors, outside, open air, vista, environment, surroundings, countryside view, panorama view, wide landscape, open landscape | -
background, foreground, distance, middle ground, midground, horizon, backdrop place, far distance | -
aisle, doorstep, threshold, entrance, porch step, window seat | -
floor, ground, carpeted floor, wooden floor, concrete floor, tiled floor, ground level, earth ground | -
`
