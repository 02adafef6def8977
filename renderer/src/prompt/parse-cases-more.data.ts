// More prompts with the essentials their Briefs must have, in the notation of `essentials.ts`; each was read and judged by hand.

/** Row: prompt | tokens. */
export const MORE_CASES = `
a bride walking down the aisle in a church | woman:walk&bouquet @church
A black and white cat chasing a mouse in a kitchen | cat:run mouse cat>chasing>mouse @kitchen
giant mushrooms in a glowing forest | 7xmushroom @forest set=glowing
a steampunk owl made of brass gears | owl
a tiny astronaut standing on a giant strawberry | man:stand strawberry man>on>strawberry @space
two men shaking hands in an office | 2xman:point @office
dogs playing poker | 4xdog:play playing-card dog>holding>playing-card
a lonely tree on a hill at sunset | tree @hill time=sunset mood=melancholic
a hippo in a tutu | hippo @river wears=tutu
a beautiful garden with a fountain and roses | fountain 7xrose @garden
a girl in a blue kimono holding a paper umbrella under cherry blossoms | girl&umbrella cherry-tree girl>under>cherry-tree season=spring wears=kimono
a dragon breathing fire over a village at night | dragon @village time=night
a modern kitchen with marble countertops | 3xtable @kitchen set=modern
an old man feeding ducks by the pond | man:hold 4xduck man>facing>duck @lake set=pond
a woman looking at herself in the mirror | woman mirror woman>facing>mirror
a spaceship flying past Saturn | spaceship:fly planet spaceship>beside>planet @space
a bus driving through the desert | bus @desert
a snow leopard on a rocky mountain | leopard @mountain set=rocky
a penguin family on the ice | 4xpenguin @snow
a tuxedo cat wearing a bow tie | cat
an alien drinking coffee in a diner | man:drink&coffee @cafe set=diner
graffiti on a brick wall | graffiti brick-wall graffiti>on>brick-wall
kids trick or treating on Halloween, jack o lanterns | 3xboy:walk&basket 4xpumpkin set=halloween time=night season=autumn mood=spooky
a cowboy leaning against a wooden fence at sunset | man wooden-fence man>against>wooden-fence @desert time=sunset
A woman without a hat, no trees, no people in the background | woman not=hat not=tree not=people
a field of lavender with a small stone house, Provence | house @field set=hill set=provence
pile of pumpkins in front of a barn | 4xpumpkin barn pumpkin>front>barn @farm
a rabbit coming out of a magician's top hat | rabbit:walk top-hat rabbit>in>top-hat
un gato negro durmiendo en una silla roja | cat:sleep chair cat>on>chair
una mujer con un vestido amarillo bailando en la playa al atardecer | woman:dance @beach time=sunset
ein alter Mann mit Hut sitzt auf einer Bank im Park | man:sit bench man>on>bench @park
un chien noir sur la plage au coucher du soleil | dog @beach time=sunset
un cavallo bianco che corre in un campo di girasoli | horse:run @field set=sunflowers
uma menina com um vestido azul em um jardim de flores | girl @garden set=flowers
drei Vögel auf einem Baum im Winter | 3xbird tree bird>on>tree season=winter
deux chats blancs sur un canapé | 2xcat:sit sofa cat>on>sofa
赤い車が雪の山を走る | car @mountain weather=snow
красная машина на улице ночью | car @street time=night
穿着红色裙子的女人在海滩上跳舞 | woman:dance @beach wears=dress
赤いドレスを着た女性が公園で踊っている | woman:dance @park wears=dress
три белых кота спят на красном диване | 3xcat:sleep sofa cat>on>sofa
een rode fiets bij een gracht in de regen | bicycle weather=rain
桌子上有三个红苹果 | 3xapple
한 남자가 빨간 우산을 들고 비 오는 거리를 걷는 | man umbrella @street weather=rain
man not wearing a hat | man not=hat
le chat sur la table, peinture à l'huile | cat table cat>on>table medium=oil
un phare rouge et blanc au bord de la mer pendant une tempête | lighthouse @ocean set=sea weather=storm
Ein kleines Haus im Wald bei Nacht | house @forest time=night
ein Hund und eine Katze spielen im Schnee | dog:play cat:play @snow weather=snow season=winter
dos niños jugando con una pelota en el parque | 2xboy:play&ball @park
astronauta montando un caballo en la luna | man:ride horse man>riding>horse @moon
an emperor on a golden throne surrounded by guards | man:sit armchair 3xman man>on>armchair man>around>man @castle
a happy couple riding a tandem bicycle along a river in spring | woman:ride man:ride bicycle man>beside>woman woman>riding>bicycle man>riding>bicycle @river season=spring
an old typewriter and a cup of coffee on a desk near a rainy window | typewriter coffee-cup desk window typewriter>on>desk coffee-cup>on>desk typewriter>beside>window coffee-cup>beside>window @room weather=rain
a giant robot destroying a city | robot:walk @city
a red dragon curled around a castle tower | dragon tower dragon>around>tower
dramatic portrait of an old sailor smoking a pipe | man:hold&cigarette mood=dramatic
a field of sunflowers under a stormy sky with lightning | @field set=sunflowers weather=storm light=lightning
a small wooden house on stilts over the water at sunset in Thailand | cabin @lake set=water set=asia time=sunset
a child looking at a huge aquarium with sharks | boy aquarium 4xshark boy>facing>aquarium shark>in>aquarium
a fisherman casting his net from a boat at sunrise | man:hold&net boat man>in>boat @lake time=dawn light=sun
a stack of gold coins next to a treasure chest in an underwater cave | 4xgold-coin treasure-chest gold-coin>beside>treasure-chest @cave set=underwater
a pug dressed as a king sitting on a velvet pillow | dog:sit pillow dog>on>pillow
grandma baking cookies with her granddaughter in a warm kitchen | woman:hold&cookie girl woman>beside>girl @kitchen mood=cozy
a vintage airplane flying through pink clouds | airplane @sky weather=cloudy
a polar bear floating on a small piece of ice | polar-bear:stand @iceberg set=piece-of-ice
a black raven on a tombstone in a foggy graveyard at midnight | crow gravestone crow>on>gravestone @ruins set=graveyard time=night weather=fog
a group of hikers walking up a snowy mountain | 4xman:walk @mountain set=snow-covered set=snowy-mountain
a cup of ramen | ramen @table
a ninja jumping between rooftops at night with a full moon behind him | man:jump&katana @rooftop time=night light=moon
an elegant woman in a long red gown walking down a marble staircase | woman:walk stairs woman>on>stairs wears=gown
a herd of elephants crossing a river at sunset | 6xelephant:walk @river time=sunset
a bowl of cereal with milk and blueberries | bowl-of-cereal milk 4xblueberry milk>on>bowl-of-cereal blueberry>on>bowl-of-cereal @table
beautiful japanese garden with a red bridge over a koi pond | bridge @garden set=koi set=lake set=koi-pond
a robot and a girl holding hands, walking toward the sunset | robot:walk girl:walk time=sunset
a hamster eating a tiny burrito | hamster:eat burrito hamster>holding>burrito
a city made of books | @city set=made-of-books
a man sitting alone at a bar drinking whiskey, film noir style | man:drink&whiskey @cafe set=bar medium=film-noir
a little boy with a paper boat standing in a puddle, red rain boots | boy:stand&paper-boat set=puddles wears=rain-boots
a goldfish jumping out of a fishbowl | fish:jump fishbowl fish>in>fishbowl
white wolf with glowing blue eyes in a dark forest at night, snow falling | wolf @forest set=dark-forest time=night weather=snow season=winter
the silhouette of a man standing in front of a huge sunset | man:stand time=sunset light=backlight
an ice cream cone melting on the sidewalk | ice-cream @street set=sidewalk
a chihuahua in a handbag | dog bag dog>in>bag
a cow standing on the beach | cow:stand @beach
a fireplace with christmas stockings and a decorated christmas tree with presents under it | fireplace pine 3xchristmas-stocking 4xgift fireplace>with>christmas-stocking fireplace>with>gift pine>with>gift
a queen with a white dress and a crown made of ice | woman @castle wears=dress
an open book with a tiny castle growing out of the pages | book castle book>with>castle @hill
a scientist in a lab holding a glowing green potion | woman&potion @room set=laboratory set=lab
a train passing through a snowy forest | train @forest
girl with headphones sitting on a windowsill, city lights at night, lofi style | girl:sit windowsill girl>on>windowsill set=city-lights time=night light=city medium=anime
a frog prince with a golden crown on a lily pad | frog lily-pad frog>on>lily-pad @lake wears=golden-crown
a rusty old truck in a wheat field | truck @field set=wheat-field
three witches around a cauldron | 3xwoman&broom cauldron woman>around>cauldron
a colorful hot air balloon festival | 3xhot-air-balloon @sky
a duck wearing rain boots and holding an umbrella | duck umbrella duck>holding>umbrella @lake
an owl reading a book by candlelight | owl:read book owl>holding>book light=candle mood=warm
a butterfly landing on a cat's nose | butterfly:fly cat
a monkey in a business suit talking on the phone | monkey:stand phone monkey>holding>phone @jungle wears=business-suit
close up of a human eye with the galaxy reflected in it | eye @space set=galaxy shot=close-up
an Inca temple in the mountains | temple @mountain set=mountains
a violin made of glass | violin
a crowd cheering at a rock concert | 12xman:wave @stage set=rock-concert
a bearded man with tattoos riding a Harley on Route 66 | man:ride motorcycle man>riding>motorcycle @road set=route-66
a girl on a swing hanging from the moon | girl:sit swing girl>on>swing time=night light=moon
a kangaroo boxing | kangaroo:kick
a wooden table with bread, cheese and a bottle of wine | bread cheese wine-bottle @table set=wooden-table
A breathtaking panoramic view of the Swiss Alps during golden hour, with a crystal clear lake reflecting the snow-capped peaks, wildflowers in the foreground, ultra detailed, 8k | 7xflower @mountain set=swiss-alps set=lake set=snow-covered set=snow-capped-peaks time=golden light=golden mood=dramatic shot=wide
In the heart of a bustling cyberpunk metropolis, a lone samurai with a neon-lit katana walks through the rain, surrounded by holographic billboards and flying cars | man:walk&katana 3xsign 3xflying-car sign>around>man flying-car>around>man @city set=metropolis set=bustling set=cyberpunk weather=rain
masterpiece, cat, sitting, window, rain, cozy, lamp, books, plant, lofi | cat:sit window lamp books potted-plant @room weather=rain mood=cozy medium=anime
(masterpiece:1.2), best quality, 1boy, black hair, hoodie, city street, night, neon lights, looking at viewer, upper body | man @street set=city-street set=neon time=night light=neon shot=medium angle=eye
A whimsical illustration of a fox wearing a scarf and drinking hot cocoa by a campfire in a snowy forest, children's book style | fox:drink coffee-cup campfire fox>holding>coffee-cup fox>beside>campfire @forest medium=poster
Create an image of a majestic white stallion galloping along the shoreline at sunrise with waves crashing behind it | horse:run @beach set=shoreline set=waves time=dawn light=sun mood=dramatic
I want a picture of my dog as an astronaut on the moon | dog @moon
product shot of a perfume bottle on a marble podium, pink background, soft shadows | perfume-bottle @studio set=podium set=marble light=soft medium=photo
A hyper-realistic close-up of a chameleon on a branch, its skin shimmering with rainbow colors | lizard branch lizard>on>branch light=rainbow shot=close-up medium=photo
dog in space | dog @space
sad clown | man
burning piano on the beach | piano @beach
knight vs dragon | man&sword dragon man>facing>dragon
a car | car
banana | banana @table
Beautiful woman, red lipstick, wavy brown hair, green eyes, white background, studio portrait | woman @studio set=white-background shot=portrait
vintage travel poster of Venice with gondolas | 3xrowboat @river set=canal set=venice medium=poster
a low poly island floating in the sky with a waterfall and a small house | house @island set=sky set=floating-in-the-sky set=waterfall medium=low-poly
stained glass window of a peacock | peacock @garden medium=stained-glass
pixel art of a knight in a dungeon | man&sword @cave set=dungeon medium=pixel-art
isometric view of a tiny coffee shop | @cafe set=coffee-shop angle=high
an abandoned spaceship in a desert, overgrown with vines | spaceship 7xbush @desert
macro shot of a ladybug on a dewy leaf | beetle leaf beetle>on>leaf shot=close-up lens=macro
children's drawing of a house with a sun and a tree | house tree light=sun medium=pencil
a watercolor of Paris in the rain with people holding umbrellas | 5xman&umbrella @street set=eiffel-tower set=paris weather=rain medium=watercolour
cute chubby penguin with a scarf, 3d render, pixar style | penguin @iceberg medium=render
ukiyo-e style print of a giant wave and Mount Fuji | fuji @ocean set=giant-wave medium=ukiyo-e
the statue of liberty underwater with fish swimming around it | statue-of-liberty fish:swim statue-of-liberty>with>fish @underwater
A ninja turtle eating pizza | turtle:eat pizza turtle>holding>pizza
a woman walking her dog in the park on a sunny autumn day | woman:walk dog woman>beside>dog @park set=leaves weather=clear season=autumn
A colossal tree with houses built in its branches, lanterns, dusk | tree 3xhouse 7xbranch 4xlantern tree>with>house house>in>branch time=dusk
Two cowboys having a duel in a western town at high noon | 2xman:point @village set=western-town time=noon
a princess kissing a frog | woman:hold frog woman>beside>frog
a girl with a pearl earring | woman wears=pearl-earring
Mona Lisa holding a cat | woman cat woman>holding>cat
an old bookstore with a ladder and a cat sleeping on the counter | stairs cat:sleep table cat>on>table @library set=old-bookstore
a man walking on a tightrope between two skyscrapers | man:walk tightrope 2xskyscraper man>on>tightrope man>beside>skyscraper @city
a small boat in the middle of a whirlpool | boat @ocean set=whirlpool
a baby elephant playing with a ball in a river | elephant:play ball elephant>beside>ball @river
a red-haired woman playing the harp in a forest clearing | woman:play&harp @forest set=forest-clearing
A pink flamingo standing in a turquoise lagoon surrounded by palm trees | flamingo:stand 6xpalm @beach set=lagoon
gingerbread house in the snow with candy canes | house 4xcandy-cane house>with>candy-cane @snow weather=snow season=winter
a sleepy koala hanging on a eucalyptus branch | koala branch koala>on>branch
an orange tabby cat wearing a tiny wizard hat, surrounded by floating candles | cat 4xcandle:fly candle>around>cat wears=wizard-hat
a glass jar full of fireflies on a windowsill at night | jar windowsill jar>on>windowsill @room set=fireflies time=night light=fireflies
a motorcycle parked under a palm tree on a beach at sunset | motorcycle palm motorcycle>under>palm @beach time=sunset
a polar explorer with a sled and huskies in a blizzard | man 4xdog sled man>beside>sled @snow weather=snow season=winter
a woman made of flowers | woman
a street performer juggling fire | man:hold&ball fire man>facing>fire
two children building a snowman in front of a house | 2xboy:kneel snowman house boy>facing>snowman boy>front>house @snow
a rainbow over a waterfall in the jungle with parrots flying | 4xparrot:fly @waterfall set=jungle light=rainbow
a yellow taxi driving through New York in the snow at night | taxi @street set=skyscrapers set=new-york set=snow time=night weather=snow season=winter
black silhouettes of palm trees against an orange sky | 6xpalm @sky light=backlight
an elderly couple dancing in their living room | woman:dance man:dance man>beside>woman @room set=living-room
a mechanic repairing a motorcycle in a garage | man:hold motorcycle man>facing>motorcycle @room set=garage
a mouse reading a newspaper in a tiny armchair | mouse:read newspaper armchair mouse>holding>newspaper mouse>on>armchair @room
a dinosaur skeleton in a museum | dinosaur @room set=museum
grandfather clock in a dark hallway | grandfather-clock @room set=hallway light=dark
four friends playing cards around a table | 4xman:play&playing-card table man>around>table
A child hugging a giant panda | boy:hold panda boy>beside>panda
A tall man next to a short woman | man woman man>beside>woman
ten red balloons tied to a mailbox | 10xballoon mailbox balloon>beside>mailbox
a cat with three kittens | cat 3xkitten cat>beside>kitten
an old woman with a cane crossing the street with the help of a boy scout | woman:walk&cane man woman>beside>man @street
a dog waiting at a bus stop in the rain | dog:stand bus-stop dog>facing>bus-stop weather=rain
a lion and a lamb lying together in a meadow | lion:lie sheep:lie @meadow
a bear fishing for salmon in a waterfall | bear:sit 4xfish bear>facing>fish @waterfall
a pink elephant in the room | elephant @room
The Queen of England riding a skateboard | woman:ride skateboard woman>riding>skateboard @castle set=europe
a banana wearing sunglasses | banana @table
an apple tree full of red apples | tree 4xapple tree>with>apple
two swords crossed over a shield | 2xsword shield sword>above>shield
a tennis player serving | woman:hold&racket
a surfer walking on the beach with a surfboard under his arm | man:walk surfboard man>beside>surfboard @beach
a woman pouring coffee | woman:hold&coffee
an old pirate map, a compass and a candle on a table | map candle compass @table
A goat standing on the roof of a car | goat:stand car goat>on>car
a horse jumping over a fence | horse:jump fence horse>above>fence
a chef flipping pancakes | man:hold&pan&pancake @kitchen
red and white striped lighthouse | lighthouse @beach
an empty street at dawn after the rain | @street set=empty time=dawn weather=rain
a couple watching the sunset from a bench | woman:look man:look bench man>beside>woman woman>on>bench man>on>bench time=sunset
an airplane landing at night | airplane:fly @sky time=night
a woman swimming in a pool with a pink flamingo float | woman:swim&flamingo-float @lake set=pool
a yellow bird in a cage | bird cage bird>in>cage
a snake coiled around a tree branch | snake tree-branch snake>around>tree-branch
a dolphin jumping through a hoop | dolphin:jump hoop dolphin>in>hoop @ocean
a rabbit popping out of a hat | rabbit hat rabbit>in>hat
a full moon rising over the desert with a lone cactus | cactus @desert time=night light=moon
A magical library with flying books and candles | books:fly 4xcandle @library set=magical
a boy feeding a giraffe at the zoo | boy:hold giraffe boy>facing>giraffe @park set=zoo
a cozy reading nook with pillows and fairy lights | 3xpillow lantern @room set=nook set=reading-nook mood=cozy
a volcano erupting at night with lightning | @volcano time=night weather=storm light=lightning
a train crossing a snowy bridge | train bridge train>on>bridge @railway weather=snow season=winter
a girl lying on the grass looking at the clouds | girl:lie @meadow set=grass weather=cloudy
an owl with big yellow eyes | owl
a scarecrow in a cornfield with crows | scarecrow 4xcrow scarecrow>with>crow @field set=cornfield
ice cream truck on a sunny street with children | food-truck 3xboy food-truck>with>boy @street weather=clear
a frozen waterfall | @waterfall set=frozen season=winter
an Egyptian queen with a black cat | woman cat woman>beside>cat @castle
A ship sailing toward a huge storm | ship @ocean weather=storm
a woman sitting at a cafe table drinking tea and reading a letter | woman:read&tea&letter @table set=cafe-table
a black horse with a white mane | horse
a wooden cabinet full of potions | bookshelf 4xflask flask>on>bookshelf @room
a spider in its web with dew drops | spider web dew-drops spider>in>web spider>holding>dew-drops
a crab holding a knife | crab knife crab>holding>knife @beach
old couple on a bench feeding pigeons, black and white | woman:hold man:hold bench 4xdove man>beside>woman woman>on>bench man>on>bench woman>facing>dove man>facing>dove medium=black-and-white
an alien spaceship abducting a cow at night | ufo cow ufo>above>cow @meadow time=night
robot dog in a futuristic city | dog @city set=futuristic-city
a person holding a lantern in a dark tunnel | man&lantern @cave set=tunnel light=dark
a king sitting at a long table with food | man:sit table pizza man>facing>table pizza>on>table @castle
hands holding a small plant | hands potted-plant hands>holding>potted-plant shot=close-up
person in a yellow raincoat standing at the end of a pier in the fog | man:stand @pier weather=fog wears=raincoat
A woman with long dark hair in a flowing white dress standing on a cliff overlooking a stormy sea | woman:stand @hill set=cliff set=sea set=ocean set=stormy-sea wears=dress
old man playing chess alone in a park, autumn leaves | man:play chess-board man>facing>chess-board @park set=leaves season=autumn
the last dinosaur looking at a meteor in the sky | dinosaur meteor dinosaur>facing>meteor @sky
a huge cargo ship stuck in a canal | cargo-ship @river set=canal
two parrots sharing a slice of watermelon | 2xparrot watermelon parrot>facing>watermelon @jungle
baby in a bathtub with rubber ducks | baby bathtub 6xduck baby>in>bathtub duck>in>bathtub @room
A tired nurse in blue scrubs leaning against a wall | woman wall woman>against>wall wears=scrubs
soldier hugging his dog at the airport | man:hold dog man>beside>dog @road set=airport
a tuxedo-wearing penguin conducting an orchestra | penguin:point wand 6xman penguin>holding>wand penguin>facing>man @iceberg wears=tuxedo
a pair of red high heels on a glass table | 2xhigh-heel @table set=glass-table
a blonde woman in sunglasses drinking a cocktail by the pool | woman:drink&cocktail @lake set=pool
crocodile in a swamp at sunset | crocodile @swamp time=sunset
a pink convertible on a desert highway with a cactus on the side | convertible cactus convertible>with>cactus @road set=desert set=highway
an old grandfather clock surrounded by autumn leaves | grandfather-clock set=leaves season=autumn
farmer's market stall full of fresh vegetables | 4xvegetable @market set=farmers-market
a monk in orange robes walking across a wooden bridge in the jungle | man:walk bridge man>on>bridge @jungle wears=robe
a red kite in a blue sky | kite weather=clear
tropical fish swimming around a sunken ship | 6xfish:swim pirate-ship fish>around>pirate-ship @underwater
the pope skateboarding | man:ride skateboard man>riding>skateboard @church
a gorilla wearing headphones | monkey @jungle
a black panther lying on a tree branch in the moonlight | leopard:lie tree-branch leopard>on>tree-branch @jungle time=night light=moon
spaceship landing on a lush alien planet with two moons | spaceship:fly @mars set=alien-planet time=night light=moon
a girl in a wheelchair playing basketball | girl:jump wheelchair ball girl>in>wheelchair girl>facing>ball
a dog wearing a birthday hat next to a cake with candles | dog cake 4xcandle dog>beside>cake candle>on>cake @table mood=festive
little red riding hood meeting the wolf in the woods | girl:look&basket wolf girl>facing>wolf @forest set=woods
Cinderella's carriage at midnight in front of the castle | carriage horse horse>front>carriage @castle time=night
a fire-breathing dragon attacking a castle | dragon:point castle dragon>facing>castle @hill
an ice skater spinning on a frozen lake | woman:dance @lake set=frozen-lake
a woman with an umbrella walking past a bakery in the rain | woman:walk&umbrella @street set=bakery weather=rain
a cute ghost holding a pumpkin | ghost pumpkin ghost>holding>pumpkin
a jar of honey with bees flying around | jar-of-honey 6xbee:fly jar-of-honey>with>bee @table
an ostrich racing a motorcycle | ostrich:run motorcycle ostrich>facing>motorcycle @savanna
a vintage bicycle with a basket of flowers leaning against a yellow wall | bicycle 7xflower wall bicycle>with>flower bicycle>against>wall
a man chopping wood in front of a log cabin in winter | man:hold&wood cabin man>front>cabin season=winter
a big brown bear catching a fish in a river | bear:hold fish bear>holding>fish @river
a businessman with a briefcase running to catch a train | man:run&briefcase train man>facing>train @railway
a sailor looking through a telescope on the deck of a ship | man telescope ship man>facing>telescope man>on>ship @ocean
a lantern festival over a river at night | 4xlantern @river time=night
a red-eyed tree frog on a leaf | frog leaf frog>on>leaf
a surprised cat with big eyes | cat
colorful umbrellas hanging above a narrow street | 4xumbrella @alley set=narrow-street
a giant snail with a house on its back | snail house house>on>snail
a woman in a space suit holding a flower on Mars | woman&flower @mars wears=space-suit
a raccoon stealing a pizza from a trash can | fox:hold pizza trash-can fox>holding>pizza fox>beside>trash-can
a windmill and tulips | windmill 7xtulip
a white rabbit with a pocket watch | rabbit clock rabbit>holding>clock
a magic carpet flying over a desert city at night | magic-carpet:fly @city set=desert time=night
an old wizard reading a spell book by candlelight in a tower | man:read&spell-book @castle set=tower light=candle mood=warm
a cat sitting on top of a piano in a jazz club | cat:sit piano cat>on>piano @stage set=jazz-club
three sheep on a green hill with a rainbow | 3xsheep @hill set=green-hill light=rainbow
a tank covered in flowers | tank 7xflower tank>with>flower
a lighthouse in a snow globe | lighthouse snow-globe lighthouse>in>snow-globe
a steampunk elephant with brass legs | elephant @savanna
a street in Havana with old cars | 3xcar @street set=havana
a girl painting a picture of a mountain | girl:hold&paintbrush @mountain
a boy looking at a spaceship landing in his backyard | boy spaceship:fly boy>facing>spaceship @garden set=backyard
an eagle catching a salmon | eagle:hold fish eagle>holding>fish
a bowl of soup with a spoon on a checkered tablecloth | ramen cutlery tablecloth cutlery>on>ramen ramen>on>tablecloth @table
an old radio playing music in a dusty attic | radio @room set=attic set=dusty
a jellyfish floating in space | jellyfish:fly @space
a cottage garden full of flowers and bees | 6xbee @garden set=cottage-garden set=flowers
Man in a gray hoodie with his back to the camera watching the waves | man:look @ocean set=waves side=behind wears=hoodie
two wizards playing chess in a library | 2xman:play chess-board man>facing>chess-board @library
an owl delivering a letter | owl:hold newspaper owl>holding>newspaper
a blue whale flying over a city | whale:fly @city
A peaceful zen garden with a stone lantern and raked sand | lantern @garden set=zen-garden set=sand mood=calm
a snowman melting on the beach | snowman @beach
a chef cat cutting sushi | cat:hold sushi cat>holding>sushi
A girl with freckles holding a sunflower in front of her face | girl&sunflower shot=portrait
a samurai cat sitting under cherry blossoms | cat:sit cherry-tree cat>under>cherry-tree season=spring
the Loch Ness monster in a foggy lake | dinosaur @lake weather=fog
a paper boat floating in a puddle, close up | paper-boat set=puddles shot=close-up
a boy with glasses and a scar holding a magic wand | boy&magic-wand
a man with a moustache wearing a bowler hat and holding a green apple | man&green-apple
a purple dragon reading a book to children | dragon:read book 3xboy dragon>holding>book dragon>facing>boy
an astronaut relaxing in a beach chair on the moon drinking a cocktail | man:drink&cocktail chair man>on>chair @moon
a small dog wearing a red bandana sitting in the back of a pickup truck | dog:sit car dog>in>car wears=bandana
an elephant under a rainbow umbrella | elephant umbrella elephant>under>umbrella @savanna
a wolf pack running through deep snow | 5xwolf:run @snow weather=snow season=winter
a woman holding a baby on a boat | woman baby boat woman>holding>baby woman>on>boat @lake
a fox and an owl having tea in the forest | fox owl coffee-cup fox>holding>coffee-cup owl>holding>coffee-cup @forest
The Colosseum at sunset | ruins time=sunset
A giant clock in the middle of the ocean | clock @ocean
a woman riding a white horse along the beach at sunset, her hair blowing in the wind | woman:ride horse woman>riding>horse @beach time=sunset weather=wind
cat in a cardboard box | cat cardboard-box cat>in>cardboard-box
an eagle with a snake in its beak on a cactus | eagle snake cactus eagle>holding>snake eagle>on>cactus
a bride in a red dress standing in a field of sunflowers | woman:stand&bouquet @field set=sunflowers wears=dress
a hand drawn map of an island | map medium=pencil
a monster under the bed | t-rex bed t-rex>under>bed @room
a spaceship made of lego | spaceship @space
a moose drinking from a lake surrounded by pine trees | moose:drink 6xpine @lake
the tower of pisa with a slice of pizza | leaning-tower pizza leaning-tower>with>pizza
a unicorn eating ice cream | unicorn:eat ice-cream unicorn>holding>ice-cream
a guy with dreadlocks playing bongos on the beach | man:play&bongo @beach
a knitted sheep | sheep @meadow
a crystal ball on a velvet cloth with candles | crystal-ball cloth 4xcandle crystal-ball>on>cloth crystal-ball>with>candle
traffic jam in a big city in the rain | 8xcar @city set=big-city weather=rain
a glowing jellyfish in the deep ocean | jellyfish @ocean
a pirate treasure chest full of gold on a beach | treasure-chest gold gold>in>treasure-chest @beach
kids playing hide and seek in a garden | 3xboy:play @garden
a camel wearing a hat in front of the pyramids | camel 3xpyramid camel>front>pyramid @desert
an underwater city with mermaids | 3xmermaid @underwater set=underwater-city
Sherlock Holmes smoking a pipe near a fireplace | man:hold&cigarette fireplace man>beside>fireplace @room
a tree with face | tree
business meeting in a glass office | 4xman @office set=glass
the devil playing a violin on a mountain top | man:play&violin @mountain set=mountain-top
a bee on a lavender flower | bee lavender bee>on>lavender
a flying pig over a farm | pig:fly @farm
a mushroom house with a tiny door and glowing windows | mushroom-house door mushroom-house>with>door
an empty swing in a foggy playground | swing @playground weather=fog
a lemon with sunglasses at the beach | lemon @beach
a steam locomotive in the snowy mountains at night | locomotive @mountain set=snow-covered set=snowy-mountains time=night
A man wearing VR goggles | man
an astronaut and a T-rex shaking hands | man:point t-rex:point @space
a boat | boat @lake
woman portrait | woman shot=portrait
a tall redwood forest with sunlight streaming through the trees | 6xtree @forest set=redwood-forest light=sun
two cups of coffee on a bed | 2xcoffee-cup bed coffee-cup>on>bed @room
a parrot wearing a pirate hat on a treasure chest | parrot treasure-chest parrot>on>treasure-chest wears=pirate-hat
a child in a superhero cape standing on a rooftop looking at the city | boy:stand @rooftop set=city
the inside of a cathedral with stained glass windows | 3xstained-glass-window @church set=cathedral
A vase with tulips near a window | vase 7xtulip window vase>with>tulip vase>beside>window @room
hot dog stand in New York | hut @street set=skyscrapers set=new-york
an angel statue in a cemetery, fog | man @ruins set=cemetery weather=fog
an old car driving down a country road lined with autumn trees | car 6xtree @road set=country-road
a kitten playing with a ball of yarn on a carpet | kitten:play ball-of-yarn carpet kitten>beside>ball-of-yarn ball-of-yarn>on>carpet
a woman ironing clothes | woman:hold&clothes
a giant rubber duck in the harbor | duck @harbour set=harbor
a baby penguin hatching from an egg | penguin egg penguin>in>egg @iceberg
a bus stop in the rain at night | bus-stop time=night weather=rain
two swordsmen dueling at sunset on a beach | 2xman:point&sword @beach time=sunset
a cat looking through a telescope | cat telescope cat>facing>telescope
a goblin counting coins | man:hold&coin
an ancient library floating in space | @library set=ancient-library set=space
a green tractor and red barn | tractor barn @field
a woman with a snake around her neck | woman snake snake>around>woman
a giraffe looking out of an airplane window | giraffe window giraffe>facing>window @savanna
wooden bridge over a misty river in autumn | bridge @river set=leaves weather=fog season=autumn
surreal melting clocks in a desert | 4xclock @desert mood=dreamy
three candles burning in the dark | 3xcandle light=dark
a boy carrying a big stack of books | boy&stack-of-books
a bird's nest with three blue eggs | birds-nest 3xegg birds-nest>with>egg @table
an orange fish in a blue bowl | fish bowl fish>in>bowl @table
a squirrel riding a skateboard | squirrel:ride skateboard squirrel>riding>skateboard @forest
a nun eating an ice cream on the beach | woman:eat&ice-cream @beach
a bright red door in a white wall | door wall door>in>wall
skiers on a snowy mountain | 3xman&ski-pole @mountain set=snow-covered set=snowy-mountain
a couple in a gondola in Venice | woman man rowboat man>beside>woman woman>in>rowboat man>in>rowboat @river set=canal set=venice
a lizard on a rock in the desert | lizard rock lizard>on>rock @desert
pumpkins, candles, bats, a haunted house | 4xpumpkin 6xbat 4xcandle haunted-house
a fountain in a park with pigeons | fountain 4xdove fountain>with>dove @park
red apple on a white table | apple @table
a mother duck with five ducklings crossing a road | duck:walk 5xduck duck>beside>duck @road
Sunken treasure with a shark | treasure-chest shark treasure-chest>with>shark @underwater
an orchestra of frogs playing instruments on lily pads | 6xfrog:play 4xinstrument 7xlily-pad frog>holding>instrument frog>on>lily-pad @lake
a woman sleeping in a bed of flowers | woman:sleep bed 7xflower woman>on>bed bed>with>flower @room
portrait of an old woman with glasses and gray hair | woman shot=portrait wears=glasses age:old
a whale underwater with sun rays | whale @underwater
a violinist playing in an empty subway station | woman:play&violin @subway
a market stall full of fruit | @market
two dogs outdoors | 2xdog
an elephant and her calf in the savanna | elephant elephant @savanna
a zebra and her foal | zebra zebra
a penguin with its chick | penguin penguin
a cow and her calf | cow cow
a hummingbird at a red flower | hummingbird:fly flower
an owl under a crescent moon | owl light=moon set=crescent-moon
`
