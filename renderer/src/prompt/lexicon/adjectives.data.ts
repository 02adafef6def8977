// Adjectives. Row: names | group value; colours are sRGB hex.

/** Colour words. */
export const COLORS = `
red, crimson, scarlet, ruby red, cherry red, vermilion, reddish, carmine | #c8161c
dark red, maroon, burgundy, wine red, oxblood, deep red, blood red | #6a0f1a
orange, tangerine orange, orangey, pumpkin orange | #f07a18
amber, honey colored, honey | #e8961c
yellow, lemon yellow, mustard, mustard yellow, canary yellow, yellowish, sunny yellow | #f4cc1c
gold, golden, gilded, gold colored, gilt | #e0a92c metal
green, grass green, greenish, kelly green | #2f9a3a
light green, lime green, mint green, pistachio, neon green, pale green, chartreuse | #8ad05a
dark green, forest green, olive green, bottle green, hunter green, racing green, british racing green | #1c4a2a
emerald, emerald green, jade, jade green, sea green, viridian | #128a5a
teal, turquoise, aqua, cyan, aquamarine, turquoise blue, teal blue | #1ca8a8
blue, cobalt, cobalt blue, royal blue, sapphire blue, bluish, azure, cerulean, electric blue, ultramarine | #1c50c0
light blue, sky blue, baby blue, powder blue, pale blue, ice blue, pastel blue, cornflower blue | #8abce8
dark blue, navy, navy blue, midnight blue, indigo, deep blue, prussian blue | #16224e
purple, violet, purplish, royal purple, amethyst purple, plum purple, eggplant purple | #7028a0
lavender, lilac colored, mauve, light purple, pastel purple, periwinkle | #b49ad8
magenta, fuchsia, hot pink, neon pink | #e01c8c
pink, rosy, salmon pink, coral pink, rose pink, salmon, bubblegum pink, barbie pink | #f07fae
light pink, pastel pink, baby pink, pale pink, blush, blush pink, rose gold, dusty pink | #f6bccb
peach colored, peachy, apricot colored, coral colored | #f4ae84
brown, chestnut brown, chocolate brown, caramel colored, hazel, brownish, sepia brown, walnut brown, mahogany | #6e4426
dark brown, espresso brown | #3a2416
tan, beige, khaki, sand colored, camel colored, fawn colored, taupe, sandy, tawny, nude colored | #cdae84
cream, ivory, off white, eggshell, cream colored, champagne colored, pearl white | #f2ead6
black, jet black, ebony, pitch black, onyx, coal black, inky black, raven black, matte black | #0e0e11
white, snow white colored, pure white, milk white, whitewashed, chalk white, white colored | #f6f6f4
gray, grey, ash, charcoal, slate, smoky grey, ash grey, greyish, dark grey, dark gray, gunmetal | #6e7278
light gray, light grey, pale grey, pale gray | #b6babe
silver, silvery, platinum | #c4c8ce metal
bronze, copper, brass, bronze colored, coppery, copper colored | #a8682c metal
rainbow, rainbow colored, multicolored, multicoloured, multi colored, colorful, colourful, iridescent, multicolor, kaleidoscopic, prismatic, holographic | many
pastel, pastel colored, pastel colors, pastel tones | pastel
monochrome, monochromatic | #808080
blonde haired, blond colored | #dcb463
transparent, clear, see through, translucent, crystal clear | clear
`

