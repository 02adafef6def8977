// Prompts with slips of the finger, prompts in other languages and prompts in which more than one holds or does something, with what their Briefs must say, in the notation of `essentials.ts`.

/** Row: prompt | tokens. */
export const WORD_CASES = `
a dgo | dog
teh cat | cat
tow kitens | 2xkitten
a girl with yran | girl&yarn
a girrafe | giraffe
a cat walking thru a feild | cat:walk @field
a brid on a branch | bird
two dosg | 2xdog
a mna with a hta | man wears=hat
a fsih | fish
a kitenn | kitten
a cat adn a dog | cat dog
a cat wiht a hat | cat wears=hat
a swan on the laek | swan @lake
a runing horse | horse:run
a tow truck | truck
cuatro pájaros amarillos | 4xbird
en rød bil | car
ett rött hus vid en sjö | house @lake
due gatti neri | 2xcat
trois chiens bleus | 3xdog
três cachorros vermelhos | 3xdog
cinco perros | 5xdog
um gato no parque | cat @park
no hay gente en la playa | @beach not=people
ein Hund ohne Menschen im Park | dog @park not=people
un gato en un tejado rojo | cat @rooftop
un chat sur un toit rouge | cat @rooftop
czarny kot na dachu | cat @rooftop
三匹の猫 | 3xcat
三匹の犬と富士山 | 3xdog fuji
세 마리 고양이 | 3xcat
三只黑猫 | 3xcat
两条狗 | 2xdog
หมาสองตัว | 2xdog
แมวดำ | cat
hai con chó | 2xdog
một con mèo đen | cat
seekor kucing hitam di atas meja | cat table cat>on>table
en hund og en kat i en have | dog cat @garden
punainen auto metsässä | @forest
dva psi na zahradě | 2xdog @garden
dwa psy w lesie | 2xdog @forest
o pisică neagră pe un acoperiș roșu | cat @rooftop
μια κόκκινη γάτα | cat
siyah bir kedi | cat
एक लाल कार | car
दो कुत्ते | 2xdog
قطة سوداء | cat
سيارة حمراء في الشارع | @street
חתול שחור על הגג | cat @rooftop
שני כלבים | 2xdog
zwei schwarze Katzen | 2xcat
a boy holding a green balloon and a girl holding a red balloon | boy&balloon girl&red-balloon
a boy with a green balloon and a girl with a red balloon | boy&balloon girl&red-balloon
a woman holding a cat and a man holding a dog | woman>holding>cat man>holding>dog
a woman carrying a basket and a man carrying a box | woman&basket man&box
a man carrying a ladder | man&ladder
a monkey hanging from a tree | monkey monkey>under>tree
a koala hanging from a tree | koala:climb koala>against>tree
a mouse on a desk next to a keyboard | computer-mouse keyboard
a mouse eating cheese on a desk | mouse:eat
a dozen roses | bouquet flowers:rose stems:12
a dozen eggs | 12xegg
lightning over a city | @city light=lightning
a lightning bolt over the sea | @ocean light=lightning
waves on a beach | @beach set=waves
waves crashing on a beach | @beach set=waves
ett barn utan mössa | boy not=hat
kobieta w czerwonej sukience | woman wears=dress
φάρος δίπλα στη θάλασσα | lighthouse @ocean
एक औरत लाल पोशाक में | woman wears=dress
امرأة بفستان أحمر | woman wears=dress
una casa azul junto al mar | house
a poster of a dog on a wall | newspaper wall
un parque sin árboles | @park not=tree
ein Park ohne Bäume | @park not=tree
une plage sans palmiers | @beach not=palm-tree
una calle sin coches ni gente | @street not=car not=people
парк без деревьев | @park not=tree
没有人的海滩 | @beach not=people
`
