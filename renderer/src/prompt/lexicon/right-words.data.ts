// Right English words that are one slip away from a word of the lexicon, so that the speller leaves them alone.
// Selected from SCOWL (wordlist.aspell.net), copyright Kevin Atkinson: use, copy, change and sell freely with this notice.

/** Words by white space. */
export const RIGHT_WORDS = `
abdicated abdicating abler absconded absconding absenting absolutes absolutest abstracting absurdest accenting accompanies accompanist accounting ached aches
acrid acrobatic activists addicting addressee addressees adjoining admirably admirer admirers admonished adolescences adored adoring adventured adventures
affecting affliction aggression agitation agitators aground aides aired airline airlines airstrips aline alines allay allays alluding alter alters amaze
amazement amazes amplified amplifies analogies analogous analogy anesthetic anger angers animate animates animating antennae antic antiquate antiquates antiqued
apathetic appealing appeasing applies apprenticed arced archeological archest architecture architectures archived archiving ardent areas aristocratic armory
arraigned articulate articulately articulates ascent ascents ashed assailing assembler assemblers assemblies assent assenting assert astonishes attacker
attendances attired auction audio audios audit auditoria audits aurae aural auras authoring automated automatic automatics automation automobiled automotive
avenge avenged avenges averaged aware axles babble babes babied babiest backed backer backers backfired backfiring backhands backing backpacked backs backspace
backtrack backtracks backwoods bacterial bacterias bailed bails baited baiting baits balds baled baling balked balking balks ballooned balloting bandaged
bandanna bandannas banded bandies banding bands bandy banked banking banned banqueted barbed barbering barbs bards bared barely barer bares barged baring
barrettes barricaded barter bartered bartering barters baser basest bashed bashes bashing basis baste basted bastes basting batch batched batches batching
batsman batted batting bauds bawling bawls beached beaches beaching beaded beading beaked beaks beaned beaning bearding beards beating beats beefy beetled beets
beguiling begun beheading beholder belied believer believers belled bellies benched bender bents bereaving bereft berried beset besieging bestowing bests betted
bettered bewaring bewilders biased biases biasing bicker bickers bicycled bicycling bidding bided bides biding billow billowed billowing billows binding binds
bingo birched bisons bitch bitches bitter blacked blackened blackening blacking blackjack blackjacks blanch blanching bland blander blanked blanker blankest
blanking blanks blare blares bleach bleaker blent blest blinded blinder blinding blinker blinkered blinkering blips blister blisters blobbed blobbing blobs
blockades blocs blogged blonder blondest bloodied bloody blotching blots bloused blued blueprinted bluer blues blundered blundering blurb blurs blurt blurted
bluster blustered boarder boarders boast boasted boasting boasts boated bobbin boded bodes boding bolder bombed bombing bondage bonded bonding boned boney
boning boomed boomeranged booming booms boors boost boosts booted bootees bootie booties booting booty borderline bores boring borrow bosom bossed bossy botch
bother bothers bottled bottling bouts bowel bowels bowlder bowlders bowled brace bracketed bracketing brags brainy braised brake braked brakes braking branched
branching brandied brash brasses brassiere brassy brats braved braver brawn brays brazening breakfasted breast breasts breath breathless breaths breed breeds
breezed bribe bribes bridled bridles brief brightens brightest brims brine briny brisk brisks bristling broach broaches brocading broiled broiler broke brood
brotherly brows brunched brunt brusker brutes brutish bubbled budge budges budgeting buffaloed buffs buggiest bugled bugler buglers bulge bulges bulks bulldoze
bulldozed bulldozes bully bumped bumpier bunched bundled bungle bungles bunked bunks buoying burdening burglary burgle burner burred burrs bused bushed
busheling bushels bushing bushy busier busies businesses busted busting busying butchered butchery butte butted butterflied buttery buttes bytes cabled cached
caches caching caged cagey caked calculate calculated calculation calculations calendared calibrate calibrated calibrates calibrating calibration calked calking
calks caller callus calms calve cameo cameos camouflaged camped camps candied candled candor caned canneries cannoning canons canopying cantaloup cantaloups
canvased canvass canvassed canvasser canvasses caper capers capping capsuled capsuling captaining carat carats carcasses cared carefuller cares caring carnal
carnivores carouse carouses carped carpentered cartilage cartilages cartons cartooning cartoonist cartoonists cartridge cartridges cased cashed cashing casing
casseroled caste caster casters castes castigating castled castling catapulted catchier catchy cater catered catering caters causal cause causes causeways
cavalries caved caviare caving cease ceases celibates celli cellophane cells censuring centering chafe chafes chafing chalky champ champed champing channeling
chaplains chapped chapping chaps chapt chars charted charter chartered charters charting chaste chatter chattering chauffeured cheat cheated cheating cheats
cheek cheerfullest cheesed chewy chiles chiller chillies chimed chink chinks chins chipped chipper chippers chipping choir choirs choke choked chokes choppered
choppier choral chorals chord chords chose chows christens chuck chucked chucking chucks chunky chute cider ciders cinch cinches cindering circulate cites
citing clack clacks claim claims clamoring clamp clamping clamps clanking clans clasp clasping clasps cleanse cleansed cleanser cleansers cleansing clearness
cleat cleave cleaved cleaves clenching click clicks climaxing clipped clipping clipt clods cloisters clone clones closer closest closeting clothe clothespin
cloths clots cloudiest clove cloves cluck clucks clues clustered coached coaled coaling coalition coalitions coals coasted coasting cobble cobbler cocky
cocoanut cocoanuts codded codding coexisting coffer coffers coffining coherence coked coking colder colds collate collide collides colliding collusion colon
colons comas combatant combatted combatting combing comfortably comical commandeer commandeers commands commend commented commenting committed compacted
compacter compacting companies comparing compassed compassing compete competition compilation completed completer completion complexity complimentary complying
compose composes composing composite composted composting compresses compute computed computes conceding conceited concentration concentrations concerned
concerning concerti concerto concludes concocted concocting concord concourse concourses concreted concurred condensed condenses condensing condiment condom
conducting confection confer conferred conferring confers confessing confidant confidants confiding conflicts conformed conforming confuse confuses confusing
congest congested connecter connecters connections connective connectors conned conning connoting conquering consented conserved conserves conserving consigning
consistent consoled consorted consternation constrict constricted constricting constriction constricts construed consulting consumers consuming contended
contending context contextual continent continuity continuous contorted contorting contouring contraband contract contracted contracting contraction contracts
contrived contriving controlled convection convenient conversant conversion conversions convert converters convinced convincing convoying convulses convulsing
cooed cooing cooker cooky cooled cooler coolers cooling cools cooped coops coped copes copied copies coping copped coppers copping corded cording cored cores
coring corned cornering cornet cornier corny coronation coronations coroner corps correction corseting costed costing costs couched couching counted countering
county coupled coups coursed courser courteous courtesies covert coverts coves covet coveted coveting covets cowed cower cowered cowering cowers cowing crackled
crackling crafty crags cramp cramping crams craned craning crass crated craters crating crave craved craves craving cravings craziness creak creaks creaky
crediting creed creepier cremate cremated cremates cremating crescendi crescendo crested cresting crews crime crimes crinkling crises crisply croak croaked
croaks croci crock crocks cronies crooking croon croons crosser crossest crosswords crotch crotches crucifies cruiser cruisers crumb crumbing crumblier crumple
crumples crumpling crunch crusade crusaded crusades crusading crusty crystalize crystallize crystallized crystallizes cubed cueing cuing cultivating cults
cultured culturing curbed curbing curbs curdle curdled curdles curdling curds curios curried curse curses cursing curst curtaining curvature curvatures curve
curves curving cushioned cuter cutter czars daemon dairies daises dally damage damages damps danker dashboard dashboards dated dates dating daubed dawns
daydreamt dazed dazes dazing dazzled deadlocks dearly dearth debited debiting deceasing deceptive decide decimated decimates decimating decked decks declaring
decode decorations decorators decoy decoyed decoying decreased dedicated dedicating dedication deducting deduction deductive deeps deers defecated defective
defectives defendant defender defenders defensed defensing defer deferring definitive deflating deflation deflected deifies deify deign deigned deigning deigns
dejecting delegated delimited delirious demanding demolition demonstrates demonstrations denies denser dentistry depleting deportment depresses derail derailed
derails deranging derive derives deriving descendant deserter deserters deserts designer designers desolated destining detectors deter determine determines
detonations detonators detouring devastation deviation devise devises devolution devolving devout diapering diced dicing diets difference differing diffusing
digestion digressed dikes dills dimer dimes dimpled dimpling dingy dinned dinning diploma diplomas diplomata diplomatic dipped dipping directing directives
directory direst disburses disbursing disclosed discloses disclosing discolored discoloring discolors discoursed discourses discoursing discovery discs discuses
discussion discussions disguise disguises disguising disgusting dished dishing dismaying dismissed dismisses dismissing disowning dispenses disperses displaced
displacing displeased displeasing disposals dissection distanced distended distending distract distracts ditch ditty dived diverse divert diverts divest divined
diviner divisible dizzied dizziest doctorate documented dodged doers dogging doily doled doles doling dolly domed domesticate domesticates dominance domination
doming donor donors doodled dooms doped dopes doping dosed doses dosing doted dotes doubled downed downing downs downy drabs draft drafted drafting drafts
dramatist dramatize draperies drastically drawl drawled drawling drawls dreamer dregs drenches dressier dressy drier driers dries drivel driveling drivels droll
droned droning droop drooped drooping droops droves drummed drying ducked ducking ducts duded duding duelled duelling duets dulls dully dumping dumps dumpy
dunce dunces duplicate duress dustier dweller dyeing dyking dynamited earls earns earthly eased eases eater eclipsed edged edger edges eerier effecting eighth
elaborated electives electricity electrify electrons elemental elevate elevates elevation elevations elevenths eliciting embedded embedding ember embodying
emirs emitted emitting employe employed employer employers employes encrypted endearing endurance engenders engineered engrave engraver engravers engraves
enhancing enlargement enlisting enrage enrages enslaving entranced entrusted entrusting envelop enveloped envelops epics erase erases erring escalated
escalation ether evaporate evens evils examiner examiners exampling excavated excavation excavations excerpt excessive excite excites excluded exclusion
exclusive excrement excreting execution executions exhibiting exited exiting exits expansion expansions expansive expectancy expediting expelling experimented
experimenting expertise expire expires expletive exporters expose exposes expulsion expulsions external extremer extremest extremity eyeballed facet faceting
facets faction factor factorial factoring fades fading faeces failing fairly fairs faked fakes faking falter falters famed familiar familiars farce farces fared
fares faring farmed farming farther fashionably fasted fasting fasts fathered fears featherier feathering feats feces feeder felled felling fells felts
feminists fender ferreting ferried festering feted fetich fiddled fiercer fifth figured filed files filet filets filler filmy filth finale financier financing
fined finer fines fining firmed firmer firming firms fisheries fishery fishier fishy fiver fives fizzy flair flake flaked flakes flaking flank flanks flanneled
flared flashy flatly flattened flattening flattering flawed flawing flaws fleas fleeced fleecing fleeting flesh flick flicked flicks flier fliers fliest flighty
flinch flinches fling flipper flits flogs flood floodlighted floods flopped flopping flora florid floss flout flouts floweriest flues fluff flurry flustered
flustering fluted flyer foamed foaming foams foamy focuses focussed foiling foils foist foists folds folksy follies follower followers folly fonts fools
foothills footlights foots forage foraged forages foraging fords foreman foremen fores foresight forewarns forewords forfeited forfeiting forger forgers
forgetting forgoes forgoing forked forking former formulae forte fortes fortunate forum forums forwarded forwarder fours fowls foxed foxing fractional fractured
fractures fracturing franc francs fraying freed freeing freer frees freighted friction friendlies frieze friezes fright frighting frights frill frills frilly
fringed frittered frittering frolicked frolicking frontiers frostiest frothy fruity fuels fulled fulling fulls fumed fumigates functional funding funds funguses
furies furthered fussed fusses fussing fuzed fuzes fuzing gabbed gabbing gable gages gains galas gales gallon gallons galls gamed gamest ganged gangs gapes
garaged garbled garbling garish garlanded gases gasped gasping gasps gasses gated gating gauze gelatine gelded genera generally generation generations
generators genes genii gentile gentled gentler gents geographies geography geometries germs ghastly gibed gibes gibing gigged gigging gilding gilds gills gilts
ginned ginning given givens gladdened gladdening glads gland glassed glazed glazing glean gleaned gleaning gleans gloat gloats gloom gloss glosses gloved
gloving glower glummer gnawn goads golfed goner goodby goods goody goofs goosed gored gores gorged goring gossipped gossipping grabber grace graced graces
gracing gradation grader graduated graduating graffito grams grander grandfathered graphical grassed grate gratefully grates graved graveling gravely graven
graver gravest gravies graving grays greys grille grilles grimaced grime griming grimly grind grinding grinds gripe griped gripes grizzlier grizzliest groan
groin groins groove grope gropes groping gross grosses grounding grovel groveling gruelling guerillas guess guesses guided guilt guise gulfs gulled gulling
gully gusher gushers gusty hacked hailstone hairlines hairs haled hales haling haloed halon haltering halts halve halved halves halving hammed hamstring handled
handler handling handsful handsomer handy hanger hangers hankering hardening hardy hared harem harems harmonic harmonize harms harnessed harnessing harpooned
harts hastening hates hating hatted hatting haven havens hazed hazes headier headlined headrests headstrong heady healer healthy heaped heaping heard hearing
hears hearty heats heave heaved heaves heaving hedged heeded heeding heeds heeling helicoptered helper heroin heroins heros herring higher highlighted hilly
hilts hinds hinged hinging hinted hinting hipped hipper hipping hippopotamuses hippy hired hiring hitch hitched hitches hitching hived hives hiving hoard hoarse
hogged hogging holder holed holing hollering holly homed homeliest homie homies homing honed hones hooding hoofed hoofs hooped hooping hoped hopes horded horny
horrifies horsed hosed hosing hospitable hosted hostel hostels hostessed hosting hosts hotly housed huger hulling hulls humane humanizes humping humps hunchback
hunchbacks hundredth hunger hungers hurrahing hurray hurraying hurts husbanded huskiest hyaena hyaenas hyphening hypnotists hysterical icons ideas ignitions
imaged immensity immersing immersion impale impales impassive impressing impression inane inaner inanimate incandescence inception inceptions inciting inclining
inclusion independent independents indexed indicting indignities indignity individually induction inductions industries infection infections inferences inferior
infesting infinitive infinitives infirmities infirmity inflammable inflection inflections inflicted inflicting influence influenced influences informing
ingenuity inhabitant inherited inheriting inhibit inhibited inhibiting inhibits injunction injunctions injure injures innocence innovative inquiring insaner
inserting insertion insertions insider insisting instalment instalments instigate instructed instruction instructions instructs instrumental instrumented
insulates insulating insulation integrity intelligence intenser intensify intensive intention intentions interacting interaction intercepting interception
interjecting interjection intervened intervening intervention interviewer interviewers intimated intimately intonation intoxicate intricacy intruding intrusting
invader invaders inventing invention inventions inverting investigate investigated investigation investigations investing invisibly invocation invoicing
iridescence irony isolate isolates issues jacks jaded jades jails jambs jangle jellied jells jested jests jeweler jewelled jeweller jewellers jigged jigging
jiggle jiggled jiggles jiggling jigsawn jingled joint jointed jointing joints joked jokes joyfuller joying judged jugged jugging juiced jumpier jumpy junks
junky justifies kaleidoscope kaleidoscopes karat karats keeling keels kenneling keyboarded kidnaper kidnapers kidnapped kidnapper kidnapping killed kinda kited
kiting kneed kneeing knifed knifing knighting knotted knotting labored laced lacing lacked lacks laded lades lading ladled lagged lairs lakes lames lanced
lancing landscaped landslide landslides lanes lapse lapsing lards larger larva lashed lasses lasts latch latches lathe lather lathering latter lauds launcher
launchers launder launders laxer lazied lazies lazying leach leader leafed leafing leaky leaner learn learned learning learns learnt leased leashes leasing
least leaved lectured lectures ledge ledges leers lefter lefts leggins lending lends lengthy lessening lettered lettering lexica libel liberates licence
licensed lifelines lightened lightening liken likenesses likening likens liker likest lilting lilts limber limbered limbering limbers limbo limbs limed liming
limper linear lingo linguists linker lisps listener listeners listing liter liters litterbug littler liveliness liven livening livens liver livers livest livid
loader loafed loafing lobes locale locations locomotion lodged lodger lodgers lofted lofting lofts lofty logged logging loins loiterer loiterers lollypop
lollypops loneliest longed longer longs loons loony loosed loosen looser loots loping lopped lopping loser losers loses louse louses loveliness lowed lowing
lucked lucking lucks lumped lumping lumps lunched lunching lunge lunged lunges lunging lupin lupins lured lures luring lusts lynch lynches macaronies maced
maces machined machinist macho macing macroscopic madame magnificence mains maintains majesties major majors maker makers malted malting malts mamma mammas
manacling manage managed manages manes mange manger mangers mangle mangles mangy mania manicures manifolds manly mantel mantels mantled mantlepiece mantlepieces
mapped marbled marcher margin margins maria mariner mariners marital marked marred marring marshes marshy marts martyring masking masqueraded massacred
massacres masses mastery matched mated mating matted matter matts matured maturer mauls maxim mazes mealy meaner means meant mechanisms mechanizes meddle media
mediaeval median mediate mediated mediates mediating meditations megaphoned memorized memorizing mental meres merger mergers meshes messes metabolic meted metes
meting mewed mewing microcode microwaved midstream midwifed midwived miens migraines migration migrations miked miking miles militancy militated militates
militating milker milled milling millionth mimed miming mince minced minces mincing minded minding minds minibusses minimalism miniscule ministers minks minor
minors minted minting minuet minuets minuted minuter minutest mires misses missive misted misting mistresses mites mitts mixer mixers moans moats modal modelled
modelling modes moist moldy moles monarchies monarchs monarchy monitored month months moods mooed mooing mooted mooting moots mopes moral morals morns moron
morons morose mossy motorcades motorcycled motorcycling motored motoring motorize motorizes mountaineered mourner moused mousey mousse mousses mover movers
mowed mowing muddle muffing muggy mulls mumps muscled mused muses mushroomed musing musses muster musty muter mutes muting mysteries naive napes narrating
narration naught navel navels navigable navigation navigators nearly nears necks needled needless needling needy negatived negotiable negotiation negotiations
negotiators neighbored neighborly nested nether neural newer newts nicer nines nipped nipping nites nobler noblest noise noodled nooks noose northerly nosed
noses nosey notching noted noting notional nouns novelties nozzle nozzles nuder nudes nudge numbed oases observant observer observers obsessing occurring
octopuses odder offed offending offspring ointments okays olden opener operation operations operative operators optimists optimums orangutang orangutangs
orchestral organisms organists organizer organizers orientate originate ounce ouster ousters outed outlined outputted outsider outsmarts outwardly outwitted
ovals overblown overcharging overcomes overcrowding overcrowds overdrawing overdrawn overdraws overeating overflows overhauling overhauls overhear overheard
overhears overloaded overloading overly overnight overrated overrates overrating overs oversight overt overthrow overthrowing overthrown overthrows overworked
overworking overworks owing owner packaged packer packers packet packets pacts padded padding padlocked paged paging pained paining pains pairs palate palates
paled paler pales paling palls pamper pampers pancaked pander pandered pandering panders panelled pangs pansy panty papal parch parches parching pared parenting
pares paring parish parity paroled paroling parrakeet parrakeets parroting parson parsons parted parting partisans passer paste pastes pasties pasting pasts
pastured pasty patched patching patchy patenting patents pates pathos patrolled patrolling patter pattered pattering patters patties patty paunch paunches
paunchy pauper paupers pawed pawing payed payer payers paying peaces peaking pealed pealing peals pease pebbled pecked pecking pecks pedalled pedalling pedant
pedants peddle peddled peddles peddling pelting pelts pends penes penis penning pensioned peons peopled pepped peppering perfected perfecter perforated
perforating perfumed perjuring perked perking perks persona personals personnel pervading pests peter petered petering peters petitioned petitioning petitions
petty philosophy phoned phoney phoneys phonies phony phosphorescence photon photons pickax pickaxed pickier pickled pickling picky pictured piddle piddled
piddles piddling pieced pierce pierces piers piked piking pilled pilling pillowing pinch pinched pinches pinching pined pinks pinning pioneered pioneering piped
pirated pitchforked pitted pitting placarded placement placid plagued plaice planed planetaria planing planning plans planter plated plating plaything pleaded
pleading pleas pleasant pleasuring pliant plied plies plods plopped plopping plops plots plotted plotter plotters ploys plumb plumbed plumbs plumed plundered
plundering plunge plunged plunges pluses plushest plying podding poems pointer pointers poise poised poises poising poked pokes pokier poled policed policies
poling polio polios political polled polling polls polyp ponds pools pooped pooping poops porches pored poring porpoised portables ported porter porters portion
portioned portioning portions ports posies positives possession possessions possessive possessors possibles posted posting postponed postpones postponing
postured potholes potting powdering powdery practicals pragmatic prance prances preach preached preaches preaching precedent precedents prefacing prefect
pregnancy premising presenter preserved preserving presto presuming pretended pretending prevented preventing previous preyed preying price prices prick pricked
pricking prickle prickles pricks prided pried pries primal primed primer primers printings privater prized probed proceeded proceeding processes processional
processor processors procuring prods producer producers professed professing profession profiled profiling prognoses programer programers programme programmed
programmes programming progressed progressing progression projection projections promenaded promising promoting prompting proms prone prong prongs propelled
proportionate proportioned proportions proposals propositional prose prosecuted prosecutes prosecuting prosecutor prosecutors prospected prospecting prospective
prospector prospectors prospects protection protections protective protestant protracted protracting protracts prove proves province provinces provoking prowler
prows prude prying psalm psalms published publishes publishing pucker puckers pucks puddled puddling puffed puffier puffing pukes pulped pulping pulps punchline
punctures punting punts pupped pupping puree purees purer purge purpler purposing pursed pursing pusher pushers pushovers pushy putter putters puttied putts
puttying pyramided quack qualify quart quarts quaver quavers quays quell quelling quells quibbling quits quote rabbi rabbis racier racked racking radiation
radiations radiators radii radius rages ragging raided raider raiders raiding raids raisin rally rammed ramps ranched ranches ranged ranges ranging ranked
ranking rants raped rapes rapid rapider rared rarer rares raring rasping rasps rates rating ration ratting raved raves raving ravings ravishing reader readied
readying realer realizing realm reals realty reams reaped reaping reaps reared rears recalling receptive recession reckoning reclaimed reclaiming recouping
recreation redden reddening redeemed redemption reelected reelecting refine refines reflectors reflexive reforming refraction refrained refraining refrigerate
refrigerated refrigeration regale regarding rehashing rehearsed rehearses rehearsing reigns reined reining rejecting rejections relegated relegates relegating
religions remainder remarkably remarking reminders reminding remoter renew renounced repaid repealing repeating replacing repleting reported reporting requiring
rereading rescuer rescuers researched researches reserved reserving reset resets resilience resins resorting respected respecting respective retainers retention
reticence retracing retrieval retrievals retrieve retrieved retrieves revealing revellers reversing revolution revolve revolved revolves rewarding rhinoceri
riced riches ricing ricksha rickshas ridded ridding ridged ridging rifer rifled rifts riles riling rinks rinse rinsed rinses rinsing rioted rioting riots ripen
riper ripping riser risers risked risking rivet robbed robbery robed robing rocked rockier rogue roles romanced roofed roofing roomed rooming roomy roost
roosted roosting roosts rooter roped roping roster rosters rotations rotunda rouged rouse rouses routed router routing routs rubbed rubbished rubiest ruder
ruing ruining ruled rules rummaging rumps runaway runes rungs runnier runts ruses rustled rustling rutting sacked sacking sacks saddled sades safer safes sagas
sager sagest sales sallow sally salmons salons salted salting salty salvage salve salved salves salving sames sample sampling sanded sanding sands sandwiched
saner sapped sapping satellited saturate saturates saturating sauced sauces saucier savaged savager saver sawed sawing scald scalded scalding scalds scalloped
scalped scalping scandal scandals scans scare scares scarfed scarred schemed schemer scholarly scold scollop scollops scoot scooted scoots scoped scoping scorch
scorches scored scorer scotchs scour scours scrabble scram scramble scrambles scrams screwy scribbled scripting scripture scriptures scrub scrubbing scrupling
scuffling sculptured scums scythed seamed seaming seams seared searing sears secretarial secrete sects sedated sedating seduction seductive seeded seeding seedy
seeking seeks seeped seeping seeps seize seized selves semen sender sending sends sensed serenaded serenading serener sergeants serviced servicing setter
setters settle settled settling seventh seventies sever severs sexed sexes shackled shaikh shaikhs shaken shakier shall shallower shame shamed shameless shames
shaming shampooed shaping sharked sharking sharped sharping shaver shavers shear sheared shearing sheathing sheave sheaves sheen sheer sheers sheik sheiks
sheller shelling shelved shepherded shied shielding shies shiftless shifty shined shingle shinning shins shipped shipping shipwrecked shirk shirks shock shocks
shoed shoeing shooing shoon shoos shored shoring shorted shorting shots shovelled shovelling showier showman showmen shown showy shred shreds shrimped shrimping
shrimps shucked shuddered shuddering shuffling shuns shunt shuts shuttled sicked sicker sicking sickly sicks sided sides siding sidle sifted sifting sifts sighs
sightless signed signer signing signposted silenced silicon silks silliness silting silts silvering simile similes simmer simmered simmering simmers simpler
simplex simulated simulates simulating singe singeing singes singled singling sinned sinning sires siring sirup sited sitter situation situations sixes sixth
sizeable sizer sizes skein skewed skewer skewers skewing skews skids skill skills skimp skimping skimps skims skins skipper skippers skits skulk skulks skyed
skying slabs slack slacked slake slaked slakes slaking slander slang slapped slapping slaps slash slashed slashes slashing slated slating slats slave slaved
slaves slaving slewed slewing slews slicker slicking slier slily slime slimmed slimming slims slimy sling slinging slings slink slinking slinks slipperier
slipperiest slits slitting slobbered slobbering slobs slogs sloped sloping slopped slopping slops slots slotted slotting slows sluice sluiced sluices sluicing
slummer slums slung slunk slurs sluts smack smacked smacking smacks smelly smite smites smiting smock smocked smocking smocks smoker smokers smoothes smoothest
smoothing smoothness smoulder smouldered smoulders smuggle smuggled smuggles smuggling snailed snailing snaked snaking snared snaring sneakier sneaky snide
sniffled sniffling snipe sniped snipes sniping snipped snipping snips snobs snorkelled snorkelling snort snorted snorting snorts snowballed snowed snubs snuff
snuffed snuffing snuffs snugged snugging snugs soapy sober sobers socked socking soiled soiling soils solder soldered soldering solders soldiering soled solider
solitaire solos songs sophisticate sophisticates sopped sopping sores sorta souls sourced sours southerly southwest sowed sowing spacecrafts spaced spacial
spaded spading spank spanking spankings spanks spare spared spares spark sparked sparking sparse spate spats spatted spatter spattered spattering spatters
spatting spawn spawning spawns spayed spaying spays spearing specked spectra spectrums speculator speculators speedier spelled speller spelling spellings spiced
spicing spicy spike spiked spikes spill spills spilt spine spines spinsters spiralled spiralling spite spited spites splat splice spliced splices splicing
splint splintered splintering splitting splurging sponged spook spooled spore spores spotlighted spout spouted spouting spouts sprain sprang spreed sprig sprigs
springing springy spruced sprucer sprucest sprung spunk spurn spurt spurted spurting spurts squabbled squared squarer squaring squashed squatted squids squire
squires squirreled stabled stabler stablest stabs staged staging stagnates staid stain stains stake staked stakes staking stale staled stales staling stalled
stalling stamped stamping stank stapling starboard stark starred starring starter startle startles startling starve starved starves starving stated stater
statesman statesmen stating stationed stature statures status statuses statute statutes stave staved staves staving steal steals stealthy steamed steams
steeping steeps sterling stewarded stewed stewing stickier stickler stiff stiffed stiffing stiffness stiffs sting stinger stingers stinging stings stink
stinking stinks stocked stocky stoke stoked stokes stoking stolid stoned stoney stony stoop stooped stooping stoops stopper stored storey storeys stories
storing stows straddled straggler stragglers straighter strained stranding strangle strawing strayed straying streak streaked streaking streaks streamline
stress stretcher stretchers strife stringier stringy striping stripped stripping strips stript strode stronger strove structured struggled struggles struggling
strung stubbed stubs stuffy stumped stumping stung stunk stuns suave subbed subbing subdue subdues subjected sublimed sublimer subset subsets subtler subverted
subverting sucks suffer suffers suing suite suites suiting sulky summary summed summonsed summonses summonsing sunned sunning superb superiors supers superstar
superstars supervise supervises suppler supported suppose supposes suppresses surer surfaced surfboarded surged surging surmounted surmounting surmounts
surpassed surplused surprise surprises surrenders surviving suspected suspecting sustained swabs swallowed swampy swats swear swearing swears sweaty sweeter
sweetness sweller swelling swellings swigs swill swills swines swiping swirl swoon swore synthesize synthesized synthesizes syringed tabled tabus tacked tacking
tacks tailed taker takers tales talker taller tally tamer tamest tangle tangles tangling tangos tangs tanked tanking tanner taped taper tapers taping tapped
tapping tarantulae tardiness tarnishes tarrier tasked tasking tasseling taxes taxies teaks teamed teaming tears tease teats teeing teems teethe telephoned
telescoped temper tempering tempers tenet tenets tensed tenser tensing tenth tenths tepee tepees terminate terminated termination terming terms terraced
terrifies terrorist terrorists tested testes testicles testified testifying testing tests thanking thatcher thatches thatching thicker thickest thickness
thinker thins thirst thong thongs thorniest thorough thousandth thrash thrashes threaded threading threat threats thrilled throbbing thronging throughput thugs
ticked ticking tickle tickled tickles tickling ticks tided tides tiers tightness tilde tilled tilling tills tilts timed timeliest timely timing tinder tingled
tings tinier tinkle tinkled tinkles tinkling tinned tinny tinting tints tipped tipping tirade titled titles tittered toaster tobogganed toddle toddled toddles
toeing toffies togae toiled toils token tolls tomahawked tongs tongued tonic tonics tonne tonnes toots topical topics topography toppled toppling torched
torpedoes torque torsi toted totes toting totted tottered tottering totting touchy tough tours towelling trace traces traded trader trading trailed trainee
trainees tramped tramping trampoline tranquilize tranquillity transferred transferring transition transitional transitory translator transparency transport
transported transporting transports trapper trashed trashy travelled travelling trawled treasured treasurer treasurers treasuries treatises treaty treble
trebled trebles trebling treed trenched trended trends trial trials tribes tricked trickiest tricky trill trilling trills trilogies trims trios tripe tripled
triplet tripling tripos triumphant triumphed trolly trooped troubling trough trouts trowel trowels truanting truce trucked trucking trued truer trues truing
trumpeted tryout tubed tubing tuned tuners tuning turner tweak twine twines twittered tying typographic unblock unblocked unblocking unblocks underlined
undermined underrate underrated underrates underside undersides undertaker underwent unfounded unhooking uniformed uniformly unify uniquer unison unite unites
universal unpacking unpublished unread unseating untied untold unwrapped unwrapping upholding upped uptight urbane users vagabonded vague valor vanes vanished
varieties varnishes varsities vasts velvety veneering venerable vents venue venues verandah veritable vicing victor videotaped viler villainy virtually vises
visioning vital voids volcanos volley wadded wadding wafer wafers waffled wafts waged wager wagered wagering wagers wages waging waifs waive waived waives
waiving waked wakes waking walled walling wallow wallows wanderer wanderers waned wanes waning wanner wanton wantons warded warding wards warehoused warming
warms warns warping warps warts washer washers watery watts waver wavering wavers waxed waxes waxing weakening wearied wearying weaseling weaved wedder wedged
wedging weeded weeding weeing weest weigh weighs weighty weirdo welled welling welted weltering whaled whaler whalers whats whens whets whiled whiling whimpered
whimpering whims whine whines whirs whisk whiskys whiten whitening whitens whiter whitest whitewashes wholesale whore wicket widen wider widow widows wilder
wilds wince winced winces wincing windfalls windmilled wined wingers wining wiper wipers wired wiser wises wished wishes witched witching withering witnesses
woken woodwinds woody wooed woofs wormed worming worries worse worship worships wounder wrapper wrappers wrapt wrath wreathe wreathes wreathing wrecker wrenched
wrenching wrest wrested wresting wrier wriest wright wring wrings wrinkle writhe writhed writhes writhing writs yacks yanks yards yearn yearns yellowest
yellowing yelped yelping yelps yoghourt yoghourts yokes yolks yours zeros zipped zombi zombis zoned zones
`
