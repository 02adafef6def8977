// English nouns that the lexicon has not, by what stands in for them; chosen by scripts/stand-ins.ts after WordNet 3.1 (see THIRD-PARTY.md).

/** Row: lexicon entry | words, `_` for a space. */
export const STAND_INS = `
absinthe | absinth
acacia | cassie catechu gidgee huisache mimosa shittah wattle
accountant | bookkeeper comptroller
acrobat | aerialist balancer contortionist ropedancer ropewalker
actor | artiste barnstormer caricaturist compere ecdysiast executant geek headliner heartthrob histrion ingenue interlocutor ironist lampooner majorette monologist parodist peeler playactor punster quizmaster reenactor ridiculer satirist sightreader striptease stripteaser symposiarch thespian toastmaster twirler understudy upstager vaudevillian ventriloquist
actress | starlet tragedienne
agave | cantala dracaena maguey sansevieria sisal
agent | auctioneer broker stockbroker syndic trustbuster underwriter
airplane | autogiro autogyro fanjet floatplane gyroplane hydroplane interceptor jumbojet kamikaze monoplane ornithopter orthopter propjet sailplane turbofan turbojet turboprop twinjet
albatross | gooney goonie goony mollymawk
allosaurus | allosaur
anemone | thimbleweed windflower
angelfish | spadefish
angler | troller
anglerfish | allmouth goosefish lotte
ankylosaurus | ankylosaur
ant | emmet pismire
anteater | aardvark antbear tamandu tamandua
antelope | addax blackbuck bushbuck dik_dik gemsbuck gerenuk guib hartebeest kob koodoo koudou lechwe nilgai nylghai nylghau pasang puku saiga sassaby steenbok steinbok waterbuck
ape | pongid siamang
apple tree | crabapple
aquanaut | oceanaut
aquarium | vivarium
archaeologist | archeologist paleographer paleographist pothunter
armadillo | apar cabassous chlamyphore peba peludo pichiciago pichiciego poyou tatou tatouay tatu
armor | brigandine byrnie cataphract corselet corslet cuirass gusset habergeon hauberk
arrow | dart
artist | cartoonist classicist constructivist etcher lithographer modernist ornamentalist printmaker pyrographer sketcher stylist symbolist
ass | jackass jennet kiang
astronomer | astrophysicist cosmologist uranologist
athlete | backstop cardsharp cardsharper catcher centerfielder champion comer contestee cricketer declarer fieldsman finalist first_baseman first_sacker fullback grandmaster halfback hurdler jock leaper letterman medalist medallist patzer pentathlete playmaker raiser scorer second_baseman second_sacker semifinalist semipro semiprofessional sharper sharpshooter shortstop shuffler sledder sportsman sportswoman stringer swinger third_baseman third_sacker tilter tobogganist upsetter vaulter winger
aviator | aeronaut
aviatrix | airwoman aviatress
avocado | aguacate
axe | broadax broadaxe piolet poleax poleaxe
baboon | chacma
badger | binturong ratel wolverine
bag | carryall duffel duffle feedbag fob gamebag gunnysack haversack holdall kitbag mailbag moneybag nosebag packsack pannier postbag sachet saddlebag schoolbag seabag sickbag sporran tote waterskin wineskin
bagel | beigel
baguette | baguet
ball | handball puck punchball racquetball shooter shotput
ballet dancer | danseur
bamboo | gosan_chiku hotei_chiku ku_chiku kuri_chiku kyo_chiku madake
bandage | cataplasm poultice sinapism suspensory tourniquet
barn | byre coop cowbarn cowhouse cowshed hayloft hencoop henhouse
baron | magnate tycoon
barrel | bollard winch
bartender | barkeep barkeeper mixologist publican tapper tapster
baseball player | ballplayer batsman big_leaguer bunter bush_leaguer fielder hitter hurler infielder left_hander left_hander lefthander little_leaguer major_leaguer minor_leaguer outfielder right_hander screwballer slugger southpaw whiffer
basket | creel handbasket punnet skep
basketball player | basketeer cager dribbler
basset hound | basset
bat | chiropteran freetail macrotus microbat pipistrel pipistrelle serotine vespertilionid
bay | embayment
bean | flageolet
beans | butterbean haricot_vert haricots_verts lentil
beaver | muskrat
bed | futon sickbed
bee | andrena andrenid chalcid chalcidfly hymenopter hymenopteran hymenopteron sawfly
beef | boeuf pastrami
beekeeper | apiculturist
beer | cassiri kvass metheglin
beetle | adelgid alderfly aphid arthropod backswimmer bedbug blackfly booklouse bristletail calosoma capsid chigger chigoe chinch chrysalis chrysomelid chrysopid cicada cicala clerid cochineal cockchafer collembolan conenose cootie coreid dayfly deathwatch defoliator diapheromera dobsonfly dorbeetle earwig elater elaterid ephemerid ephemeron ephemeropteran eurypterid figeater firebrat firebug flea froghopper glowworm goldeneye greenfly hemerobiid hemipteran hemipteron holometabola homopteran imago instar jassid lacewing leafhopper lepidopteran lepidopteron longicorn louse lygaeid machilid mantispid mayfly mealybug mecopteran meloid metabola mirid myriapod neuropteran neuropteron onychophoran pentastomid peripatus phasmid planthopper plecopteran pollinator proturan psocid psylla psyllid pupa pycnogonid reduviid rose_chafer scarabaean scarabaeid searcher shadfly silverfish snakefly spittlebug spongefly spongillafly springtail stonefly superbug symphilid tardigrade telsontail tenebrionid thrip thripid thrips thysanopter thysanopteron thysanuron treehopper trichopteran trichopteron trilobite tumblebug walkingstick weevil whitefly
bell | cascabel cowbell doorbell
beluga | hausen
bench | banquette prie_dieu
berry | currant shadberry
beverage | ade alcohol aperitif booze brewage drinkable fizz homebrew hooch hootch hydromel inebriant intoxicant kavakava koumiss kumis limeade liqueur liquor oenomel orangeade philter philtre potable pulque rotgut
bicycle | off_roader velocipede
biologist | bacteriologist bugologist cytogeneticist cytologist divider ecologist entomologist ethologist geneticist herpetologist ichthyologist malacologist mammalogist microbiologist neurobiologist neuroscientist physiologist protozoologist radiobiologist sociobiologist systematist taxonomer taxonomist virologist vivisectionist zoologist
bird | archaeopteryx archaeornis archeopteryx bullbat caprimulgid carinate cuckoo dickeybird dickybird frogmouth goatsucker guacharo jay nester nighthawk nightjar nuthatch oilbird poorwill protoavis quetzal resplendent_quetzel swift trogon twitterer whippoorwill
biryani | biriani
biscuit | hardtack
bishop | archbishop diocesan eparch exarch primus suffragan vicar_apostolic
bison | aurochs wisent
blackbird | cowbird merl merle ousel ouzel redwing
blanket | afghan bedclothes bedcover bedding bedroll counterpane coverlet duvet eiderdown
blue jay | jaybird
blue tit | tomtit
bluebell | harebell
blueberry bush | bilberry blaeberry deerberry farkleberry grouseberry huckleberry rabbiteye sparkleberry whinberry whortleberry
boat | birchbark bumboat cockleshell coracle dory dredger ferryboat fireboat flatboat gig gunboat hoy keelboat longboat lugger mailboat narrowboat outboard pinnace pontoon scow showboat surfboat towboat whaleboat wherry yawl
bog | morass quag quagmire
book | hardback hardcover jotter paperback playbook scrapbook softback
boots | buskin hessian jackboot jodhpur waders
borscht | borsch borsh borshch borsht bortsch
botanist | mycologist phytologist pomologist propagator
bottle | ampoule ampul ampule bota carboy crewet cruet decanter demijohn hipflask inkpot longbeard lota magnum phial
bow | bowknot
bowl | jorum mazer
box | airbrush airmailer argyle argyll ashbin ashcan ashtray aspersorium atomiser atomizer audiocassette autoclave baggage bain_marie bale bandbox baptistery baptistry bedpan bidet bier birdbath boiler breadbox bunk caddy cannister cardcase cashbox catchall censer cesspit cesspool chamberpot cheeseboard coalbin coalhole container corncrib creamer crucible cupel cuspidor deedbox digester dishpan dispenser etui eyebath eyecup flagon footbath footlocker gripsack handbasin hod icetray inhaler inkstand inkwell jigger kit lavabo litterbin lockbox manger matchbox nebuliser nebulizer notecase oilcan ossuary ostensorium paintball paintbox pannikin pix playbox porringer portfolio pyx receptacle reliquary reticule rummer saltcellar saltshaker salver satchel sauceboat seidel shook sixpack snifter snuffbox soapbox spittoon steeper steriliser sterilizer sump thurible tun tureen urceole valise videocassette vitrine washtub wastebin workbag workbasket workbox
boxer | bagger packer
brain surgeon | neurosurgeon
branch | deadwood
brandy | applejack grappa kirsch marc slivovitz
bread | ashcake bannock bap barmbrack breadstuff challah corn_tash cornbread cornpone crouton flatbrod hallah hoecake hushpuppy johnnycake limpa oatcake pone pumpernickel simnel
breadstick | grissino
bridge | culvert flyover gangboard gangplank overcrossing
brontosaurus | apatosaur apatosaurus brontosaur
brook | brooklet
broom | dustmop squeegee
broth | bouillon pot_likker
brush | bottlebrush clothesbrush nailbrush sable
bucket | cannikin trough
budgie | budgereegah budgerigar budgerygah
buffalo | anoa tamarao tamarau
building | abattoir alehouse apiary architecture aviary bagnio bathhouse bawdyhouse bioscope boathouse bordello brewpub brothel butchery caff cathouse chancellery chapterhouse chophouse clubhouse conservatoire consulate creche crematorium crematory customhouse customshouse cybercafe depot dispensary dorm eatery edifice estaminet feedlot firetrap fleapit gildhall grillroom guildhall hothouse icehouse infirmary jakes lazaret lazarette lazaretto lunchroom madhouse morgue nuthouse outbuilding packinghouse pesthouse pothouse presbytery rathskeller rink rotunda sanatarium sanatorium sanitarium shebeen slaughterhouse smokehouse sudatorium summerhouse taphouse tearoom teashop tenement toolhouse toolshed volary whorehouse woodshed ziggurat zikkurat zikurat
bull | bullock
bumblebee | humblebee
bun | bialystoker
bus | charabanc jitney motorbus motorcoach
bus driver | busman
bush | beggarweed bennet broomweed camphorweed candyweed catgut cloveroot gaywings grass_poly hardheads knapweed marum mugwort myrtle nitweed pineweed prairie_sagewort rabbitweed snakeweed southernwood tutsan vinegarweed
businessman | amalgamator arb arbitrager arbitrageur bookseller concessionaire concessioner headhunter industrialist innkeeper jobber lessor linendraper middleman oilman owner padrone proprietor proprietress restauranter restaurateur stockjobber supermarketeer supermarketer syndicator timberman transactor victualer victualler wholesaler wildcatter
businessperson | black_marketeer caterer consigner consignor distributer distributor enterpriser entrepreneur exporter importer provider provisioner purveyor recruiter shipper stockist supplier sutler
butcher | meatman slaughterer
butler | pantryman
buttercup | butterflower crowfoot goldcup
butterfly | anglewing comma danaid hairstreak lycaenid nymphalid pierid silverspot tortoiseshell viceroy
cabinet | armoire bassinet bedframe bedstead carrycot cellaret chiffonier clothespress credenza etagere fitment hallstand highboy lowboy minibar tallboy washstand
cactus | chichipe cholla coryphantha echinocactus epiphyllum garambulla mammillaria mescal mezcal peyote pitahaya
cage | hutch playpen
caiman | cayman
cake | meringue patty
calamari | calamary
camellia | camelia japonica
camera | bitewing cytophotometer enlarger footage microfiche microfilm sensitometer
cameraman | cinematographer
canal | moat trench
candle | chandlery rushlight
candy | brandyball butterscotch cachou confectionery dragee fondant gumdrop jawbreaker lozenge marchpane marzipan nougat pastil pastille praline sourball sugarplum taffy troche
canine | canid
cannon | artillery culverin howitzer mortar
canoeist | paddler
canyon | quarry
cap | beany berretta biggin biretta birretta calpac calpack coonskin kalansuwa kalpac kepi mobcap pinner skullcap tarboosh yarmelke yarmulka yarmulke
captain | headwaiter
capybara | agouti capibara coypu nutria paca
car | amphibian bloodmobile coupe cruiser dodgem doodlebug golfcart hardtop jalopy landrover minicab minicar phaeton runabout subcompact two_seater
carnivorous plant | bladderwort butterwort genlisea roridula sundew
carpet | broadloom drugget hearthrug nammad numdah parqueterie parquetry rya
carrot | edda sunchoke
cart | bareboat barouche bogy boneshaker boxcar brougham buckboard caroche clarence dogcart dray droshky drosky dumpcart flatbed flatcar gharry hackney handcar handcart hansom jinrikisha milkwagon monocycle oxcart pedicab perambulator ponycart pushcart railcar remise ricksha shay shrimper skibob stanhope stockcar sulky teacart tramcar trike trireme troika tumbrel tumbril waggon
casserole | chicken_cacciatora chicken_cacciatore
castle | breastwork defilade entrenchment escarp fieldwork fortification foxhole intrenchment lunette machicolation palisade redoubt retrenchment stockade
cat | liger mouser sabertooth tiglon tigon tom tomcat
catapult | ballista mangonel onager trebuchet
caterpillar | antlion armyworm bollworm cabbageworm caddisworm cankerworm caseworm cercaria corn_earworm cutworm dobson grub hellgrammiate inchworm jointworm larva leptocephalus looper maggot mealworm polliwog pollywog potato_tuberworm silkworm strawworm tadpole tobacco_budworm tobacco_hornworm tomato_fruitworm tomato_hornworm vetchworm webworm wiggler wild_wilkworm wireworm wriggler
cattle | beefalo cattalo kine longhorn shorthorn stirk whiteface
caviar | caviare
cedar | deodar kawaka pahautea sugi
cellist | violoncellist
centipede | millepede milliped millipede
cereal | bulghur bulgur grist groats hominy
chair | campstool cathedra chaise chaise_longue fauteuil footrest hassock highchair musnud pouffe taboret tabouret tuffet
chapati | chapatti
chauffeur | chauffeuse
cheese | chevre gorgonzola mascarpone ricotta sapsago triple_creme
cheetah | chetah
chemist | biochemist enzymologist phytochemist radiochemist
cherry tree | amarelle capulin gean mazzard morello oxheart
chestnut tree | chinquapin
chicken | bantam cochin fowl poultry
chrysanthemum | shun_giku
church | bethel kirk masjid meetinghouse minster musjid stupa tope
cider | cyder scrumpy
citrus tree | citrange cumquat kumquat lemanderin marumi nagami pomelo pummelo rangpur shaddock tangelo
clam | geoduck shipworm teredinid teredo
cleaner | charwoman chimneysweep chimneysweeper scourer
clerk | mapper penpusher salesclerk sorter
cliff | crag
climber | escalader
clock | barometer chronograph chronometer clepsydra horologe pocketwatch sandglass thermostat timepiece
clockmaker | clocksmith
cloth | bagging baize balbriggan bandanna batik batiste belting bib bombazine boucle broadcloth brocade bunting burlap cambric camelhair cashmere cerecloth challis chambray cheesecloth chino chintz cretonne crossjack dimity dishcloth dishrag dishtowel dungaree dustcloth dustrag etamin etamine faille flannelette foresail foulard gabardine gaffsail georgette grillwork grogram grosgrain groundsheet guimpe gunny haircloth hairnet handkerchief hankey hankie hanky headsail herringbone hopsack hopsacking huck huckaback jaconet jean khaddar khadi lateen leatherette linsey_woolsey lisle longyi lugsail lungi lungyi macintosh mackintosh macrame mainsail marocain meshwork mohair moire moleskin moquette moreen muslin nainsook nankeen netting ninon oddment oilcloth organdie organdy organza percale pique placket pongee poplin rag rayon repp reseau russet sacking sailcloth samite sarcenet sarsenet sateen satinet satinette scrim seersucker serge shantung sharkskin sheeting shirting skysail snood spandex sparker spinnaker spritsail stammel staysail stockinet stockinette suiting swatch taffeta tammy tapis tarp tarpaulin tatter terrycloth textile topgallant topsail toweling towelling tricot trousering veiling velour velours velveteen voile wincey winceyette wirework worsted yoke
co worker | workfellow
coat | capote coatee greatcoat mac mack mackinaw newmarket oilskin slicker surcoat surtout topcoat
coati | coati_mondi coati_mundi
cobbler | bootmaker
cobra | hamadryad
cock | gamecock
cockroach | blackbeetle crotonbug
cocktail | akvavit amaretto anisette aqua_vitae aquavit arak arrack bitters bullshot curacoa firewater gimlet highball julep kummel maraschino ouzo pastis pruno ratafee ratafia rickey sambuca seltzer sidecar spritzer stinger swizzle toddy
coconut | cocoanut
coconut palm | coco
cod | burbot codling schrod scrod
coffee | cafe_royale decaf demitasse
comedian | comedienne
composer | contrapuntist psalmist songster songwriter symphonist
computer | bbs chatroom mainframe microcomputer minicomputer multiprocessor slipstick supercomputer totalisator totaliser totalizator totalizer website workstation
conductor | bandleader bandmaster conductress
confectioner | candymaker
congee | jook
conifer | araucaria arborvitae bunya_bunya kahikatea kauri kaury keteleeria matai metasequoia miro nagi podocarp rimu tanekaha tarwood totara yacca
construction worker | dairymaid farmerette gleaner milkmaid pigman ploughman plower plowman swineherd waterer weeder
cook | baster cooky salter seasoner
cookie | brandysnap gingersnap ladyfinger oreo shortbread teacake
cotton candy | candyfloss
count | landgrave
cove | lough
cowboy | buckaroo buckeroo cowhand cowherd cowman cowpoke cowpuncher puncher vaquero
coyote | coydog
crab | amphipod barnacle brachyuran branchiopod branchiopodan cirriped cirripede copepod crustacean daphnia decapod isopod krill ostracod sandhopper slater squilla stomatopod woodlouse
cracker | saltine
craftsman | beautician bookbinder coachbuilder coppersmith diemaker diesinker glassworker glazer glazier goldbeater journeyman manicurist millwright paperer ploughwright plowwright rigger roofer ropemaker shipbuilder shipwright steamfitter stuffer taxidermist upholsterer waggonwright wagonwright wainwright wheelwright
crane | whooper
crayfish | crawdaddy
crocodile | crocodilian gavial
crocus | saffron
crow | chough cormorant shag
cucumber | cuke gherkin okra
cup | cylix kylix scyphus
cuppa | cupper
curtain | drapery festoon portiere
custard | creme_anglais
cuttlefish | cuttle
dachshund | dachsie
dairy cow | milcher milker
dancer | chorine hoofer kachina showgirl stepper terpsichorean
dandelion | blowball kok_saghyz kok_sagyz
deer | aoudad argal argali artiodactyl arui audad blacktail bovid brocket cervid chevrotain colugo cony dassie digitigrade dinoceras dinocerate eland elaphure eutherian gemsbok goral hyrax javelina kanchil kudu mammal moufflon mouflon muntjac napu oryx peccary pentail placental plantigrade pricket prongbuck pronghorn prototherian roebuck ruminant sambar sambur serow takin tusker uintathere unguiculate ungulate urial whitetail zebu
deliveryman | coalman iceman newsboy
dell | dingle
dentist | endodontist exodontist orthodontist pedodontist periodontist prosthodontist
desk | bureau escritoire secretaire
dessert | afters blancmange charlotte_russe compote mousse sabayon sherbert sherbet zabaglione
detective | dick gumshoe hawkshaw plainclothesman tec tracer
dinosaur | anatotitan archosaur archosaurian argentinosaur carnosaur ceratopsian ceratosaur ceratosaurus coelophysis compsognathus corythosaur corythosaurus deinocheirus dromaeosaur edmontosaurus eoraptor hadrosaur hadrosaurus herrerasaur herrerasaurus ichthyosaur ichthyosaurus iguanodon maniraptor megalosaur megalosaurus nothosaur ornithischian ornithomimid ornithopod oviraptorid pachycephalosaur pachycephalosaurus pisanosaur pisanosaurus plesiosaur plesiosaurus protoceratops psittacosaur psittacosaurus saurischian seismosaur staurikosaur staurikosaurus stenopterygius struthiomimus thecodont theropod titanosaur titanosaurian trachodon trachodont
diplomat | ambassador ambassadress consul diplomatist embassador envoy internuncio nuncio persona_grata plenipotentiary
doctor | abortionist accoucheur aetiologist alienist allergist anaesthetist anesthesiologist anesthetist angiologist bonesetter caregiver chiropodist dermatologist diagnostician diplomate doc electrologist embryologist endocrinologist etiologist extern gastroenterologist geriatrician gerontologist gynaecologist gynecologist haematologist hakeem head_shrinker hematologist hygienist inoculator internist neurologist obstetrician oncologist ophthalmologist orthopaedist orthopedist orthoptist otolaryngologist otologist otorhinolaryngologist paediatrician pathologist pediatrician pediatrist perinatologist podiatrist proctologist psychiatrist psychoanalyst quack radiographer radiologist radiotherapist rheumatologist rhinolaryngologist urologist vaccinator
dog | affenpinscher basenji clumber cocker griffon housedog kuvasz lapdog pinscher schipperke spaniel vizsla watchdog
doggy | barker doggie
doll | golliwog golliwogg
dolphin | bottlenose vaquita
donkey | moke
dove | ringdove turtledove
dragonfly | odonate
dress | caftan coatdress kaftan mantua muumuu pinafore pinny polonaise shirtdress
dressmaker | needlewoman sempstress
driver | cabby cabdriver cabman charioteer coachman hoister honker lasher liftman mahout manipulator motorman roadhog switchman tailgater taxidriver taximan teamster telegrapher telegraphist telephonist waggoner wagoner
drum | carillon castanet castanets chime clappers cymbal cymbals finger_cymbals glockenspiel gran_casa handbell kettledrum lagerphone maraca marimba membranophone tabla tabor tabour tambour timbrel tympan tympani vibraharp vibraphone zill
drummer | timpanist tympanist
duck | baldpate bluebill bluewing bufflehead butterball canvasback chaja dabbler dabchick eider gallinule garganey goosander grebe greenwing loon merganser moorhen pintail pochard sawbill scaup scoter screamer sheldrake shelduck smew swamphen waterbird waterfowl widgeon wigeon
duckbill | paddlefish
eagle | eaglet ern erne harrier
earthworm | angleworm crawler fishworm nightcrawler nightwalker
eel | conger elver hagfish lamprey
elephant | gomphothere proboscidean proboscidian
emperor | mikado tenno
engineer | locater locator metallurgist sapper surveyor tribologist
eucalyptus | eucalypt mallee marri smoothbark stringybark
factory | brewery cannery distillery foundry lumbermill manufactory maquiladora metalworks steelworks sweatshop
falcon | caracara carancha gerfalcon gyrfalcon hobby
farmer | agriculturalist agriculturist arboriculturist breeder cattleman crofter cultivator dairyman granger grower husbandman planter sheepman smallholder sodbuster sower stockman viticulturist
farrier | horseshoer
feline | felid
fellow | confrere
fence | hedgerow hurdle paling shelterbelt trellis windbreak
fern | alpine_clubmoss angiopteris bracken brake christella davallia doodia fiddlehead fir_clubmoss hay_scented horsetail leatherleaf lecanopteris lipfern little_clubmoss lycopod maidenhair moonwort mountain_clubmoss nardo nardoo osmund pecopteris pepperwort pillwort polypody pteridophyte quillwort regnellidium scolopendrium shining_clubmoss spikemoss spleenwort thyrsopteris tree_clubmoss woodfern woodsia
ferris wheel | ferriswheel
field mouse | fieldmouse phenacomys
fig tree | banian banyan caprifig peepul pipal pipul
fillet | filet_mignon tournedos
finch | brambling chaffinch cheewink chewink crossbill grosbeak grossbeak hawfinch honeycreeper junco linnet lintwhite mamo ortolan pyrrhuloxia redpoll serin siskin towhee
fire eater | fire_swallower
firebird | hangbird redbird
fireman | finisher slammer
fish | acanthopterygian alewife allice alligatorfish allis amberfish amberjack anchovy anomalops archerfish argentine balloonfish barbu barracouta barrelfish batfish beaugregory bergall bigeye billfish blackfish blanquillo blennioid blenny blue_pikeperch bluefish bluegill bluehead boarfish bolti bonefish bottom_lurkers bowfin boxfish brill britt brotula bullhead burrfish capelan capelin caplin carangid cardinalfish catalufa catostomid cavalla centrarchid ceratodus cero chaetodon characid characin charr chenfish chondrichthian chub cichlid cigarfish clingfish clinid clupeid cobia coelacanth conchfish coney convictfish corbina cornetfish cottonwick cowfish crampfish crossopterygian cunner cutlassfish cyprinid cyprinodont dace damselfish dealfish demoiselle doctorfish dogfish dollarfish dragonet driftfish drumfish eelblenny eelpout elasmobranch escolar filefish fingerling flagfish flamefish flathead frogfish gadoid ganoid gar garfish garpike gempylid ghostfish goatfish goby goujon greeneye greenling grindle groundfish gudgeon guitarfish gunnel guppy gurnard haddock hairtail hake halfbeak halibut harvestfish headfish helleri herring hind hogchoker hogfish holibut holocephalan holocephalian hornpout horsefish horsehead jack_crevalle jacksmelt jawfish jewfish killifish ladyfish lancetfish lanternfish largemouth launce leatherfish leatherjack leatherjacket lionfish liza lizardfish loach lobefin lookdown louvar lumpfish lumpsucker lungfish mackerel mademoiselle maiger maigre malacopterygian margate mayfish menhaden mojarra mola mollie molly moonfish mosquitofish mouthbreeder mudskipper mudspringer mulloway mummichog muttonfish needlefish numbfish oarfish oilfish oldwench oldwife opah oysterfish palometa parrotfish pearlfish pearly_razorfish percoid percoidean pigfish pikeblenny pilotfish pinfish pipefish platy plectognath poacher poeciliid pogge pollyfish pomfret pompon porcupinefish porkfish prickleback puddingwife pumpkinseed queenfish quiaquia rabbitfish rainbow_seaperch rasher rattail redhorse remora ribbonfish rivulus robalo rudd rudderfish salmonid sandfish sardine saurel saury sawfish scad sciaenid scombroid scorpaenid scorpaenoid scorpionfish sculpin searobin seasnail selachian serranid shad shanny sharksucker sheatfish sheepshead shiner shrimpfish sierra sild silurid silverside silversides skilletfish skipjack smallmouth smelt snailfish snakeblenny snakefish snipefish snoek snook soapfish soldierfish sparid sparling spawner spearfish spotted_squeateague squaretail squirrelfish stickleback stonefish stromateid stumpknocker sturgeon suckerfish surffish surfperch surgeonfish surmullet swordtail tarpon tautog teleost teleostan tench tenpounder tetra threadfin threadfish tilefish timucu toadfish tomtate tonguefish topminnow torsk triggerfish tripletail trumpetfish trunkfish walleye whalesucker windowpane wolffish wrasse wreckfish wrymouth yellowtail
fishing rod | reel tacklebox
fishmonger | fishwife
fjord | fiord
flag | fanion pennon pennoncel pennoncelle penoncel tricolour
flower | abaca acanthus achillea achimenes achira ageratum agrimonia agrimony agueweed alecost alfalfa alkanet allgood alocasia alumbloom alumroot alyssum amaryllis ament ammobium amorphophallus anchusa andryala angelica angelique anise applemint aquilege aquilegia argemone arnica aroid arrowroot arugula arum asarabacca asclepiad aspidistra aster astilbe astrantia auricula ayapana balsamroot barrenwort bartonia bedstraw beebalm beet beetleweed beggar_lice begonia bella_sombra belladonna bellflower bellwort benne benni benny bergenia bitter_betch bittercress bladderpod bloodroot bloodwort bloomer bluebottle blueweed bok_choi bok_choy boneset borage borecole breadroot breakstone brinjal broccoli_raab broccoli_rabe browallia buckwheat bugleweed bugloss butterbur caladium calamint calceolaria calendula calla calliopsis camomile campanula campion candytuft cankerweed canna caraway cardamom cardamon cardoon catananche catchfly catchweed catkin catmint catnip celandine celeriac celtuce centaury chadlock chaenactis chafeweed chamomile chard charlock chervil chickweed chiggerflower chincherinchee cilantro cineraria clammyweed cleome clivers cockscomb cole coleus colewort collard coltsfoot columbine columbo colza comfrey commelina coneflower coolwart coralbells coralroot coralwort coreopsis coriander cornflower corydalis corymb cosmea costmary costusroot cottonweed cowherb cowslip crazyweed cress crinkleroot crotalaria crownbeard crucifer cuckooflower cuckoopint cudweed cumfrey cumin cyclamen cyme dagga daikon dalo dayflower delphinium digitalis dill dittany draba dracontium dragonhead drypis dwarf_nipplewort elecampane elsholtzia endive esparcet felwort fennel fenugreek feverfew feverroot fiddleneck filago fingerflower fingerroot fireweed flameflower flax fleabane fleawort floret floweret foamflower foxglove fraxinella freesia frijol frijole fringepod fritillary fumeroot fumewort fumitory gai_choi galangal galax garget gazania gentian gentianella_amarella gerardia gesneria gillyflower gipsywort gladiola gladiolus globeflower goatsfoot goldenseal goldilocks goldthread goosefoot gravelweed great_yellowcress gromwell guar gumbo gumweed gypsyweed gypsywort halogeton haricot harvest_lice hawkweed heartleaf heartsease heliophila helmetflower henbane henbit hepatica herba_impia herbage hippeastrum hoary_alison hogweed honesty horehound horsemint horseweed hyssop immortelle inflorescence inula ironweed jamberry jewelweed jonquil kail kniphofia kohlrabi krigia krubi lacepod larkspur leopardbane live_forever livelong liverleaf loasa lobelia locoweed longroot lovage lucerne lychnis lyreflower madnep madwort malanga mangel_wurzel mangold mangold_wurzel maranta maravilla marguerite marjoram martynia masterwort mayapple mayweed medick melosa mignonette milfoil milkweed miltomate mistflower miterwort mitrewort monarda moneywort motherwort mullein napa narcissus nasturtium nemophila nephthytis nierembergia nigella oca oka ombu orach orache oregano origanum orpin orpine owlclaws oxalis oxlip paigle pak_choi pakchoi pansy pasturage pe_tsai pellitory pennyroyal peperomia peppermint phacelia phlox physostegia pia pigweed pilewort pimpernel pipsissewa plumbago pokeweed polemonium polyanthus pomme_blanche portulaca primrose primula psyllium pteropogon puccoon pungapung purple_loco purslane pussley pussly pussytoes pyrethrum pyrola ramee ramie rampion rattlebox redroot reseda rhodanthe ribgrass ribwort richweed rockfoil roquette rosebud rosilla rosinweed rosita ruddles safflower sainfoin salad_burnet salpiglossis samphire sandwort sanfoin sanicle satinpod sawwort saxifrage scabiosa scabious scentless_hayweed schizanthus schizopetalon scoke scorpionweed scorzonera sea_trifoly sedum sesame sesbania shadflower shawny shinleaf shortia silene silkweed skunkweed slipperwort snailflower snakeroot snapdragon sneezeweed sneezewort soapwort soja sowbane sowbread soya spathiphyllum spearmint speedwell spiderflower spiderwort spiraea spirea spoonflower stapelia starflower starwort stevia stickweed stitchwort stonecress stonecrop stoneroot strawberry_blite strawflower streptocarpus succory suksdorfia sundrops swallowwort sweet_alison sweet_cicely tailwort tannia tansy tare tarweed teasel teasle teazel tendergreen tetterwort thoroughwort throatwort tickseed tickweed tidy_tips tidytips tithonia toadflax tobacco tomatillo toothwort trefoil tritoma tuberose turmeric umbel umbellifer umbrellawort ursinia valerian verbena verdolagas vernonia veronica vervain vetch waldmeister wallflower wandflower wasabi watercress waterleaf whitecup whitlavia wickup wild_oats wild_winterpea willowherb wingstem wintergreen witloof woad woodruff wormseed wort xeranthemum yarrow yautia yerba_buena yerba_mansa zinnia
flute | bagpipe bourdon chanter contrabassoon contrafagotto cor_anglais cromorne crumhorn diapason didgeridoo dulciana fife hautbois hautboy heckelphone kazoo krummhorn musette ocarina panpipe pennywhistle pibgorn pipework shawm stockhorn syrinx tenoroon voix_celeste vox_humana woodwind
fly insect | blowfly botfly cleg clegg dipteran dipteron drosophila gadfly glossina greenbottle hippoboscid horsefly medfly sciara sciarid sheep_ked tsetse tzetze
folk singer | jongleur minstrel troubadour
fondue | fondu
football player | blocker cornerback dropkicker flanker kicker linebacker lineman placekicker quarterback snapper tackler tailback wingback
fork | tablefork
fountain | bubbler
friar | mendicant
fridge | cooler icebox
frog | anuran batrachian bufo caecilian crapaud labyrinthodont leptodactylid natterjack ranid salientian spadefoot urodele
fruit | ackee annon cherimolla clingstone eggfruit freestone genipap guanabana jak lansa lansat lanseh lanset quantong raisin sapota ugli windfall
fruit bat | harpy megabat
fruit tree | akee bilimbi caimito canistel carambola cherimoya dika durion genip genipa ginep icaco ilama jaboticaba jagua jambosa jocote kaki lichee litchi longan longanberry loquat lungen mamey mamoncillo mangosteen marang mei mombin papaia papaw pawpaw pitanga plumcot possumwood pulasan pulassan rambotan rambutan sapodilla soursop sweetsop
fudge | panocha panoche penoche penuche
fungus | agaric ascomycete basidiomycete blastomycete bolete bunt candida cornsmut discina discomycete earthball earthnut earthstar earthtongue ergot gasteromycete gastromycete gyromitra helvella lorchel mildew monilia mucor myxomycete polypore puffball pythium rhizoctinia rhizopus sclerotinia shiitake stinkhorn verticillium yeast
gardener | groundkeeper groundskeeper groundsman
gate | turnstile
geologist | geophysicist hydrologist seismologist
geranium | alfilaria alfileria cranesbill filaree filaria storksbill
gerbil | gerbille jird
giant anteater | tamanoir
giraffe | camelopard okapi
glass | funnel pipette stoup tankard toby
gloves | gauntlet gauntlets mitt
gnat | midge psychodid punkey punkie punky sandfly
goalkeeper | goaltender netkeeper netminder
goat | chamois markhoor markhor
golfer | linksman slicer
gondolier | gondoliere
goose | brant brent gander graylag greylag
gorge | flume gulch
goulash | gulyas porkholt
grape | ribier scuppernong sultana
grass | blackseed bluegrass bluestem bristlegrass brome bromegrass broomcorn bunchgrass burgrass cheatgrass chufa cocksfoot cockspur coracan corakan cordgrass crabgrass creeping_bentgrass dallisgrass darnel doob doura dourah dropseed durra feathertop federita fescue feterita foxtail galingale grama gramma hardinggrass hegari kaffir kaoliang knotgrass kurakkan kweek lemongrass meadowgrass midgrass millet milo munj munja nimblewill nutgrass nutsedge oat paspalum quackgrass ragee ragi ricegrass ryegrass sandbur sandspur sedge shallu shortgrass silkgrass smilo sorgho sorghum sorgo teff timothy toetoe wheatgrass witchgrass yardgrass zoysia
grasshopper | acridid katydid orthopteran orthopteron tettigoniid
grizzly | silvertip
grocer | greengrocer
groom | hostler ostler stableboy stableman
guitar | balalaika chordophone cithern citole cittern gittern koto mandola oud samisen shamisen uke
gull | pewit
gum tree | bilsted liquidambar pepperidge tupelo
gypsy | gipsy itinerant swaggie swagman
hairdresser | coiffeur coiffeuse styler tinter
ham | gammon jambon prosciutto
hamburger | beefburger
hammer | flail mace
hammerhead | bonnethead shovelhead
hamster | chinchilla degu dormouse lemming vole
hare | jackrabbit leveret
harmonica | bandoneon
harp | autoharp cither dulcimer psaltery zither zithern
harpist | harper
hat | aventail bicorn bicorne bonnet busby calash caleche camail coronet deerstalker derby hairpiece headdress headgear homburg kaffiyeh leghorn mitre periwig pillbox porkpie shako sunbonnet tirolean titfer topee tophat toupee tricorne ventail wig wimple
hawk | buteonine eyas redtail roughleg tercel tercelet tiercel
headland | foreland promontory
heart surgeon | cardiologist
hedgehog | echidna tenrec
helicopter | eggbeater skyhook whirlybird
helmet | armet basinet cabasset casque casquet casquetel heaume morion pickelhaube salade sallet
hen | biddy cackler
heron | avocet bittern boatbill broadbill bustard chunga coot corncrake courlan crake curlew dotrel dotterel dowitcher dunlin glareole godwit grayback greenshank hemipode jacksnipe kildeer killdeer lapwing limpkin longlegs notornis ortygan oystercatcher peewit phalarope plover pratincole redshank ruff sanderling sandpiper seriema shoebill shoebird shorebird spoonbill stilt stiltbird surfbird takahe tattler turnstone wader weka willet woodcock yellowlegs
hibiscus | balibago bimli bladder_ketmia kanaf kenaf mahagua mahoe majagua purau roselle rozelle
hill | butte foothill
hog | grunter porker squealer
horse | buckskin carthorse chigetai crowbait dobbin drayhorse dziggetai eohippus equid gelding hinny mesohippus packhorse palfrey palomino perissodactyl pinto poler prancer protohippus quagga roan stablemate steeplechaser tarpan warragal warrigal
hotdog | frankfurter weenie wienerwurst
hotel | auberge caravansary caravanserai casino fleabag hostel hostelry imaret posthouse roadhouse
hound | bloodhound bluetick boarhound borzoi coondog coonhound deerhound elkhound foxhound otterhound redbone sleuthhound staghound wolfhound
house | boardinghouse charterhouse condo condominium convent dacha deanery dosshouse flophouse friary gatehouse guesthouse hermitage lamasery manse messuage nunnery parsonage priory rectory saltbox soddy tollbooth vicarage wickiup wikiup
hummingbird | swiftlet thornbill
hut | hovel
hydrangea | carpenteria decumary deutzia hortensia
hyena | aardwolf
ice cream | tutti_frutti
ice skater | speedskater
infantryman | doughboy footslogger fusilier grenadier
intern | houseman interne
iris | gladdon orris stinking_gladwyn
ivy | cantaloup cocozelle cushaw cymling malvasia marrow muscat muskat muskmelon
jackdaw | daw
jacket | cagoule dolman doublet jerkin sacque swallowtail windcheater
jalapeno | chipotle
jar | cruse jamjar jampot
jasmine | jessamine
jazz musician | jazzman syncopator
jellyfish | actinian actiniarian actinozoan anthozoan apolemia beroe cnidarian coelenterate ctenophore gorgonian hydroid hydrozoan madrepore medusan medusoid nanomia planula platyctenean polyp praya scyphozoan sertularian siphonophore
joker | jokester
journalist | columnist editorialist gazetteer newspaperman newspaperwoman newswriter penman photojournalist scribbler sportswriter
judge | doge justiciar justiciary praetor pretor qadi trier
juniper | raetam retem
kale | collards
kangaroo | bettong potoroo
kebab | kabob souvlaki souvlakia
key | latchkey passe_partout passkey
killer whale | grampus
king | autocrat despot seigneur seignior tyrant
kingfisher | kookaburra
kitty | puss pussy
knife | barong catling drawknife drawshave jackknife lancet paperknife parang penknife pocketknife scalpel switchblade
knoll | anthill formicary hillock hummock kopje koppie molehill
laborer | bracero cropper docker dockhand dockworker drover farmhand fieldhand gravedigger herdsman hewer hodman housewrecker knacker loader longshoreman lumper muleteer navvy peon platelayer porter sawyer sharecropper skycap sprayer stacker steeplejack stevedore tracklayer trencher wrecker
ladybug | ladybeetle vedalia
lager | bock
lagoon | laguna lagune liman
lake | backwater briny estuary gulf inlet mare_clausum mare_liberum polynya strait tideway watercourse waterway
lamp | blinker flambeau flashbulb flashgun floodlight foglamp footlights headlamp houselights jacklight penlight photoflash photoflood sconce sidelight sunlamp taillight
larch | tamarack
lark | meadowlark pipit titlark
lasagna | lasagne
lawyer | attorney barrister conveyancer counsel pleader prosecutor serjeant
leaf | betel cataphyll cotyledon frond greenery leafage leaflet megasporophyll microsporophyll pinna pinnule sepal sporophyl sporophyll squamule verdure
lemur | angwantibo aye_aye bushbaby galago indri indris slender_loris slow_loris
leopard | leopardess
lettuce | buttercrunch escarole radicchio romaine
liana | cynancum philodendron pothos
librarian | bibliothec cataloger cataloguer
lichen | archil ascolichen basidiolichen crotal crottal crottle lecanora orchil roccella
lifeguard | lifesaver
lighthouse | beacon
lily | agapanthus albuca alstroemeria amberbell asphodel birthroot blonde_lilian brodiaea bugbane camas camash camass camosh chive chives cive clintonia colicroot daylily dogtooth eschalot hellebore kentan kurrat lilyturf martagon quamash rocambole scallion schnittlaugh scilla toadshade trillium zigadene
linden | basswood
lion | lionet
lizard | agama agamid anapsid anole basilisk blindworm chuckwalla cynodont diapsid dicynodont dimetrodon edaphosaurus ictodosaur iguanid lacertid pelycosaur protomammal racerunner reptile reptilian saurian scincid skink slowworm synapsid teiid teju therapsid tuatara whiptail
loaf | haslet scrapple
loaf of bread | meatloaf
lock | doorknob doorlock latch
loggerhead turtle | loggerhead
lumberjack | faller feller logger lumberman
lupine | bluebonnet lupin
lutenist | lutanist lutist
lychee | leechee lichi litchee
lynx | catamount
macaque | rhesus
machine | aerogenerator alternator assembly atherodyde athodyd automat bandsaw calender centrifuge ciderpress conveyor dynamo enginery fretsaw gangsaw generator gristmill humidifier incubator jackhammer lathe magneto mailsorter pavior paviour pestle piston planer polisher quern quipu ramjet retrorocket sander sawmill scaler simulator smoother spicemill staplegun starter tabulator teleprinter teletypewriter telex treadwheel triphammer turbogenerator weldment winepress workhorse
maestro | master
magician | conjurer conjuror escapologist prestidigitator
magnolia | elkwood
maid | chambermaid housemaid maidservant parlormaid parlourmaid
malamute | malemute
mannequin | manakin
manservant | footman
mantis | mantid
maple | moosewood
maracas | rattle
marathon runner | marathoner
mare | broodmare
marmot | rockchuck
marsh | fenland
marten | pekan
mastodon | mastodont
matzo | matzah matzoh
mayor | alcalde
mechanic | machinist
meerkat | civet genet mierkat
melon | casaba
merchant | bargainer barterer bibliopole bibliopolist bookdealer cheesemonger clothier costermonger cutler dealer draper haberdasher hardwareman hatmaker hatter ironmonger licensee mercer merchandiser milliner modiste monger poulterer poultryman retailer schlockmeister seedman seedsman shlockmeister slopseller stationer trader venturer vintner
microscope | angioscope loupe ultramicroscope
midwife | accoucheuse
milk | buttermilk
mime | mimer mummer pantomimer pantomimist
miner | collier gold_panner mineworker prospector
mirror | speculum
monarch | czar tsar tzar
mongoose | ichneumon
monitor lizard | varan
monk | abbe abbess abbot anchorite archimandrite cenobite coenobite eremite hermit prioress votary
monkey | australopithecine bonobo catarrhine colobus douroucouli dryopithecine entellus gibbon grivet guenon guereza hominid hominoid homo howler humanity humankind langur leoncita mangabey mankind marmoset patas pinche platyrrhine platyrrhinian prosimian rudapithecus simian talapoin tamarin tarsier uakari vervet
monstera | ceriman
moray eel | moray
mosquito | anopheline
moss | acrocarp bryophyte hepatic liverwort pleurocarp sphagnum
moth | arctiid bombycid browntail cinnabar eggar egger gelechiid geometrid gracilariid hawkmoth lappet lasiocampid lymantriid noctuid pyralid saturniid sphingid splitworm tineid tineoid tortricid tortrix tussah tusseh tusser tussore tussur underwing
motorcycle | minibike
motorist | automobilist
mountain | alp ben guyot highland seamount
mouse | abrocome aperea bushytail_woodrat cavy chinchillon eastern_woodrat gnawer insectivore jerboa lerot loir murine musquash packrat potamogale rodent sewellel shrew shrewmouse tendrac viscacha
muffin | popover
mushroom | blewits blusher chantarelle chanterelle dictostylium false_deathcap lepiota milkcap morel nameko shaggymane waxycap white_matsutake
musical instrument | hurdy_gurdy hurdy_gurdy theremin
musician | accompanist accompanyist adapter bandsman bassoonist cantor carillonneur choirmaster clarinetist clarinettist concertinist gambist harmoniser harmonizer harpsichordist hornist instrumentalist keyboardist oboist orchestrator organist precentor recitalist soloist vibist vibraphonist
mussel | mytilid
mustang | bronc broncho bronco
mutt | cur feist fice mongrel
narwhal | narwal narwhale
nautilus | argonaut
newt | axolotl eft mudpuppy olm
nightingale | bulbul
noble | burgrave earl grandee marquess milord palsgrave thane viscount
nurse | probationer
nut | beechnut chincapin chinkapin pignolia
oak | blackjack durmast quercitron
oar | rudder
oarsman | sculler
oatmeal | burgoo
octopus | cephalopod dibranch dibranchiate octopod spirula
officer | adjutant aide aircraftman aircraftsman bombardier brigadier colonel commandant commander commodore constable corporal deputy deskman ensign gaoler generalissimo jailer jailor lawman lieutenant marshal narc navigator noncom officeholder privateer privateersman purser quartermaster ranker redcap sergeant subaltern sublieutenant supercargo turnkey warden warder wardress
olive tree | black_maire white_maire
orange | citron citrus
orange tree | bergamot bigarade tangor
orangutan | orangutang
orchid | aerides angrecum arethusa bletia brassavola caladenia calanthe calypso cattleya chatterbox coelogyne cymbid cymbidium cypripedia dendrobium disa epidendron greenhood helleborine laelia liparis masdevallia maxillaria nerveroot odontoglossum oncidium orchis phaius pleurothallis pogonia puttyroot sobralia stanhopea stelis swanflower swanneck tongueflower twayblade vanda
oriole | bobolink cacique cazique reedbird ricebird
ostrich | aepyornis anomalopteryx apteryx cassowary moa nandu ratite rhea
oven | broiler cookstove hotplate kiln rotisserie tandoor
owl | hooter owlet
ox | banteng gaur gayal mithan tsine urus
oyster | bivalve capiz cockle lamellibranch pelecypod piddock
painter | abstractionist colorist dauber distortionist fauvist landscapist letterer limner miniaturist muralist pointillist portraitist portrayer stippler suprematist varnisher watercolorist watercolourist
paleontologist | fossilist palaeontologist
palm | areca babassu bahia_coquilla calamus caranda caranday carnauba cohune corozo coyol gomuti gri_gri grugru jupati jupaty kittul kitul latanier lontar macamba palmetto palmyra rattan talipot
pan | cloisonne cookware enamelware frypan graniteware griddle gridiron stewpan
parakeet | paraquet paroquet parrakeet parroket parroquet
paramedic | paramedical
parrot | cockateel cockatiel kea lorikeet lory popinjay
partridge | bobwhite tinamou
pasta | cannelloni
pastry | pate_feuillete phyllo
patrolman | flatfoot
peach | quince
peafowl | peachick peahen
peanut | goober
pear | bosc seckel
peasant | fellah
pelican | anhinga booby darter gannet snakebird solan tropicbird
peony | paeony
pepper | peppercorn
percussionist | cymbalist xylophonist
peregrine falcon | falcon_gentil peregrine
person | abbreviator abridger accomplice adducer aesthetician aircrewman almoner anthologist apparatchik appointee armorer armourer assessor astrogator attendee auxiliary ayah bailiff balloonist basketmaker basketweaver beadle bedfellow bookmaker bowdleriser bowdlerizer brakeman breadwinner breaker bureaucrat busboy cabalist calligrapher calligraphist careerist caseworker churchwarden clansman clanswoman clinician cloakmaker coadjutor commissar committeeman committeewoman compositor conventioneer cooperator copyist copyreader copywriter councillor councilman councilwoman courser critic cutter darner deacon deaconess decoy discussant distiller dogfighter doorkeeper doula draftsman draftsperson draughtsman dyer earner edger editor electroplater embalmer embroiderer embroideress enforcer engraver enumerator equerry esthetician exciseman expurgator facilitator factotum falconer ferryman floorwalker flunkey flunky framer fumigator functionary furrier galvaniser galvanizer garmentmaker garnishee gasman gilder glassmaker gofer goldsmith goldworker harpooneer harpooner hireling holdover homeboy homegirl homeopath homoeopath housekeeper huddler huntress huntsman indexer inductee invalidator ironworker jeweler jeweller jobholder kibbutznik knitter kolkhoznik lackey laminator lapidist laundress laundryman laundrywoman ledgeman licenser liveryman lobsterman lockkeeper lockman lockmaster locum locum_tenens macebearer macer major_domo maltman maltster masker masquer masquerader meeter member mender midinette minter moneyer monitrice mortician mounter needleworker notary official optician outfitter paralegal paraprofessional pardner parer partaker participant partygoer patternmaker perfecter perfumer phlebotomist placeman placeseeker plaiter plasterer plater pooler potboy potman practician practitioner presbyter preserver pressman proconsul producer projectionist prompter proofreader propman puddler punter quaestor railroader railwayman rapporteur redactor refiner refinisher regent registrar renovator repairer restorer retreatant reviser rewriter riveter rivetter roper router sacristan saddler sailmaker salesgirl saleslady salesperson saleswoman sandwichman sceneshifter scrivener scullion selectman selectwoman seneschal sericulturist setter sharer shifter shill shipmate shirtmaker shopwalker sidesman signalman silversmith silverworker skivvy slavey snarer sodalist spinner spotter staffer stagehand steelmaker steelman steelworker stitcher stocktaker stonecutter subeditor subsidiary surrogate sweeper symposiast taxer taxman tentmaker tollgatherer tollkeeper tollman toolmaker tracker trainman trainmaster trapper tribesman tuner turncock turtler typesetter typist typographer underboss underling undertaker verger vestryman vestrywoman vigilante vizier voicer voider vulcaniser vulcanizer wallpaperer washerman washerwoman washwoman weigher wigmaker winemaker wireman yardman yardmaster yuppie
pharmacist | druggist pharmacologist
pheasant | afropavo blackcock capercaillie capercailzie chachalaca curassow gallinacean grayhen greyhen grouse guan heathfowl hoactzin hoatzin leipoa lowan maleo megapode monal monaul moorbird moorcock moorfowl moorgame phasianid ptarmigan sprigtail stinkbird tragopan
phone | handset radiophone speakerphone
photographer | lensman paparazzo
physicist | acoustician biophysicist
piano | celesta cembalo clavichord spinet
pie | tourtiere
pigeon | bandtail cushat pouter sandgrouse
pillow | pillowcase
pilot | strafer wingman
pine | burrawong ceratozamia coontie cycad dioon encephalartos gymnosperm lodgepole macrozamia pinon pinyon ponderosa progymnosperm pteridosperm welwitschia zamia
pineapple | breadfruit durian jackfruit
pipe | calean calumet chicha dudeen hookah kalian narghile nargileh sheesha shisha
piranha | caribe pirana
plain | champaign floodplain llano peneplain peneplane
plane tree | buttonwood platan
plant | acerola acervulus achene acinus aeciospore aecium agamete ambrosia androecium angiocarp angiosperm annulus anther antheridiophore antheridium apothecium aralia archegonium aril ascocarp ascoma ascospore ascus astroglia awlwort bacca bakeapple balsam baneberry basidiocarp basidiospore basidium bast beanstalk benweed bicolor_lespediza bignoniad bitter_floom bitterweed blackcap bogbean bogmat boysenberry bramble briarroot brooklime brookweed buckbean bulbil bulblet bullrush bulrush calabash calyptra cambium capeweed capitulum carpel carpetweed carpophore carpospore cassava cattail caudex chalaza chickpea chicory chlamydospore chlamys chlorenchyma chokecherry cirrhus cladode cladophyll clearweed cleistocarp cleistothecium cloudberry clove cocklebur cockleburr cocoyam combretum conidiospore conidium corm corn_spurrey corn_spurry cornsilk cortina cowage cowpea cryptocoryne cubeb culm cultivar cupule cymule dasheen dewberry dicot dicotyledon domatium drupe drupelet duckweed duct eddo eelgrass endogen endosperm endospore episperm eusporangium exogen fanweed featherfoil figwort filament flagroot framboise frogbit fructification fruitlet funicle funiculus galbulus galea gametangium gametoecium gametophore garbanzo gemma geophyte gesneriad gill ginseng gleba glia glomerule gosmore greater_spearwort groundsel gynobase gynoecium gynophore gynostegium hagberry halm halophyte haulm hornwort horseradish hydrilla hydrophyte hymenium hypanthium hypobasidium iva jiqui kernel kingcup knawe knawel lamella laticifer lawyerbush leafstalk leptosporangium lespedeza lesser_spearwort lignosae lignum ligule liliopsid ling loganberry loment macroglia macrosporangium macrospore madder madderwort magnoliopsid malacca mandrake manioc marasca mealie megasporangium megaspore melilot melilotus mentum mericarp meristem mesophyte microglia microsporangium microspore midrib midvein monocot monocotyledon munjeet mycelium naiad nailrod nectary nervure neuroglia nightshade nucellus oligodendria oligodendroglia oospore orrisroot ovary ovule oxtongue panamica panamiga panicle parenchyma parnassia parsnip pedicel pedicle peduncle pennycress perianth perigone perigonium perisperm perithecium petiole petiolule phanerogam phloem phylloclad phylloclade phyllode pickerelweed pileus pinecone pipewort pistia pistil pistillode pith placenta placentation pneumatophore poisonberry pollinium pome pondweed poroporo promycelium prophyll pseudocarp pseudophloem psilophyte psilophyton pulp pycnidium pyrene pyxidium pyxis quickset raceme rachis ragweed ragwort ravenala reedmace rhizome rockcress rootlet rootstalk rootstock rosehip rowanberry runch sabbatia salmonberry salsify samara sand_spurry scape schizocarp sea_spurry seedpod senega shellflower skirret snakehead sorus spadix spermatophyte spike sporangiophore sporangium spore sporocarp sporophore squill stamen stigma stinkweed stipe stipule stolon strobile strobilus stroma stylopodium sunberry syconium syncarp taproot taro teliospore tendril tepal testa tetrasporangium tetraspore thallus thimbleberry thistle thyrse thyrsus trabecula tracheid tracheophyte trompillo tuber tuckahoe tumbleweed turtlehead twice_pinnate velum volva wampee watermeal waterweed weed wineberry wonderberry xerophile xerophyte xylem zoospore zygospore
plate | coaster
plateau | tableland
pliers | plyers
plum | damson greengage
plum tree | bullace islay myrobalan sloe
poet | elegist odist poetess sonneteer
polecat | fitch foulmart foumart
policeman | bobby gendarme shoofly
pond | fishpond horsepond millpond
pony | cayuse
pool | billabong
pope | antipope pontiff
poplar | abele cottonwood hackmatack tacamahac
poppy | bocconia creamcups
porridge | gruel loblolly skilly
pot | caldron coffeepot crockpot pottle saucepot stockpot tagine teakettle
potato | murphy tater
potter | ceramicist ceramist
preacher | evangelist gospeler gospeller revivalist sermoniser sermonizer televangelist
prickly pear | nopal
priest | absolver acolyte anagnost archdeacon archpriest bacchante chaplain churchman clergyman cleric confessor curate domine dominee dominie dominus ecclesiastic flamen hazan imam lector minister ministrant mullah officiant ordainer ordinand ostiarius ostiary padre parson pastor patriarch pluralist pontifex postulator prebendary prelate priestess primate rector reverend subdeacon thurifer vicar
professor | prof
pudding | duff flummery pud
pufferfish | globefish
pumpkin | crookneck
punch | eggnog glogg
pyramid | charnel mastaba mastabah sepulcher sepulchre
rabbi | amora
rabbit | canecutter cottontail lagomorph leporid leporide pika
raccoon | coon
racehorse | bangtail mudder nonstarter pacer pacesetter thoroughbred trotter yearling
radio | bubblejet circuitry equaliser equalizer goniometer hi_fi jammer keypad maser modem oscilloscope quadraphony receiver reproducer stereophony superhet telly
ram | tup
rancher | grazier
rattlesnake | diamondback massasauga rattler sidewinder
reaper | vintager
reed | carrizo toitoi
repairman | troubleshooter
researcher | boffin experimenter fieldworker investigator
ridge | berm esker ledge sandbank
rifle | arquebus autoloader blunderbuss carbine derringer firearm firelock flintlock fusil gat hackbut hagbut harquebus matchlock scattergun smoothbore
ring | bead bijou bling breastpin broach cufflink eardrop gasket grommet scarfpin solitaire stickpin tiepin
road | interchange roundabout
roast | fricandeau gigot
robe | abaya
robin | redbreast
rock climber | cragsman
rocket | torpedo
rolling pin | rollingpin
rope | agal bootlace bowstring bungee candlewick chenille clews drawstring floss halliard halyard handline hawser laniard lanyard lariat marline packthread piping prolonge reata riata ripcord seizing sennit setline shoelace shoestring snapline string trawl trotline weft whip whipcord wick woof
rose | briar eglantine multiflora rosebush sweetbriar sweetbrier
ruler | protractor
rum | grog
runner | rusher
saddle | stirrup
sage | cancerweed clary ramona salvia
saguaro | sahuaro
sailboat | barque brig brigantine carack carrack catboat felucca ketch raceabout trimaran windjammer
sailor | bargee bargeman bluejacket boatswain bosun coastguardsman coxswain crewman deckhand gob helmsman lascar lighterman mariner roustabout seafarer seaman steerer steersman submariner whaler yachtsman yachtswoman
salad | ceviche coleslaw salad_nicoise slaw tabbouleh tabooli
salamander | ambystomid amphiuma dicamptodon dicamptodontid hellbender plethodont waterdog
salesman | bagman pitchman roadman tallyman
salmon | chum coho cohoe sockeye
sandwich | butty grinder hoagie hoagy tunaburger zep
sauropod | barosaur barosaurus
sausage | banger chipolata chorizo headcheese knackwurst knockwurst linguica liverwurst pepperoni polony salami saveloy
saw | backsaw bucksaw hacksaw lopper pitsaw ripsaw splitsaw
saxophonist | altoist saxist tenorist
scarab | scarabaeus
scarf | babushka fichu kerchief khimar lambrequin mantilla neckerchief patka rebozo tudung
schnapps | schnaps
schoolteacher | schoolmarm schoolmistress
scientist | algebraist anthropologist arithmetician behaviorist behaviourist bibliotist bimetallist cosmographer cosmographist demographer demographist econometrician econometrist economist epidemiologist ethnographer ethnologist geometer geometrician grammarian hypnotiser hypnotist hypnotizer immunologist lepidopterist lepidopterologist linguist macroeconomist mathematician mesmerist mesmerizer microeconomist microscopist mineralogist monetarist neurolinguist oceanographer orthoepist parapsychologist penologist phonetician phonologist psephologist psycholinguist psychologist psychophysicist semanticist semiotician serologist sociolinguist sociologist statistician syntactician toxicologist trigonometrician
scissors | snips snuffers tinsnips
scone | griddlecake
sculptor | sculptress sculpturer
sculpture | cameo diaglyph glyph glyptics glyptography lithoglyptics modeling relievo rilievo scrimshaw woodcarving
sea turtle | hawkbill hawksbill leatherback ridley
seafood | bream buffalofish butterfish catfish codfish crabmeat crawdad croaker cusk dolphinfish ecrevisse escallop flatfish grouper huitre kingfish langouste lingcod mahimahi milt monkfish mudcat pilchard pompano porgy rockfish roe sailfish scup shellfish sunfish tunny weakfish whitefish whiting
seagull | auk auklet bonxie dovekie fulmar guillemot jaeger kittiwake larid murre petrel razorbill seabird seafowl shearwater skua
seal | bladdernose dugong pinnatiped pinniped sirenian
seashore | landfall litoral littoral sands tideland
seaside | seaboard
secretary | amanuensis stenographer
seed | algarobilla algarroba algarrobilla amaranth barleycorn buckeye carob caryopsis conker cottonseed divi_divi flaxseed horsebean linseed monggo moong mung munggo nutlet oilseed rapeseed soy soybean
seller | cheapjack cosmetician fruiterer hawker huckster marketer packman peddler pedlar sandboy trafficker transmigrante underseller vender
sewing machine | handloom loom serger spindle throstle
shark | mako porbeagle smoothhound soupfin
sheep | bellwether broadtail caracul karakul longwool merino wether
sheepdog | bobtail briard groenendael kelpie komondor malinois
sheikh | sheik
shelf | chimneypiece coatrack hatrack hayrack mantel mantlepiece overmantel toastrack
shepherd | sheepherder
shield | backplate brassard chamfron chanfron cubitiere cuisse egis epauliere fauld frontstall gorget greave jambeau nosepiece pallette rerebrace sabaton solleret tasse tasset testiere tuille vambrace visor vizor
ship | battlewagon cattleship containership destroyer dreadnaught dreadnought iceboat lightship merchantman minelayer minesweeper pigboat sternwheeler supertanker troopship
shirt | aba accouterment accoutrement activewear ao_dai apparel ascot baldric baldrick balldress bandoleer bandolier beachwear bell_bottoms bodice boilersuit breechcloth breechclout breeches britches buckskins burka burnoose burnous burnouse bustier camise camlet chadar chaddar chador chasuble chiton chuddar churidars civies civvies corduroys coverall cravat crinoline culotte daishiki dashiki dhoti diaper dirndl dress_whites duds eveningwear fatigues finery flatwork formalwear furnishing gaberdine gaiter gallus getup gymslip habiliment haick haik handwear hoopskirt housecoat izar jammies jellaba jockstrap jodhpurs kameez kanzu kirtle knickerbockers knickers knitwear kurta lavalava lederhosen legging leging leotard levis livery loincloth loungewear maillot maxi middy muff nappy neckcloth neckpiece neckwear neglige negligee nightclothes nightie nightshirt nightwear outerwear overclothes overgarment overskirt pajama pedal_pushers peignoir pelisse peplos peplus peruke playsuit plus_fours postiche puttee pyjama raglan raiment regimentals rigout sackcloth salwar sarape sarong scapulary serape shalwar shinpad shirtwaist shirtwaister silks sleepwear slipover smock snowsuit soutane stomacher straightjacket sunsuit surplice suspender suspensor tabard tailcoat tallith tippet toga_virilis togs toupe trappings trews trousseau trunks unitard vestiture vestment washables wearable workwear wraparound wrapper yashmac yashmak
shoes | anklet balmoral brogan brogue calceus chopine cleat cleats clodhopper espadrille flipper footwear ghillie huarache huaraches mocassin moccasin sabot scuffer slingback talaria wedgie zori
shop | bakehouse bakeshop bazar bodega bookstall commissary confectionary deli discounter emporium greenmarket grocery haberdashery mart millinery outlet pawnshop slopshop thriftshop
shopkeeper | hosier newsagent newsdealer newsvendor storekeeper tobacconist tradesman
shrub | abelia abelmosk althaea althea amatungulu amorpha andromeda anil arbutus artemisia avaram avens axseed azalea banksia barbasco barberry barilla bearberry bearwood beggar_ticks belvedere blackthorn blolly bloodleaf bourtree boxthorn bristly_sarsparilla bryanthus buckthorn buddleia burdock calliandra caltrop candelilla candleberry candlewood cannabis caragana carissa casava cascarilla catclaw cayenne chaffweed chanal chanar checkerberry checkerbloom cheeseflower chittamwood chittimwood cinquefoil cirio clianthus clotbur coachwhip coca coffeeberry coloradillo columnea coralberry corchorus corkwood coronilla cotoneaster coville cowberry crampbark creashak croton crowberry cupflower cyrilla dahl daisybush danewort dangleberry daphne derris dhal diapensia dombeya dyeweed elderberry epacris ephedra erica eringo eriogonum eryngo estragon feijoa fetterbush firethorn flannelbush forestiera forsythia fothergilla foxberry frangipani frangipanni frostweed frostwort furze ganja gari gastrolobium geebung germander glasswort gooseberry gorse greasewood greenweed grevillea groundberry guayule hamelia haw hawthorn heather hediondilla helianthemum hemp hollygrape hollyhock honeybells honeyflower honeypot honeysuckle hovea jellyleaf jimsonweed joewood jujube kali kalmia kapuka kelpwort konini lambkill leadplant leadwort leatherwood lentisk leucothoe lingberry lingenberry lingonberry lomatia loosestrife madrona madrono mahuang maikoa makomako maleberry mallow malope mandioc mandioca manzanita marihuana marijuana marlberry mastic matchbush matchweed mayhaw mealberry mesquit mesquite mezereon milkwort minniebush mock_azalia moorwort mucuna muskwood mutisia naboom naranjilla needlebush needlewood ocotillo oleaster othonna pachouli pachysandra palma_christi paloverde papooseroot patchouli patchouly pavonia phalsa philadelphus phlomis pichi pimento pimiento pink_fivecorner pinwheel pixy poinsettia privet protea puckerbush puka pyracanth pyxie ramontchi rauvolfia rauwolfia redberry restharrow rhododendron rockrose rooibos ropebark rosebay sabicu sagebrush salal saltbush saltwort sandberry screwbean sea_holm senna serviceberry shadblow shadbush shallon shittim shittimwood shrublet shumac sicklepod silverberry silverbush silversword skunkbush snakewood snowbell soapweed spiceberry spicebush spindleberry spurge squawbush squawroot staggerbush statice stephanotis sticktight strophanthus styrax subshrub suffrutex sumac sumach sunrose sweet_pepperbush syringa tagasaste tamarillo tamarisk tanglebush tarragon teaberry thrift tollon tornillo toyon twinberry twinflower twistwood undershrub velvetleaf velvetweed wahoo waratah wartweed wartwort waxberry waxflower waxmallow weigela whin whitethorn wicopy wild_sarsparilla woadwaxen woodwaxen wormwood xylosma yucca
singer | balladeer baritone barytone basso caroler caroller castrato choirboy chorister contralto countertenor crooner madrigalist songstress warbler yodeller
skater | rollerblader
skier | langlaufer
sled | bobsled bobsleigh luge pung
sloth | edentate mapinguari megathere megatherian megatheriid mylodon mylodontid unai unau
smith | arrowsmith forger gunsmith locksmith metalworker tinner tinsmith
snail | abalone aplacophoran cowrie cowry gastropod limpet mollusc mollusk moonshell nerita neritid neritina nudibranch ormer physa polyplacophore scaphopod solenogaster univalve whelk
snake | adder blacksnake colubrid constrictor elapid kingsnake krait mamba ophidian ringhals rinkhals taipan whipsnake
snow leopard | ounce
socks | anklets bobbysock bobbysocks boothose hosiery leotards nylons pantyhose rayons stocking tabi tabis
soldier | artilleryman cannoneer carabineer carabinier carbineer draftee fodder greyback guardsman gunner jawan leatherneck lobsterback militiaman paratrooper peacekeeper pistoleer poilu redcoat reservist serviceman sprog striper trainbandsman veteran yardbird
somebody | accumulator ameer amir assistant attracter attractor basileus beater blackleg bleacher boatman bombshell calif caliph caster challenger coeval comber compeer competitor contender contestant cornhusker dragger dynast emcee emeer emir employable entertainer ethnarch freelancer gangsta hakim helper humorist humourist kalif kaliph khalif khalifah khan lamplighter loser maker melter moonlighter mopper muzzler nailer oiler oligarch opponent overlord performer pleaser plier plyer potentate pruner qualifier quarrier quarryman ragsorter reliever scrubber servant shaper sheller shelver shingler shoveler shoveller solderer splitter sprigger stainer stemmer strikebreaker striver successor swayer tacker teaser temp thrower throwster tiler toiler topper townsman trimmer tugger twiner unionist wallah waterman winder wiper worker workmate
soprano | coloratura mezzo
soup | bisque cocky_leeky consomme madrilene marmite mulligatawny potage vichyssoise
sparrow | accentor amadavat antbird avadavat babbler banana_quit baya bellbird blackpoll bowerbird butcherbird catbird cedarbird chatterer cotinga currawong dunnock flycatcher gnatcatcher goldcrest grassfinch honeysucker kingbird kinglet lyrebird mocker mockingbird oscine ovenbird passerine peewee petchary pewee pitta redstart riflebird scissortail scrubbird shrike tailorbird tanager thickhead tichodrome tyrannid vireo wagtail waxwing weaverbird whidah whitethroat whydah woodcreeper woodhewer yellowbird yellowthroat
spear | assagai assegai bowsprit caber foremast jibboom jiggermast mainmast mizen mizenmast mizzen mizzenmast sprit topmast
sperm whale | cachalot
spider | acarid acarine acarus arachnid arachnoid argasid harvestman ixodid mite pseudoscorpion redbug sarcoptid tetranychid theridiid tick trombiculid trombidiid vinegarroon
spitz | keeshond
spoon | soupspoon spatula
springbok | springbuck
sprout | sucker tiller
squid | architeuthis loligo ommastrephes
squire | armiger
squirrel | baranduki baronduki barunduki burunduki chickeree flickertail gopher hackee souslik spermophile suslik taguan
stadium | amphitheater amphitheatre
stallion | studhorse
standup comedian | gagman
starfish | comatulid crinoid echinoderm holothurian trepang
starling | grackle mina minah myna mynah
statue | herm
steak | aitchbone beefsteak biltong brisket capon chine chitlings chitlins chitterlings chopsteak confit entrecote escargot fatback flitch forequarter foreshank frier fryer giblet giblets gobbet hindquarter hindshank horseflesh horsemeat lambchop loin mutton offal pemican pemmican pork porkchop porterhouse poulet pullet shank sirloin sowbelly sparerib squab sweetbread sweetbreads tomalley tripe venison volaille wildfowl
stegosaurus | stegosaur
stew | adobo applesauce barbeque bigos bitok carbonnade_flamande chicken_paprikash chicken_provencale chop_suey coquille couscous croquette dolmas enchilada entremets felafel fricassee frijoles_refritos frittata galantine haggis hash hotpot jambalaya kedgeree kishke knish lobscouse lobscuse lutefisk lutfisk macedoine matelote meatball moussaka mulligan nacho olla_podrida osso_buco pilaf pilaff pilau pilaw pirogi piroshki pirozhki poi potato_peelings potpie pottage purloo ragout raita ramekin ramequin rarebit ratatouille rijstafel rijstaffel rijsttaffel rissole roulade salmi samosa sauerbraten sauerkraut scallopine scallopini scouse slumgullion spareribs steak_tartare succotash sukiyaki tamal teriyaki terrine timbale tostada veal_parmigiana viand
sticky bun | schnecken
stool | pouf
stork | flinthead jabiru marabou marabout openbill saddlebill
stream | distributary headstream rill rivulet runnel streamlet
styracosaurus | styracosaur
submarine | bathyscape bathyscaph bathysphere minisub minisubmarine submersible
succulent | lithops stoneface
sugar cane | sugarcane
sunflower | helianthus mirasol
surgeon | amputator sawbones
sushi | albacore bloater bluefin bluepoint brisling cherrystone cisco crappie fugu kipper langoustine littleneck muskellunge pickerel plaice quahaug quahog redfish rollmops rosefish scampo sprat steamer turbot whitebait
swamp | swampland
swan | coscoroba
swimmer | backstroker breaststroker
swine | babiroussa babirusa babirussa razorback
swing | swingset
sword | claymore cutlas falchion
syringe | arthroscope auriscope auroscope autoinjector ballistocardiograph bronchoscope cardiograph colonoscope culdoscope curet curette dermatome dialyzer dilater douche electrocardiograph electroencephalograph electromyograph endoscope fetoscope fiberscope foetoscope gastroscope haemostat hemodialyzer hemostat hypodermic keratoscope laparoscope laryngoscope ophthalmoscope orthoscope otoscope photocoagulator polygraph proctoscope retractor rhinoscope sigmoidoscope thermograph trepan trephine
table | booth gueridon lectern platen worktable
tailor | fitter sartor seamster
tall grass | tallgrass
tea | herbal tisane
teacher | catechist demonstrator docent educator governess headmaster headmistress housemaster instructor instructress missionary pedagog pedagogue preceptor schoolmaster
technician | denturist soundman techie tekki webmaster
telescope | battlesight bifocals bombsight epidiascope esophagoscope gunsight lorgnette oesophagoscope periscope pince_nez sights specs spectrograph spectrometer spectroscope
tent | awning canopy praetorium pretorium tepee tupek tupik
terrier | bullterrier cairn ratter wirehair
thrush | bluethroat fieldfare mavis snowbird stonechat veery wheatear whinchat
tiger | tigress
tightrope walker | funambulist
tit | bushtit chickadee titmouse verdin
toast | rusk zwieback
toffee | toffy
tool | abrader accelerator adz adze agateware alpenstock auger axle axletree backspace backspacer backsword ballpen bastinado battledore bender billhook billy billystick bludgeon bootstrap borer bradawl bullnose burin buttonhook camshaft candlesnuffer checkrein cheekpiece clawhammer clayware copperware cosh counterbore crackleware crampon crampoon crankshaft crossbar crosse crowbar crupper cyclostyle deadbolt delft dibber doubletree drawbar driveshaft eggwhisk eolith eraser faience fiddlestick fishgig fishhook fizgig flyswat flyswatter fusain grapnel graver grindstone handlebar handspike hatchel hayfork heaver hitchrack icepick jackscrew jemmy jointer kickstand kitchenware knobkerrie knobkerry latchet latchstring lathee lathi leister lever linstock liquidiser liquidizer lusterware mahlstick maiolica majolica mandrel mandril marlinespike marlingspike marlinspike mattock maulstick middlebreaker mincer mower nailfile neolith nightstick noseband paleolith peavey peavy percussor pickax pikestaff pincer plessor plexor pointel pointrel poker quarterstaff rammer ramrod ravehook razorblade reamer rein ricer sandblaster scauper scorper scraper scriber scull sharpener shillalah shillelagh singlestick snuffer spokeshave spreader squeezer stob stoneware straightedge supplejack swage swatter swingletree tamp tappet terra_cotta terra_sigillata thill thong threader toothpick trowel truncheon tweezer utensil waterfinder whiffletree whippletree wimble
toucan | toucanet
tower | barbacan barbican belfry campanile cenotaph cromlech dolmen megalith menhir pharos pinnacle pylon steeple trestle
toy | beachball cockhorse playhouse plaything popgun sandpile squirter teeter_totter teeterboard teetertotter teetotum trapeze whirligig
tractor | angledozer dozer haymaker thrasher thresher
traffic cop | pointsman
train | choo_choo diesel_hydraulic dinkey shunter streamliner
tram | horsecar
tree | aalii ailanthus albizia albizzia alder allspice amboyna andelmin angelim arariba arbor arere arishth aroeira_blanca azedarach azederach balata balsa bayberry beefwood bitternut bitterwood blackwood bonduc booyong brazilwood breakax breakaxe bunchberry bunji_bunji cacao caimitillo calaba calabura calisaya camachile campeachy camwood canafistola canafistula candlenut caracolito cassia casuarina catalpa ceibo chaulmoogra chaulmugra chicot chinaberry chinchona cinchona cinnamon clusia cobnut cocobolo conacaste conessi coralwood cornel courbaril crackerberry currajong cypre dagame devilwood dhak dhava dhawa dillenia dipterocarp dita dogwood erythrina filbert flame_durrajong flindosa flindosy frijolillo frijolito gallberry gingko ginkgo gliricidia gnetum goncalo_alves gopherwood granadillo guama hackberry harpulla harpullia hickory holly hornbeam houhere huamachil idesia ilang_ilang imbauba inga inkberry ironwood jaboncillo kalantas kalumpang kapok ketembilla keurboom kiaat kingwood kino kitambilla kitembilla kola kowhai kurchee kurchi kurrajong lacebark lancewood langsat langset lauhala laurel laurelwood lemonwood lepidobotrys lightwood lignum_vitae logwood macadamia mammee manglietia marblewood margosa maria marupa mayeng medlar millettia mockernut molle monkeypod msasa nakedwood neem nutmeg obeche obechi opepe padauk padouk palas palo_santo palo_verde pandanus peachwood pecan pedwood pepperwood pignut pollard poon princewood quandang quandong quassia quira red_lauan red_sanders red_sanderswood red_saunders redbrush redbud rewa_rewa ribbonwood roble rosewood rowan salai salmwood saman samba sapote sassafras satinleaf satinwood shagbark shellbark silkwood simal siris sisham sissoo sissu soapberry souari sourwood sterculia sugarberry sweetleaf tamarind tamarindo terebinth tipu titi treelet trifoliata trumpetwood tung turreae white_popinac winterberry yellowwood yew ylang_ylang zaman zamang zebrawood
tree frog | canyon_treefrog
tree trunk | bole
trooper | cavalryman cuirassier hussar lancer
trousers | trouser
truck | bookmobile camion dustcart motortruck pantechnicon transporter
trumpet | bombardon cornet euphonium fluegelhorn flugelhorn helicon sackbut saxhorn sousaphone
trumpeter | cornetist
tuna | yellowfin
turkey | gobbler
turnip | rutabaga
turtle | chelonian cooter redbelly slider smooth_softshell spiny_softshell stinkpot terrapin
twig | branchlet brier osier sprig withe withy
umbrella | gamp
underwear | bandeau bloomers boxershorts brassiere camisole chemise corset pantie panty petticoat singlet skivvies underbodice underclothes underclothing underdrawers undergarment underpants undershirt underskirt undies unmentionable
utahraptor | superslasher
valley | arroyo dale glen gully nullah vale wadi
veal | veau
vegetable | finocchio green_goods green_groceries julienne pieplant potherb rhubarb veg veggie
vine | alehoof allamanda bindweed bine birthwort bonavist bougainvillea boxberry briony bryony bullbrier calabazilla catbrier clematis climbing_hempweed convolvulus cush_cush dichondra dodder granadilla grapevine greenbrier groundnut haoma heartseed hoya khesari kudzu legume loofah luffa manroot maypop moonflower moonseed muscadine partridgeberry passionflower quartervine salsilla sarsaparilla scammony scammonyroot silvervine silverweed soma sweetpea vetchling vinifera waxwork wistaria wisteria woodbine yellow_parilla
violin | gamba viol violoncello
viper | asp cerastes copperhead cottonmouth
vulture | cathartid lammergeier lammergeyer
waiter | arouser attendant baggageman bellboy bellhop bellman bridesmaid caddie carhop counterman counterperson counterwoman courtier cupbearer esquire famulus gillie groomsman linkboy linkman minder racker rocker rouser server servitor trainbearer usherette waker
wall | gable levee parapet pediment wainscoting wainscotting
wallaby | paddymelon pademelon
walnut tree | butternut
wasp | gallfly sphecoid vespid
watchmaker | horologer horologist
water buffalo | carabao
water lily | fanwort spatterdock yanquapin
weapon | ack_ack aflatoxin airgun antiaircraft banderilla bayonet bioarm bioweapon bodkin botulin botulismotoxin breechloader buckshot bullet cannonball chloroacetophenone creese dumdum flamethrower grapeshot handbow khukuri kiley kirpan knuckles knucks kris kylie lachrymator lacrimator machete matchet nitrochloromethane panga poniard projectile sarin shiv soman spitball tabun teargas vouge yataghan
weasel | bassarisk bearcat cacomistle cacomixle carcajou carnivore fanaloka fissiped fossa glutton grison kinkajou muishond mustelid musteline potto procyonid ringtail taira tayra viverrine zoril
weightlifter | lifter
whale | blower bowhead cetacean devilfish finback rorqual spouter
wheat | durum emmer spelt
wheel | handwheel millwheel noria nosewheel paddlewheel pulley rowel waterwheel
whiskey | poteen
white wine | liebfraumilch
wild dog | dhole
wildcat | catamountain eyra jaguarondi jaguarundi manul margay serval
wildebeest | gnu
wildflower | bitterroot brittlebush butterweed engelmannia false_beachdrops gaillardia gayfeather goatsbeard goldenbush goldenrod goldfields hawkbit heliopsis incienso innocense oxeye pasqueflower pinesap redmaids silverrod stemless_hymenoxys sunray
window | skylight
wine | maconnais malmsey muscadel muscadelle muscatel negus plonk retsina sherry varietal vermouth vin_ordinaire
wombat | bandicoot bilby cuscus dasyure dasyurid marsupial metatherian monotreme numbat opossum phalanger possum quokka quoll thylacine
woodpecker | ani barbet coucal hoopoe hoopoo hornbill ivorybill jacamar momot motmot pecker peckerwood piculet puffbird roadrunner sapsucker tody touraco turaco turacou turakoo wryneck yellowhammer
woodworker | splicer woodcarver
workman | chargeman guestworker lacer mover paster roundsman scratcher sponger stamper warehouseman warehouser workingman
worm | acanthocephalan annelid archiannelid arrowworm bloodsucker bloodworm brachiopod bryozoan cestode chaetognath echinococcus ectoproct eelworm entoproct flatworm helminth hirudinean hookworm horseleech invertebrate lampshell leech lobworm lugworm nematode nemertean nemertine oligochaete parazoan phoronid pinworm planaria planarian platyhelminth pogonophoran polychaete polychete polyzoan poriferan rotifer roundworm schistosome sipunculid taenia tapeworm threadworm trematode trichina wheatworm woodborer woodworm zoophyte
writer | abstracter abstractor alliterator authoress autobiographer biographer coauthor compiler drafter dramatist encyclopaedist encyclopedist essayist etymologist gagster gagwriter ghostwriter hagiographer hagiographist hagiologist lexicographer lexicologist librettist litterateur lyricist lyrist neologist pamphleteer paragrapher playwright poetiser poetizer polemic polemicist polemist rhymer rhymester scenarist screenwriter scriptwriter speechwriter synonymist tragedian versifier wordmonger wordsmith
yarn | bobbin spool thimble
`
