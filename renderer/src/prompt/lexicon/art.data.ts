// Vector art that is a thing under its own name and needs no row of its own. Row: art names | height in metres.

/** Each name with its hyphens read as spaces; names the lexicon has already are passed over. */
export const ART_THINGS = `
adhesive-bandage admission-tickets alembic balance-scale bar-chart bookmark-tabs clipboard closed-book card-index computer-disk control-knobs dvd floppy-disk envelope falafel file-folder film-frames firecracker flatbread fortune-cookie funeral-urn hamsa horse-racing identification-card incoming-envelope ledger megaphone loudspeaker military-medal musical-score name-badge nazar-amulet optical-disk paperclip pager pushpin placard plunger postal-horn red-envelope rosette safety-pin speech-balloon spiral-notepad straight-ruler telephone-receiver thermometer thought-balloon trackball triangular-ruler video-camera yo-yo yin-yang moon-cake oden rice-cracker shaved-ice stuffed-flatbread tamale mate beverage-box flower-playing-cards bagel tooth lungs barber-pole carp-streamer curling-stone diving-mask diya-lamp card-file-box door stethoscope soap toothbrush sponge bucket screwdriver identification-card medical-symbol cinema film-projector microbe mouse-trap | .25
hammer-and-wrench hammer-and-pick crossed-swords clinking-glasses clinking-beer-mugs boxing-glove badminton lacrosse ping-pong field-hockey ice-hockey cricket-game ring-buoy | .4
baby-angel technologist health-worker | 1
monorail railway-car suspension-railway mountain-railway aerial-tramway light-rail auto-rickshaw articulated-lorry motorized-wheelchair | 3
radioactive biohazard recycling-symbol stop-button warning no-entry atom-symbol peace-symbol fleur-de-lis star-of-david om check-mark cross-mark infinity exclamation-mark question-mark | .6
hole footprints sweat-droplets sparkles dizzy collision zzz kiss-mark | .4
kaaba tokyo-tower moai map-of-japan world-map | 2
`
