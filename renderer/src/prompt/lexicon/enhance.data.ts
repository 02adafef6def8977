// Words that enrich a prompt. Row: group | phrase; `when` lists places or conditions, any of which must hold; `not` those that must not; `clip` holds where a picture is moved.

/** Read by `enhance.ts`; every phrase must be one the parser understands and must bring no subject of its own. */
export const ENRICHMENTS = `
@light
golden hour light | when=beach,meadow,field,hill,mountain,savanna,desert,canyon,village,road,farm,island,lake,river,castle,harbour,pier not=night,rain,storm,snow,fog,time,light
soft morning light | when=forest,garden,park,meadow,lake,river,farm,village,kitchen,bedroom not=time,light,storm
warm lamp glow | when=room,bedroom,library,cafe,kitchen,church not=light
soft window light | when=room,bedroom,kitchen,cafe,classroom,office,library,table not=night,light
warm evening light | when=street,market,rooftop,city,skyline,bridge,park,playground not=time,light,rain,storm,snow
light shafts | when=forest,jungle,underwater,cave,church,ruins not=light,night
moonlight | when=night not=light,rain,storm,indoor
city lights | when=night+street,night+city,night+skyline,night+rooftop,night+alley not=light
studio lighting | when=studio,none+small,none+person not=light,time,weather,season,setting
dramatic lighting | when=stage,volcano,castle,stadium,storm,gym not=light
neon lights | when=night+alley,night+street not=light
rim lighting | when=space,moon,mars,stage,gym not=light,backlight
soft light | when=any not=light,storm
@lens
shallow depth of field | when=small,person,animal,table not=camera
50mm lens | when=any not=camera
35mm lens | when=person,vehicle,street,market,room,city not=camera
85mm lens | when=person,animal not=camera
wide shot | when=scenery,mountain,canyon,desert,ocean,savanna,field,building not=camera,small
low angle | when=building,vehicle,giant not=camera
@mood
serene | when=lake,meadow,beach,garden,mountain,snow,river,hill,forest,field not=mood,storm,dragon
cozy | when=room,bedroom,cafe,kitchen,library,table not=mood
mysterious | when=cave,ruins,swamp,fog,castle,haunted-house,ghost,wizard not=mood
dramatic | when=storm,volcano,stadium,stage,ocean,space,mars,moon not=mood
dreamy | when=sky,underwater,garden,space not=mood
romantic | when=sunset+person,bridge+person,beach+person,cafe+person not=mood,storm
epic | when=dragon,castle,mountain,canyon not=mood
peaceful | when=small,plant,park,lake,village,garden,farm,pier not=mood,storm,war
@air
drifting mist | when=forest,lake,river,mountain,swamp,harbour not=weather,night,palette,clip
gentle breeze | when=beach,meadow,field,hill,savanna not=weather
scattered clouds | when=outdoor not=weather,night,underwater,space,moon,mars
floating dust particles | when=library,church,ruins,room,castle not=setting
falling leaves | when=autumn not=leaves,clip
falling snow | when=winter+outdoor not=weather,clip
falling petals | when=spring+outdoor not=petals,clip
floating bubbles | when=underwater not=bubbles,clip
warm colors | when=sunset,autumn,room,cafe,desert not=palette,medium
cool colors | when=night,winter,underwater,iceberg not=palette,medium,light
film look | when=any not=medium
cinematic | when=any not=medium
`
