// Short English words that are right as they stand, though a slip away from a word of the lexicon; found among those of WordNet 3.1 (see THIRD-PARTY.md).

/** Words by white space. */
export const SHORT_WORDS = `
aases aby acne acnes act acts add adds aft ageed agees akaba alb alees alger aline alir amd amine ample anil anils anna annas apse aril arils assess
atp atps baal baals baas baased baases baht bahts bail barbel barbels bargee bargees bassed bast bazar beats bedas beeries beery belied belowed belows
bels beta bets bibless bitted blaed bleu blot blots blub blubs blured boast bobed boggies bogie bogied bogies bonny boobed boobs boone boones boored
boos boost boses bota botas boths brad brads brae braed brage bran brans bried brimed brule brules brunt bulge bunged burries burry busses buts calms
camelia caned cannes canons canvass canvasses cares caries carte cartons chared chari chasse chassed chasses chated cheeries chetah chetahs chian
chiled chillies choped claded claped cliped clot clots coals coateed coked comte conge conges conn conns cons cooke cookes coolie coolies coollies
coops coots coppers corp corrals cost cpa cpaed cpas cps cpu cpus crap craps croped cros curies cusp cuted cutlas cypres dale deserts desserted diged
diol diols dired discusses dod doddle dogies dogy dols doned donee doneed donne dose doted draged drageed dragoon dragoons draweed driped droll
drolled drolls droop drooped droops droped dued dueled edwy eegs ekg ekgs elan elas ells elsass epa epas equiped erie escapee escapeed escapees esed
est eta etas evils fats feats feded feds fells filed filet fileted filets fille fils fined finns fited flaks flaped fleed fliped fluor fogy fri fris
fured fury fusee fuseed fusees fussed fusses galls gaol gaols gary geted glee glees gnu gnus gonne goods gooed googles gore gores grabed grimm grined
griped grist groove halloo halloos hals hamas hassid hassids heled helled hells hels herat hited hoded hods hoggs holly hooped hoovered hoped hoper
huged humed humus humuses ibrd ibrds icced ides idp idps iises jaged jenas jest joged jra jras juts kidds kittee kittees knell knells knited laager
laagers laddies lagger laggers lammas laped lapps lari lates lats latter leged legings lek leks lem lemmon lemmons lems lena less leted levis liar
liied lillies linos lited liter litered liters loin loins lomed lories lory lose loted lotted louts luged maars maffia maks malis mallee mallees mals
mamma mammas manat mandril manilla manns maoi maois maried marque marques marvell mattes matts meeter meeters mellon mellons mils minsk mips moan
molle molles monnet mons moos mooses mored moro moros mors moues mousse mousses msc musci mutted nabed nad nanna nannas nans naped navvy nees netts
niked niner nned nnes nobble nobbles nobel noddle noddles noose oct octs ode odes odor odors ogress oka okas omb ombs opt opts orach orad orads outre
ovid paded pairs pali palis pappa pappas parsi pased pases passeed passees pated peens peeper peepers pei peis peked peking peled pels penns peped
peps pest peted pickett pilar pilars pilled pinna pitta pittas pitts plater platers platte plattes pluged poll poods pools pooped poops poped posse
possed posses poted prims proped proto psa ptah ptahs pto ptos puled puls puree pures puted putteed putts racon racons raid ramed raped raper rapers
rappeed rbis rede redes reds refs rial rials riffle riffles rimed riped robbins robed roc rocs roes roi roled roms roods rosses roster rosters roted
rots rotted ruble ruged runed saame saek saeks salons sap sas sases sauteed scarred schnaps scoot scoped scot scoter scoters scrubed sedna seel seels
sess seta setas seted setteed setts shinny shoo shoted shruged shuted siped sis sises sited sizzed skined skiped slamed slat slats sleded sliped slop
slops snaped sobed somme sonny soons spaed spaned spared spiled spined spited spoked spoted ssed sses ssped stain standeed starr starred starrs
steeped steeps stele stemed steped stired stooped stoops stoped straped strumed studed stuned sumer sumers supers swimed swines swop swoped swops taal
tael taira talas tam tammed tams taned tatered tepee tepees teres teth tier tiers tilled tinny tittle toda todas toll tolls tonne tonned tonnes tooned
toons toos toped topeed topples toter tours traineed traped treked tress trial trimed triped troted tuged ulnar vats veery vela velas vila vilas
wadding waggon waggons warp warps watts webbs weded weeded wees whiped whooper whoopers wiled woden wolff wolffs won woolf woolfs wraped wries wto
`
