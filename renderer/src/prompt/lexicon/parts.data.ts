// Parts and features of a subject. Row: names | trait; `head=` names the art shown when the part stands alone.

/** What "with …" may say about a body, an animal or a thing. */
export const PARTS = `
hair, haircut, hairstyle, locks, fringe, bangs, curls, tresses, hairdo, waves of hair | hair
ponytail, pony tail, bun, braid, braids, pigtails, dreadlocks, dreads, mohawk, afro, afro hair, pixie, bob, updo, mullet, top knot, topknot, man bun, cornrows, space buns, plaits | hair
beard, goatee, stubble, whiskers beard | beard
mustache, moustache, handlebar mustache | mustache
eye, eyes, eyeball, eyeballs, gaze eyes, pupils, iris eye | eyes art=eye
eyelashes, eyebrows, eyebrow, eyelash, lashes | lashes art=eye
lips, mouth, tongue, teeth, fangs, smile, grin, smirk, frown, grimace | mouth art=mouth
lipstick, makeup, eyeliner, eye shadow, eyeshadow, mascara, make up, rouge | makeup art=lipstick
nose, snout, beak, trunk of elephant | nose art=nose
ear, ears, pointed ears, floppy ears | ears art=ear
face, faces, facial expression, cheeks, forehead, chin, jaw, cheekbones, visage | face
head, heads, skull head, neck | head
freckles, blush cheeks | freckles
wrinkles, laugh lines, crow's feet | wrinkles
dimples | dimples
scar, scars | scar
face paint, painted face, painted faces, war paint, warpaint, face painting, tribal makeup, tribal paint, tribal face paint | paint
skull makeup, sugar skull makeup, skull face paint, day of the dead makeup, dia de los muertos makeup, calavera makeup | skull-paint
skin, complexion, tan skin | skin
tattoo, tattoos, sleeve tattoo | tattoo
hand, hands, fist, fists, palm of hand, palms of hands, handshake | hands art=raised-hand
finger, fingers, thumb, nails, fingernails | hands art=index-pointing-up
arm, arms, shoulder, shoulders, elbow, muscles, biceps, muscle, abs | arms art=flexed-biceps
leg, legs, knee, knees, thigh, thighs, lap | legs art=leg
foot, feet, toes, barefoot feet, paw, paws, hoof, hooves, toe, heel of foot | feet art=foot
its back, his back, her back, their backs, their back | body
body, torso, chest of man, back of man, belly, waist, hips, stomach, figure body, physique | body
tail, tails | tail
horn, horns, antler, antlers, tusk, tusks | horns
mane, fur, coat of fur, fleece wool, pelt, hide skin | fur
scale armor, scales skin, feathers coat, plumage, spots, stripes, markings, polka dots, stripe, patches | pattern
claw, claws, talon, talons, tentacle, tentacles, fin, fins | claws
shell of turtle, carapace | shell
petal, petals | petals art=cherry-blossom
stem, trunk, thorns, roots, thorn, bark, trunk tree, root, stalk, bud, buds | stem
roof, rooftop tiles, roofs, thatch roof, tiled roof, thatched roof | roof
windows, shop window, warm windows, lit windows, glowing windows, arched windows, shutters, balcony, balconies, terrace with, facade, facades, doors, garage door, chimney, smokestack, chimneys, turrets, towers, spires, battlements, window panes, window pane | windows
wheels, tires, headlights, headlight, windshield, hood of car, license plate, bumper, tail lights, taillights, seats, seatbelt | wheels
mast, masts, rigging, crows nest, ratlines, ships mast, main mast | mast
sail, sails, deck, deck of ship, hull, oars, oar, portholes, paddle | sails
stilts, sweat, foundation, plaster, handle, lid, strap, straps, buttons, button, pocket, pockets, sleeve, sleeves, zipper, collar shirt, hem, lace trim, laces, bow of ribbon, fabric detail | trim
strings, keys of piano, pedals, screen of phone, pages, cover of book, page, text, words, letters, writing, inscription, title, logo, label, caption, number, numbers, typography | text
topping, toppings, syrup, maple syrup, butter on top, chocolate sauce, gravy, sauce, tomato sauce, soy sauce, pesto, meatballs, dressing, cream cheese, melted cheese, melted butter, caramel sauce, honey drizzle, powdered sugar, egg yolk, filling, icing, frosting, sprinkles, whipped cream, crust, sauce topping, glaze, cheese topping, seeds, slices, crumbs, foam, froth | topping
steam, vapor, vapour | steam
smoke, fumes, exhaust, plume of smoke, plumes of smoke, smoke trail, smokes | smoke
saddle, bridle, reins, harness, leash | saddle
shadow, shadows, outline | shadow
reflection, reflections | reflection
expression, look on face, stance, posture, gesture, attitude, demeanor, pose | expression
`
