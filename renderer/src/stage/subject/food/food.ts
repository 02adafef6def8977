// The maker of food and drink.
import { type Builder, makerFrom } from '../built.ts'
import { bread, croissant, egg } from './bakery.ts'
import { cocktail } from './cocktail.ts'
import { coldDrink } from './cold-drinks.ts'
import { beer, coffeeCup, wineGlass } from './drinks.ts'
import { apple, banana, fruitBasket, grapes, orange, strawberry, watermelon } from './fruit.ts'
import { cherries, pie } from './pies.ts'
import { pizza } from './pizza.ts'
import { curry, cutlery, pasta, steak } from './plated.ts'
import { produce } from './produce.ts'
import { burger, cheese, dish, friedEgg, fries, hotDog, ramen, sandwich, sushi } from './savoury.ts'
import { snack } from './snack.ts'
import { cake, cupcake, donut, iceCream, pancakes } from './sweet.ts'
import { teapot } from './teapot.ts'
import { baguette, gingerbread, macaron } from './treats.ts'

/** Builders of food by form. */
export const foods: Readonly<Record<string, Builder>> = {
  apple,
  banana,
  orange,
  grapes,
  strawberry,
  cake,
  pizza,
  ramen,
  burger,
  pancakes,
  'coffee-cup': coffeeCup,
  croissant,
  bread,
  'ice-cream': iceCream,
  egg,
  watermelon,
  'fruit-basket': fruitBasket,
  'wine-glass': wineGlass,
  teapot,
  donut,
  cupcake,
  sushi,
  sandwich,
  fries,
  'hot-dog': hotDog,
  cheese,
  'fried-egg': friedEgg,
  beer,
  cocktail,
  produce,
  snack,
  drink: coldDrink,
  lemon: orange,
  plate: dish,
  bowl: dish,
  pasta,
  steak,
  curry,
  cutlery,
  pie,
  cherries,
  macaron,
  baguette,
  gingerbread,
}
/** Builds food; null for forms it does not know. */
export const makeFood = makerFrom(foods)
