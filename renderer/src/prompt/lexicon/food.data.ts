// Food and drink. Row: names | form height key=value…

/** Fruit, dishes, drinks. */
export const FOOD = `
@food
food, meal, breakfast, lunch, dinner, feast, dish, cuisine, snack, snacks, brunch, supper, banquet | pizza .08 trait=generic:yes art=pot-of-food
fruit, fruits, fruit bowl, fruit basket, bowl of fruit, basket of fruit, basket of fruits | fruit-basket .25 art=grapes
apple, red apple, apples | apple .08 color=#b8181c art=red-apple
green apple | apple .08 color=#7ab02c art=green-apple
banana, bananas, bunch of bananas, plantain | banana .08 color=#f2cf2c art=banana
orange, oranges, tangerine, mandarin, clementine, grapefruit, satsuma | orange .08 color=#f0861c art=tangerine
lemon, lemons, lemonade fruit | lemon .07 art=lemon
lime, limes | lemon .06 color=#6fae34 art=lemon
grapes, grape, bunch of grapes | grapes .15 art=grapes
strawberry, strawberries | strawberry .04 color=#c8141c art=strawberry
raspberry, raspberries, blackberry, blackberries, cranberry, cranberries, mulberry, redcurrant | grapes .03 color=#a81438 art=strawberry
blueberry, blueberries, berry, berries | produce .05
cherry, cherries | cherries .05 art=cherries
peach, peaches, apricot, nectarine, plum, plums | produce .08
pear, pears | apple .1 art=pear
pineapple, pineapples | produce .3
watermelon slice, slice of watermelon, watermelon slices, slices of watermelon, watermelon wedge | watermelon .16 trait=cut:slice art=watermelon
watermelon | watermelon .25 art=watermelon
melon, cantaloupe, honeydew | produce .18
mango, papaya, guava, dragon fruit, passion fruit, pomegranate, fig, persimmon, lychee | produce .1
kiwi, kiwi fruit | produce .06
coconut, coconuts | produce .13
avocado, avocados, guacamole | produce .1
tomato, tomatoes, cherry tomatoes | produce .07
olive, olives | produce .03
carrot, carrots | produce .2
potato, potatoes | produce .08
sweet potato, yam | produce .1
onion, onions, shallot, leek | produce .08
garlic | produce .06
ginger root | ~ginger-root .08
corn on the cob, maize, sweetcorn, cob | produce .2
pepper, bell pepper, paprika, capsicum, peppers | produce .1
chili, chili pepper, chilli, hot pepper, jalapeno, chilies | produce .1
cucumber, pickle, zucchini, courgette | produce .2
eggplant, aubergine | produce .2
broccoli, cauliflower | produce .15
lettuce, cabbage, spinach, kale, leafy greens, greens | produce .18
salad, green salad, caesar salad, vegetables, vegetable, veggies, salad bowl | snack .12
beans, bean, lentils | produce .05
peas, pea, pea pod | produce .05
pumpkin, squash, pumpkins, gourd | object/pumpkin .35 color=#e0761a
peanut, peanuts, nut, nuts, almond, walnut, hazelnut, cashew | produce .03
chestnut, chestnuts | produce .03
acorn, acorns | object/acorn .05
cake, birthday cake, layer cake, chocolate cake, wedding cake, cheesecake, sponge cake, cakes | cake .2 art=birthday-cake
dessert, desserts, sweet dessert | cake .12 art=shortcake
slice of cake, piece of cake, shortcake | ~shortcake .1
birthday cupcake, birthday muffin, cupcake with a candle | cupcake .09 art=cupcake trait=candles:one
cupcake, muffin, cupcakes, muffins | cupcake .09 art=cupcake
pie, apple pie, pumpkin pie, cherry pie, blueberry pie, pecan pie, lemon pie, key lime pie, cream pie, pies | pie .08 art=pie
tart, quiche, fruit tart, strawberry tart, lemon tart, raspberry tart, egg tart, tarts, tartlet, tartlets, flan, apple tart | pie .07 art=pie
pizza, pepperoni pizza, slice of pizza, margherita, pizza slice | pizza .09 art=pizza
ramen, noodles, noodle soup, bowl of ramen, ramen bowl, pho, udon, noodle bowl, bowl of noodles, noodle, laksa, soba | ramen .12 art=steaming-bowl
soup, stew, broth, chowder, bowl of soup, porridge, oatmeal, chili con carne, gazpacho | ramen .1 trait=content:soup art=bowl-with-spoon
cereal, bowl of cereal, granola, yogurt, yoghurt | ~bowl-with-spoon .1
spaghetti, pasta, lasagna, macaroni, bolognese, carbonara, linguine, ravioli, fettuccine | pasta .1 art=spaghetti
rice, bowl of rice, fried rice, risotto, paella, rice bowl | snack .1
curry, butter chicken, tikka masala, curry rice | curry .06 art=curry-rice
sushi, sushi platter, platter of sushi, sushi plate, sashimi, nigiri, sushi roll, maki, sushi rolls | sushi .05 art=sushi
bento, bento box, lunchbox, lunch box | snack .1
dumpling, dumplings, gyoza, dim sum, wonton, pierogi, momo | snack .05
rice ball, onigiri | ~rice-ball .07
dango, mochi | ~dango .1
burger, hamburger, cheeseburger, whopper, big mac, veggie burger, burgers | burger .1 art=hamburger
fries, french fries, chips | fries .14 art=french-fries
hot dog, hotdog, sausage, sausages, bratwurst | hot-dog .06 art=hot-dog
sandwich, sub sandwich, panini, blt, club sandwich | sandwich .08 art=sandwich
grilled cheese sandwich, grilled cheese, grilled cheese sandwiches, toasted cheese sandwich, cheese toastie, toastie, croque monsieur, toasted sandwich | sandwich .07 art=sandwich
taco, tacos | snack .08
burrito, wrap, kebab, shawarma, gyro, doner | snack .08
steak, beef steak, ribs, meat, beef, pork chop, roast beef, fillet, ham, roast | steak .05 art=cut-of-meat
chicken leg, drumstick, fried chicken, chicken wings, roast chicken, roast turkey | snack .1
bacon | ~bacon .04
fried egg, fried eggs, omelette, omelet, scrambled eggs, sunny side up | fried-egg .05 count=1 art=cooking
egg, eggs, easter egg, easter eggs, boiled egg, faberge egg | egg .06 art=egg
dragon egg, dinosaur egg | egg .5 color=#4a7a5a trait=pattern:scaly art=egg
pancakes, pancake, crepes, crepe, stack of pancakes, hotcakes | pancakes .1 count=1 art=pancakes
waffle, waffles | snack .04
croissant, pastry, croissants, pastries, danish | croissant .055 art=croissant
bread, loaf, loaf of bread, sourdough, bun, roll of bread, brioche, toast, breads, loaves | bread .12 art=bread
baguettes, basket of baguettes, french breads | baguette .62 count=1 trait=many:yes
baguette, french bread, french stick | baguette .065
bagel, bagels | snack .06
pretzel, pretzels | snack .05
donut, doughnut, donuts, doughnuts | donut .06 art=doughnut
gingerbread man, gingerbread men, gingerbread person, gingerbread boy | gingerbread .17
macarons, macaroons, french macarons | macaron .16 count=1 trait=many:yes
macaron, macaroon, french macaron | macaron .05
cookie, cookies, biscuit, biscuits, chocolate chip cookie, gingerbread, brownie | snack .06
ice cream, icecream, ice cream cone, gelato, sundae, ice cream sundae, popsicle, ice lolly, scoop of ice cream, frozen yogurt | ice-cream .18 art=ice-cream
soft serve | ~soft-ice-cream .18
candy, candies, sweets, sweet treats, jelly beans, gumdrops, gummy bears, caramel, toffee, marshmallow, marshmallows, bonbon | snack .04
lollipop, lollipops, candy cane, cotton candy, candy canes | snack .15
chocolate, chocolate bar, chocolates, truffle, cocoa | snack .03
pudding, custard, flan, jelly, jello, creme brulee, panna cotta | ~custard .08
honey dipper, dipper, wooden dipper, wooden honey dipper, honey stick, honey spoon, drizzler | object/cook-tool .17
honey, honey jar, jar of honey, honey pot, jam, jar of jam, marmalade | snack .12
cheese, cheeses, cheddar, brie, mozzarella, cheese wheel, parmesan, swiss cheese | cheese .1 art=cheese-wedge
cheese board, charcuterie, charcuterie board | ~cheese-wedge .12
butter, margarine | snack .06
cream, cream jug, jug of cream, fresh cream | object/jug .12 color=#f6f1e6
salt, salt shaker, spices, spice, sugar, flour | snack .08
popcorn, bag of popcorn | snack .2
coffee, cup of coffee, coffee cup, cappuccino, latte, espresso, coffee mug, mug, mug of coffee, cup, hot chocolate, hot cocoa, cup of hot chocolate, cup of cocoa, teacup, tea cup, cup of tea, mug of tea, americano, latte art, tea, mocha, cuppa, green tea, matcha, coffee pot | coffee-cup .1 art=hot-beverage
tea party | teapot .18 expand=teapot+teacup+cupcake
teapot, tea pot, kettle, tea kettle, tea set, samovar | teapot .18 art=teapot
wine, glass of wine, wine glass, red wine, white wine, goblet, chalice, wineglass, glass of red wine, holy grail, wine glasses | wine-glass .22 art=wine-glass
cocktail, martini, margarita, mojito, drink, drinks, beverage, cosmopolitan, daiquiri | cocktail .18
tropical drink, pina colada, punch, fruit cocktail | cocktail .22
pitcher of lemonade, glass pitcher of lemonade, jug of lemonade, glass jug of lemonade, lemonade pitcher, carafe of lemonade, pitcher of iced tea, glass pitcher of iced tea, jug of iced tea, pitcher of orange juice, glass pitcher of orange juice, jug of orange juice, pitcher of juice, jug of juice, glass pitcher of water, pitcher of sangria, jug of sangria | drink .25
lemonade, glass of lemonade, iced lemonade, lemon juice | drink .17 art=tropical-drink
iced tea, ice tea, glass of iced tea | drink .17 art=tropical-drink
smoothie, berry smoothie, fruit smoothie, strawberry smoothie | drink .17 art=tropical-drink
orange juice, juice, glass of juice, glass of orange juice, fruit juice | drink .16 art=tropical-drink
iced coffee, iced latte | drink .17 art=tropical-drink
soda, cola, coke, coca cola, soft drink, glass of cola | drink .16 art=cup-with-straw
milkshake, milk shake, frappuccino, thickshake | drink .2 art=cup-with-straw
cup with straw, boba, bubble tea, boba tea | snack .2
beer, mug of beer, pint, pint of beer, glass of beer, ale, lager, stein, guinness, beers | beer .18 art=beer-mug
glass of champagne, champagne glass, champagne flute, flute of champagne, glass of prosecco | wine-glass .24 color=#e8c45a
champagne, bottle of champagne, champagne bottle, prosecco | snack .32
whiskey, whisky, glass of whiskey, bourbon, rum, glass of water, tumbler, vodka, scotch, brandy, cognac, gin | cocktail .1
sake | ~sake .15
milk, glass of milk, bottle of milk | snack .15
wine bottle, bottle of wine, bottle of red wine, bottle of white wine, red wine bottle, bottles of wine, wine bottles, bottle of rose wine | object/wine-bottle .32
bottle of champagne open | snack .32
water bottle, bottle, glass bottle, message in a bottle, plastic bottle, thermos, hip flask, beer bottle, ketchup, bottles, bottle of water, bottle of beer, soda bottle | object/vase .28 mat=glass trait=style:bottle
baby bottle | ~baby-bottle .18
jar, mason jar, glass jar, terrarium jar, bell jar | object/jar .2
glass, drinking glass, jars, cookie jar | ~jar .15
tray, serving tray, silver tray | object/tray .03 trait=content:none
bowl, soup bowl, mixing bowl | bowl .09 art=bowl-with-spoon
breakfast plate, full english breakfast, english breakfast, bacon and eggs, eggs and bacon | pizza .07 trait=generic:yes art=cooking
plate, dishes, platter, saucer, crockery | plate .03 art=bowl-with-spoon
pot, saucepan, cooking pot, kettle pot, casserole | object/cooking-pot .2 art=pot-of-food
pan, frying pan, wok, skillet | object/pan .1
spoon, ladle, teaspoon | cutlery .16 art=spoon
fork, knife and fork, cutlery, silverware, forks, utensils | cutlery .18 art=fork-and-knife
knife, kitchen knife, chef knife, cleaver, carving knife | ~kitchen-knife .25
chopsticks, chopstick | object/chopsticks .016 count=1
fish dish, grilled fish, fish and chips, seafood, caviar, fish fillet | ~fish .08
takeout box, chinese takeout, takeaway, doggy bag | ~takeout-box .12
fondue | ~fondue .15
can, tin can, canned food, soda can, soup can | ~canned-food .12
muesli, granola bowl, grits, congee | ramen .1 trait=content:soup art=bowl-with-spoon
miso soup, goulash, minestrone, borscht, bouillabaisse | ramen .1 trait=content:soup art=bowl-with-spoon
scone, scones, crumpet, crumpets, cinnamon roll, cinnamon rolls, cinnamon bun, sticky bun, hot cross bun | croissant .08 art=croissant
breadstick, breadsticks, garlic bread | baguette .06
pita, pita bread, naan, naan bread, tortilla, tortillas, chapati, roti, matzo | snack .05
quesadilla, quesadillas, gyro, shawarma, spring roll wrap | snack .07
nachos, tortilla chips, cracker, crackers, potato chips, crisps | fries .12
bibimbap, dal, biryani | curry .06 art=curry-rice
salsa, hummus, dip, kimchi, guacamole dip, tzatziki | ~bowl-with-spoon .07
gnocchi, pad thai, tortellini, tagliatelle, chow mein, lo mein | pasta .07
schnitzel, cutlet, calamari steak, veal | steak .05 art=cut-of-meat
tempura, calamari, fried calamari, scampi | ~fried-shrimp .07
souffle, panna cotta, creme brulee | ~custard .08
tiramisu, fudge cake, black forest cake, red velvet cake, carrot cake | cake .16 art=birthday-cake
sorbet, banana split, ice cream bowl, parfait | ice-cream .16 art=ice-cream
fudge, eclair, chocolate eclair | snack .04
licorice, liquorice, chewing gum, bubble gum, bubblegum, candy floss stick | snack .04
cider, pint of cider, root beer, kombucha | beer .18 art=beer-mug
tequila, absinthe, schnapps | cocktail .1
moka pot, percolator | teapot .18 art=teapot
mayonnaise, vinegar, bottle of vinegar, soy sauce bottle | object/vase .24 mat=glass trait=style:bottle
beetroot, beetroots, beets, radish, radishes, turnip, turnips | produce .08 color=#a8244c
artichoke, artichokes, celery, asparagus, kale, brussels sprouts | produce .12
`
