// Nouns and adjectives that people use most in picture prompts, gathered from general knowledge.

/** By white space; hyphens stand for spaces. */
export const COMMON_WORDS = `
woman man girl boy child children baby people person couple family friends crowd king queen prince princess knight warrior soldier samurai ninja wizard witch fairy elf
dwarf angel demon vampire zombie skeleton ghost robot cyborg alien astronaut pirate cowboy viking chef doctor nurse teacher student farmer fisherman police-officer firefighter
dancer ballerina singer musician artist painter photographer detective superhero clown magician monk nun priest bride groom mermaid santa-claus grandmother grandfather mother
father sister brother teenager model businessman scientist pilot sailor hunter thief merchant goddess god monster creature dragon unicorn phoenix griffin giant goblin orc troll
dog cat puppy kitten horse cow pig sheep goat chicken rooster duck goose swan rabbit mouse rat hamster squirrel fox wolf bear panda koala lion tiger leopard cheetah elephant
giraffe zebra rhino hippo monkey gorilla kangaroo deer moose reindeer camel llama donkey bull buffalo bat owl eagle hawk falcon parrot peacock flamingo penguin seagull crow raven
pigeon dove sparrow hummingbird turkey ostrich fish shark whale dolphin octopus squid jellyfish crab lobster seahorse turtle frog toad snake lizard crocodile dinosaur t-rex
butterfly bee dragonfly spider ant ladybug beetle snail worm firefly moth scorpion seal otter beaver hedgehog raccoon skunk sloth polar-bear starfish koi goldfish
car truck bus taxi van motorcycle bicycle scooter train tram subway airplane helicopter rocket spaceship ufo boat ship sailboat yacht submarine canoe kayak ferry hot-air-balloon
tractor tank ambulance carriage sled skateboard surfboard drone airship satellite jeep limousine convertible sports-car fire-truck police-car
tree flower rose tulip sunflower daisy lily lotus orchid lavender cherry-blossom grass bush leaf leaves cactus mushroom bamboo palm-tree pine oak willow maple ivy vine moss fern
bouquet plant garden forest jungle meadow field farm vineyard orchard park
house home cabin cottage castle palace tower skyscraper building church cathedral temple mosque pagoda shrine pyramid lighthouse windmill barn bridge tent igloo hut ruins factory
school hospital museum library restaurant cafe bar shop market mall hotel office stadium theater station airport prison monument statue fountain wall gate door window roof
stairs street road path alley sidewalk highway tunnel square harbor pier dock beach coast cliff island ocean sea lake river waterfall stream pond pool swamp mountain hill valley
canyon desert volcano cave glacier iceberg snow ice sky cloud clouds sun moon stars planet galaxy space nebula earth mars saturn universe horizon landscape city town village
skyline rooftop balcony room bedroom kitchen bathroom living-room classroom laboratory gym basement attic hallway dungeon throne-room ballroom
chair sofa couch table desk bed bench lamp bookshelf fireplace mirror carpet curtain pillow blanket clock candle chandelier vase painting piano television computer laptop phone
camera book newspaper letter map pen pencil paintbrush scissors key lock sword shield axe bow arrow gun hammer knife spoon fork plate bowl cup mug glass bottle teapot pot pan
basket box bag backpack suitcase umbrella hat cap helmet crown glasses sunglasses mask scarf gloves dress suit shirt t-shirt jacket coat hoodie jeans pants shorts skirt shoes
boots sneakers socks tie necklace ring earrings watch wings armor cape robe kimono uniform swimsuit apron
apple banana orange lemon strawberry cherry grapes watermelon pineapple peach pear mango coconut avocado tomato carrot potato corn pumpkin broccoli onion garlic pepper bread
cake pie cookie donut croissant pancakes waffles ice-cream chocolate candy pizza burger hamburger hot-dog sandwich fries sushi ramen noodles pasta spaghetti rice soup salad steak
cheese egg honey coffee tea wine beer juice water milk cocktail
ball balloon kite teddy-bear doll toy puzzle chess dice cards guitar violin drum trumpet flute saxophone microphone headphones football basketball tennis skis
fire campfire smoke steam fog mist rain snowflake lightning storm wind rainbow aurora sunset sunrise dawn dusk night morning evening noon spring summer autumn winter christmas
halloween fireworks lantern lights neon shadow reflection bubble feather shell rock stone crystal diamond gem gold silver coin treasure gift flag sign anchor barrel bell broom
bucket cage chain compass feather globe hourglass ladder lantern magnet microscope telescope potion rope scroll skull snowman tombstone torch trophy wand wheel
red orange yellow green blue purple pink brown black white gray grey golden silver turquoise teal beige cream violet crimson emerald navy maroon pastel colorful rainbow
big small tiny huge giant large little tall short long wide thin fat old young ancient modern new vintage retro futuristic medieval gothic victorian steampunk cyberpunk
beautiful pretty cute handsome ugly scary creepy happy sad angry calm peaceful serene cozy romantic mysterious magical mystical dramatic epic dark bright light colorful
wooden stone metal glass plastic paper leather silk velvet wool golden marble rusty shiny glossy matte transparent fluffy furry soft smooth rough wet dry frozen burning
glowing broken abandoned ruined empty crowded lonely quiet busy snowy rainy foggy cloudy sunny stormy windy starry misty tropical rustic elegant luxurious minimalist
abstract surreal realistic photorealistic cinematic cartoon anime watercolor sketch pencil-drawing oil-painting pixel-art low-poly 3d-render clay comic poster
portrait close-up macro wide-angle aerial panorama full-body bokeh black-and-white sepia film-noir fisheye long-exposure
sleeping sitting standing walking running jumping flying swimming dancing reading eating drinking playing riding driving holding looking smiling laughing crying fighting
singing cooking painting climbing surfing fishing kissing hugging waving pointing kneeling lying floating falling meditating praying
`
