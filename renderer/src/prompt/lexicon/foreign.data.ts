// Common words of Spanish, French, German, Italian and Portuguese. Row: English entry | words, `_` for a space.

/** Each word means what the English entry means; plurals and feminine endings are derived. */
export const FOREIGN = `
a | un una une ein eine einen einem einer uno um uma unas unos
the | el la los las le les der die das den dem il lo gli os as i
with | con avec mit com
in | en dans im nel nella em no na nos nas ins nello beim al_centro_de in_einem
on | sobre sur auf su sopra encima_de sul sulla em_cima_de auf_dem auf_einem encima am
of | de du des von del della dei di da do das delle degli von_einem
and | y und et e
under | bajo debajo_de sous unter sotto sob embaixo_de
behind | detras_de derriere hinter dietro atras_de
in front of | delante_de frente_a devant vor davanti_a davanti em_frente_de na_frente_de en_frente_de
beside | junto_al junto_ao junto_a al_lado_de a_cote_de pres_de neben accanto_a vicino_a ao_lado_de perto_de cerca_de
above | encima por_encima_de au_dessus_de uber sopra_il acima_de
without | sin sans ohne senza sem
through | a_traves_de durch attraverso atraves_de a_travers
at night | de_noche por_la_noche la_nuit bei_nacht in_der_nacht di_notte a_noite de_noite nachts
two | dos deux zwei due dois duas
three | tres trois drei tre
four | cuatro quatre vier quattro quatro
five | cinco cinq funf cinque
six | seis sechs sei
ten | diez dix zehn dieci dez
many | muchos muchas beaucoup viele molti molte muitos muitas
red | rojo rouge rot rosso vermelho rote roten roter rotes
blue | azul bleu bleue blau blu blaue blauen blauer blaues
green | verde vert verte grun grune gruner grunes grunen
yellow | amarillo jaune gelb giallo amarelo gelbe gelber gelben gelbes
black | negro noir noire schwarz nero preto schwarze schwarzer schwarzen schwarzes
white | blanco blanc blanche weiss bianco branco weisse weisser weissen weisses
pink | rosado
orange | naranja arancione laranja
purple | morado violeta lila viola roxo violett
brown | marron braun braune brauner
gray | gris grau grigio cinza grauer graue
golden | dorado dore goldene goldenen dorato dourado
big | grande grand gross grosse grosser grosses grandi grossen
small | pequeno petit petite klein kleine kleiner kleines kleinen piccolo
old | idoso idosa viejo vieux vieille alte alter altes vecchio velho antiguo ancien antico antigo alten anciana
young | joven jeune jung junge junger giovane jovem jungen
beautiful | hermoso bonito belle schon schone schoner schones bello bella lindo hermosa beau schonen
happy | feliz heureux glucklich felice contento
sad | triste traurig traurige
sleeping | durmiendo dormido endormi schlafend dormindo schlafende schlafender
woman | mujer femme frau donna mulher
man | hombre homme mann uomo homem
girl | chica nina fille fillette madchen ragazza bambina menina
boy | chico nino garcon ragazzo bambino menino
child | enfant kind crianca
children | ninos enfants kinder bambini criancas
people | menschen gente gens leute persone pessoas personas
old man | anciano vieillard vecchietto alter_mann viejo_hombre
grandmother | abuela grand_mere oma grossmutter nonna avo
grandfather | abuelo grand_pere opa grossvater nonno
king | rey roi konig re rei
queen | reina reine konigin regina rainha
princess | princesa princesse prinzessin principessa
knight | caballero chevalier ritter cavaliere cavaleiro
soldier | soldado soldat soldato
doctor | medico medecin arzt arztin dottore
teacher | maestro profesora professeur lehrer lehrerin insegnante professora
farmer | granjero fermier bauer contadino agricultor
chef | cocinero cuisinier koch cuoco cozinheiro
witch | bruja sorciere hexe strega bruxa
wizard | mago sorcier zauberer stregone
pirate | pirata pirat
astronaut | astronauta astronaute
robot | roboter
dancer | bailarina danseuse tanzerin ballerino dancarina
mermaid | sirena sirene meerjungfrau sereia
dog | perro chien hund cane cachorro cao
cat | gato katze gatto chat
kitten | gatito chaton katzchen gattino gatinho
puppy | cachorrito chiot welpe cucciolo filhote
horse | caballo cheval pferd cavallo cavalo
bird | pajaro oiseau vogel uccello passaro ave
fish | pez peces poisson fisch pesce peixe
lion | leon lowe leone leao
tiger | tigre
bear | oso ours bar orso urso
wolf | lobo loup lupo
fox | zorro renard fuchs volpe raposa
rabbit | conejo lapin kaninchen hase coniglio coelho
cow | vaca vache kuh mucca
pig | cerdo cochon schwein maiale porco
sheep | oveja mouton schaf pecora ovelha
elephant | elefante elefant
monkey | mono singe affe scimmia macaco
dragon | drache drago dragao
butterfly | mariposa papillon schmetterling farfalla borboleta
bee | abeja abeille biene ape abelha
frog | rana grenouille frosch sapo
turtle | tortuga tortue schildkrote tartaruga
owl | buho hibou eule gufo coruja
eagle | aguila aigle adler aquila aguia
duck | pato ente anatra
chicken | gallina poule huhn galinha
whale | ballena baleine wal balena baleia
shark | tiburon requin hai squalo tubarao
dolphin | delfin dauphin delfino golfinho
house | casa maison haus
castle | castillo chateau schloss burg castello castelo
church | iglesia eglise kirche chiesa igreja
tower | torre turm
bridge | puente pont brucke ponte
lighthouse | faro phare leuchtturm farol
windmill | molino moulin windmuhle mulino moinho
cabin | cabana cabane hutte capanna blockhutte
tent | carpa tienda zelt tenda barraca
car | coche carro voiture macchina auto wagen
bicycle | bicicleta velo fahrrad
train | tren treno trem zug
boat | barco bateau boot barca
ship | schiff nave navio navire
airplane | avion flugzeug aereo aviao
motorcycle | moto motorrad motocicleta
hot air balloon | globo_aerostatico montgolfiere heissluftballon mongolfiera
rocket | cohete fusee rakete razzo foguete
tree | arbol arbre baum albero arvore
trees | arboles arbres baume alberi arvores
flower | flor fleur blume fiore
flowers | flores fleurs blumen fiori
rose | rosa rosas
sunflower | girasol tournesol sonnenblume girasole
leaves | hojas feuilles blatter foglie folhas
table | mesa tisch tavolo
bench | bank banco panchina banc
chair | silla chaise stuhl sedia cadeira
bed | cama lit bett letto
window | ventana fenetre fenster finestra janela
door | puerta porte tur porta
lamp | lampara lampe lampada
book | libro livre buch livro
ball | pelota balon ballon palla bola
umbrella | paraguas parapluie regenschirm ombrello guarda_chuva
guitar | guitarra guitare gitarre chitarra
piano | klavier pianoforte
hat | sombrero chapeau hut cappello chapeu
dress | vestido robe kleid vestito
shoes | zapatos chaussures schuhe scarpe sapatos
glasses | gafas lunettes brille occhiali oculos
sword | espada epee schwert spada
crown | corona couronne krone coroa
candle | vela bougie kerze candela
apple | manzana pomme apfel mela maca
bread | brot pane pao
cake | pastel gateau kuchen torta bolo
coffee | cafe_con_leche kaffee caffe
wine | vino vin wein vinho
egg | huevo oeuf ei uovo ovo
strawberry | fresa fraise erdbeere fragola morango
cheese | queso fromage kase formaggio queijo
beach | playa plage strand spiaggia praia
sea | mar mer meer mare
ocean | oceano ozean
lake | lago lac see
river | rio riviere fluss fiume fleuve
waterfall | cascada wasserfall cascata cachoeira
mountain | montana montagne berg montagna montanha
mountains | montanas montagnes berge montagne montanhas
hill | colina colline hugel collina
forest | bosque foret wald foresta floresta bosco
jungle | selva dschungel giungla
desert | desierto wuste deserto
field | campo champ feld
meadow | pradera prairie wiese prato
garden | jardin garten giardino jardim
park | parque parc parco
city | ciudad ville stadt citta cidade
village | pueblo dorf villaggio paese aldeia
street | calle rue strasse strada via rua
market | mercado marche markt mercato
island | isla ile insel isola ilha
cave | cueva grotte hohle grotta caverna
farm | granja ferme bauernhof fattoria fazenda
kitchen | cocina cuisine kuche cucina cozinha
library | biblioteca bibliotheque bibliothek
school | escuela ecole schule scuola escola
roof | tejado toit dach tetto telhado
harbour | puerto hafen porto
space | espacio weltraum spazio espaco espace
moon | luna lune mond lua
full moon | luna_llena pleine_lune vollmond luna_piena lua_cheia
sun | sol soleil sonne sole
stars | estrellas etoiles sterne stelle estrelas
sky | cielo ciel himmel ceu
clouds | nubes nuages wolken nuvole nuvens
rain | lluvia pluie regen pioggia chuva
snow | nieve neige schnee neve
storm | tormenta tempete sturm tempesta tempestade orage gewitter
fog | niebla brouillard nebel nebbia nevoa
wind | viento vent vento
rainbow | arcoiris arc_en_ciel regenbogen arcobaleno arco_iris
fire | fuego feu feuer fuoco fogo
water | agua eau wasser acqua
night | noche nuit nacht notte noite
sunset | atardecer puesta_de_sol coucher_de_soleil coucher_du_soleil sonnenuntergang tramonto por_do_sol
sunrise | amanecer lever_du_soleil lever_de_soleil sonnenaufgang alba nascer_do_sol
morning | manana matin morgen mattina manha
autumn | otono automne herbst autunno outono
winter | invierno hiver inverno
summer | verano ete sommer estate verao
spring | primavera printemps fruhling
sitting | sentado sentada assis assise sitzend sitzt seduto seduta sitzen
standing | de_pie debout steht in_piedi em_pe
running | corriendo courant rennend rennt correndo laufend lauft corre court
walking | caminando marchant gehend geht camminando andando camina marche_dans
flying | volando volant fliegend fliegt volando voando vuela vole
dancing | bailando dansant tanzend tanzt ballando dancando baila danse
reading | leyendo lisant lesend liest leggendo lendo lee lit_un
eating | comiendo mangeant essend isst mangiando mange come
drinking | bebiendo buvant trinkend trinkt bevendo
playing | jugando tocando jouant spielend spielt spielen giocando suonando brincando joue juega toca
swimming | nadando nageant schwimmend schwimmt nuotando nage nada
sleeping | duerme dort schlaft dorme dorment
riding | montando montant reitend reitet cavalcando monte
holding | sosteniendo tenant haltend halt tenendo segurando tient sostiene
wearing | llevando portant tragend tragt indossando vestindo usando porte lleva
looking at | mirando regardant schaut guardando olhando regarde mira
oil painting | peinture_a_la_huile oleo olgemalde pintura_a_oleo dipinto_a_olio pintura_al_oleo
painting | pintura peinture gemalde dipinto quadro pintado
photo | foto fotografia photographie
drawing | dibujo dessin zeichnung disegno desenho
watercolor | acuarela aquarell acquerello aquarela
black and white | blanco_y_negro noir_et_blanc schwarz_weiss bianco_e_nero preto_e_branco schwarzweiss
close up | primer_plano gros_plan nahaufnahme primo_piano
stop | al au aux a che bord bordo bord_de al_borde al_borde_de bei pendant während wahrend duran durante es una_foto_de est ist ein_bild_von hay gibt_es ce cette ses son sa su_propio seine ihre sein ihr mit_seinem que qui das_ist muy tres_belle sehr molto muito
cat | 🐱 🐈 🐈‍⬛
dog | 🐶 🐕
horse | 🐴 🐎
cow | 🐮 🐄
pig | 🐷 🐖
mouse | 🐭 🐁
rabbit | 🐰 🐇
fox | 🦊
bear | 🐻
panda | 🐼
koala | 🐨
tiger | 🐯 🐅
lion | 🦁
frog | 🐸
monkey | 🐵 🐒
chicken | 🐔 🐓
penguin | 🐧
bird | 🐦
owl | 🦉
eagle | 🦅
duck | 🦆
swan | 🦢
flamingo | 🦩
wolf | 🐺
unicorn | 🦄
dragon | 🐉 🐲
dinosaur | 🦕
t rex | 🦖
whale | 🐳 🐋
dolphin | 🐬
fish | 🐟 🐠
shark | 🦈
octopus | 🐙
crab | 🦀
turtle | 🐢
snake | 🐍
butterfly | 🦋
bee | 🐝
snail | 🐌
elephant | 🐘
giraffe | 🦒
zebra | 🦓
camel | 🐫 🐪
woman | 👩 💃
man | 👨 🧔 🕺
girl | 👧
boy | 👦
baby | 👶
old man | 👴
grandmother | 👵
astronaut | 🧑‍🚀 👨‍🚀 👩‍🚀
robot | 🤖
alien | 👽 👾
ghost | 👻
wizard | 🧙
mermaid | 🧜
santa claus | 🎅
snowman | ⛄ ☃
car | 🚗 🚙
taxi | 🚕
bus | 🚌
bicycle | 🚲
motorcycle | 🏍
train | 🚂 🚆
airplane | ✈
helicopter | 🚁
rocket | 🚀
ufo | 🛸
sailboat | ⛵
ship | 🚢
house | 🏠 🏡
castle | 🏰
church | ⛪
tent | ⛺
city | 🏙 🌆
night city | 🌃
tree | 🌳
pine | 🌲
palm | 🌴
cactus | 🌵
flower | 🌸 🌼 🌺
rose | 🌹
sunflower | 🌻
tulip | 🌷
mushroom | 🍄
moon | 🌙 🌕
sun | ☀ 🌞
stars | ⭐ 🌟 ✨
rainbow | 🌈
rain | 🌧 ☔
snow | ❄ 🌨
fire | 🔥
ocean | 🌊
beach | 🏖
mountain | 🏔 ⛰
volcano | 🌋
desert | 🏜
island | 🏝
apple | 🍎
banana | 🍌
strawberry | 🍓
pizza | 🍕
burger | 🍔
cake | 🎂 🍰
coffee | ☕
book | 📖
books | 📚
guitar | 🎸
piano | 🎹
violin | 🎻
balloon | 🎈
gift | 🎁
heart | ❤ 💙 💖
crown | 👑
hat | 🎩
sunglasses | 🕶
umbrella | ☂
spring | 🌱
sunset | 🌅 🌇
fireworks | 🎆
`
