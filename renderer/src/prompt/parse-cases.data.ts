// Prompts with the essentials their Briefs must have, in the notation of `essentials.ts`; each was read and judged by hand.

/** Row: prompt | tokens. */
export const CASES = `
Woman on rooftop | woman @rooftop
A serene mountain landscape at sunset with golden light | @mountain set=mountain-landscape time=sunset light=golden mood=calm
a cat sleeping on a stack of books | cat:sleep books cat>on>books
a red sports car in the rain at night in Tokyo | sports-car @street set=neon set=signs set=tokyo time=night weather=rain
an astronaut riding a horse on the moon | man:ride horse man>riding>horse @moon
pirate ship in a storm | pirate-ship @ocean weather=storm
Two children flying a kite on a green hill | 2xboy:hold&kite @hill set=green-hill
An old man with a white beard reading a newspaper on a park bench in autumn | man:read&newspaper bench man>on>bench set=leaves season=autumn
A bowl of ramen with steam, close-up, top view | ramen @table shot=close-up angle=top
Lighthouse on a cliff at dawn with seagulls | lighthouse 4xseagull lighthouse>with>seagull @hill set=cliff set=sea time=dawn
A knight in silver armor facing a green dragon in front of a castle | man&sword dragon man>facing>dragon @castle wears=armor
Snowy village at night with warm windows and stars | @village set=warm-windows time=night weather=snow season=winter light=stars
Portrait of a young woman with curly red hair and freckles, soft window light | woman light=soft
A golden retriever running on the beach | dog:run @beach
A blue bicycle leaning against a brick wall covered with ivy | bicycle brick-wall bush bicycle>against>brick-wall brick-wall>with>bush
Three penguins standing on an iceberg | 3xpenguin:stand @iceberg
A hot air balloon over a desert canyon | hot-air-balloon @canyon set=desert-canyon
A cozy living room with a fireplace and a sleeping dog | fireplace dog:sleep @room set=living-room mood=cozy
Businessman in a black suit walking across a crosswalk in the rain with an umbrella | man:walk&umbrella @street set=crosswalk weather=rain wears=suit
A bouquet of sunflowers in a glass vase on a wooden table | bouquet vase bouquet>in>vase @table set=wooden-table
A submarine exploring a coral reef with colorful fish | submarine fish submarine>with>fish @underwater set=coral-reef
A robot playing chess with a child | robot:play chess-board boy robot>facing>chess-board robot>beside>boy
Woman in a yellow dress dancing in a wheat field | woman:dance @field set=wheat-field wears=dress
A steam train crossing a stone bridge over a river | train bridge train>on>bridge @river
Northern lights above a frozen lake with a small cabin | cabin @lake set=frozen-lake time=night light=aurora light=stars
A chef holding a pizza in a kitchen | man&pizza @kitchen
A black cat sitting on a windowsill looking at the full moon | cat:sit windowsill cat>on>windowsill time=night light=moon
Palm trees on a tropical island, aerial view | 6xpalm @island set=tropical-island shot=wide angle=aerial
A field of tulips with a windmill under a cloudy sky | windmill @field set=tulips weather=cloudy
A giant teddy bear in the middle of a city street | teddy-bear @street set=city-street
A ballerina on a stage under a spotlight | woman:dance @stage light=spotlight
Two astronauts planting a flag on Mars | 2xman:hold&flag @mars
A wooden boat on a calm lake in foggy morning | rowboat @lake set=calm-lake time=morning weather=fog
A white horse galloping through shallow water | horse:run @lake set=water set=shallow-water
A street market in Morocco with lanterns | 4xlantern @market set=street-market set=arabian
A boy and a girl sitting on a swing under a cherry blossom tree | boy:sit girl:sit swing cherry-tree boy>on>swing girl>on>swing boy>under>cherry-tree girl>under>cherry-tree season=spring
A rocket launching at night with a lot of smoke | rocket:fly time=night
A cup of coffee and a croissant on a cafe table in Paris, Eiffel Tower behind | coffee-cup croissant eiffel-tower eiffel-tower>behind>coffee-cup @table set=cafe-table set=paris
A surfer riding a huge wave | man:ride surfboard man>riding>surfboard @ocean set=huge-wave
A lion resting under an acacia tree in the savanna at sunset | lion:lie acacia lion>under>acacia @savanna time=sunset
A stack of pancakes with syrup and strawberries | pancakes 4xstrawberry @table
A haunted house on a hill with bats and a full moon | haunted-house 6xbat haunted-house>with>bat @hill time=night light=moon
A violin on a velvet chair | violin armchair violin>on>armchair
A skateboarder jumping over stairs | boy:jump stairs skateboard boy>above>stairs boy>riding>skateboard
A polar bear and her cub on the snow | polar-bear polar-bear @snow weather=snow season=winter
Futuristic city with flying cars at night, neon | 3xflying-car @city set=futuristic-city set=neon time=night light=neon
A woman wearing sunglasses driving a convertible along the coast | woman:drive convertible woman>riding>convertible @beach set=coast
A panda eating bamboo in a forest | panda:eat bamboo panda>holding>bamboo @forest
A wizard with a staff in a dark cave full of glowing crystals | man&staff 4xcrystal @cave light=dark
A fruit basket with apples, bananas and grapes | fruit-basket 4xapple 4xbanana 4xgrapes apple>on>fruit-basket banana>on>fruit-basket grapes>on>fruit-basket @table
A soccer player kicking a ball in a stadium | man:kick ball man>front>ball @stadium
A mermaid sitting on a rock | mermaid:sit rock mermaid>on>rock @ocean
A grandmother knitting next to a window while it snows | woman:knit window woman>beside>window weather=snow season=winter
A camel caravan crossing sand dunes at sunrise | 5xcamel:walk @desert set=sand-dunes time=dawn light=sun
An owl on a branch in front of a huge moon | owl branch owl>on>branch set=huge-moon time=night light=moon
A tiny house made of candy | house
A helicopter landing on the roof of a skyscraper | helicopter:fly skyscraper helicopter>on>skyscraper @city
A farmer with a straw hat feeding chickens | man:hold 4xchicken man>facing>chicken @farm wears=straw-hat
A dinosaur walking through a jungle | dinosaur:walk @jungle
A couple holding hands on a bridge at night, city lights | woman:hold man:hold man>beside>woman @bridge set=city-lights time=night light=city
a cozy coffee shop interior with warm lighting and rain outside the window | window @room set=coffee-shop set=cafe weather=rain light=warm mood=cozy
portrait of an elderly fisherman with weathered skin and a thick grey beard, dramatic lighting, black background | man&fishing-rod @studio set=black-background light=dramatic mood=dramatic
cyberpunk samurai with a glowing katana standing in neon-lit alley, rain, reflections on the wet pavement | man:stand&katana @alley set=neon set=reflection set=pavement set=wet weather=rain
little girl in a red coat walking with a wolf in a snowy forest | girl:walk wolf girl>beside>wolf @forest wears=coat
masterpiece, best quality, 1girl, long blonde hair, blue eyes, white dress, standing in a flower field, sunset, bokeh | woman:stand @meadow set=flower-field time=sunset wears=dress
a corgi wearing a crown and a purple cape sitting on a throne | dog:sit armchair dog>on>armchair wears=crown wears=cape
an elephant balancing on a beach ball | elephant:hold ball elephant>on>ball @savanna
two foxes playing in the autumn leaves | 2xfox:play @forest set=leaves season=autumn
A steampunk airship floating above Victorian London at dusk | airship:fly @street set=london set=victorian time=dusk
a bowl of fresh strawberries on a white marble table, product photography, soft natural light | 4xstrawberry @table set=marble-table light=soft medium=photo
old wooden rowing boat on the shore of a mountain lake, reflection, mist, early morning | rowboat @lake set=mountain-lake set=reflection time=morning weather=fog
a giant octopus attacking a pirate ship, stormy sea, lightning | octopus:point pirate-ship octopus>facing>pirate-ship @ocean set=stormy-sea weather=storm light=lightning
a woman doing yoga on the beach at sunrise | woman:stand @beach time=dawn light=sun
cute baby panda holding a heart shaped balloon, pastel colors | panda heart-shaped-balloon panda>holding>heart-shaped-balloon
a black and white photo of a jazz musician playing saxophone in a smoky club | man:play&saxophone @stage set=club set=smoky medium=black-and-white
Vintage red Volkswagen van parked near the ocean with surfboards on the roof | van 3xsurfboard van>with>surfboard @beach set=ocean
a grandfather teaching his grandson to fish on a wooden pier | man:stand boy:sit&fishing-rod man>facing>boy @pier set=wooden-pier
A dragon sleeping on a pile of gold coins in a dark cave | dragon:sleep 4xgold-coin dragon>on>gold-coin @cave light=dark
aerial view of a winding road through an autumn forest | @forest set=winding-road set=road set=autumn-forest shot=wide angle=aerial
the Eiffel Tower at night with fireworks | eiffel-tower 4xfirework eiffel-tower>with>firework time=night
a cat astronaut floating in space with planets in the background | cat:fly 4xplanet planet>behind>cat @space
a group of friends sitting around a campfire under a starry sky | 4xman:sit campfire man>around>campfire time=night light=stars
young man with glasses reading a book in an old library | man:read&book @library set=old-library
a fairy with butterfly wings sitting on a mushroom in an enchanted forest | girl:sit mushroom girl>on>mushroom @forest set=enchanted-forest wears=wings wears=butterfly-wings
a plate of spaghetti with tomato sauce and basil on a rustic wooden table | pasta basil @table set=wooden-table
a white swan gliding on a misty pond at dawn | swan:swim @lake set=pond time=dawn weather=fog
an old lighthouse being hit by huge waves during a storm, cinematic, 35mm | lighthouse @beach set=waves weather=storm medium=cinematic
A futuristic train station with robots and holograms | 3xrobot @railway set=train-station set=futuristic set=holograms light=neon
A ginger cat looking out of a window at the rain | cat window cat>facing>window weather=rain
a happy golden retriever puppy with a blue collar running through a field of daisies | puppy:run @field set=daisies wears=collar
penguin wearing a top hat and a monocle | penguin @iceberg wears=top-hat
low angle shot of skyscrapers in New York, black and white | 3xskyscraper @street set=skyscrapers set=new-york angle=low medium=black-and-white
a bride and groom dancing under string lights | woman:dance&bouquet man:dance lantern man>beside>woman woman>under>lantern man>under>lantern
mountain biker jumping off a cliff, red rock canyon, blue sky | man:jump bicycle man>riding>bicycle @hill set=cliff set=sea set=rock set=canyon weather=clear
a haunted forest with twisted trees and glowing eyes in the dark | 6xdead-tree @forest set=glowing-eyes light=dark mood=mysterious
a glass of red wine and cheese on a table overlooking vineyards | wine-glass cheese table wine-glass>on>table cheese>on>table @hill set=vineyards
an origami crane on a wooden desk, macro | paper-crane @table set=wood-table shot=close-up lens=macro
a superhero standing on top of a skyscraper looking over the city at night | man:stand skyscraper man>on>skyscraper @city time=night
a mother holding her newborn baby, soft light, close up | woman baby woman>holding>baby light=soft shot=close-up
firefighters putting out a burning house at night | 3xman:point house man>facing>house time=night
a house on fire at night | house state:burning time=night
a deer drinking from a stream in a misty forest | deer:drink @river set=stream set=forest set=mist
a stone statue of a lion in front of an ancient temple | lion temple lion>front>temple
a hedgehog eating an apple | hedgehog:eat apple hedgehog>holding>apple
a man in a hoodie walking alone down a foggy street with street lamps | man:walk @street set=city-lights time=night weather=fog light=city
a beautiful mermaid swimming with dolphins, underwater, sun rays | mermaid:swim 4xdolphin mermaid>beside>dolphin @underwater light=sun
santa claus riding a motorcycle through the snow | man:ride motorcycle man>riding>motorcycle @snow weather=snow season=winter
a cup of hot chocolate with marshmallows by the fireplace | coffee-cup 4xmarshmallow marshmallow>on>coffee-cup @room set=fireplace
red telephone booth on a London street in the rain | booth @street set=london weather=rain
a kid building a sandcastle on the beach | boy:kneel castle boy>facing>castle @beach
a yellow submarine, pop art style | submarine @underwater medium=comic
a cowboy riding a bull in a rodeo | man:ride bull man>riding>bull @farm set=rodeo
ancient egyptian pyramids with camels at sunset | 3xpyramid 4xcamel pyramid>with>camel @desert time=sunset
a woman with pink hair and tattoos playing electric guitar on stage | woman:play&electric-guitar @stage
a snail on a leaf after the rain, macro photography | snail leaf snail>on>leaf weather=rain shot=close-up lens=macro
a ghost ship sailing through fog under a full moon | pirate-ship @ocean time=night weather=fog light=moon
three hot air balloons over Cappadocia at sunrise | 3xhot-air-balloon @canyon set=cappadocia time=dawn light=sun
a barn owl flying at night with a mouse in its claws | owl:fly mouse owl>holding>mouse time=night
a lonely astronaut sitting on a swing on the moon looking at earth | man:sit swing planet man>on>swing man>facing>planet @moon
a tray of colorful cupcakes with sprinkles | 4xcupcake @table
small cottage with a thatched roof surrounded by flowers, watercolor | cottage 7xflower flower>around>cottage medium=watercolour
a bowl of fresh strawberries on a white marble table, product photography | 4xstrawberry @table set=marble-table medium=photo
a golden retriever puppy with a blue collar running through a field of daisies | puppy:run @field set=daisies wears=collar
a pirate with a parrot on his shoulder | man&cutlass parrot parrot>on>man @beach
A medieval blacksmith hammering a glowing sword in his workshop | man:hold&hammer sword man>facing>sword @room set=workshop
tired office worker asleep at his desk, piles of papers, late at night | man:sleep desk 8xnewspaper man>facing>desk @office time=night
a tiger swimming in a jungle river | tiger:swim @river set=jungle
two kids in yellow raincoats jumping in puddles | 2xboy:jump set=puddles wears=raincoat
an old vinyl record player on a wooden shelf with plants | vinyl-record-player bookshelf 7xpotted-plant vinyl-record-player>on>bookshelf vinyl-record-player>with>potted-plant
a girl blowing soap bubbles in a park | girl:hold&bubble-wand @park
a ballet dancer in a red tutu on a dark stage | woman:dance @stage light=dark wears=tutu
a family having a picnic under a big oak tree | man woman girl boy tree woman>beside>man girl>beside>woman boy>beside>girl man>under>tree woman>under>tree girl>under>tree boy>under>tree set=picnic
the Titanic sinking at night | ship @ocean time=night
a huge whale jumping out of the ocean in front of a small sailboat | whale:jump sailboat whale>front>sailboat @ocean
a vampire in a black cape standing at the window of a gothic castle | man:stand @castle wears=cape
An ancient tree with a door in its trunk | tree door tree>with>door
a rabbit in a blue jacket drinking tea | rabbit:drink coffee-cup rabbit>holding>coffee-cup wears=jacket
a skeleton playing the piano | man:play piano man>facing>piano
Abandoned amusement park covered in snow | @ruins set=abandoned-amusement-park set=snow-covered season=winter
a hand holding a red rose | hand rose shot=close-up
an angry bear chasing a man through the woods | bear:run man bear>chasing>man @forest set=woods
Two old women gossiping on a bench | 2xwoman:sit bench woman>on>bench
A monk meditating under a waterfall | man:sit @waterfall
robot bartender serving cocktails in a neon bar | robot:hold&cocktail @cafe set=neon set=bar light=neon
a kitten in a teacup | kitten coffee-cup kitten>in>coffee-cup @table
a bearded viking holding an axe on the deck of a longship | man&axe pirate-ship man>on>pirate-ship @ocean
Cherry blossoms along a canal in Kyoto, spring morning | 6xcherry-tree @river set=canal set=lanterns set=kyoto time=morning season=spring
portrait of a black woman with an afro and gold earrings, studio lighting | woman light=studio wears=earrings
a plane flying over snowy mountains | airplane:fly @mountain set=snow-covered set=snowy-mountains
a tropical beach with turquoise water and a hammock between two palm trees | swing 2xpalm swing>beside>palm @beach set=tropical-beach set=water
a street musician with a guitar in the subway | man&guitar @subway
giraffe wearing sunglasses | giraffe @savanna
a wedding cake with white roses | cake 7xrose rose>on>cake @table
a squirrel holding an acorn on a tree branch | squirrel acorn tree-branch squirrel>holding>acorn squirrel>on>tree-branch @forest
A witch flying on a broomstick across the moon | woman:fly broom woman>riding>broom time=night light=moon
a baker taking bread out of the oven | man:hold&bread appliance man>beside>appliance @kitchen
an Indian woman in a red sari carrying a water pot on her head | woman&pot wears=sari
a fox curled up sleeping in the snow | fox:sleep @snow weather=snow season=winter
a futuristic soldier in white armor with a laser gun on an alien planet | man&laser-gun @mars set=alien-planet wears=armor
cat and dog sitting side by side looking at the sunset | cat:sit dog:sit time=sunset
a boy flying on the back of a dragon above the clouds | boy:fly dragon boy>riding>dragon @sky
blue butterfly on a yellow flower, macro, blurred background | butterfly flower butterfly>on>flower shot=close-up lens=macro
a man fishing from a rowboat on a quiet lake at dawn | man:sit&fishing-rod rowboat man>in>rowboat @lake time=dawn mood=calm
a row of colorful houses along a canal in Amsterdam | 5xhouse @river set=canal set=amsterdam
a red balloon floating over the rooftops of Paris | balloon:fly @rooftop set=eiffel-tower set=paris
a farmer driving a green tractor in a wheat field | man:drive tractor man>riding>tractor @field set=wheat-field
a woman reading a book in a bathtub full of rose petals | woman:read&book bathtub woman>in>bathtub set=petals
an eagle soaring above the Grand Canyon | eagle:fly @canyon set=grand-canyon
a kid dressed as a superhero standing on a hill with a cape blowing in the wind | boy:stand @hill weather=wind wears=cape
a table set for dinner with candles and wine glasses | 4xcandle 4xwine-glass @table
a snowman with a carrot nose and a red scarf | snowman @snow wears=scarf
a detective in a trench coat under a street lamp, film noir | man lamp man>under>lamp medium=film-noir wears=trench-coat
a white cat with green eyes on a red sofa next to a lamp | cat:sit sofa lamp cat>on>sofa cat>beside>lamp
A dog driving a car | dog:drive car dog>riding>car
a stack of old suitcases at a train station | 4xsuitcase @railway set=train-station
an astronaut planting a tree on the moon | man:hold tree man>facing>tree @moon
a samurai fighting a ninja on a rooftop under a blood moon | man:point&katana man&katana man>facing>man @rooftop time=night light=moon
photo of a French bulldog in a space suit, standing on mars | dog:stand @mars wears=space-suit
a girl with braids feeding pigeons in a town square | girl:hold 4xdove girl>facing>dove @village set=square set=town-square
cozy cabin in the woods with smoke coming out of the chimney, snow | cabin @forest set=woods weather=snow season=winter mood=cozy
a huge tree growing inside a library | tree @library
colorful parrot perched on a branch in the rainforest | parrot branch parrot>on>branch @jungle set=rainforest
an old woman selling vegetables at a street market in Vietnam | woman:hold&vegetable @market set=street-market set=asia
A surreal landscape with floating islands and waterfalls | @waterfall set=floating-islands set=sky set=waterfalls mood=dreamy
hyperrealistic portrait of a lion with a flower crown | lion @savanna medium=photo
a red fox in the snow, wildlife photography, 200mm lens | fox @snow weather=snow season=winter medium=photo
A man playing the violin in front of a fountain | man:play&violin fountain man>front>fountain
cute little robot watering plants | robot:hold&plant
a couple kissing in the rain under a red umbrella in Paris at night | woman:hold man:hold umbrella man>beside>woman woman>under>umbrella man>under>umbrella @street set=eiffel-tower set=paris time=night weather=rain
a ship in a bottle | ship vase ship>in>vase @table
an apple on top of a book next to a glass of water | apple book glass-of-water apple>on>book apple>beside>glass-of-water @table
a bear riding a bicycle through a park | bear:ride bicycle bear>riding>bicycle @park
minimalist living room with a white sofa, a wooden coffee table and a large window | sofa window table @room set=living-room set=minimalist
a blue vintage car parked in front of a diner, neon sign, night | car shop sign car>front>shop time=night
a girl sleeping in a hammock | girl:sleep swing girl>on>swing
a zebra crossing the street | zebra:walk @street
a horse-drawn carriage in front of a palace | carriage horse horse>front>carriage @castle set=palace
a mountain goat standing on a rocky cliff | goat:stand @hill set=cliff set=sea set=rocky
a young girl with a teddy bear sitting on the stairs | girl:sit&teddy-bear stairs girl>on>stairs
an army of knights marching through the fog | 8xman:walk&sword weather=fog
underwater photo of a sea turtle swimming over a coral reef | turtle:swim @underwater set=coral-reef
the moon landing | man spaceship spaceship>beside>man @moon
a wolf howling at the moon | wolf @forest time=night light=moon
a cup of tea with lemon and a book on a windowsill, rainy day | coffee-cup book lemon windowsill lemon>on>coffee-cup coffee-cup>on>windowsill book>on>windowsill @room weather=rain
a boxer dog playing with a tennis ball | dog:play ball dog>beside>ball
sunflower field with a barn in the distance | barn @field set=sunflower-field
a bustling night market in Taiwan with food stalls and neon signs | @market set=night-market set=bustling set=asia set=neon light=neon
a unicorn standing by a waterfall, rainbow | unicorn:stand @waterfall light=rainbow
Three little pigs building a brick house | 3xpig:kneel house pig>facing>house @farm
woman in red | woman
a man with no shirt on the beach | man @beach not=shirt
`
