// What people wear. Row: names | art (~name or -) height key=value…; worn by a person near it, else shown by itself as art.

/** Clothing, headgear, accessories. */
export const CLOTHES = `
@wear
dress, sundress, summer dress, cocktail dress, evening dress, minidress, frock, maxi dress, flamenco dress, silk dress, long dress | ~dress 1.2
gown, ball gown, ballgown, evening gown, victorian dress, medieval dress | ~dress 1.4
wedding dress, wedding gown, bridal gown, bridal dress | ~dress 1.4 color=#ffffff
skirt, miniskirt, mini skirt, pleated skirt, plaid skirt, kilt | ~dress .7
shirt, button shirt, dress shirt, flannel shirt, hawaiian shirt, polo, polo shirt, blouse, top, crop top, tunic, flannel | ~necktie .7
t shirt, tshirt, tee, tee shirt, tank top | ~t-shirt .7
sweater, jumper, pullover, cardigan, turtleneck, christmas sweater, knit sweater, knitted sweater, wool sweater | ~t-shirt .7
hoodie, sweatshirt, hooded sweatshirt | ~t-shirt .7
jacket, bomber jacket, blazer, windbreaker, ski jacket, life jacket, varsity jacket, sports jacket | ~coat .8
denim jacket, jean jacket, jeans jacket | ~coat .8 color=#4a6f9e
puffer jacket, down jacket, puffer coat, padded jacket, quilted jacket, puffer | ~coat .8
leather jacket, biker jacket, black leather jacket | ~coat .8 color=#151517 mat=leather
coat, overcoat, winter coat, fur coat, parka, peacoat, long coat, anorak, wool coat | ~coat 1.1
raincoat, rain coat, rain jacket, poncho | ~coat 1.0 color=#e8c01c
trench coat, trenchcoat | ~coat 1.1 color=#a8875a
suit, business suit, three piece suit, pinstripe suit, pantsuit, suit and tie | ~necktie 1.2 color=#23262e
tuxedo, tux, dinner jacket, black tie | ~person-in-tuxedo 1.2 color=#111114
vest, waistcoat, safety vest | ~safety-vest .6
pants, trousers, slacks, cargo pants, sweatpants, leggings, khakis, yoga pants, chinos | ~jeans 1.0
jeans, denim, blue jeans, denim jeans | ~jeans 1.0 color=#2f4a78
shorts, swim shorts, swimming trunks, denim shorts, board shorts | ~shorts .4
overalls, dungarees, jumpsuit, boiler suit, coveralls | ~jeans 1.3 color=#3a5a94
swimsuit, bathing suit, one piece, swimwear | ~one-piece-swimsuit .7
bikini | ~bikini .4
wetsuit, diving suit, scuba gear | - 1.4 color=#16202c
lingerie, underwear, boxer shorts, briefs, bra | ~briefs .3
pajamas, pyjamas, nightgown, bathrobe, nightdress, onesie | ~kimono 1.2
kimono, yukata, hanfu, cheongsam, hanbok, traditional japanese dress | ~kimono 1.3
sari, saree, traditional indian dress | ~sari 1.3
robe, robes, hooded robe, toga, habit, cassock, monk robe | ~kimono 1.4
cloak, hooded cloak, mantle, shawl | ~coat 1.3
red hood | - 1.2 color=#b8141c
cape, superhero cape | ~person-superhero 1.2
armor, armour, suit of armor, plate armor, knight armor, chainmail, full plate armor, breastplate, suit of armour, battle armor, full armor | ~shield 1.7 color=#b8bcc2 mat=metal
samurai armor | - 1.6 color=#7a1c1c
spacesuit, space suit, astronaut suit, astronaut costume | ~man-astronaut 1.7 color=#eeeeea
uniform, military uniform, school uniform, police uniform, army uniform, nurse uniform | - 1.5
apron | - .9
lab coat, white coat | ~lab-coat 1.0 color=#ffffff
scrubs | - 1.3 color=#6fb0c0
tutu, ballet dress | ~ballet-shoes .6 color=#f4d8dc
costume, halloween costume, outfit, clothes, clothing, attire, garment, garments, traditional clothing, wardrobe clothes, costumes, traditional dress, winter clothes, casual clothes, streetwear, rags | ~womans-clothes 1.2 flag=outfit
tracksuit, track suit, jogging suit, sweatsuit, shell suit | ~running-shirt 1.2
jersey, sportswear, gym clothes, football jersey | ~running-shirt .7
hat, fedora, bowler hat, bowler, sun hat, sunhat, bucket hat, panama hat, trilby, wide brimmed hat, wide brim hat, floppy hat, boater | ~womans-hat .15
straw hat, conical hat, rice hat, sombrero | ~womans-hat .15 color=#d8b468
cowboy hat, stetson | ~cowboy-hat-face .18 color=#6a4424
top hat | ~top-hat .2 color=#121214
wizard hat, pointy hat, pointed hat | ~party-popper .4 color=#3a3a7a
witch hat | - .4 color=#16121c
chef hat, chefs hat, toque | - .3 color=#ffffff
santa hat, christmas hat | ~santa-claus .2 color=#c8201a
pirate hat, tricorn | - .2 color=#16161a
cap, baseball cap, flat cap, newsboy cap, trucker hat, backwards cap, snapback | ~billed-cap .12
beanie, wool hat, winter hat, woolly hat, knit hat, knit cap, bobble hat, fur hat, ushanka | - .15
beret | - .1
hard hat, construction helmet, safety helmet | ~rescue-workers-helmet .15 color=#f2b81c
helmet, bike helmet, motorcycle helmet, space helmet, knight helmet, viking helmet, astronaut helmet, diving helmet | ~military-helmet .2
graduation cap, mortarboard | ~graduation-cap .12 color=#121216
crown, golden crown, gold crown, royal crown, crown of thorns | ~crown .15 color=#e8b82c
tiara, diadem, headband, circlet, hairband, hair clip, hairpin | ~crown .08
flower crown, flower wreath, floral crown, crown of flowers, flower headband | ~blossom .08
turban, headwrap, head wrap, gele, colorful headwrap | ~person-wearing-turban .15
headscarf, hijab, veil, bandana, head scarf, burqa, niqab, keffiyeh, shemagh | ~woman-with-headscarf .2
hood | - .2
scarf, wool scarf, knit scarf, neck scarf, boa, feather boa | ~scarf .3
necktie, tie | ~necktie .4
bow tie, bowtie | ~ribbon .08
gloves, mittens, boxing gloves, leather gloves, mitten, glove | ~gloves .15
boots, boot, hiking boots, combat boots, leather boots, work boots | object/boot .28
rain boots, rubber boots, wellies, wellingtons, gumboots | object/boot .34
cowboy boots, riding boots | object/boot .34
shoes, shoe, loafers, oxford shoes, leather shoes, brogues, dress shoes | object/boot .12
slipper, slippers, flip flop, flip flops, sandal shoe | object/boot .12 color=#b05a6a
sneakers, sneaker, running shoes, running shoe, nike shoes, trainers, converse, nikes, jordans, nike sneakers, tennis shoes | object/boot .12
high heels, heels, stilettos, high heeled shoes, pumps, high heel | ~high-heeled-shoe .12
sandals, flip flops, slippers, flip flop, sandal, glass slipper, clogs | ~womans-sandal .1
ballet shoes, pointe shoes, ballet slippers | ~ballet-shoes .1
ice skates, ice skating boots | ~ice-skate .25
socks, stockings, sock, tights, fishnets, christmas stocking | ~socks .3
sunglasses, shades, aviators, aviator sunglasses, dark glasses | object/sunglasses .05
glasses, eyeglasses, spectacles, round glasses, reading glasses, eyewear, horn rimmed glasses, monocle | ~glasses .05
goggles, ski goggles, vr headset, vr goggles, virtual reality headset, steampunk goggles, swimming goggles, aviator goggles | ~goggles .08
headphones, headset, earphones, earbuds, big headphones, wireless headphones, gaming headset | ~headphone .2
mask, face mask, surgical mask, masquerade mask, gas mask, skull mask, medical mask, ski mask, balaclava | ~performing-arts .2
plague mask, plague doctor mask, beaked mask, beak mask, bird mask | ~performing-arts .2
eye patch, eyepatch | - .04
necklace, pearl necklace, gold chain, choker, medallion, locket, gold necklace, collar, lei | ~prayer-beads .1
earrings, earring, hoop earrings, pearl earring, pearl earrings | ~ring .05
bracelet, bangle, bangles | ~ring .06
stethoscope | ~stethoscope .3
belt, utility belt, sash, suspenders | ~martial-arts-uniform .1
backpack | ~backpack .5
wings, angel wings, fairy wings, butterfly wings | ~wing .8 color=#ffffff flag=part
halo | - .1 color=#ffe08a
bunny ears, cat ears | - .15
oxygen mask, oxygen tank, snorkel | ~diving-mask .2
prosthetic leg, prosthetic arm, robotic prosthesis | ~mechanical-leg .8
karate uniform, kimono gi, judo uniform, gi | ~martial-arts-uniform 1.3 color=#ffffff
black belt | ~martial-arts-uniform .1 color=#121214
plaid shirt, checkered shirt, lumberjack shirt, checked shirt | ~t-shirt .7 trait=pattern:plaid
striped shirt, breton shirt, sailor shirt | ~t-shirt .7 trait=pattern:striped
polka dot dress, floral dress, flower dress, flowery dress | ~dress 1.2 trait=pattern:dotted
`
