// Frequent misspellings that edit distance alone would miss or mistake. Row: right word | wrong words.

/** Read by `spelling.ts` before anything is guessed. */
export const MISSPELLINGS = `
the | teh hte
and | adn
with | wiht wih withe
from | fomr frm
just | jsut
that | taht
through | thru throught thorugh
field | feild
friend | frend freind
lake | laek
house | hous
apple | aple appel
cat | caat catt kat
dog | dogg dgo
owl | oel
horse | hourse hors horce hourses
bicycle | bycicle bycycle bicicle bycicles biciycle
bike | byke
riding | ridding rideing
running | runing runnig
swimming | swiming
sitting | siting sittin sittng
beautiful | beatiful beutiful beautifull beautful beuatiful
flower | flowr flwer
flowers | flowrs
hill | hil
desert | desrt desart
beach | baech bech
mountain | montain mountin moutain mountian
mountains | montains moutains
castle | castel casle catsle
knight | knigth kinght
dragon | dragn draggon
wizard | wizzard wizerd
astronaut | astronought astronot astranaut astronat
soldier | soilder solider souldier
woman | womn wemon womam
women | wemen womens
people | poeple peaple peopel
girl | gril gurl
child | chidl
children | childern childrens
elephant | elefant elephent
giraffe | girafe giraf jiraffe
crocodile | crocodyle crocadile
dolphin | dolfin dolfphin
octopus | octapus
penguin | pengiun pinguin
butterfly | buterfly butterlfy
rabbit | rabit rabbitt
squirrel | squirel squirell
monkey | monky
puppy | pupy
kitten | kiten
unicorn | unicron
dinosaur | dinasaur dinosuar dinasour
house | hause huose
building | bilding buidling
church | chruch
skyscraper | skyscrapper skycraper
lighthouse | lighthose lighthous ligthhouse
bridge | brige
garden | gaden gardan
forest | forrest
jungle | jungel
island | iland
ocean | ocan oceon
river | rivver
waterfall | watterfall
street | stret steet
kitchen | kichen kitchin
library | libary
restaurant | restaraunt resturant restaurent
sunset | sunest susnet
sunrise | sunrize
night | nite nigth nihgt
moon | moom
light | lite ligth
lightning | lightening
fireworks | firworks
autumn | autum autunm
winter | wintr
weather | wether
rain | rian
snow | snwo
yellow | yelow yello
purple | purpel
orange | orang
golden | goldn
white | wite whit
black | blak
green | gren
blue | bule
colorful | colorfull colourfull
umbrella | umbrela unbrella
guitar | gitar
piano | paino
violin | voilin
sunglasses | sunglases
dress | dres
hat | hatt
crown | croun
sword | sord swrod
car | carr
motorcycle | motercycle motorcyle
airplane | airplaine areoplane
helicopter | helicoptor helecopter
rocket | roket
spaceship | spacship
submarine | submarin
train | trian
boat | baot
pizza | piza pizzza
coffee | cofee coffe
strawberry | strawbery
banana | bananna
chocolate | choclate
spaghetti | spagetti spagheti
sandwich | sandwhich
photograph | photgraph
watercolor | watercolr
realistic | realisitic realstic
cinematic | cinamatic
portrait | portait potrait protrait
background | backround backgroud
wearing | wereing wearin waring
holding | holdin hodling
standing | standng standin
looking | loking
playing | playin palying
reading | readng
flying | fliing fliying
sleeping | sleping
dancing | danceing
eating | eatting
surrounded | surronded
`
