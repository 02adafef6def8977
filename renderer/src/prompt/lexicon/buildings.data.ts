// Buildings and landmarks. Row: names | form height key=value…; `flag=landmark` marks what stands in the distance by nature.

/** Houses, towers, monuments and other built things. */
export const BUILDINGS = `
@building
house, home, dwelling, residence, building, bungalow, villa, mansion, manor, townhouse, apartment building, farmhouse, beach house, country house, modern house, town hall, suburban house, victorian house, embassy, chalet, brick house, dollhouse, doll house, dream house | house 7 art=house in=room
shop, store, shops, boutique, storefront, pharmacy, drugstore, chemists, bookshop, flower shop, corner shop | shop 5 in=market at=street
bakery shop front, bakery window, bakery front, bakery shop window, pastry shop window, patisserie window, cake shop window, bakery storefront, bakery shopfront | shop-front 6.4 at=street
book shop front, bookshop window, bookstore window, bookshop front, bookstore front, book shop window, bookstore storefront | shop-front 6.4 at=street
shop front, shop fronts, shopfront, storefront window, shop window, store window, display window, window display, toy shop window, flower shop front, candy shop front, boutique window, toy shop front, florist shop front, flower shop window, chocolate shop window, candy shop window, clothes shop window | shop-front 6.4 at=street
fire station, firehouse, fire house, fire hall | fire-station 15.6 at=street
hotel, motel, inn, tavern, pub, saloon, guest house, wild west saloon | house 8 in=cafe art=hotel
school, school building, high school, primary school, elementary school, schoolhouse | school 11 in=classroom art=school at=park
hospital, hospital building, hospital entrance | hospital 15.3 in=room set=hospital art=hospital
police station, police headquarters, police precinct, sheriffs office, police department | police-station 12.4 in=office at=street
bank, courthouse, post office, parliament, city hall | capitol 14 in=office art=bank
train station building | house 12 in=railway art=station
tiny house, toy house, birdhouse, bird house, dog house, doghouse, kennel | house 1.2 art=house
gingerbread house, candy house | house 2.5 color=#a05a28 mat=candy art=house
treehouse, tree house, old treehouse, old tree house, wooden treehouse, wooden tree house | treehouse 8 at=forest
mushroom house, toadstool house, mushroom cottage, mushroom home, gnome house, toadstool cottage, smurf house | mushroom-house 4.6 at=forest
cabin, log cabin, wooden cabin, lodge, mountain cabin, wooden house, ranger station, ski lodge | cabin 4.5 color=#6a4426 mat=wood art=hut in=room
cottage, thatched cottage, stone cottage, hobbit house, hobbit hole, fairy house, fairytale cottage | cottage 4.5 art=house-with-garden in=room
hut, shack, shed, thatched hut, straw hut, mud hut, shelter, gazebo, pavilion, kiosk, newsstand, hot dog stand, food cart, yurt, fishing hut, outhouse, bus shelter | hut 3 art=hut in=room
beach hut, beach cabin, bathing hut, changing hut | beach-hut 2.9 at=beach
tower, watchtower, bell tower, clock tower, stone tower, wizard tower, water tower, turret, minaret, radio tower, control tower, spire, tower of babel | tower 22 in=castle
greenhouse, glasshouse, conservatory, orangery | greenhouse 4.3 at=garden in=room
leaning tower, leaning tower of pisa, tower of pisa | leaning-tower 33 flag=landmark
castle, fortress, fort, citadel, stronghold, medieval castle, fairytale castle, fairy tale castle, disney castle, neuschwanstein, hogwarts, palace castle, alcazar, keep | castle 22 art=castle at=hill in=castle
palace, chateau, royal palace, versailles palace, marble palace, sultans palace | castle 18 color=#e8dcc0 trait=style:ornate in=castle
great wall of china, great wall, chinese wall | castle 12 at=mountain trait=style:wall color=#a89878
sandcastle, sand castle | castle .5 color=#d8b878 mat=sand at=beach art=castle
ice castle, ice palace | castle 20 color=#b8dcf0 mat=ice at=snow art=castle
japanese castle, himeji castle | pagoda 24 art=japanese-castle at=garden
lighthouse, beacon tower | lighthouse 20 color=#ffffff,#c8201a at=beach
windmill, dutch windmill, watermill, mill, water mill, old mill, windmills | windmill 14
oil rig, oil rigs, oil platform, oil platforms, drilling rig, drilling platform, offshore rig, offshore platform, oil drilling rig | oil-rig 60 at=ocean
wind farm, wind farms, wind park | windmill 40 color=#ffffff trait=style:modern count=7
wind turbine, wind turbines | windmill 40 color=#ffffff trait=style:modern
church, chapel, cathedral, abbey, monastery, basilica, notre dame, sagrada familia, duomo, basilica church | church 16 art=church in=church
temple, greek temple, parthenon, acropolis, pantheon, roman temple, ancient temple, hindu temple, angkor wat, mayan temple, aztec temple, indian temple, inca temple | temple 14 art=classical-building in=church
pagoda, chinese temple, japanese temple, chinese pagoda, japanese pagoda, buddhist temple | pagoda 18
shrine, torii, torii gate, shinto shrine, torii gates, japanese gate | shrine 6 at=lake art=shinto-shrine
mosque, taj mahal, hagia sophia, blue mosque, arabian palace, st basils cathedral, saint basils cathedral, kremlin, sultan palace | mosque 24 art=mosque in=church
synagogue | temple 12 art=synagogue
skyscraper, office building, high rise, tower block, apartment block, empire state building, burj khalifa, world trade center, skyscrapers, condo tower, glass tower, office tower, futuristic tower, chrysler building, apartment complex | skyscraper 90 art=office-building at=city
factory, warehouse, power plant, nuclear plant, refinery, industrial plant, nuclear power plant | factory 22 at=field in=office
barn, stable, silo, red barn, farm building, hangar, grain silo | barn 9 color=#9a2a1e at=farm in=farm
pyramid, egyptian pyramid, giza pyramid, pyramids, pyramids of giza, great pyramid | pyramid 30 at=desert
sphinx, great sphinx, sphinx of giza | quadruped/lion 20 color=#d8b06a at=desert mat=stone
igloo, snow house, ice house | igloo 2.2 at=snow
tent, camping tent, teepee, tipi, wigwam, marquee, canvas tent, tents | tent 2.2 art=tent
circus tent, big top, circus | tent 11 art=circus-tent
haunted house, haunted mansion, spooky house, creepy house, haunted manor, ghost house | haunted-house 10 color=#3a3440 art=derelict-house in=room
abandoned house, ruined house, derelict house, abandoned building, old house, rundown house | haunted-house 8 trait=state:ruined art=derelict-house
ruin, ruined temple, ruined castle, stonehenge, ancient ruins, colosseum, coliseum, roman ruins, machu picchu, ruined tower, ruined building, roman aqueduct, aqueduct | ruins 8 in=ruins
eiffel tower, tour eiffel | eiffel-tower 60 flag=landmark art=tokyo-tower
tokyo tower | eiffel-tower 60 color=#d8381c flag=landmark art=tokyo-tower
big ben, elizabeth tower, westminster | big-ben 40 flag=landmark
statue of liberty, lady liberty | statue-of-liberty 46 flag=landmark art=statue-of-liberty
mount fuji, mt fuji, fuji, fujiyama | fuji 300 flag=landmark art=mount-fuji
golden gate bridge, golden gate | bridge 34 color=#c0402c trait=style:suspension at=ocean
brooklyn bridge, tower bridge, suspension bridge, london bridge | bridge 30 trait=style:suspension at=harbour
rope bridge, hanging bridge, suspension footbridge | bridge 4 trait=style:rope
dam, dams, hydroelectric dam, hoover dam, concrete dam, water dam, huge dam, dam wall | dam 45 at=river
bridge, stone bridge, wooden bridge, covered bridge, arch bridge, footbridge, viaduct, bridge structure | bridge 8 art=bridge-at-night in=bridge
arc de triomphe, brandenburg gate, arch, archway, triumphal arch, gateway | arch 20 flag=landmark at=street
sydney opera house, opera house | opera-house 24 flag=landmark at=harbour
moai, easter island statue, easter island head | ~moai 6 color=#7a766e mat=stone
gate, iron gate, wooden gate, city gate | ~door 2.5
door, doorway, wooden door, front door | furniture/door 2.1 art=door
fence, picket fence, wooden fence, railing | - 1.1 mat=wood
well, wishing well | well 3 at=garden
fountain, water fountain, trevi fountain | fountain 4 art=fountain at=park
monument, obelisk, column, pillar, totem, totem pole, columns, pillars | pillar 9
carport | house 4 in=room
gas station, petrol station | gas-station 6.6 at=road in=road
diner, restaurant building, pizzeria, fast food restaurant, american diner, retro diner | shop 5 at=road in=cafe
arcade | shop 5 at=street in=market
department store, shopping mall, mall building | ~department-store 12 in=market
ferris wheel, big wheel, london eye | ferris-wheel 20 art=ferris-wheel
roller coaster, rollercoaster | roller-coaster 18 art=roller-coaster
carousel, merry go round | carousel 9 at=park art=carousel-horse
amusement park, theme park, funfair, fairground, disneyland | ferris-wheel 20 art=ferris-wheel set=fairground in=playground
observatory, planetarium, dome, radio telescope, capitol, the white house, capitol building | capitol 24
space needle, cn tower, tv tower, radio mast | needle 60 flag=landmark
sand dune house, adobe house, pueblo | house 4 color=#c8925a
container crane, gantry crane, port crane, harbor crane, harbour crane, dock crane, container cranes, shipping crane | ~building-construction 30 at=harbour
construction site, crane machine, construction crane, building site | ~building-construction 20 in=city
tomb, mausoleum | temple 5 in=cave
tombstone, gravestone, grave, headstone, tombstones, gravestones | object/gravestone 1 art=headstone
bus stop, bus shelter, tram stop, bus station stop | - 2.6 at=street
phone booth, telephone booth, red telephone box, phone box, telephone box | booth 2.5 at=street
mailbox, letterbox, postbox, post box | ~postbox 1.2
`
