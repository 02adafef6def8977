// Prompts of people at work, and the essentials their Briefs must have: who does what to what, with which tool, where.

/** Row: prompt | essentials, as in the other files of cases. */
export const DEED_CASES = `
A boy and his grandfather planting a tree | boy:hold man:hold tree boy>facing>tree man>facing>tree deed:plant
A robot watering flowers in a greenhouse | robot:hold&flower @room set=greenhouse deed:water
A rusty robot sitting alone in the desert | robot:sit @desert
A doctor examining a child in a hospital room | woman:hold boy woman>facing>boy @room set=hospital deed:examine
A dentist treating a patient | woman:point man woman>facing>man deed:examine
A mechanic repairing a motorcycle in a garage | man:hold motorcycle man>facing>motorcycle deed:repair
A guitarist playing by a campfire under the stars | man:play&guitar campfire man>beside>campfire time=night light=stars
A street saxophonist under a lamp post at night | man:play&saxophone lamp man>under>lamp @street time=night
A cellist on a stage | woman:sit&cello @stage
A ballerina tying her shoes in a dance studio | woman:kneel&shoe @gym set=dance-studio deed:tie
A tennis player serving on a clay court | woman:hold&racket @stadium set=tennis-court set=clay-court deed:serve
Two fencers duelling in a gym | 2xman:point&foil @gym wears=fencing-suit wears=fencing-mask
An old fisherman mending a net on a pier | man:hold&net @pier deed:mend
A sailor climbing the mast of a sailing ship | man:climb mast:yes @ocean
A man sitting on a bench watching the sunset | man:sit bench man>on>bench time=sunset
a boy watching fish in an aquarium | boy:look aquarium fish fish>in>aquarium boy>facing>aquarium
a girl writing in her diary on her bed | girl:read&diary bed girl>on>bed
a tailor measuring a man | man:point man>facing>man
three kids skateboarding | 3xboy:ride 3xskateboard boy>riding>skateboard
two knights jousting | 2xman:ride 2xhorse man>riding>horse
a girl holding a jar of fireflies at night | girl&jar-of-fireflies time=night
a lion cub playing with its mother | lion:play lion lion>beside>lion @savanna
an old tree house in a big oak | treehouse @forest
a woman with a parasol by a pond | woman&parasol @lake
a polar expedition with sled dogs | sled 4xdog @snow
two women laughing over coffee | 2xwoman&coffee @cafe
a bridge over tea fields | bridge @field
children sitting in a circle in a meadow | 3xboy:sit @meadow
A knight fighting a fire breathing dragon | man:point&sword dragon man>facing>dragon
A fisherman with a big fish | man&fishing-rod fish man>holding>fish
A mountain lake reflecting the stars | @lake light=stars time=night
A stand up comedian under the spotlight | man&microphone @stage light=spotlight
An old lighthouse keeper climbing spiral stairs | man:climb stairs
A diver swimming beside a sea turtle | man:swim turtle man>beside>turtle @underwater wears=oxygen-tank
A firefighter carrying a hose in front of a burning house | man&hose house man>front>house state:burning
A woman with a red umbrella waiting at a bus stop | woman:stand&umbrella bus-stop woman>facing>bus-stop @street
A woman walking a poodle past a bakery in the rain | woman:walk dog woman>beside>dog @street set=bakery weather=rain
A man walking his dog in the park | man:walk dog man>beside>dog @park
A woman selling oranges at a street market | woman:hold&orange @market deed:sell
A painter painting a portrait at an easel | man:hold&paintbrush easel man>facing>easel
A carpenter sawing a plank | man:hold&hand-saw man>facing>plank deed:saw
A woman hanging laundry on a clothesline | woman:stand deed:laundry
A boy washing a dog in a bathtub | boy:hold dog boy>facing>dog deed:wash
A cake decorated with strawberries on a table | cake @table
A lion under a tree in the savanna | lion tree lion>under>tree @savanna
A guitarist on a stage | man&guitar @stage
A business woman in a long silk coat | woman wears=coat
a surfer riding a giant wave | man:ride surfboard man>riding>surfboard @ocean set=giant-wave
a girl in a school uniform | girl wears=blazer wears=tie wears=skirt
a mother and daughter planting flowers | woman:hold&flower girl:hold&flower girl>beside>woman deed:plant
a female firefighter holding a hose | woman&hose
a male nurse with a patient | man
A baker pulling loaves out of a stone oven | man:hold&loaf appliance man>beside>appliance @kitchen
A busker playing the violin under a lamp at night | man:play&violin lamp man>under>lamp time=night
a flooded street with a boat | boat @river set=canal
a bathroom with a clawfoot tub | bathtub @room set=bathroom
a woman in a red dress in a meadow | woman wears=dress @meadow
a girl in a blue dress in the rain | girl wears=dress weather=rain
a wooden toy with wheels | toy
an old tower over the city | tower @city
a pug in a space helmet | dog wears=space-helmet
a girl blowing soap bubbles | girl:hold&bubble-wand
A bride on church steps | woman:walk&bouquet church woman>front>church
a space shuttle launching at night | spaceship:fly @desert time=night
a pickup truck loaded with pumpkins | car 4xpumpkin pumpkin>on>car
a witch brewing a potion | woman:hold&potion cauldron woman>facing>cauldron
a medieval village street | @village
an airplane over a patchwork of fields | airplane @field
a koala asleep in a tree | koala:sleep tree koala>in>tree
a blue door | door
A plumber fixing a pipe under a sink | man:hold&wrench sink man>facing>sink @kitchen deed:repair
An old man smoking a pipe | man:hold&cigarette
A classroom of children raising their hands | 3xboy:wave @classroom
A girl raising her hand in class | girl:wave
`
