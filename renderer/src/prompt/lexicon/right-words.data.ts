// Right English words that are one slip away from a word of the lexicon, so that the speller leaves them alone.
// Selected from SCOWL (wordlist.aspell.net), copyright Kevin Atkinson: use, copy, change and sell freely with this notice.

/** Words by white space. */
export const RIGHT_WORDS = `
abler absconded absconding absenting absurdest accenting accounting ached aches adjoining admonished adobes adored
adoring affliction agitation agitators aground aides aired airstrips aisles alarms aline alines allay allays alluding
alter alters amaze amazement amazes anesthetic anger angers antic apathetic appealing appeasing applies arced
archeological archiving ardent areas arenas armory arraigned arrays ascent ascents ashed asides assailing assent
assenting assert assess assets attics auction audio audios audit audits aurae aural auras authoring automatics
automotive avenge avoids aware axles azures babble babes babied backed backer backers backfired backfiring backhands
backing backs backspace backtrack backtracks backwoods bacterial bacterias bailed bails baited baiting baits balds
baled baling balked balking balks balloting banded bandies banding bands bandy banked banking banned barbed barbering
barbs bards bared barely barer bares barged baring barrettes barter bartered bartering barters baser basest bashed
bashes bashing basis baste basted bastes basting batch batched batches batching batsman batted batting bauds bawling
bawls bayous beached beaches beaching beaded beading beaked beaks beaned beaning bearding beards beating beats beefy
beets beguiling begun beheading belied belled bender bents bereaving bereft beset besieging bestowing bests betted
bettered bewaring bewilders biased biases biasing bicker bickers bidding bided bides biding billow billowed billowing
billows binding binds bingo bisons bitch bitches bitter blacked blackened blackening blacking blackjack blackjacks
blacks blanch blanching bland blander blanker blanks blare blares bleach bleaker blent blest blinded blinder blinding
blinds blink blinkered blinkering blips blister blisters blobbed blobbing blobs blockades blocs bloods bloody
blotching blots blued bluer blues bluffs blundered blundering blurb blurs blurt blurted blushes boarder boarders boast
boasted boasting boasts boated bobbin boded bodes boding bolder bombed bombing bondage bonded bonding boned boney
boning boomed booming booms boors boost boosts booted bootees bootie booties booting booty borderline bores boring
borrow bosom bossed bossy botch bother bothers bottling bouts bowel bowels bowlder bowlders bowled brace bracketed
bracketing brags brainy braised brake braked brakes braking branching brands brash brasses brassiere brassy brats
braved braver braves brawn brays brazening breast breasts breath breathless breed breeds bribe bribes bridles brief
brightens brightest brims brine briny brisk brisks bristling broach broaches broads brocading broiled broiler broke
brood brooks browns brows brunt brusker brutes brutish budge budges buffs bugled bugler bulge bulges bulks bully
bumped bumpier bungle bungles bunked bunks buoying burdening burgle burner burred burrs bused bushed busheling bushing
bushy busier busies busted busting busying butte butted buttes bytes cabled cached caches caching caged cagey caked
calculations calibrate calibrated calibrates calibrating calibration calked calking calks caller callus calms calve
cameo cameos camped camps candor caned canneries cannoning canons canopying caper capers capsuling captaining carat
carats cared cares caressing cargos caring carnal carousing carped cartilage cartilages cartridge cartridges cased
cashed cashing casing caste caster casters castes castigating castling catchy cater catered catering caters causal
cause causes causeways cavalries caved caving cease ceases celibates celli cellophane cells centering chafe chafes
chafing chalky champ champed champing channeling chaplains chapped chapping chaps chapt chars chart charted charter
chartered charters charting charts chaste chattering cheat cheated cheating cheats check checks cheek cheer
cheerfullest chewy chile chiles chillies chimed chink chinks chins chipped chipper chippers chipping choir choirs
choke choked chokes choral chorals chord chords chose chows christens chuck chucking chucks chunks chunky chute cider
ciders cinch cinches cindering cites citing clack clacks claim claims clamoring clamp clamping clamps clans clapped
claps clasps clause cleansers cleansing clearness clears cleat cleave clenching click clicks climaxing clinching
clipboard clipboards clipt clods cloisters clone clones closer closeting clothe cloths clots cloudiest clove cloves
cluck clucks clues clumps clustered coals coasted coasting coasts cobble cocky cocoanut cocoanuts codded codding
coexisting coffer coffining coherence coked coking colder colds colliding collision collusion colon colons comas
combatant combatting combed combing comical commandeer commandeers commend commented commenting committed compacted
compacter compacting companies comparing compassing compete competition compilation completion complimentary complying
composing composite composting conceding conceited concerned concerning concludes concocted concocting concourse
concourses condensed condenses condensing condiment condom conducting confection confer conferred conferring confers
confessing confidant confidants confiding conformed conforming congest congested connectors conned conning connoting
conquered consented conserved conserves conserving consigning consistent consorted consternation constrict constricted
constricting constriction constricts consulting consumers contended contending contextual continent contorted
contorting contoured contract contracted contracting contraction contracts contrived contriving convection conversant
convert converters convicted convinced convinces convincing convoying convulses convulsing cooed cooing cooker cooky
cooled cooler coolers cooling cools cooped coops coped copes copied copies coping copped copping corded cording cored
cores coring corned cornering cornet cornier corny coronation coronations coroner corps correction corseting costed
costing costs couching countering county coups coursed courteous courtesies courts covert coves covet coveted coveting
covets cowed cower cowered cowering cowers cowing cracks crafts crafty crags cramp cramping crams craned craning crass
crated crating crave craved craves craving cravings craziness creak creaks creaky crediting creed creeks cremate
cremated cremates cremating crested cresting crews crime crimes crises crisps croak croaked croaks croci crock crocks
cronies crooking croon croons crosswords crotch crotches crumb crumbing crumpling crunch crusts crusty crystalize
cubed cueing cuing cultivating cults culturing curbed curbing curbs curdle curdled curdles curdling curds curios curse
curses cursing curst curtaining curvature curvatures curve curves curving cuter cutter czars daemon dairies daises
dally damage damps danker dashboard dashboards dated dates dating daubed dawns dazed dazes dazing deadlocks dearly
dearth deaths debited debiting deceasing deceptive decide decimated decimates decimating decked decks declaring decode
decoy decoyed decoying decreased dedicated dedicating dedication deducting deduction deductive deeps deers defecated
defective defectives defendant defensed defensing defer deferring deflating deflation deflected deifies deify deign
deigned deigning deigns dejecting delegated delimited delirious deltas demanding demolition demonstrations denies
denser depleting deportment derail derailed derails deranging derive derives deriving descendant dessert destining
detectors deter detouring deviation devise devises devolution devolving devout diapering diced dicing diets differing
digestion digressed dikes dills dimer dimes dimple dimpling dingy dinned dinning dipped dipping directives direst
disburses disbursing disclosed discloses disclosing discolored discoloring discolors discos discoursed discourses
discoursing discs discus disguising disgusting dished dishing disks dismaying dismissed dismisses dismissing disowning
dispenses disperses displaced displacing displeased displeasing dissection distended distending distract distracts
ditch ditty dived divert divest divisible doctorate dodged dodges doers dogging doily doled doles doling dolly domed
doming donor donors dooms doped dopes doping dosed doses dosing doted dotes downed downing downs downy drabs draft
drafted drafting drafts dramas draperies drastically drawl drawled drawling drawls dregs dressy drier driers dries
drivel driveling droll droned droning droop drooped drooping droops droves drunks drying ducked ducking ducts duded
duding duelled duelling duets dulls dully dumping dumps dumpy dunce dunces duplicate duress dustier dyeing dyking
earls earns eased eases eater edged edger edges eerier effecting eighth eights elbows electives elevations elevenths
eliciting embedding ember embodying emirs emitted emitting encrypted endearing endurance engenders enhancing
enlargement enlisting enrage enslaving entrusted entrusting epics erase erases erring ether evaporate evens events
evils exampling excavations excerpt excessive excite exclusion exclusive excrement excreting executions exited exiting
exits expansion expansions expansive expediting expelling experimented experimenting expertise expire expletive
exporters expose expulsion expulsions external extras extremity facet faceting facets faction factor fades fading
faeces failing fairly fairs faked fakes faking falter falters famed farce farces fared fares faring farmed farming
farther fasted fasting fasts fathered fears feathering feats feces feeder felled felling fells felts feminists fender
ferreting festering feted fetich fifth filed files filet filets filler filmy filth finale finals fined finer fines
fining firmed firmer firming firms firsts fisheries fishier fishy fiver fives fizzy flair flake flaked flakes flaking
flank flanks flared flashy flatly flattened flattening flattering flawed flawing flaws fleas fleecing fleeting fleets
flesh flexes flick flicks flier fliers fliest flinch flinches fling flits flogs flood floods floors flopped flopping
flora floss flout flouts floweriest flues fluff flurry flustered flustering fluted flyer foamed foaming foams foamy
foiling foils foist foists folder folds folksy follies folly fools foothills footlights foots forage foraged forages
foraging fords foreman foremen fores foresight forewarns forewords forfeited forfeiting forger forgetting forgoes
forgoing forked forking former forte fortes fortunate forum forums founds fours fowls foxed foxing foyers fractional
fractured fractures fracturing franc francs fraying freed freeing freer frees friction friendlies frieze friezes
fright frighting frights frill frills frilly frittered frittering frolicking frontiers fronts froths frothy frowns
fruity fuels fulled fulling fulls fumed fumigates functional funding funds furies furthered fussed fusses fussing
fuzed fuzes fuzing gabbed gabbing gable gages gains galas gales gallon gallons galls gamed gamest ganged gangs gapes
garbled garbling garish gases gasped gasping gasps gasses gated gating gauze gelded genera genes genii genres gentile
gents germs ghastly gibed gibes gibing gigged gigging gilding gilds gills gilts ginned ginning given givens gladdened
gladdening glades glads gland glared glares glazed glazes glazing glean gleaned gleaning gleans glints gloat gloats
gloom gloss glosses gloved gloving glower glummer gnawn goads goggle golfed goner goodby goods goody goofs goosed
gored gores gorged gorges goring gossipping grace graced graces gracing gradation grader grades grains grams grands
grate gratefully grates graved graveling graven graver gravies graving grays greats greys griefs grille grime griming
grimly grind grinding grinds gripe griped gripes groan groin groins groove grope gropes groping gross grosses
grounding groups grovel groveling groves gruelling guerillas guess guesses guided guides guilt guise gulfs gulled
gulling gully gusher gusty hacked hailstone hairlines hairs haled hales haling haloed halon haltering halts halve
halved halves halving hammed hamstring handling handsful handy hanger hangers hankering hardening hardy hared harem
harems harms harnessed harnessing harts hastening hates hating hatted hatting haunt haunts haven havens hazed hazels
hazes headier headlined headrests headstrong heady healer heaped heaping heard hearing hears hearty heats heave heaved
heaves heaving hedged heeded heeding heeds heeling hellos helper heroin heroins heros herring hided higher hilly hilts
hinds hinged hinging hinted hinting hipped hipper hipping hippy hired hiring hitch hitched hitches hitching hived
hives hiving hoard hoarse hogged hogging holder holed holing hollering holly homed homeliest homeys homie homies
homing honed hones hooding hoofed hoofs hooped hooping hoped hopes horded horny horsed hosed hoses hosing hosted
hostel hostels hosting hosts hotly housed huger hulling hulls humane humanizes humping humps hunchback hunchbacks
hunger hungers hurrahing hurray hurraying hurts hyaena hyaenas hyphening hysterical icings icons ideals ideas imaged
immensity impale impassive inane inaner inanimate inception inceptions inciting inclining inclosing inclusion
indicting indignity induction inductions infecting infection infections inferences inferior infirmity inflammable
inflation inflection inflections ingenuity inhabitant inherited inheriting inhibit inhibited inhibiting inhibits
injunction injunctions injure inquiring inserting insertion insertions insisting instalment instalments instigate
instructions insulated insulation integrity intention intentions interacting interaction intercepting interception
interjecting interjection intervened intervening intervention intimately intonation intoxicate intruding intrusting
inventing invention inventions inverting investigations investing invocation invoicing inward irony issues jacks jaded
jades jails jambs jangle jells jested jests jigged jigging jiggle jiggled jiggles jiggling joint jointed jointing
joints joked jokes joying judged jugged jugging juiced jumbos jumpier jumpy junks junky justifies karat karats keeling
keels kenneling killed kinda kited kiting kneed kneeing knifed knifing knighting knolls knotted knotting labels laced
lacing lacked lacks laded lades lading ladled lagged lairs lakes lames lanced lancing landslide landslides lanes lapse
lapsing lards larger larges larva lashed lasses lasts latch latches lathe lather lathering latter lauds launder
launders laxer lazied lazies lazying leach leader leafed leafing leaky leaner learn learned learning learns learnt
leased leashes leasing least leaved leers lefter lefts lending lends lentil lessening lettered lettering levels lexica
libel liberates lightened lightening liken likenesses likening likens liker likest lilting lilts limber limbers limbo
limbs limed liming limper linear lingo linguists linker lisps listing liter liters litterbug littler liveliness liven
livening livens liver livers livest livid loader loafed loafer loafing lobes locale locals lodged lodger lofted
lofting lofts lofty logged logging loins lollypop lollypops loneliest longed longer longs loons loony loosed loosen
looser looses loots loping lopped lopping loser losers loses louse louses loveliness lowed lowers lowing lucked
lucking lucks lumped lumping lumps lunching lunge lunged lunges lunging lungs lupin lupins lures lusts lynch lynches
maced maces macho macing macroscopic madame mains maintains major majors maker makers malted malting malts mamma
mammas manacling manage manes mange manger mangers mangle mangles mangy manicures manifolds manly mantel mantels
mantlepiece mantlepieces mapped margin margins maria marital marked marking marks marred marries marry marshes marshy
marts masking masons massacred massacres masses mated mates mating matted matter mattes matts mauls maxim maybes mazes
mealy meaner means meant meddle media mediaeval median mediate mediated mediates mediating memorizing mental meres
merger meshes messes metabolic metals meted metes meting metros mewed mewing microcode midstream miens migraines miked
miking miles militated militates militating milker milled milling mimed miming mince minced minces mincing minded
minding minds miniscule ministers minks minor minors minted minting minuet minuets mires misses missive misted misting
mistresses mites mitts mixer mixers moans moats modal modelling modes moist moldy moles month months moods mooed
mooing mooted mooting moots mopes moral morals morns moron morons morose mossy motored motoring mounds moused mousey
mousse mousses mouths mover movers movies mowed mowing muddle muggy mulls mumps mused muses musing musses muster musty
muter mutes muting naive napes naught navel navels nearly nears necks needling needy nested nether neural newer newts
nicer niches nines nipped nipping nites nobler noise noose nosed noses nosey notching noted noting notional nouns
novelties nozzle nozzles nuder nudes nudge numbed oases observant obsessing occurring oceans odder offed offending
offspring ointments okays opener operas orders organisms organists ounce ouster ousters outed outputted outsmarts
outwitted ovals overblown overcharging overcomes overcrowding overcrowds overdrawing overdrawn overdraws overeating
overflows overhauling overhauls overloaded overloading overly overnight overrated overrates overrating overs oversight
overt overthrow overthrowing overthrown overthrows overworked overworking overworks owing owner packer packers packet
packets padded padding paged pager paging pained paining pains pairs palate palates paled paler pales paling palls
pamper pampers pander pandered pandering panders pangs pansy panted panting panty papal parch parched parches parching
pared parent parenting pares paring parish parity parodying paroled paroling parrakeet parrakeets parroting parson
parsons partaking parted parting partisans passer paste pastes pasties pasts pasty patching patchy patenting patents
pates pathos patios patrolling patted patter patters patties patting patty paunch paunches paunchy pauper paupers
pawed pawing payed payer payers paying peaces peaking pealed pealing peals pease pecked pecking pecks pedalling pedant
pedants peddle peddled peddles peddling peeled peeling peels pelting pelts pends penes penis penning peons pepped
peppering perforated perforating perjuring perked perking perks personals personnel pests peter petered petering
peters petitioned petitioning petitions petty phoned phoney phonies phony photon pickax pickier pickling picky piddle
piddled piddles piddling pieced pierce pierces piers piked piking pilled pilling pillowing pinch pinched pinches
pinching pined pinks pinning pioneered pioneering piped pipes pitted pitting placement placid plaice plaids planed
planing planning plans plated plating plaything plazas pleaded pleading pleas pleasant pleasuring pliant plied plies
plods plopped plopping plops plots plotted plotter plotters ploys plumb plumbs plumed plumps plundered plundering
pluses plying podding pointers poise poised poises poising poked pokers pokes pokier poled poling polio polios polkas
polled polling polls polyp ponds pools pooped pooping poops porches pored poring portables ported porter porters
portion portioned portioning portions ports posies positives possibles posted posting postponed postpones postponing
potholes potting pouted pouting pouts powdering powers pragmatic prance prances preach preaches preaching precedent
precedents prefacing prefect premising preserved preserving presto presuming pretended pretending prevented preventing
previous preyed preying price prices prick pricked pricking prickle prickles pricks prided prides pried pries primal
primed primer printings prized prizes probed proceeded proceeding processional processor processors procuring prods
professed professing profession profiling prognoses programers programming progressed progressing progression
projecting projections promising promoting prompting proms prone prong propositional prose prosecuted prosecutes
prosecuting prosecutor prosecutors prospected prospecting prospective prospector prospectors prospects protested
protesting protests protracted protracting protracts prove proves province provinces provoking prows prude prying
psalm psalms published publishes publishing pucker puckers pucks puddling puffed puffier pukes pulped pulping pulps
punchline punctures punting punts pupped pupping puree purees purer purge purposing pursed pursing pusher pushovers
pushy putter putters puttied putts puttying quack quart quarts quaver quavers quays quell quelling quells quibbling
quiets quits quote rabbi rabbis racier racked racking radii radius rages ragging raided raider raiders raiding raids
raisin rally rammed ramps ranged ranges ranging ranked ranking rants raped rapes rapid rapider rared rarer rares
raring rasping rasps rates rating ration ratios ratting raved raves raving ravishing reader readied readying realer
realizing realm reals realty reams reaped reaping reaps reared rears recession reckoning reclaimed reclaiming
recouping recreation redden reddening redemption reelected reelecting refine reflectors reflexive reforming refraction
refrained refraining regale regarding rehashing rehearsed rehearses rehearsing reigns reined reining rejecting
rejections relegated relegates relegating remarking reminders reminding renew renounced repaid repealing repeating
replacing repleting reporting requiring rereading reserving reset resets resilience resins resorting respected
respecting respective retainers retention reticence retracing retrievals revealing revellers reversing revolution
rewarding riced riches ricing ridded ridding ridged ridges ridging rifer rifled rifts rights riles riling rinks rinse
rinsed rinses rinsing riots ripen riper ripping riser risers risked risking rivers rivet robber robed robing rocked
rockier rodeos roles roomed rooming roomy roost roosted roosts rooter roped roping roster rosters rouge roughs rouse
rouses routed router routes routs royals rubbed ruder ruing ruining ruled rules rumps runaway runes rungs runnier
runts ruses rustled rustling rutting sacked sacking sacks sades safer safes sagas sager sagest sales sallow sally
salons salted salting salty salvage salve salved salves salving sames sample sampling sanded sanding sands saner
sapped sapping saturating sauced sauces saucier sauted saver sawed sawing scald scalded scalding scalds scalped
scalping scampered scampering scandal scandals scans scare scares scarfed scarred scold scollop scollops scoot scoots
scorch scorches scored scour scours scrabble scram scrams screwy scripting scripture scriptures scrub scrubbing
scuffling scums seamed seaming seams seared searing sears sects sedated sedating seduction seductive seeded seeding
seedy seeking seeks seeped seeping seeps seize seized selves semen sender sending sends sensed senses serenaded
serenading sergeants servicing setter settle settled settling sevens seventies sever severs sexed sexes shaikh shaikhs
shaken shakier shall shame shamed shameless shames shaming shaping sharked sharking sharped sharping sharps shaver
shear sheared shearing sheave sheaves sheen sheer sheers sheets sheik sheiks sheller shelling shelve shied shielding
shies shiftless shifts shifty shined shingle shinning shins shipped shipping shirk shirks shoals shock shocks shoed
shoeing shooing shoon shoos shored shores shoring shorted shorting shots shovelling showier showman showmen shown
showy shred shreds shrimping shrug shrugs shucked shuddered shuddering shuffling shuns shunt shuts sicked sicker
sicking sicks sided sides siding sidle sifted sifting sifts sighs sightless signed signer signing silks silliness
silting silts simile similes simmer simmered simmering simmers simulated simulates simulating singe singeing singes
singling sinned sinning sires siring sirup sited sitter sixes sixth sizeable sizer sizes skein skewed skewer skewers
skewing skews skids skill skills skimp skimping skimps skims skins skipper skippers skits skulk skulks skyed skying
slack slacked slake slaked slakes slaking slander slang slapped slapping slaps slash slashed slashes slashing slated
slates slating slats slave slaved slaves slaving sleeks slewed slewing slews slicking slicks slier slily slime slimmed
slimming slims slimy sling slinging slings slink slinking slinks slipperier slipperiest slits slitting slobbered
slobbering slobs slogs sloped sloping slopped slopping slops slots slotted slotting slows sluice sluiced sluices
sluicing slummer slums slung slunk slurs sluts smack smacked smacking smacks smalls smarts smelly smirks smite smites
smiting smock smocked smocking smocks smoker smoothest smoothing smoothness smothered smothering smoulder smouldered
smoulders smuggle smuggled smuggles smuggling snailed snailing snaked snaking snared snares snaring sneaky snide
sniffling snipe sniped snipes sniping snipped snipping snips snobs snorkelling snort snorted snorting snorts snouts
snowed snubs snuff snuffed snuffing snuffs snugging snugs soapy sober sobers socked socking soiled soiling soils
solder soldered soldering solders soldiering soled solider solids solos songs sopped sopping sores sorta souls sours
sowed sowing spaced spaces spacial spaded spading spank spanking spankings spanks spare spared spares spark sparking
sparse spate spats spatted spatter spattered spattering spatters spatting spawn spawning spawns spaying spays spearing
speculator speculators spelled speller spelling spellings spells sperms spiced spicing spicy spike spiked spikes spill
spills spilt spine spines spinsters spiralled spiralling spite spited spites splat splice spliced splices splicing
splint splintered splintering splits splitting splurging spokes spook spooled spore spores spout spouted spouting
spouts sprain sprang sprays spreed sprig sprigs springier springing sprung spunk spurn spurt spurted spurting spurts
squabbled squads squaring squids squire squires stabs staged stages staging stagnates staid stain stains stake staked
stakes staking stale staled stales staling stalled stalling stammered stammering stank stapling starboard stark
starred starring startling starve starved starves starving stated stater states statesman statesmen stating status
stave staved staves staving steal steals steamed steams steels steeping steeps sterling sterns stewed stewing stiff
stiffed stiffing stiffness stiffs stills sting stinger stingers stinging stings stink stinking stinks stocked stocks
stocky stoke stoked stokes stoking stolid stomp stomping stomps stoned stoney stony stoop stooped stooping stoops
stored storey stories storing stows straddled straggler stragglers straighter strained stranding strawing strayed
straying strays streak streaked streaking streaks streamline stress strife stringier striping stripping strips stript
strode stronger strove struggled struggles struggling strung stubs stuffy stung stunk stuns suave subbed subbing
subdue subset subsets subverted subverting sucks suffer suffers suing suite suites suiting sulky summary summed sunned
sunning superb superiors supers superstar superstars supervise supervises suppler supported suppresses surer surged
surging surmounted surmounting surmounts surpassed surplused surrenders surviving suspected suspecting sustained swabs
swamps swampy swarms swats sweat sweating sweats sweeter sweetness sweller swelling swellings swells swerve swerved
swerves swerving swigs swill swills swines swiping swirl swoon swore syrups tabled tacked tacking tacks tailed taker
takers tales talker taller tally tamer tamest tangle tangling tangos tangs tanked tanking tanner taped taper tapers
taping tapped tapping tardiness tarnishes tarrier tasked tasking tasseling taxes taxies teaks teamed teaming tears
tease teats teeing teems teethe temper tempering tenet tenets tensed tenser tenses tensing tenth tenths tepee tepees
terming terms terrorism tested testes testicles testified testifying testing tests thanking thatching theirs themes
theses thickness thinker thins thirst thong thongs thorniest thorough thrash thrashes threaded threading threat
threats threes throbbing thronging throughput thugs thumbs ticked ticking tickle tickled tickles tickling ticks tided
tides tiers tightness tilde tilled tilling tills tilts timed timeliest timely timing tinder tingled tings tinier
tinkle tinkled tinkles tinkling tinned tinny tints tipped tipping tirade titled titles tittered toddle toeing toffies
togae toiled toils token tolls tongs tonic tonics tonne tonnes topical topics topography toppled toppling torpedoes
torque torsi torsos toted totes toting totted tottered tottering totting touchy tough tours towelling trace traces
traded trader trades trading trampling tranquillity transferred transferring transition transitional transitory
translator transport transported transporting transports trapping trappings trashy travelling treatises treaty treed
trembling trended trends trial trials tribes trick tricked trickiest tricking tricks trill trilling trills trilogies
trims trios tripe tripling tripos trolly trough trouts trowel trowels truanting truce trucked trucking trued truer
trues truing tryout tubed tubing tuned tuners tuning turner tweak twine twines twittered tying underlined undermined
underrate underrated underrates undersides undertaker unfounded unify unloading unread unseating untold unwrapping
upholding upped uppers upsets uptight upward urbane users vague valor vanes vanished vapors varieties varsities vasts
veneering venerable vents venue venues veritable vicing victor videos viler virtually vises visioning vistas vital
vogues voids volley wadded wadding wafer wafers wafts waged wager wagered wagering wagers wages waging waifs waists
waive waived waives waiving waked waking walled walling wallow wallows waned wanes waning wanner wanton wantons warded
warding wards warms warns warping warps warts washer watery watts waver wavering wavers waxed waxes waxing weakening
wearied wearying weaseling weaved wedged wedges weeding weeing weest weigh weighs weirdo welled welling welted
weltering whaled whaler wharfs whats whens wheres whets whiled whiles whiling whimpered whimpering whims whine whines
whirs whisk whiten whitening whiter wholes wholesale whore wicket widen wider widow widows widths wilder wilds wince
winces wincing windfalls wined wingers wining wired wiser wises wished wishes witching withering witnesses woken
woodwinds woody wooed woofs wormed worming worse worship worships wounder wounds wrapt wrath wreathing wrest wresting
wrier wriest wright wring wrings wrists writhe writhed writhes writhing writs yacks yanks yards yearn yearns yellowest
yelped yelping yelps yoghourt yoghourts yolks yours zeros zipped zombi zombis zoned zones zooms
`
