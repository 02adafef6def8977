// Furniture and fittings. Row: names | form height key=value…

/** What stands in rooms. */
export const FURNITURE = `
@furniture
furniture, furnishings | armchair 1.0 art=couch-and-lamp at=room
chair, dining chair, wooden chair, office chair, seat, folding chair, camping chair, lawn chair, gaming chair, high chair | chair .95 art=chair
deck chair, beach chair, lounge chair, sun lounger, deckchair, sunlounger | chair .9 at=beach
throne, iron throne, royal chair | armchair 1.7 color=#c8982c,#8a1c2c trait=style:ornate art=chair at=room set=throne-room
armchair, recliner, easy chair, wingback chair, wing chair, velvet armchair, velvet chair, leather chair, bean bag, beanbag | armchair 1.0 art=couch-and-lamp at=room
rocking chair, rocker chair | chair 1.1 trait=style:rocking
sofa, couch, settee, loveseat, chesterfield, divan, daybed | sofa .85 art=couch-and-lamp at=room
table, dining table, coffee table, wooden table, kitchen table, side table, picnic table, tabletop, countertop, counter, round table, nightstand, bedside table, workbench, altar | table .75
bench, park bench, wooden bench, pew, garden bench | bench .85
bed, mattress, bunk bed, four poster bed | bed .7 art=bed at=room
crib, cradle, cot, baby bed | bed 1.0 trait=style:crib art=bed at=room
hammock | swing 1.1 trait=style:hammock
bookshelf, bookcase, shelf, shelves, bookshelves, cabinet, cupboard, wardrobe, closet, dresser, drawer, drawers, chest of drawers, sideboard, locker, rack, wine rack | bookshelf 1.9 at=room
desk, writing desk, work desk, school desk, vanity, computer desk | desk .76 at=room
lamp, floor lamp, lampshade, standing lamp | lamp 1.4 at=room
desk lamp, table lamp, bedside lamp, reading lamp, banker lamp | lamp .48 at=room
chandelier, crystal chandelier, ceiling lamp, pendant lamp | lamp 1.0 trait=hangs:yes float at=room
street lamp, lamp pole, streetlamp, lamppost, lamp post, street light, streetlight, light pole | lamp 4 trait=style:street
fireplace, hearth, wood stove, mantelpiece, stove | fireplace 1.3 at=room
barbecue, bbq, barbecue grill, charcoal grill, kettle grill | barbecue .95 at=garden
balance beam, gymnastics beam | balance-beam .98 at=gym
swing, rope swing, swing set, tire swing, swings | swing 2.2
piano, grand piano, upright piano, keyboard piano, harpsichord, pianoforte | piano 1.3 at=room
stool, bar stool, footstool, ottoman | stool .6
bathtub, bath, bath tub, jacuzzi, hot tub, tub, claw foot tub, clawfoot tub, clawfoot bathtub, claw foot bathtub, soaking tub, freestanding tub | object/bathtub .62 at=room set=bathroom
toilet | ~toilet .8
shower | ~shower 2
sink, kitchen sink, faucet, tap, water tap, sinks | sink 1.3 at=kitchen
washbasin, basin | ~bathtub .5
mirror, looking glass | object/mirror 1.2 art=mirror
window, windowsill, window sill, window seat, window ledge, window frame, stained glass window | ~window 1.4 at=room
curtain, curtains, drapes, drape | ~window 2
staircase, stairway, stairwell, flight of stairs | stairs 2.1 art=ladder at=room count=1
stairs, steps, stair, stone steps | stairs 2.1 art=ladder count=1
spiral staircase, spiral stairs, winding staircase, winding stairs, spiral stairway | stairs 2.9 trait=style:spiral art=ladder at=room count=1
ladder, stepladder, step ladder | stairs 2.8 trait=style:ladder art=ladder
escalator, elevator | ~elevator 2.2
television, tv, tv set, flat screen, old tv, television set | object/curio .6 at=room
refrigerator, fridge, freezer | object/appliance 1.8 at=kitchen
oven, cooker, range cooker | object/appliance 1.05 at=kitchen
microwave, microwave oven | object/appliance .3 at=kitchen
washing machine, dishwasher, tumble dryer, dryer, washer | object/appliance .86 at=room
vending machine, slot machine, arcade machine | object/appliance 1.83
jukebox | object/appliance 1.47
doormat, door mat, welcome mat | - .02 color=#8a6a3c mat=fabric trait=lies:flat
rug, carpet, magic carpet, flying carpet, persian rug, mat, yoga mat | - .03 color=#9a2c34 mat=fabric trait=lies:flat
slide, playground slide, seesaw, jungle gym, monkey bars, sandbox | ~playground-slide 2.2
picture frame, painting on the wall, framed picture, photo frame, wall art, canvas, oil painting on wall | ~framed-picture .6
easel | object/easel 1.75 art=framed-picture
blackboard, chalkboard, whiteboard, bulletin board | ~framed-picture 1.2
neon sign, neon signs | object/sign 1.2 trait=glow:yes set=neon
placard, protest sign, picket sign, placards, protest signs | object/placard .9
billboard, signpost, road sign, street sign, sign, wooden sign, signboard, poster board | object/sign 2
traffic light, stoplight, traffic lights, traffic signal | ~vertical-traffic-light 3.2
parasol, beach umbrella, sunshade | object/umbrella 2.2 art=umbrella-on-ground
lemonade stand, lemonade stall, lemonade table | lemonade-stand 1.9 at=meadow
beach towel, beach towels | - .03 color=#b8483c mat=fabric trait=lies:flat at=beach
picnic blanket, blanket, cloth, quilt, bedspread, towel, tablecloth | - .03 color=#b8483c mat=fabric trait=lies:flat
pillow, pillows | object/pillow .2 color=#e8e0d4 mat=fabric trait=soft:yes
cushion, cushions, velvet cushion, throne cushion | object/pillow .2 trait=soft:yes
`
