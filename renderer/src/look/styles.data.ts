// The 106 styles of the catalogue: what each asks of stage, lens, film and print.
//
// Row: name | id | hint | grade | finishes | weather | more
//   hint      a sentence the prompt parser reads; it fills in what the prompt leaves open: place, time, weather, light, camera,
//             and, for people, clothes, pose and things held. `-` for none.
//   grade     c contrast, s saturation, b bloom, v vignette, g grain, hi highlight tint, sh shadow tint. Left out: as the light has it.
//   finishes  names of `finish.ts` with strength at full style strength.
//   weather   what falls or hangs before the lens, with amount.
//   more      add=<sentence> things that come into the picture; giant=<times> grows the people; prop=<times> grows what is added;
//             stretch=<times> draws people out upwards; paper=#rrggbb the colour behind them in a studio, if the prompt names none.

/** One style a row. */
export const STYLES = `
General | 464ea177-8d40-4940-8d9d-b438bab269c7 | -
Realistic | 1cb4b936-77bf-4f9a-9039-f3d349a4cdbe | a person in a street in the morning, shallow focus, soft light | c=1.02 s=.94 b=.03 v=.25 g=.006 | muted .18
Creatures | b3c8075a-cb4c-42de-b8b3-7099dd2df672 | full body of a person in a forest at dusk, mysterious | c=1.1 s=.9 hi=.86,1,.9 sh=0,.02,.015 v=.7 | haze .15 | fireflies 1 | add=a green dragon beside, prop=.42
Medieval | 1fc861ed-5923-41a6-9963-b9f04681dddd | a person wearing medieval armor and cloak in front of a castle, overcast | c=1.1 s=.72 hi=1.04,.98,.86 v=.7 | oil .25 | dust .3
Spotlight | 40ff999c-f576-443c-b5b3-c7d1391a666e | a person on a dark stage under a spotlight at night | c=1.2 s=.95 v=.9 b=.14 | spotlight 1 | dust .4
Giant People | a5f63c3b-70eb-4979-af5e-98c7ee1e18e8 | full body of a giant person walking in a village, low angle | c=1.08 hi=1,.99,.95 v=.4 | haze .2 | | giant=8
Red balloon | 3de71b9e-3973-4828-b246-a34c606e25a7 | full body of a person holding a red balloon in a snow field, cloudy | c=1.02 s=.95 hi=.98,1,1.03 v=.4 | haze .2 | | add=a red balloon beside, prop=1.6
green editorial | 91abc4fe-1cf8-4a77-8ade-d36d46699014 | a person wearing a green suit in a studio, fashion portrait | c=1.14 s=1.05 hi=.86,1.08,.84 sh=0,.035,.012 v=.35 | masthead .9 | | paper=#4f9c50
Subway | d2e8ba04-9935-4dee-8bc4-39ac789746fc | a person in a subway station | c=1.1 s=.85 hi=.92,1.03,.96 sh=0,.02,.016 v=.5 g=.02 | grain .2
Library | 6fb3e1f5-d721-4523-ac38-9902f2b2b850 | a person holding a book, wearing glasses and sweater in a library, warm light | c=1.06 s=.95 hi=1.1,.98,.8 sh=.02,.01,0 v=.7 | grain .2 | dust .35
DigitalCam | ca4e6ad3-3e93-4e03-81a0-d1722d2c128b | close view of a person in a kitchen at night | c=1.1 s=1.06 v=.25 | digicam 1
Grillz Selfie | 255f4045-d68b-42b1-9e4c-f49d3263a9d7 | close-up of a smiling person wearing a cap and sunglasses, gold necklace, high angle | c=1.16 s=1.1 b=.14 hi=1.03,.98,.92 | flash .8, bulge .35, grillz 1 | | paper=#6a6a72
Bleached Brows | cc099663-9621-422e-8626-c8ee68953a0c | close-up of a person with blonde hair in a studio, high key | c=.95 s=.6 hi=1.0,1.02,1.07 b=.1 v=.1 | overexposed .32 | | paper=#b8cfe4
Sitting on the Street | 7696fd45-6e67-47d7-b800-096ce21cd449 | a person wearing jeans, hoodie and sneakers sitting on the ground in a street, afternoon | c=1.05 s=.86 hi=1.04,1,.9 g=.018 | 90s-stamp .25, vintage-film .35
Crossing the street | d3e2b71d-b24b-462e-bd96-12f7a22b5142 | full body shot of a person walking across a crosswalk in a street, afternoon | c=1.12 s=.92 hi=1.02,1,.94 v=.35 | panning .55
Angel Wings | 4c24b43b-1984-407a-a0ae-c514f29b7e66 | an angel wearing a white dress, backlit, dreamy | c=.95 s=.8 hi=1.05,1.02,1 b=.24 v=.3 | dream .8
Duplicate | 88126a43-86fb-4047-a2d6-c9146d6ca6ce | - | c=1.04 | twin 1
Quiet luxury | ff1ad8a2-94e7-4e70-a12f-e992ca9a0d36 | a person wearing beige wool coat and beige trousers in a studio, elegant, soft light | c=.98 s=.62 hi=1.06,1,.9 sh=.018,.014,.008 v=.25 | muted .45 | | paper=#d9c8ae
Fireproof | 373420f7-489e-4a5d-930e-cc4ecfcc23cc | full body of a person in ruins at night, lit by fire, dramatic | c=1.2 s=1.12 hi=1.16,.88,.6 sh=.03,.006,0 b=.2 v=.8 | sunburnt .3 | embers 1 | add=five big fires behind, prop=1.3
Elevator Mirror | 524be50a-4388-4ff5-a843-a73d2dd7ef87 | a person wearing a black jacket and black trousers in an elevator, cool light | c=1.08 s=.62 hi=.96,1.02,1.04 v=.5 | flash .3, chrome .35, mirror .8
360 cam | 294bb3ee-eaef-4d2a-93e3-164268803db4 | a person in a park, fisheye lens, high angle | c=1.08 s=1.12 b=.08 | round-lens 1, fringe .6
Glitch | 62355e77-7096-45ae-9bea-e7c5b88c3b70 | a person in a city street at night | c=1.12 s=1.1 | glitch 1
FashionShow | 86fc814e-856a-4af0-98b0-d4da75d0030b | full body shot of a person walking on a runway stage wearing a long coat and trousers, spotlights, dramatic light | c=1.18 s=.9 b=.16 v=.7 | flash .5, spotlight .45
PixeletedFace | 34c50302-83ff-487d-b3a9-e35e501d80a7 | portrait of a person in a village | c=1.06 s=.9 | face-blocks 1
Sunbathing | bc00b419-f8ca-4887-a990-e2760c3cb761 | full body of a person lying on a beach at noon wearing a bikini and sunglasses, high angle, sunny | c=1.08 s=1.18 hi=1.08,1,.84 b=.1 v=.2 | sunburnt .4
Paper Face | 7fa63380-64b7-48b1-b684-4c9ef37560a9 | portrait of a person in a studio | c=1.05 s=.95 v=.2 | papercut 1 | | paper=#d9b48a
90s Grain | f5c094c7-4671-4d86-90d2-369c8fdbd7a5 | a person on a rooftop in the afternoon | c=1.0 s=.8 hi=1.08,.99,.84 sh=.03,.02,.03 g=.05 | 90s-stamp 1, grain .7
Geominimal | 372cc37b-9add-4952-a415-53db3998139f | full body of a person in a studio, minimalist, hard light | c=1.15 s=.95 v=.1 | low-poly .1 | | add=three yellow balls behind, prop=3, paper=#e9e6de
Foggy Morning | 0fe8ad66-ff61-411f-9186-b392e140b18c | a person in a meadow on a foggy morning | c=.86 s=.62 hi=.96,1,1.03 sh=.03,.035,.04 v=.3 | haze 1 | dust .15
Overexposed | d8a35238-ba42-48a0-a76a-186a97734b9d | a person on a beach at noon, sunny | c=.92 s=.8 b=.25 v=0 | overexposed 1
Sunset beach | 26241c54-ed78-4ea7-b1bf-d881737c9feb | a person on a beach at sunset | c=1.05 s=1.2 hi=1.14,.92,.72 sh=.02,0,.03 b=.16 | light-leak .35
Giant Accessory | 70fbb531-5ee2-492e-8c53-5dbd6923e8c2 | full body of a person in a studio, fashion | c=1.08 s=1.1 v=.2 | flash .2 | | add=a giant handbag beside, prop=2, paper=#d99aa6
RingSelfie | 9de8ed26-c8dd-413c-a5e3-47eec97bc243 | close-up of a smiling person, high angle | c=1.06 s=1.02 b=.16 hi=1.04,.99,.98 v=.2 | flash .5, ring-light 1 | | paper=#4a4c58
Street view | a13917c7-02a4-450f-b007-e72d53151980 | wide shot in a street, noon, cloudy | c=1.0 s=.88 v=.05 b=.02 | street-map 1, face-blocks .8, bulge .12
90’s Editorial | 710f9073-f580-48dc-b5c3-9bbc7cbb7f37 | fashion portrait of a person wearing a leather jacket and jeans in a studio, hard light | c=1.22 s=.7 hi=1.03,.98,.92 g=.03 v=.5 | vintage-film .35, masthead 1 | | paper=#8a8a86
Rhyme & blues | c7ea4e7a-c40c-498d-948c-1f6919631f60 | a person holding a microphone on a stage at night | c=1.05 s=.9 hi=.85,.95,1.2 sh=.02,.03,.1 b=.2 v=.6 | spotlight .6, blues 1, grain .3 | dust .5
2000s Cam | 181b3796-008a-403b-b31e-a9b760219f17 | a person in a bedroom at night, party | c=1.14 s=1.2 b=.1 v=.3 | digicam .75, vhs .35, static .1
CCTV | 07a85fb3-4407-4122-a4eb-42124e57734c | wide shot of a person in a street at night, high angle | c=1.1 s=.3 v=.7 g=.03 | bulge .2, cctv 1
0.5 Outfit | 71fecd8c-6696-42df-b5eb-f69e4150ca01 | full body, high angle, 14mm wide angle, a person wearing a hoodie, cargo pants and sneakers in a street | c=1.08 s=1.06 v=.2 | bulge .5
Amalfi Summer | dab472a6-23f4-4cf8-98fe-f3e256f1b549 | a person wearing sunglasses, straw hat and white dress by the harbour at noon, summer, sunny | c=1.08 s=1.2 hi=1.08,1.02,.9 b=.07 v=.15 | vivid .4 | | add=a lemon tree beside
Bimbocore | f96913e8-2fcf-4358-8545-75dd6c34c518 | a person with blonde hair wearing a pink dress and high heels in a studio | c=1.02 s=1.3 hi=1.12,.86,1.04 sh=.05,0,.03 b=.2 | pink-bokeh .9, sparkle .7, dream .3 | | paper=#f08cc0
0.5 Selfie | 8dd89de9-1cff-402e-88a8-580c29d91473 | close-up from a high angle, 14mm wide angle, smiling person in a park | c=1.06 s=1.08 v=.2 | bulge .8
Sand | ba3d7634-447e-455c-98e3-63705d5403b8 | in a desert, windy, golden hour, a person wearing a beige robe | c=1.02 s=.75 hi=1.14,.99,.76 sh=.03,.02,0 | haze .35, sepia .18 | dust 1
Vintage PhotoBooth | 83caff04-691c-468c-b4a0-fd6bbabe062b | close-up in a studio, smiling person | c=1.1 s=.2 v=.4 g=.03 | photobooth 1 | | paper=#7a7a78
afterparty cam | 5765d07d-1525-4d4d-ae06-9091e2bdac2d | a person wearing sunglasses in a kitchen at night, party | c=1.2 s=1.15 hi=1.06,.94,1 v=.5 | flash 1, double .25, warm-bokeh .6, grain .6, fringe .6 | petals .3
Babydoll MakeUp | b7c621b5-9d3c-46a3-8efb-4cdfbc592271 | close-up of a young woman with pink lips wearing a pink dress, soft light | c=.95 s=1.05 hi=1.08,.95,.99 sh=.03,.01,.02 b=.16 v=.1 | blush 1, dream .45, pink-bokeh .3 | | paper=#f6c6d6
Through The Glass | 1900111a-4ce8-42a7-9394-7367f0e0385c | a person in a cafe at dusk, rainy | c=.98 s=.9 hi=.94,1,1.06 b=.12 | wet-glass 1, fringe .6, double .25
Gallery | 36061eb7-4907-4cba-afb1-47afcf699873 | a person wearing a black turtleneck and black trousers in an art gallery, soft light | c=1.02 s=.85 hi=1.01,1,.99 v=.15 | muted .2
Eating Food | 7df83cc9-1e13-4bd0-b6ff-1e6a456b9e5a | a person eating a burger in a cafe, warm light | c=1.06 s=1.22 hi=1.08,1,.86 b=.06 v=.3 | vivid .35, flash .25
Swords Hill | 5b6f467e-f509-4afe-a8db-4c07a6f3770d | full body of a person on a hill at dusk, overcast, dramatic | c=1.16 s=.58 hi=.94,.97,1.04 sh=.01,.01,.025 v=.8 | haze .25 | dust .3 | add=twelve swords behind, prop=1.5
Office beach | e454956b-caf2-4913-a398-dbc03f1cbedf | full body of a person wearing a suit on a beach at noon | c=1.0 s=.92 hi=1,1.02,1.02 v=.15 | overexposed .15 | | add=a desk and an office chair beside, prop=1.1
Help It's Too Big | 5ad23bca-4a4b-4316-8c59-b80d7709d8ee | full body of a person in a living room, low angle | c=1.06 s=1.1 v=.25 | vivid .2 | | add=a giant rubber duck behind, prop=5
Japandi | 0089e17c-d0f0-4d0c-b522-6d25c88a29fc | full body of a person in a room, soft window light, minimalist, morning | c=.95 s=.55 hi=1.06,1.01,.92 sh=.03,.026,.018 v=.1 | muted .45 | dust .15 | add=a bonsai beside, prop=2
iPhone | 1b798b54-03da-446a-93bf-12fcba1050d7 | full body of a person in a park in the afternoon, 26mm, deep focus | c=1.06 s=1.14 b=.02 v=0 g=.004 | vivid .3
Gorpcore | 96758335-d1d1-42b7-9c21-5ac38c433485 | a person wearing an orange puffer jacket, cargo pants, hiking boots, backpack and beanie on a mountain, cloudy | c=1.08 s=1.0 hi=.97,1,1.04 v=.3 | muted .2, grain .2
Indie sleaze | 5a72fec7-a12e-43db-8ef3-1d193b4f7ab4 | a person wearing a leather jacket, jeans and sunglasses in a living room at night, party | c=1.26 s=.92 hi=1.04,.99,.88 v=.6 g=.03 | flash 1, 90s-stamp .5, light-leak .4
Fairycore | 7f21e7bd-4df6-4cef-a9a9-9746bceaea1d | a fairy wearing a flower crown in a forest, spring, magical | c=.96 s=1.08 hi=1,1.05,.94 sh=.01,.03,.02 b=.22 | dream .9 | fireflies 1
Tumblr | 0367d609-dfa1-4a81-a983-b2b19ecd6480 | a person in a field at dusk, melancholic | c=.92 s=.68 hi=.96,.98,1.08 sh=.04,.03,.07 g=.02 v=.5 | vintage-film .5, muted .3
Avant-garde | 0c636e12-3411-4a65-8d86-67858caf2fa7 | a person wearing a black cape, black trousers and top hat in a studio, dramatic light, fashion | c=1.3 s=.3 v=.6 | black-and-white .8, double .3
HairClips | ea6f4dc0-d6dd-4bdf-a8cf-94ed1db91ab2 | close-up of a young woman | c=1.02 s=1.26 hi=1.04,1,1.02 b=.08 v=.1 | hair-clips 1, vivid .4 | | paper=#8fd0e8
birthday mess | 2d47f079-c021-4b8e-b2c0-3b927a80fc31 | full body of a person wearing a party hat in a living room | c=1.1 s=1.24 hi=1.06,.98,.94 v=.4 | flash .6, confetti 1 | | add=a birthday cake and five colorful balloons beside, prop=1.5
Clouded Dream | 493bda5b-bb4b-46fe-9343-7d5e414534ef | a person in the clouds in the sky at sunset, dreamy | c=.88 s=.95 hi=1.06,.97,1.06 sh=.05,.03,.07 b=.28 | dream 1, haze .6
Y2K Posters | cbefda85-0f76-49bd-82d7-9bcd65be00ca | a person wearing a silver jacket, silver pants and sunglasses in a studio | c=1.12 s=1.3 hi=1.02,.96,1.1 | poster .7, halftone .25, pop-title 1 | | paper=#e05aa8
tokyo drift | ce9a88c2-c962-45e2-abaa-c8979d48f8d5 | a person on a neon street in tokyo at night, rainy | c=1.18 s=1.3 hi=.96,.94,1.12 sh=.02,0,.05 b=.22 v=.6 | panning .45, neon .5 | rain .5 | add=a red sports car behind
Object Makeup | b7908955-2868-4e35-87a0-35e50cb92e5d | close-up of a person in a studio | c=1.1 s=1.25 b=.06 v=.1 | face-objects 1, vivid .5 | | paper=#8a7ad0
Graffiti | 0b4dac9a-f73a-4e5b-a5a7-1a40ee40d6ac | a person wearing a hoodie and sneakers in an alley | c=1.16 s=1.28 v=.4 | cartoon .45, paint-splash 1
Sunburnt | e439bd89-8176-4729-b6a4-a9977120507d | a person in a desert at noon, hot summer, sunny | c=1.1 s=1.05 hi=1.18,.92,.72 b=.12 | blush .8, sunburnt 1
hallway noir | a643a36a-85e6-4e3d-80db-13e4997203cc | a person wearing a trench coat and fedora in a hallway at night, film noir | c=1.3 s=.1 v=1 | film-noir 1
2000s Fashion | facaafeb-4ab5-4384-92a1-b4086180e9ac | full body shot of a person wearing sunglasses, pink crop top, jeans and high heels in a studio | c=1.12 s=1.2 hi=1.05,.98,1.02 b=.1 | flash .5, sparkle 1 | | paper=#7fb8e6
Night Beach | 62ba1751-63af-4648-a11c-711ac64e216a | a person on a beach at night, moonlight | c=1.12 s=.8 hi=.78,.9,1.22 sh=0,.012,.05 v=.7 g=.02 | flash .25, grain .3
Movie | 811de7ab-7aaf-4a6b-b352-cdea6c34c8f1 | a person in a city street at golden hour, dramatic light, shallow focus | c=1.12 s=.95 hi=1.08,.99,.86 sh=0,.016,.032 v=.45 b=.1 | cinematic 1
Long legs | 12eda704-18e5-4783-aa0f-deba5296cc83 | full body of a person wearing high heels and short skirt in a studio, low angle | c=1.08 s=1.0 v=.3 | flash .2 | | stretch=1.3, paper=#c8c0b4
APHEX TWIN | 5659c554-9367-4a27-8c66-333c072cbbc2 | close-up of a smiling person in a studio at night, cool light, high contrast | c=1.34 s=.45 hi=.94,1.02,.92 sh=.0,.02,.01 v=.9 g=.04 | acid 1, bulge 1, static .3 | | paper=#2a342a
Nail Check | 4b66c2db-8166-4293-b1aa-5269c9effb07 | close-up of a person waving, wearing red gloves and rings, soft light | c=1.04 s=1.24 hi=1.04,.99,1 b=.1 v=.1 | vivid .4, dream .25 | | paper=#d8c8ee
Coquette core | bd78cfc6-9b92-4889-9347-f21dbf0a269c | a woman wearing a pale pink dress and bow in a garden, spring | c=.95 s=.92 hi=1.07,.97,.98 sh=.04,.02,.025 b=.16 | dream .6, vintage-film .2 | petals .9
Mixed Media | 2fcf02e2-919a-4642-8b31-d58bde5e6bd9 | - | c=1.12 s=1.1 | halftone .45, paint-splash .7, polaroid .8
Selfcare | d24c016c-9fb1-47d0-9909-19f57a2830d4 | a person wearing a white bathrobe in a bedroom, soft morning light | c=.94 s=.85 hi=1.06,1.01,.94 sh=.03,.024,.018 b=.14 v=.1 | dream .45, muted .2 | bubbles .5
Grunge | ad9de607-3941-4540-81ea-ba978ef1550b | a person wearing a flannel shirt, ripped jeans and boots in an alley, overcast | c=1.2 s=.55 hi=.98,1,.88 sh=.01,.02,.01 v=.7 g=.04 | vintage-film .45, scratched .6
Double take | 2a1898d0-548f-4433-8503-5721157b93a1 | - | c=1.02 s=.95 b=.1 | double 1
505room | 673cf0d4-c193-4fa2-8ad3-b4db4611e3ae | a person sitting in a bedroom at night, warm lamp light | c=1.1 s=.9 hi=1.18,.86,.6 sh=.03,0,.012 v=.85 g=.03 | smoke .35, grain .45
Flight mode | 3f90dc5b-f474-4259-95c4-d29fbd6be645 | a person in an airplane cabin in the morning | c=1.02 s=1.0 hi=.98,1.01,1.08 b=.12 v=.3 | haze .15
Escalator | bab6e4bd-9093-4bb5-a371-01ef6cbd58ad | full body of a person on an escalator, cool light | c=1.12 s=.7 hi=.92,1,1.06 v=.5 | chrome .3
burgundy suit | 84c23cef-7eda-4f8f-9931-e3e6af8192d9 | portrait of a person wearing a burgundy suit in a studio, dramatic light | c=1.14 s=.95 hi=1.08,.94,.92 sh=.035,.004,.012 v=.6 | grain .2 | | paper=#3c1a16
Fisheye | cc4e7248-dcfe-4c93-b264-2ab418a7556b | a person in a street, fisheye lens | c=1.06 s=1.08 v=.5 | bulge .6, fringe .5
Shoe Check | 30458874-d9c0-4d5a-b2b7-597e0eee2404 | full body, low angle, 16mm wide angle, a person wearing white sneakers and jeans in a street | c=1.1 s=1.08 v=.3 | bulge .35, flash .3
Rainy Day | 53bdadfa-8eb6-4eaa-8923-ebece4faa91c | a person holding an umbrella in a street in the rain, overcast | c=1.02 s=.66 hi=.92,.98,1.06 sh=.01,.018,.03 v=.5 | haze .3 | rain 1
Mt. Fuji | de0118ba-7c27-49f7-9841-38abe2aae8e1 | full body of a person at a lake with mount fuji behind, morning, spring, clear sky | c=1.0 s=1.0 hi=1.06,.97,1 sh=.02,.015,.04 b=.08 v=.2 | ukiyo-e .15 | petals .7
Sea breeze | 71ac929c-4002-4640-9b65-cb06402844c6 | a person by the ocean, windy, morning, clear sky | c=1.0 s=1.02 hi=.96,1.02,1.07 sh=0,.016,.024 b=.08 v=.1 | haze .15, overexposed .15 | bubbles .25
Invertethereal | 82edba1e-b093-4484-a25e-9276e0454999 | a person in a garden at night, dreamy | c=1.05 s=.9 b=.2 | invert .9, dream .7
Y2K | 6b9e6b4d-325a-4a78-a0fb-a00ddf612380 | a person wearing a silver jacket, silver pants and sunglasses in a studio | c=1.08 s=1.1 hi=.92,.99,1.16 sh=.02,.02,.07 b=.2 | chrome .3, bulge .2 | bubbles 1 | add=four silver balloons beside, prop=1.6, paper=#6fa8f0
Tokyo Streetstyle | 99de6fc5-1177-49b9-b2e9-19e17d95bcaf | full body shot of a person wearing an oversized orange jacket, cargo pants, beanie and white sneakers in a street in tokyo, dusk, neon | c=1.1 s=1.1 hi=1,.98,1.05 b=.12 v=.35 | flash .35, grain .35, neon .2
chrome exit | 5e01339d-745e-4bba-96f7-e8ce4af79f17 | a person wearing silver jacket and silver pants in a hallway at night, backlit, cool light | c=1.24 s=.4 hi=.94,1,1.1 b=.2 v=.5 | chrome 1, doorway .8
Night rider | 1fba888b-9ab0-447f-a6a4-9ce5251ec2a6 | full body of a person wearing a helmet, black leather jacket and black trousers on a road at night | c=1.22 s=.9 hi=1.06,.88,.86 sh=.03,0,.012 b=.16 v=.8 | long-exposure .8, neon .15 | | add=a motorcycle beside
Artwork | b9e2d7dc-78e6-4f7d-95dd-b62690e7b200 | - | c=1.1 s=1.28 v=.2 | oil 1, impressionist 1
Glazed doll skin makeup | a2a42ada-75cc-42a9-be12-cb16c1dec2a8 | close-up of a young woman in a studio, soft light | c=1.0 s=.98 hi=1.05,1,1 b=.3 v=.05 | glaze 1, dream .4 | | paper=#8cc4c4
mount view | 3c975998-cb5b-4980-80fc-7977e4c60972 | full body of a person on a mountain, wide shot, morning, clear | c=1.08 s=1.08 hi=.98,1,1.05 v=.2 | haze .2, vivid .2
2049 | 53959c8a-4323-4b78-9888-e9f6fb0f6b98 | a person wearing long coat in a desert city at sunset, futuristic | c=1.08 s=1.1 hi=1.3,.74,.34 sh=.06,.02,0 b=.14 v=.5 | haze .6, smoke .5 | dust .7 | add=a giant statue behind, prop=4
blackout fit | f8dac072-d11f-438a-b283-fd52fe8aa744 | full body shot of a person wearing sunglasses, black coat, black pants and black boots in a studio at night | c=1.2 s=.4 v=.8 | flash .6, black-and-white .3 | | paper=#17171a
Bike mafia | 90df2935-3ded-477f-8253-1d67dd939cbe | a person wearing sunglasses, leather jacket, jeans and bandana on a road, low angle, sunset | c=1.18 s=.86 hi=1.08,.96,.84 v=.6 g=.028 | grain .5, smoke .2 | dust .6 | add=two motorcycles beside
static glow | fb9cee2b-632f-4fd4-ae4f-4664deecc0f4 | a person in a living room at night | c=1.1 s=1.0 hi=.9,.96,1.16 b=.25 v=.5 | static 1
Nicotine glow | 5dbb6a20-0541-4f06-8352-a2408d8781dc | a person in a bar at night, warm light | c=1.06 s=.8 hi=1.14,.98,.62 sh=.03,.022,0 b=.16 v=.7 | smoke 1 | dust .4
brick shade | f3968a4f-a125-4c16-8673-45ce9874520e | a person in an alley with a brick wall, late afternoon, hard light | c=1.18 s=.92 hi=1.12,.94,.8 sh=.03,.006,0 v=.5 | vintage-film .35, blinds .8
dmv | 923e4fb0-d4ea-480c-876d-ac7cad862b9d | portrait of a person in a studio, facing the camera, fluorescent light | c=1.06 s=.7 hi=.97,1.03,.94 v=0 | flash .8, id-card 1 | | paper=#9fb2c4
Fish-eye twin | d4775423-d214-4862-b061-47baa1978208 | fisheye lens | c=1.1 s=1.05 v=.4 | twin 1, round-lens .7
It’s french | 79bfaa63-4e12-4ea2-8ada-7d4406eecece | a person wearing a red beret, striped shirt and blue trousers in a cafe in paris, morning | c=1.02 s=.86 hi=1.05,1,.93 sh=.01,.01,.03 g=.018 | vintage-film .4, muted .15 | | add=a croissant beside
cocktail | aed71142-673c-4908-a6a7-326d5252eb06 | a person holding a cocktail and wearing a cocktail dress in a bar at night, warm light | c=1.12 s=1.16 hi=1.1,.95,.86 sh=.03,0,.03 b=.18 v=.6 | warm-bokeh 1, grain .25
`