/** Everything else that qualifies a noun. */
export const ADJECTIVES = `
tiny, miniature, minuscule, mini, microscopic, teeny, itty bitty, dwarf sized, pocket sized, minute, wee, thumb sized | size .4
small, little, petite, short, low, compact, undersized | size .7
big, large, tall, great, grand, sizable, oversized, high, towering, long, full size, full sized, life sized | size 1.35
huge, enormous, massive, vast, immense, monumental, majestic sized, hulking, mighty, humongous, extra large | size 1.9
giant, gigantic, colossal, titanic sized, mammoth sized, oversize, monstrous, mega, skyscraper sized | size 3
normal sized, medium sized, average | size 1
sleeveless, halter, backless, strapless, off shoulder, off the shoulder, bare shouldered, long sleeved, long sleeve, short sleeved, short sleeve, floor length, full length, ankle length, thigh length, knee length, baggy, loose fitting, tight, fitted, figure hugging, skin tight, bodycon, tailored, cropped, buttoned, double breasted, quilted, puffy, sheer | cut yes
young, youthful, teenage, juvenile, adolescent, college aged | age young
old, elderly, aged, aging, ageing, senior aged, wrinkled, wrinkly, ancient looking, weathered face, wise old | age old
middle aged, mature, forty year old, fifty year old, grown, grown up | age middle
baby aged, newborn aged, infant aged | age baby
ancient, antique, prehistoric, age old, centuries old, archaic | style ancient
vintage, retro, old fashioned, classic, 50s, 1950s, 60s, 1960s, 70s, 1970s, 80s, 1980s, 90s, 1990s, 1920s, 20s, old timey, nostalgic, antiquated, old school | style vintage
modern, contemporary, sleek, minimalist, minimal, minimalistic, new, brand new, stylish, fashionable, chic, trendy | style modern
futuristic, sci fi, high tech, cyberpunk, cyber, science fiction, space age, hi tech, hitech, dystopian, utopian, solarpunk | style futuristic
steampunk, clockwork style, dieselpunk | style steampunk
medieval, gothic, renaissance, feudal, baroque, rococo, victorian, edwardian, tudor, norman, dark ages | style medieval
fantasy, fantastical, magical, mystical, enchanted, fairytale, fairy tale, mythical, magic, mythological, legendary, otherworldly, ethereal, celestial, bewitched, dreamlike, whimsical | style fantasy
traditional, rustic, quaint, folk, country style, old world, handmade, homemade, bohemian, boho, tribal | style rustic
luxurious, luxury, ornate, opulent, fancy, elegant, lavish, royal, regal, decorative, decorated, elaborate, intricate, ornamental, jeweled, bejeweled, posh, exquisite, embroidered | style ornate
japanese, oriental, asian, chinese, korean, eastern, thai, vietnamese | culture asian
arabian, arabic, moroccan, persian, middle eastern, egyptian, turkish, indian, berber | culture arabian
african, maasai, kenyan, ethiopian, nigerian | culture african
american, western, wild west, texan, canadian | culture american
european, french, italian, british, english, spanish, german, dutch, scottish, irish, parisian, victorian english, bavarian, swiss, swedish, norwegian, greek, roman, russian, mediterranean, scandinavian, nordic, celtic, portuguese, polish | culture european
mexican, latin, brazilian, latina, hispanic, cuban, peruvian, latino, aztec, mayan, inca, incan, maya, toltec, olmec | culture latin
wooden, wood, oak wood, oaken, timber framed, bamboo made, plywood, wicker, woven, mahogany wood, teak | material wood
stone, granite, cobblestone made, marble, limestone, sandstone, concrete, cement, basalt, brick made, brick | material stone
metal, metallic, iron, steel, chrome, aluminum, tin, rusty metal, stainless steel, chromed, titanium, wrought iron, tungsten, mechanical, robotic | material metal
glass, crystalline, glassy, crystal made | material glass
plastic, rubber, vinyl made, inflatable, latex, silicone, acrylic | material plastic
leather, suede, leathery | material leather
paper, cardboard, origami style, papier mache, paper mache, papercraft, parchment made | material paper
fabric, cloth, cotton, wool made, woolen, woollen, knitted, felt, silk, silky, satin, velvet, lace, linen, felted, crochet, crocheted, plush made, fleece, quilted, tweed, corduroy, chiffon, canvas made, tulle, knit | material fabric
ceramic made, porcelain, clay, terracotta, earthenware, china porcelain | material ceramic
ice, ice made, icy, crystal ice, frozen solid | material ice
candy made, sugary, chocolate made, gingerbread made, chocolate covered, edible | material candy
straw, thatched, hay made, straw made | material straw
mud, muddy, dirt, earthen, sandy textured | material mud
diamond encrusted, jewel encrusted, gemstone made | material crystal
lego made, made of lego, lego style | material plastic
striped, stripy, stripey, pinstriped, pinstripe | pattern striped
spotted, polka dot, polka dotted, dotted, speckled, freckled, mottled, spotty, dappled | pattern dotted
checkered, plaid, tartan, checked, chequered, gingham, flannel patterned | pattern plaid
floral, flowery, flower patterned, flower print, floral print | pattern floral
patterned, paisley, geometric, camouflage, camo, tie dye, leopard print, zebra print, hawaiian, mosaic, checkerboard | pattern patterned
fluffy, furry, fuzzy, hairy, shaggy, woolly, wooly, feathery, furred, fuzzy haired | fur fluffy
sleeping, asleep, dozing, napping, slumbering, dormant, snoozing | pose sleep
sitting, seated | pose sit
running, sprinting, galloping, charging, racing, rushing, fleeing, trotting, cantering | pose run
walking, strolling, marching, wandering, roaming, prowling, stalking | pose walk
flying, in flight, in mid flight, mid flight, on the wing, floating, hovering, soaring, airborne, levitating, gliding, flapping | pose fly
jumping, leaping, bouncing, hopping, pouncing, breaching, airborne leaping | pose jump
dancing, twirling, pirouetting | pose dance
swimming, diving, snorkeling | pose swim
standing, upright | pose stand
lying, lounging, reclining, resting, relaxing, laying, curled up, sprawled | pose lie
kneeling, crouching, crouched, squatting | pose kneel
eating, grazing, munching, chewing | pose eat
rearing, rampant | pose jump
laughing, giggling, bursting with laughter, hysterical | mood laughing
crying, weeping, tearful, sobbing, teary | mood crying
smiling, happy, cheerful, joyful, grinning, cheery, delighted, jolly, merry, joyous, glad, excited, ecstatic, playful, friendly, content, beaming | mood smiling
sad, gloomy faced, melancholic, unhappy, depressed, heartbroken, sorrowful, lonely, lonesome, upset, grieving, mournful, dejected | mood sad
angry, furious, mad, raging, enraged, scowling, growling, roaring, snarling, fierce, ferocious, aggressive, menacing, evil, wicked, vicious, grumpy, grumpy looking, screaming, savage, hissing | mood angry
scared, frightened, terrified, afraid, fearful, shocked, startled, nervous, anxious, worried, horrified, spooked | mood scared
surprised, amazed, astonished, curious, wide eyed, stunned, confused, puzzled, awestruck | mood surprised
serious, stern, thoughtful, pensive, contemplative, stoic, determined, focused, confident, proud, brave, heroic, calm faced, concentrated, wise, introspective, noble looking, bold, tired, exhausted, sleepy, bored, weary, solemn, shy, nostalgic looking | mood serious
cute, adorable, sweet, lovely, kawaii, charming, cuddly, chubby cheeked, pretty, beautiful, gorgeous, attractive, handsome, stunning looking, good looking, hot, sexy, alluring | look pretty
ugly, scary, creepy, hideous, grotesque, spooky looking, monstrous looking, frightening, terrifying, horrifying, sinister, demonic, zombie like, deformed | look scary
fat, chubby, plump, obese, overweight, round, heavy, pudgy, stout, big bellied, portly, curvy, plus size, rotund | build heavy
thin, skinny, slim, slender, lean, lanky, bony, gaunt, petite built, willowy, svelte | build slim
muscular, strong, athletic, fit, buff, toned, ripped, powerful, burly, brawny, robust, well built, shirtless muscular | build muscular
pregnant, expecting | build pregnant
shirtless, bare chested, topless, barefoot, naked, nude, half naked | bare yes
curly, frizzy, curly haired, afro haired, permed | hair curly
wavy, wavy haired, beach waves | hair wavy
long haired, longhaired, flowing haired | hair long
short haired, shorthaired, pixie cut, bob cut, buzz cut, crew cut, cropped haired | hair short
bald, balding, bald headed, hairless, shaved head, shaven | hair bald
ponytailed, braided, pigtailed, plaited | hair braids
red haired, redheaded, red headed, ginger haired, auburn, auburn haired, redhead haired | hairColor red
blonde, blond, fair haired, golden haired, blonde haired, blond haired, platinum blonde, flaxen | hairColor blond
brunette, brown haired, dark haired, chestnut haired | hairColor brown
black haired, raven haired | hairColor black
white haired, silver haired, grey haired, gray haired | hairColor white
pink haired | hairColor pink
blue haired | hairColor blue
green haired | hairColor green
purple haired | hairColor purple
bearded, unshaven, stubbled, mustached, moustached, mustachioed | beard yes
freckled faced, freckle faced | freckles yes
tattooed, inked | tattoo yes
bespectacled | glasses yes
black skinned, dark skinned, african american, black woman skin, brown skinned | skin dark
pale, pale skinned, fair skinned, light skinned, porcelain skinned | skin pale
tanned, olive skinned, tan skinned, sun kissed, bronzed, suntanned | skin tan
gloved, hooded, masked, caped, cloaked, veiled | covered yes
blue eyed | eyes blue
green eyed | eyes green
red eyed | eyes red
yellow eyed, golden eyed, amber eyed | eyes yellow
brown eyed, dark eyed | eyes brown
purple eyed, violet eyed | eyes purple
one eyed, cyclopean | eyes one
winged, feathered | wings yes
horned, antlered | horns yes
two headed, three headed, multi headed | heads many
glowing, luminous, radiant, shining, glimmering, bioluminescent, shimmering, sparkling, glittering, fluorescent, phosphorescent, illuminated, lit, lit up, light up, glow in the dark, incandescent, gleaming, twinkling, glittery, sparkly, luminescent, neon colored, neon lit, brightly lit, lighted, backlit, lighting up | glow yes
shiny, glossy, polished, reflective, lustrous, varnished, gleaming clean, mirrored | finish shiny
rusty, weathered, worn, rundown, dilapidated, decrepit, battered, run down, crumbling, decaying, tattered, ruined, destroyed, broken, shattered, wrecked, collapsed, cracked, damaged, crashed, abandoned, derelict, forgotten, deserted, desolate, post apocalyptic, apocalyptic, overgrown, lost, torn, rusted, rusting, neglected, crumpled, sunken, old abandoned, war torn | state ruined
burning, flaming, fiery, blazing, on fire, in flames, ablaze, erupting, exploding, molten, smoldering, smouldering, lava, burnt, charred, engulfed in flames | state burning
frozen, snow covered, snowcapped, snow capped, frosted, frosty, snow topped, snowy peaked, iced, icy covered, covered in snow, frost covered, snowbound, snow dusted | state frozen
wet, soaked, drenched, dripping, damp, dewy, rain soaked, slick, soggy, dew covered, rain slicked | state wet
melting, melted, dripping melted | state melting
dusty, dirty, grimy, messy, filthy, cluttered, dirty looking, grungy, stained | state dirty
clean, tidy, pristine, neat, spotless, fresh | state clean
empty, vacant, bare | state empty
crowded, busy, bustling, packed, full, lively, hectic | state busy
open, opened, half open | state open
closed, shut | state closed
dead, withered, dying, wilted, dried, rotten, leafless, barren, rotting, decayed, decomposing | state dead
blooming, flowering, blossoming, in bloom, in full bloom, flourishing, budding | state blooming
rocky, craggy, stony, pebbly | state rocky
lush, verdant, leafy, dense, thick, overgrown green, thriving | state lush
ripe, juicy, tasty, delicious, yummy, appetizing, mouth watering, fresh baked, freshly baked, succulent tasting, gourmet, tempting, creamy, crispy, crunchy, sweet tasting, hot fresh, homemade style, fried, grilled, baked, roasted, toasted, sliced, cut, chopped, organic | look tasty
dry, dried up, arid, parched, withered up | state dry
matte, matt, unpolished, satin finish | finish matte
steaming, steamy, piping hot, smoking hot, hot steaming | steam yes
smoking, smoky, smoldering smoke, fuming | smoke yes
cooked, raw, half eaten, stacked, folded, rolled, wrapped, tied, hanging, suspended, parked, moored, docked, anchored, stranded, stuck, levitated, balanced, tilted, upside down, twisted, bent, curved, spiral, round shaped, square, rectangular, circular, oval, triangular, cubic, hexagonal, spherical, heart shaped, star shaped, cylindrical, crooked, winding, symmetrical, carved, engraved, painted, hand painted, printed, stylized, abstract shaped, cartoon like, low, flat, sharp, pointed, pointy, jagged, spiky, thorny, soft, smooth, rough, textured, slippery, sticky, fragile, delicate, solid, hollow, narrow, wide open, broad, deep, shallow, steep, distant, remote, nearby, isolated, hidden, secret, mysterious looking, single, lone, solitary, double, twin, identical, matching, various, different, several kinds of, assorted, mixed, other, another, same, original, typical, popular, famous, iconic, renowned, well known, local, native, wild, tame, domestic, stray, feral, loyal, faithful, free, domesticated, exotic, rare, strange, weird, odd, bizarre, unusual, peculiar, unique, imaginary, invisible, fictional, real, true, perfect, ideal, simple, plain, ordinary, normal, regular, common, complex, rich, poor, royal blooded, holy, sacred, divine, religious, spiritual, military, industrial, commercial, residential, public, private, historic, historical, national, international, natural, artificial, organic looking, human like, humanoid, anthropomorphic, anthropomorphized, anthro, feminine looking, masculine looking, female, male, gentle, kind, innocent, mischievous, naughty, silly, goofy, funny, humorous, crazy, insane, lazy, clever, smart, intelligent, lucky, hungry, thirsty, drunk, sick, injured, wounded, blind, dead looking, alive, living, moving, still, motionless, fast, quick, speedy, slow, agile, speeding, moving fast, loud, quiet looking, early, late, ready, waiting, lined up, arranged, scattered, floating around, decorated with, surrounded, attached, connected, protected, armed, armored, armoured, equipped, dressed up, well dressed, elegantly dressed, costumed, adorned, left, right, central, centered, front facing, inner, outer, upper, lower, top notch, main, middle, whole, entire, half, complete, final, first, second, third, last, next, favorite, favourite, own, best, good, nice, bad, better, great looking, amazing looking, cool, awesome, fantastic, wonderful, incredible, spectacular, magnificent, extraordinary, impressive, remarkable, fabulous, gorgeous looking, epic looking, sublime, exquisite looking, refined, sophisticated, classy, casual, formal, sporty, comfy, comfortable, warm looking, fun, interesting, dangerous, deadly, poisonous, venomous, powerful looking, invincible, sturdy, heavy duty, lightweight, floaty, flowing, windblown, wind blown, messy haired, tangled, spread, outstretched, raised, extended, crossed, exposed, visible, bursting, overflowing, spilled, spilling, swirling, spinning, rotating, rolling, falling, crashing, breaking, rising, climbing up, towering over, looming, overhanging, protruding, emerging, reflecting, blurred, blurry, out of focus, sharp focused, detailed looking, realistic looking, surreal looking, psychedelic, hypnotic, geometric shaped, fractal, infinite, endless, eternal, timeless, temporary, daily, everyday, urban, rural, suburban, coastal, alpine, arctic, antarctic, polar, tropical, subtropical, oceanic, marine, aquatic, underwater like, terrestrial, extraterrestrial looking, alien looking, cosmic, galactic, interstellar, lunar, solar, astral, atomic, nuclear, electric, electronic, digital, virtual, analog, solar powered, electrical | plain yes
`
