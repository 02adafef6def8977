// Verbs. Row: base forms | pose key=value…; `rel` says how the object stands to the subject, `prep` what a following place does.

/** What subjects do; other forms are derived (irregular ones are listed with `/`). */
export const VERBS = `
stand/stood, stand guard, keep guard, keep watch, stand watch, be on guard, stand sentry, pose, wait, remain, stay, linger, stand tall, stand still, loiter, model for | stand
sit/sat/seated, perch, sit down, seat, squat down, sit cross legged | sit
bowl, go bowling, play bowling | hold rel=holding with=bowling-ball
brew, concoct | hold rel=holding with=cauldron
meditate, pray | sit trait=action:meditate
lie/lay/laid/lying/lain, recline, lounge, relax, sunbathe, nestle, curl up, curl, lie down, sprawl, bask, lay down, chill, stretch out, laze | lie
rest, take a rest, take a break, catch a breath, unwind | lie trait=rest:yes
sleep/slept, nap, doze, snooze, slumber, dream, snore, take a nap | sleep
take first steps, take his first steps, take her first steps, take their first steps, toddle | walk trait=action:toddle
walk, stroll, wander, stride, march, hike, pace, roam, trek, step, tiptoe, prowl, saunter, amble, stalk, wade, patrol, trudge, waddle, limp, go/went/gone, move, come/came, enter, leave/left, arrive, return, approach, travel, explore, pass, venture, commute, head, journey, cross, crawl, creep/crept, sneak, traverse, navigate, migrate | walk
run to catch, rush to catch, hurry to catch, race to catch, run for, rush for, sprint for | run rel=facing
run/ran, jog, sprint, gallop, trot, race, rush, dash, flee/fled, escape, bolt, canter, charge, hurry, run away, speed | run
jump, leap/leapt, hop, bounce, skip, vault, pounce, bound, breach, somersault, backflip, do a backflip, cartwheel, tumble | jump
breakdance, break dance | dance trait=action:freeze
slow dance, slow dancing, slow dances, slow danced, dance slowly, dance cheek to cheek, dance close | hold rel=beside trait=together:slow-dance
dance, twirl, spin/spun, waltz, pirouette, sway, tango, whirl, perform, celebrate, party, boogie | dance
ride/rode/ridden, mount, ride on, ride in | ride rel=riding
surf, ride a wave, ride the waves, ride waves, catch a wave | ride rides=surfboard at=ocean set=wave
joust | ride rides=horse
ski, ski down | ride wears=ski at=snow
snowboard | ride rides=snowboard at=snow
sled, sledge, toboggan | ride rides=sled at=snow
skateboard | ride rides=skateboard
skate, ice skate, figure skate | dance wears=ice-skates
rollerblade, roller skate | ride wears=roller-skate
steal/stole/stolen, snatch, swipe, rob, nab, loot, grab, take/took | hold rel=holding trait=takes:yes
lead/led, shepherd | - rel=facing trait=leads:yes
conduct | point holds=conductor-baton rel=facing
cycle, bike, pedal, ride a bike, ride a bicycle | ride rides=bicycle
drive/drove/driven, steer, park, pilot, navigate a | drive rel=riding
row, paddle, kayak, canoe | sit rel=in
sail, cruise, bob, anchor, dock, moor | -
float, drift, glide | fly trait=drift:yes
fly/flew/flown, soar, hover, levitate, flutter, take off, swoop, launch, lift off, ascend, take flight, circle, land, descend, blast off, fly over, fly around, fly through, skydive, paraglide, flap, orbit | fly rel=holding-kite
swim/swam/swum, dive/dove, snorkel, splash, scuba dive, paddle about, submerge, tread water | swim
read, study, browse, peruse, write/wrote/written, draw/drew/drawn, sketch, journal | read rel=holding
eat/ate/eaten, munch, nibble, chew, feast, bite, taste, devour, graze, lick, gnaw, chomp, dine, have lunch, have dinner, have breakfast, snack on | eat rel=holding
drink/drank/drunk, sip, gulp, slurp, toast with | drink rel=holding
hold/held, carry, clutch, grip, grasp, brandish, wield, present, offer, bear/borne, cradle, lift, raise, hold up, hoist, show, count, sort through, weigh, sharpen, draw a sword, display, deliver, bring/brought, catch/caught, pick up, collect, buy/bought, operate, use, bring, wave around, balance, juggle, tend, unwrap, unfold, receive, load, strap on, swing around, aim, shoot/shot, fire at, flourish, wear on shoulder, lug, shoulder, raise up, make/made, fry, light, lit, strum, roll, drop, release, pack, hold onto, clean, polish, dust, hang out, type, text, press, squeeze | hold rel=holding
blow/blew/blown, blow on, blow out, puff | hold rel=holding trait=deed:blow
light lanterns, lighting lanterns, lights lanterns, light a lantern, lighting a lantern, lights a lantern, lighting paper lanterns | hold holds=lantern
light candles, lighting candles, lights candles, light a candle, lighting a candle, lights a candle | hold holds=candle
sculpt, chisel | hold holds=hammer rel=facing
comb | hold rel=facing trait=deed:comb
give/gave/given, hand, pass, hand over | hold rel=holding trait=deed:give
haul, haul in, haul up, reel in | hold rel=holding trait=deed:haul
pour, pour out | hold rel=holding trait=deed:pour
knock, knock on, knock at | hold rel=facing trait=deed:knock
brush her teeth, brush his teeth, brush their teeth, brush its teeth, brush teeth, brush my teeth, clean her teeth, clean his teeth | stand trait=deed:teeth
sweep the floor, sweep the floors, mop the floor, mop the floors, scrub the floor, sweep the kitchen floor, mop the kitchen floor, sweep the kitchen | hold holds=broom at=kitchen
sweep/swept, mop | hold holds=broom
open, close, shut, slam, swing open | hold rel=holding trait=deed:open
wash her hands, wash his hands, wash their hands, wash hands, wash the dishes, wash up the dishes, do the dishes | hold rel=facing with=sink trait=deed:wash
throw/threw/thrown, toss, pitch, hurl, fling/flung | hold rel=holding trait=deed:throw
grill, barbecue | hold rel=facing trait=deed:grill
bake, cook, mix, stir, prepare | hold rel=holding trait=deed:bake
pick, harvest, gather | hold rel=holding trait=deed:pick
wash, bathe, scrub, shampoo | hold rel=holding trait=deed:wash
roast, toast over | hold rel=facing trait=deed:roast
hew/sawing/sawed | hold rel=facing trait=deed:saw
mow | walk rel=facing trait=deed:mow
trim, clip | hold holds=scissors rel=facing
prune | hold holds=shears rel=facing trait=deed:prune
blow dry, blow drying, blow dries, blowdry, blow dry her hair, blow drying her hair, dry her hair, drying her hair, blow drying his hair, drying his hair | hold holds=hair-dryer
hang laundry, hang the laundry, hang clothes, hang up laundry, hang out laundry, hang washing, hang up clothes | stand trait=deed:laundry
throw a pot, throw pots, shape clay | sit trait=deed:pot
plant, sow, transplant | hold rel=holding trait=deed:plant
water, irrigate | hold rel=holding trait=deed:water
sell/sold, peddle, hawk | hold rel=holding trait=deed:sell
serve, wait on | hold rel=holding trait=deed:serve
examine, inspect, vaccinate, bandage, check on, operate on | hold rel=holding trait=deed:examine
change a tire, change a tyre, change the tire, change a wheel, change tires, change a flat tire | hold rel=facing with=car trait=deed:repair
repair, fix, tune up, tinker with, restore, disassemble, solder | hold rel=holding trait=deed:repair
mend, patch, darn | hold rel=holding trait=deed:mend
cut, slice, chop, carve, cut up, dice, peel, chop up, fillet | hold rel=holding trait=deed:cut
knead, roll out, shape dough | hold rel=holding trait=deed:knead
decorate a, decorate the, ice a, frost a, frost the, pipe frosting on, put icing on | hold rel=holding trait=deed:ice
iron, press clothes | hold rel=holding trait=deed:iron
tie/tying, lace/lacing, lace up/lacing up, tie up/tying up | kneel rel=holding trait=deed:tie
duel/duelling/duelled | point rel=facing
photograph, take a photo of, film, take a picture of, snap a photo of, record | hold holds=camera rel=facing
take a selfie, take selfie, taking a selfie, selfie | hold holds=phone
build/built, assemble, construct, make a | kneel rel=facing
play with, play fetch, toy with, frolic, romp, have fun, enjoy, play around | play rel=beside
play, practice, perform on, practise | play rel=playing
play music, make music, play a song, play a melody | play trait=music:yes
play in the sand, play with sand, build a sandcastle, build sandcastles, dig in the sand | kneel with=sandcastle at=beach rel=facing
play hide and seek, play tag, play catch, play hopscotch | play
score a goal, scores a goal, scored a goal, scoring goals, score the winning goal, shoot a goal, shoot at goal | kick holds=- with=soccer-ball trait=turn:2.35
play soccer, play football, playing football | kick holds=- with=soccer-ball
play guitar, play the guitar, playing a guitar | play holds=guitar
play piano, play the piano | play with=piano
play violin, play the violin | play holds=violin
play chess | play with=chess-board
play cards, play poker | play holds=playing-card
dunk, slam dunk | jump with=basketball trait=action:dunk
play basketball, dribble, shoot hoops | jump with=basketball trait=action:dribble
play tennis, play badminton | play holds=tennis-racket
play video games, play games | play holds=video-game
play drums, play the drums | play with=drum
play saxophone, play the saxophone | play holds=saxophone
sing karaoke, do karaoke | stand holds=microphone trait=mouth:open at=cafe
sing/sang/sung, chant, hum, whistle, rap | stand holds=microphone trait=mouth:open
climb, scale, ascend a, clamber, climb up, rappel, abseil, boulder up | climb rel=against trait=action:scale
kneel/knelt, crouch, squat, bow, bend/bent, hunch, genuflect, bend over | kneel
propose, propose to, propose marriage, propose marriage to | kneel rel=facing trait=deed:propose
destroy, demolish, wreck, crush, terrorize, invade, trample, devastate, rampage, stomp, ravage, bombard | walk rel=facing
cheer, applaud, clap, rejoice, root for, protest, chant slogans, raise hands, raise her hand, raise his hand, raise their hands, raise a hand, put up their hands, put up her hand, put up his hand | wave
cast, sprinkle, squeeze out, shake, scoop, lasso, crack, stuff in, hand out, sprinkle on, wipe, unlock, inflate, fill up | hold rel=holding
spray, squirt, spout | hold rel=holding trait=sprays:yes
flex, stretch out arms, strike a pose, wink, shrug, blush, yawn, sneeze, shiver, pant, drool, sweat, glare, frown, pout, blink, breathe, tremble | stand
lurk, hide behind, ambush, spy on, march in, parade, trot along, sneak up on, scurry, scamper, crawl along, slither, hover around, lumber, trundle, roll down, zoom, speed down, swerve, drift around | walk
talk on the phone, talk on a phone, speak on the phone, talk on his phone, talk on her phone, look at phone, look at her phone, look at his phone, text on phone, scroll on phone, use a phone, check phone, make a call | stand holds=phone
skydive with, parachute, bungee jump, base jump, leap off | jump
marry, wed, get married | stand trait=together:hold-hands
salute | look rel=facing
wave, greet, beckon, wave goodbye, hail | wave
kick, punch, strike/struck, hit, smash, karate kick, box, block | kick rel=front
fight/fought, battle, wrestle, attack, spar, confront, combat, defend against, clash with, slay/slain, fend off, fence | point rel=facing
listen to music, listen to a song, listen to songs, listen to the radio, listen to a podcast | stand wears=headphones trait=mood:smiling
look up, look up at, gaze up, gaze up at, stare up, stare up at, stargaze | look rel=facing trait=gazes:up
look, watch, stare, gaze, observe, see/saw/seen, peer, glance, admire, look down, spy, contemplate, look back, view, peek, wonder at, survey, bird watch, sightsee, notice, discover, find/found, spot, meet/met, behold, sniff, smell, listen to, guard, protect, discuss | look rel=facing
argue, quarrel, bicker, shout at, yell at, have an argument | stand rel=facing trait=together:argue
gossip, whisper, share a secret, tell a secret, telling a secret, sharing secrets | stand rel=facing trait=together:gossip
talk, chat, speak/spoke/spoken, converse, debate, laugh with, have a conversation | stand rel=facing trait=together:talk
face, confront with, address, teach/taught, help, talk to, speak to, sing to, bark at, interview, negotiate | stand rel=facing
point, gesture, reach, reach out, aim at, show off | point rel=facing
hug, embrace, cuddle, snuggle, cuddle with, nuzzle, comfort | hold rel=beside trait=together:hug
kiss, make out | hold rel=beside trait=together:kiss
hold hands, hand in hand, arm in arm, link arms | hold rel=beside trait=together:hold-hands
shake hands, shake hands with | point rel=facing trait=together:handshake
high five, give a high five, high fiving | point rel=facing trait=together:high-five
pet, stroke, groom, brush, massage, pat, caress | hold rel=beside trait=together:pet
chase, pursue, hunt, follow, track, race after, run after, run from, herd | run rel=chasing
trick or treat/trick or treating/trick or treated | walk holds=basket set=halloween
walk a dog, walk her dog, walk his dog, walking the dog, walk dogs, walk the dog | walk rel=beside with=dog
feed/fed, feed the | hold rel=facing trait=deed:feed
nurse, milk | hold rel=facing
wear/wore/worn, dressed as, dress up as, sport, don, dress, clothed, clad, put on, garb | - rel=wearing
lean/leant, prop, rest against, leaning, lean back, lean forward, lean against, lean on, lean at | stand rel=against trait=action:lean
hang/hung, dangle, suspend, swing/swung, sway from | - rel=under
knit, crochet, weave/wove, embroider, spin yarn, spin wool | knit
sew/sewn, stitch | knit trait=deed:sew
paint, paint a picture, draw a picture | hold holds=paintbrush
fish, go fishing, angle for | sit holds=fishing-rod
shovel snow/shovelling snow/shovelled snow, shovel the snow/shovelling the snow/shovelled the snow, clear snow, clear the snow, clear away snow, clear away the snow, dig out snow, sweep snow, scrape snow | hold holds=shovel trait=deed:snow
dig/dug, garden, shovel/shovelling/shovelled, rake, plow, plough, mine, hoe | hold holds=shovel
hammer, forge, pound | hold holds=hammer rel=facing trait=deed:forge
weld, nail | hold holds=hammer rel=facing
treat, heal, cure | point rel=facing trait=deed:examine
measure, take measurements of | point rel=facing
direct traffic, direct the traffic, control traffic | wave at=street set=traffic
put out, extinguish, douse, rescue, save, tame, train a | point rel=facing
work, working on, code, program, study at, write code | sit
smile, grin, beam | - trait=mood:smiling
laugh, giggle, chuckle, have a laugh | - trait=mood:laughing
cry, weep/wept, sob, bawl | - trait=mood:crying
mourn, grieve | - trait=mood:sad
howl, bay at | - trait=mouth:howl
scream, yell, shout, roar, growl, bark, meow, hiss, snarl, yawn, open mouth, breathe fire, breathing fire, spit fire, spew fire, stick out tongue, shriek, bellow, screech, chirp, crow, neigh | - trait=mouth:open
think/thought, ponder, wonder, daydream, reflect, reminisce, concentrate, consider | sit trait=mood:serious
smoke, smoking a pipe, smoking a cigarette | hold holds=cigarette
cook dinner, cook food, cook a meal | hold holds=pan
flip, saute, stir fry | hold rel=holding holds=pan
abduct, kidnap, beam up, capture, trap, haunt, hypnotize, bewitch, summon, conjure | stand rel=facing
lift weights, lifting weights, deadlift, weightlift | stand holds=barbell
do push ups, do pushups, do a push up, do press ups | stand trait=action:pushup
plank, do a plank, hold a plank, do planks | stand trait=action:plank
do squats, do a squat, do lunges | stand trait=action:squat
do a warrior pose, do the warrior pose, do a yoga warrior pose, hold a warrior pose | stand trait=action:warrior
stretch, stretch arms, stretch her arms, stretch his arms, do stretches | stand trait=action:stretch
exercise, work out, train, do yoga, practice yoga, do a tree pose, do the tree pose, do a yoga tree pose, do yoga tree pose, do a yoga pose, do yoga poses, practice yoga poses, hold a yoga pose, hold a tree pose | stand trait=action:exercise
shave, shave his face, shave his beard | stand
put on makeup, apply makeup, put makeup on, do her makeup, apply lipstick, put on lipstick, apply mascara | stand trait=makeup:yes
braid, plait | stand rel=facing
fetch, retrieve | hold rel=holding
tell a story, tell stories, tell a bedtime story, tell a tale, read a story, read a bedtime story | read rel=facing
take a bath, taking a bath, have a bath, take a bubble bath, soak in the tub | sit rel=in with=bathtub
shower, take a shower | stand
push, shove | walk rel=front trait=deed:push
pull, drag, tow, tug | walk rel=front trait=draws:yes
surround, encircle, circle around, gather around, crowd around, engulf | - rel=surround
cover, coat, blanket, wrap, drape, decorate, adorn, overgrow/overgrown, fill, stuff, shroud, top, sprinkle, drizzle, garnish, encrust, splatter, smear, dot, litter, strew/strewn, carpet, pave, frost over, cover up, load up, pile, line, dust over, crown with | - rel=cover
emerge, rise/rose/risen, burst, break through, pop, peep, hatch, grow/grew/grown, bloom, blossom, sprout, flower, stem from | -
fall/fell/fallen, tumble down, collapse, sink/sank/sunk, crash, drop down, slide/slid, trip, slip, plummet, drown | -
glow, shine/shone, sparkle, gleam, glitter, shimmer, twinkle, light up, glisten, illuminate, flicker, glimmer, radiate | - trait=glow:yes
burn, burn down, catch fire, flame, blaze up, smolder, ignite | - trait=state:burning
erupt, explode, blow up, detonate | - trait=state:burning
freeze/froze | - trait=state:frozen
float on its back, float on her back, float on his back, float on their backs, float on back, swim on its back, lie on its back in the water | swim trait=lies:back
melt, thaw, drip down | - trait=state:melting
curl around, coil, coil around, wrap around, wind around | lie rel=surround
flow, stream, pour down, cascade, wash over, lap, ripple, meander, wind/wound, trickle, gush, drip | -
overlook, tower over, rise above, loom over, dominate, border, span, stretch/stretched, reach across, connect, bridge, extend, overshadow, lead to, lead up | -
stack, arrange, pile up, scatter, lay out, spread, set, place, put, locate, situate, position, line up, display on, organize, sort, set up, embed, mount on, nestle in, tuck, hide/hid/hidden, bury, sit atop | -
reflect in, mirror in, cast, cast shadow, cast shadows, contrast | -
have/has/had, contain, feature, include, own, possess, comprise | - rel=with
be/is/are/was/were/been/being/am, become/became, seem, appear, get/got, keep/kept, let, do/does/did, can, could, will, would, may, might, should, must, start, begin/began, try, attempt, want, need, like to, love to, continue, stop, happen, exist, live, inhabit, dwell, occupy, visit, attend, spend, share, join, create, depict, portray, represent, illustrate, symbolize, capture, convey, evoke, express, imagine, showcase, render, design, generate, draw me, show me, give me, make me, please draw, produce, visualize, turn into, transform, transform into, morph, combine, blend, merge, fuse, mix with, say/said, tell/told, ask, call, name, know, believe, feel/felt, remember, forget, inspire, base, style, set in, call out, experience, form, emit, attach, lock, touch, change, age | -
`
