// Time, weather, season, light and mood. Row: names | key=value…

/** Words of light, weather and feeling. */
export const AMBIENCE = `
dawn, daybreak, first light, crack of dawn, early dawn, day break | time=dawn
sunrise, sun rise, sun up, rising sun, sunrises | time=dawn light=sun
morning, early morning, morning light, mornings, morning sun, morning sunlight, in the morning, early in the morning | time=morning
foggy morning | time=morning weather=fog
misty morning | time=morning weather=fog set=mist
noon, midday, high noon, broad daylight, daylight, daytime, day, daytime light, middle of the day, bright day, harsh midday sun, days, natural daylight | time=noon
afternoon, late afternoon, early afternoon | time=afternoon
golden hour, golden light, golden sunlight, magic hour, warm sunlight, warm evening light, late sun, golden rays, warm golden light, golden glow, low sun, evening sun, golden hour light, golden hour lighting, warm sun, warm golden hour | time=golden light=golden
sunset, setting sun, sundown, sun set, sunsets, sun setting, sunset sky, sunset light, fiery sky, sunset colors, sunset lighting | time=sunset
dusk, twilight, evening, gloaming, blue hour, nightfall, eventide, late evening, evenings | time=dusk
night, nighttime, midnight, at night, dark night, late night, night time, night scene, nocturnal, nightlife, nights, tonight, in the dead of night, by night | time=night
night sky, starry night, starry sky, starlit, under the stars, the stars, reflecting the stars, starlight, stars in the sky, starry, stargazing sky, starry night sky, constellation, constellations, sky full of stars | time=night light=stars
jazz, jazzy | set=jazz
diving board, springboard | set=diving-board
stars, star, twinkling stars, bright stars | time=night light=stars
milky way, galaxy sky | time=night light=milky-way,stars
moonlight, moonlit, moonlit night, moonbeam, moon light, moonbeams, moonshine, in the moonlight | time=night light=moon
crescent moon, crescent, half moon | time=night light=moon set=crescent-moon
moon, full moon, moonrise, blood moon, new moon, red moon, moons, two moons, pale moon, bright moon, yellow moon, blue moon, gibbous moon | time=night light=moon
huge moon, giant moon, big moon, supermoon, super moon, harvest moon, enormous moon, massive moon, large moon, huge full moon, giant full moon, big full moon | time=night light=moon set=huge-moon
eclipse, solar eclipse, lunar eclipse | time=dusk light=eclipse
aurora, northern lights, aurora borealis, southern lights, polar lights, auroras | time=night light=aurora,stars
rainbow, double rainbow, rainbows | light=rainbow
lightning, thunder, thunderbolt, lightning strike, lightning bolt, bolt of lightning, lightning bolts, flash of lightning, lightning storm, bolts of lightning, lightning bolt sky | weather=storm light=lightning
thunderstorm, storm, stormy, tempest, gale, thunderstorms, stormy weather, stormy sky, storms, hurricane weather, stormy night, storm clouds, raging storm, thunder clouds, thundercloud, tempestuous, rainstorm, rain storm, violent storm, hail | weather=storm
rain, rainy, raining, rainfall, downpour, drizzle, raindrops, rainy day, in the rain, pouring rain, heavy rain, rainy weather, monsoon, light rain, rains, pouring, drizzling, torrential rain, rainy season, rainy night rain, shower of rain | weather=rain
rainy night | weather=rain time=night
snow, snowing, snowfall, snowflakes falling, snows, falling snow, fresh snow, powder snow, deep snow, snow falling, light snow, frost, ice and snow | weather=snow season=winter
snowy, snowy day, wintry, wintery, snowstorm, blizzard, snow storm, heavy snow, snowy weather, snow covered landscape, snowy winter | weather=snow season=winter
snowy night | weather=snow season=winter time=night
fog, foggy, foggy day, dense fog, thick fog, foggy weather, smog, swirling fog, covered in fog, fogs | weather=fog
mist, misty, haze, hazy, morning mist, shrouded in mist, mists, low fog, ground fog, light mist, drifting mist | weather=fog set=mist
cloudy, clouded, cloudy day, cloudy sky, partly cloudy, fluffy clouds, white clouds, clouds in the sky, scattered clouds, puffy clouds, cotton clouds, dramatic clouds, pink clouds, clouds overhead, cumulus, cirrus, cloud, rain clouds, wispy clouds, storm cloud, cumulus clouds | weather=cloudy
dramatic sky, moody sky, epic sky, ominous sky, dark clouds, dark sky, brooding sky | weather=cloudy mood=dramatic
overcast, gray sky, grey sky, overcast sky, gray day, grey day, dull weather, grey skies, gloomy weather, gloomy sky | weather=overcast
sunny, sunny day, clear sky, blue sky, clear skies, clear blue sky, bright sun, sunny weather, clear day, sunny afternoon, blue skies, cloudless, cloudless sky, sunny sky, clear weather, beautiful day, bright sunlight, bright sunny day | weather=clear
sunny morning | weather=clear time=morning
sun, sunlight, sunshine, sun rays, sun beams, sunbeams, sunlit, sunbeam, sun light, direct sunlight, sunrays, rays of sunlight, full sun, dappled sunlight, dappled light, dappled, under the sun, sun shining, natural sunlight, suns, bright daylight | light=sun
wind, windy, breeze, breezy, gust, gusts, strong wind, windswept, blustery, gentle breeze, wind blowing, windy day, blowing in the wind, in the wind, winds | weather=wind
sandstorm, dust storm, sand storm, sandstorms | weather=wind set=sandstorm
clear night, clear night sky | weather=clear time=night light=stars
night rain | weather=rain time=night
spring, springtime, spring season, spring day, in spring, spring flowers blooming | season=spring
summer, summertime, midsummer, summer day, hot summer, hot day, summer season, summery, heat wave, heatwave, tropical heat, summers, summers day | season=summer
summer night, summer evening | season=summer time=night
autumn, autumnal, fall season, in the fall, autumn colors, fall colors, autumn leaves, fall leaves, falling leaves, fall foliage, autumn foliage, indian summer, october, november, fallen leaves, autumn day, colorful leaves, in fall, autumn colours, golden leaves, orange leaves, red leaves, leaves falling, autumn season, thanksgiving | season=autumn set=leaves
winter, wintertime, winter day, winter season, december, january, midwinter, cold winter, in winter, winters | season=winter
winter night | season=winter time=night
winter morning | season=winter time=morning
christmas, christmas eve, xmas, christmas time, christmastime, holiday season, noel, christmas day, advent | season=winter set=christmas mood=festive
halloween, all hallows eve, spooky season, halloween night | season=autumn time=night set=halloween mood=spooky
new year, new years eve, 4th of july, fourth of july, independence day | time=night light=fireworks mood=festive
easter, valentines day, valentine, birthday, wedding party, party, celebration, holiday, anniversary, garden party, parade, ceremony, masquerade, masquerade ball, carnival parade, reception, mardi gras, day of the dead | mood=festive
candlelight, candle light, candlelit, candle lit, by candlelight, lit by candles | light=candle mood=warm
firelight, fire light, campfire light, lit by fire, glow of the fire, light of the fire | light=fire
spotlight, spotlights, stage lights, stage light, under a spotlight, in the spotlight, stage lighting, limelight, floodlights | light=spotlight
neon, neon lights, neon light, neon lighting, neon glow, neon signs, neon lit, neons, led lights, neon city lights, neon tubes | light=neon set=neon
city lights, street lights, lamp light, streetlights, traffic lights glow, lights of the city, lamplight, street lamps, car headlights, urban lights, night lights | light=city set=city-lights time=night
fairy light, string of lights, bokeh lights, lights, twinkle lights, hanging lights, festoon lights, christmas lighting, string lighting, twinkling lights, holiday lights, party lights | light=fairy-lights set=lights
firefly, fireflies, glowworms, lightning bugs, glow worms, will o wisps | light=fireflies set=fireflies time=night
fireworks display, fireworks in the sky, exploding fireworks, fireworks exploding | light=fireworks time=night
fireworks sky, firework display, firework show | light=fireworks time=night
lanterns in the sky | light=lanterns time=night
backlight, backlit, backlighting, silhouetted, rim light, rim lighting, rim lit, back light, against the light, contre jour, halo of light, edge lighting, silhouette, silhouettes, silhouette of, silhouettes of, silhouettes against | light=backlight
lens flare, light leaks, light leak, sun flare, lens flares | light=flare
god rays, light rays, light shafts, volumetric light, volumetric lighting, shafts of light, crepuscular rays, light beams, beams of light, beam of light, godrays, rays of light, volumetric rays, ray of light, light shaft, beam, beams, tyndall effect, ray, rays, volumetric fog | light=god-rays
soft light, soft lighting, diffused light, diffuse light, natural light, natural lighting, ambient light, softbox, gentle light, diffused lighting, soft natural light, soft shadows, even lighting, subtle lighting, indirect light, diffuse lighting, soft studio lighting, ambient lighting, soft sunlight, soft glow, soft natural lighting | light=soft
window lit, window light, soft window light, light from the window, light through the window, light coming through window, light streaming through windows | light=soft,window
dramatic light, dramatic lighting, hard light, harsh light, chiaroscuro, high contrast lighting, moody lighting, low key, low key lighting, rembrandt lighting, hard shadows, strong shadows, cinematic lighting, cinematic light, deep shadows, harsh shadows, split lighting, moody light, high contrast, dark shadows, side lighting, harsh lighting, strong contrast, contrasty, noir lighting, hard lighting, butterfly lighting, underlighting, side light, epic lighting, theatrical lighting | light=dramatic mood=dramatic
studio lighting, studio light, high key, high key lighting, product lighting, professional lighting, studio lights, ring light, flash photography, camera flash, direct flash, flash, bright lighting, three point lighting, key light, fill light, strobe, beauty dish, beauty lighting, studio flash, on camera flash | light=studio
warm light, warm lighting, warm glow, cozy lighting, tungsten light, warm tones, warm colors, lamp glow, warm colours, incandescent light, warm atmosphere, warm hues, warm palette, warm tone, cozy light, warm ambient light, warm color palette | light=warm
cool light, cold light, cool tones, blue light, cold tones, blue tones, fluorescent light, fluorescent lighting, cool colors, cold lighting, cool lighting, cold colors, bluish light, blue hues, cold color palette, icy tones | light=cool
dark, darkness, dim, dimly lit, low light, gloomy, shadowy, pitch dark, unlit, dim light, dark room, shade, dim lighting, dark lighting, poorly lit, pitch black darkness, dark background, dark scene, murky, dusky | light=dark mood=dark
bright, brightly, well lit, light filled, bright light, vivid light, airy, light and airy, sunny bright, bright lights | light=bright
glow, shine, gleam, light, lighting, illumination, radiance, sparkle, glitter, shimmer, sparkles, luminosity, brightness, glare, dazzle, light effects, light source, aura, glint | light=glow
red light, red lighting, red lights, red glow, darkroom light | light=red
purple light, purple lighting, pink light, pink lighting, magenta light, purple and blue lighting, pink and blue lighting, vaporwave lighting, blue and purple lighting, colored lights, coloured lights, colored lighting, rgb lighting, colorful lights, disco lights, laser lights, lasers, laser, gel lighting, pink and purple lights, multicolored lights, laser beams, laser beam | light=neon
green light, green lighting, green glow, eerie green light | light=green
orange light, orange glow, orange lighting, orange and teal, teal and orange | light=golden
bioluminescence, bioluminescent plants, bioluminescent glow, glowing plants, glowing mushrooms light, bioluminescent waves | light=bioluminescent
peaceful, serene, calm, tranquil, quiet, relaxing mood, zen, peace, serenity, harmony, calmness, harmonious, idyllic, soothing, restful, tranquility, silence, silent, stillness, gentle mood, pastoral, meditative | mood=calm
cozy, cosy, comforting, homely, snug, inviting, hygge, warm, coziness, intimate, wholesome, heartwarming, welcoming, toasty, warmth, homey | mood=cozy
romantic, romance, love, in love, tender, loving, passionate, affectionate, lovers mood, passion, affection | mood=romantic
mysterious, mystery, eerie, ominous, haunting, mystic, enigmatic, foreboding, suspenseful, suspense, spooky, haunted, creepy atmosphere, uncanny, dark fantasy, unsettling, tense, horror, scary atmosphere, nightmare, nightmarish, occult, supernatural, paranormal, lovecraftian, eldritch, macabre, cursed, thriller, gothic horror, ghostly, terror, fear, dread, darkly | mood=mysterious
dramatic, epic, intense, powerful mood, grandiose, majestic, awe inspiring, breathtaking, heroic mood, glorious, drama, spectacular mood, monumental mood, dynamic, action, energetic, action packed, energy, majesty, action scene, dynamic action, intensity, action shot, explosive, dramatic atmosphere, dramatic scene, awe, grandeur, glory, power, adventurous, adventure, battle, war, fight scene, exciting, thrilling, chaos, chaotic, victory | mood=dramatic
melancholy, melancholic mood, moody, somber, sombre, nostalgia, bittersweet, wistful, loneliness, solitude, sorrow, sadness, bleak, despair, dreary, grim, lonely mood, melancholia, emotional, emotion, longing, isolation, moody atmosphere, grief, bleakness, hopeless, desolation | mood=melancholic
dreamy, dream, surreal, surreal mood, ethereal mood, fantasy atmosphere, hazy dreamy, otherworldly mood, dreams, magical atmosphere, hallucination, fairytale mood, fairytale atmosphere, dreamscape, trippy, mystical atmosphere, dreamy atmosphere, heavenly, angelic, magical glow, enchanting, mesmerizing, wonder, wonderland, illusion, imagination, fantasy world, fantasy landscape, wonderment | mood=dreamy
festive, celebratory, holiday mood, joyous mood, happy atmosphere, happiness, joy, fun atmosphere, vibrant mood, lively atmosphere, happy mood, playful mood, cheerfulness, laughter, excitement, vibrant atmosphere, uplifting, optimistic, hopeful, hope, whimsy | mood=festive
cold, chilly, frigid, freezing, cool weather, cold weather, chill, icy cold, freezing cold | mood=cold
fire and smoke, embers, burning embers, sparks, sparks flying, sparks rising, rising sparks, ash falling, ashes, floating embers | light=fire set=embers
explosion, explosions, blast, mushroom cloud, nuclear explosion | light=fire set=explosion mood=dramatic
hologram, holograms, holographic display, holographic displays, holographic screens, holographic screen | light=neon set=holograms
confetti, streamers, falling confetti, glitter falling | set=confetti mood=festive
falling petals, petals falling, drifting petals, blowing petals, swirling petals, floating petals, cherry petals, flower petals, petals in the wind, rose petals, petals in the air | set=petals
dust, dust particles, dust motes, floating particles, particles, dust in the air, pollen, dust cloud, cloud of dust, clouds of dust | set=dust
soap bubbles floating, bubbles floating, floating bubbles | set=bubbles
flock of birds in the sky, birds in the sky, birds flying in the sky | set=birds
atmosphere, atmospheric, mood, ambiance, ambience, vibe, vibes, feeling, feel, aesthetic, tone, weather, season, feelings, aura mood | -
`
