// Prompts whose places, counts, dishes and deeds are easily misread, and the essentials their Briefs must have.

/** Row: prompt | essentials, as in the other files of cases. */
export const PLACE_CASES = `
A shepherd leading sheep across a misty hillside | man&crook 4xsheep @hill weather=fog
A laptop and a cup of coffee on a wooden desk, top view | laptop coffee-cup @table angle=top
A nurse with a stethoscope standing in a hospital corridor | woman:stand @room set=hospital wears=stethoscope
A mechanic fixing a car in a garage | man:hold car @room set=garage
Two astronauts playing chess inside a space station | 2xman:play chess-board @room set=spaceship-interior
A boxer resting in the corner of the ring | man:lie @gym
A robot watering plants in a greenhouse | robot:hold&plant @room set=greenhouse
A queen sitting on a golden throne | woman:sit armchair woman>on>armchair set=throne-room
A pumpkin carved with a scary face on a porch at Halloween | pumpkin @garden set=porch
A skateboarder in mid-air above a ramp | boy:ride skateboard ramp @park set=mid-air set=skatepark
A firefighter carrying a child out of a burning house | man boy house man>holding>boy man>front>house
A flying saucer abducting a cow over a farm at night | ufo cow ufo>above>cow @farm
A lion resting on a rock at golden hour | lion:lie rock lion>on>rock
A wolf howling at the full moon on a rocky ridge | wolf mouth:howl @mountain light=moon
A beekeeper holding a honeycomb | man&honeycomb wears=bee-veil
A row of colorful beach huts under a stormy sky | 5xbeach-hut @beach weather=storm
A bowl of strawberries next to a jug of milk | strawberry>beside>jug in:bowl
A sushi platter with chopsticks on a black table | sushi chopsticks @table
A boxer training with a punching bag in a gym | man:stand punching-bag @gym
A shark circling a small boat | shark:swim boat shark>beside>boat @ocean
A red sports car drifting on a race track | sports-car @road set=race-track
a narrow canal in Venice | @river set=canal
terraced rice fields in the mist | @hill set=rice-terraces weather=fog
a farmer in a rice field | man @field set=rice-paddy
people waiting on a train station platform | @railway set=station
A wizard casting a blue spell in a dark library | man:hold&spell @library
A cowboy riding through the desert at sunset | man:ride horse man>riding>horse @desert time=sunset
A teenager looking at a phone | boy:stand&phone
A scientist looking into a microscope | woman:look microscope woman>facing>microscope
A child jumping in a puddle | boy:jump @street set=puddles
A carpenter in his workshop | man&hand-saw @room set=workshop
A gondolier rowing through Venice at sunset | man:sit&oar man>riding>rowboat @river
A woman jogging across a bridge at sunrise | woman:run @bridge time=dawn
A man crossing a bridge in the rain | man:walk @bridge weather=rain
A woman riding a bicycle through a market street | woman:ride bicycle @market
A bullet train passing a snowy volcano | train @volcano set=snow-covered
A red tram climbing a steep city street | tram @street set=steep
An elephant spraying water in a river | elephant:hold @river set=wading sprays:yes
A knight fighting a dragon in front of a cave | man:point&sword dragon man>facing>dragon @mountain set=cave-mouth
A husky pulling a sled through the snow | dog:walk sled dog>front>sled @snow draws:yes
A bulldog wearing sunglasses on a skateboard | dog skateboard dog>on>skateboard wears=sunglasses
A cat wearing a wizard hat beside a cauldron | cat cauldron cat>beside>cauldron wears=wizard-hat
A glass of lemonade with ice on a beach table | drink table drink>on>table @beach ice:yes
A bear fishing for salmon in a river | bear:sit 4xfish @river set=wading
A man walking across a zebra crossing in the rain | man:walk @street set=crosswalk weather=rain
a yellow taxi in New York in heavy traffic | taxi @street set=traffic
a cyclist in heavy traffic | man:drive bicycle man>riding>bicycle @street set=traffic
a knight before a castle gate | man&sword @castle set=castle-gate
a woman in a field of lavender | woman @field set=lavender-field
a pirate with an eye patch and a parrot on his shoulder | man&cutlass parrot parrot>on>man @beach
a girl in a snowy forest | girl @forest weather=snow season=winter
a bride under an arch of flowers | woman&bouquet flower-arch woman>under>flower-arch @garden
A bakery window full of bread and cakes | shop-front @street
A fire engine in front of a fire station | fire-truck fire-station fire-truck>front>fire-station @street
A toucan on a branch in the jungle | toucan branch toucan>on>branch @jungle
A plumber repairing a kitchen sink | man:hold sink man>facing>sink @kitchen deed:repair
A pair of white sneakers on a pink background | 2xboot @studio
A portrait of a man against a red background | man @studio shot=portrait
People dancing in a nightclub | 5xman:dance @stage set=nightclub
A woman standing in a parking garage | woman:stand @room set=parking-garage
A pilot in the cockpit of an airplane | man @sky set=cockpit
A detective in an old study | man @library
An archaeologist in an ancient Egyptian tomb | man @room set=burial-chamber
A slice of watermelon on a beach towel | watermelon @beach
A pair of black sunglasses on white sand | sunglasses @beach
A bottle of red wine and two glasses | wine-bottle 2xglasses @table
A frog on a lily pad | frog lily-pad frog>on>lily-pad @lake
A woman playing the harp | woman:play&harp
A rooftop pool at sunset | @rooftop set=rooftop-pool time=sunset
A living room with floor to ceiling windows | @room set=penthouse
An excavator digging a hole | excavator
A semi truck on a highway | semi-truck @road
a red sports car on a mountain road | sports-car @road
a woman walking through a neon lit street in the rain | woman:walk @street light=neon set=neon weather=rain
a fireplace and a cat on the sofa | fireplace cat:sit sofa cat>on>sofa
a lamp and a book on a table | lamp book table lamp>on>table book>on>table
portrait of an old man, soft window light | man light=window
a couple walking hand in hand on the beach | woman:walk man:walk @beach
a bee on lavender | bee lavender bee>on>lavender
a family of four on the beach | man woman girl boy @beach
a family of five ducks on a pond | 5xduck @lake
`
