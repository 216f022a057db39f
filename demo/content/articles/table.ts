import type { ArticleSeed } from '../types'

import { h2, list, p, quote } from './blocks'

export const table: ArticleSeed[] = [
  {
    slug: 'friday-recipe-storm-soup',
    headline: 'Storm soup: what to put on the stove when the gates close',
    section: 'table',
    byline: ['Edda Fennimore'],
    summary:
      'One pot, three lemons, whatever fish the weather has left you. The soup of the Basin Street kitchens takes fifty minutes and improves with every neighbour who knocks.',
    image: 'kitchen-lemons',
    tags: ['recipes', 'weather'],
    hoursAgo: 17,
    reads: 162,
    body: [
      p(
        'When the sirens of the flood gates sound, people in Merrowgate do three things: they carry the carpets upstairs, fill the bathtub and put on storm soup. The first two are recommended by the authorities. The third was always there. In Basin Street they will tell you that the soup was invented in the flood of 1887, by a landlady with eleven strangers on her stairs and half a cod.',
      ),
      p(
        'The principle is generosity under constraint. Nothing in it needs to be fresh apart from the fish and the lemons; all the rest comes from the cellar, in the order in which one can find it by torchlight. It should be thick enough to hold a spoon at an angle and sour enough to keep the watch awake.',
      ),
      h2('For six, or four and a guest'),
      list(
        '2 onions, 3 carrots and 1 stick of celery, diced as small as your patience allows',
        '5 floury potatoes, peeled, in thumb-sized pieces',
        '4 tablespoons of butter, and 1 more at the end',
        '1 glass of white wine, 1 bay leaf, 1 strip of lemon peel, 8 peppercorns',
        '1.5 litres of fish stock, or water and a clear conscience',
        '800 grams of firm white fish, boned, in large chunks',
        '3 lemons, a bunch of dill, 200 ml of cream, salt',
      ),
      p(
        'Melt the butter in your heaviest pot. Add the onions with a good pinch of salt and leave them alone on a low flame for fifteen minutes, until they are soft and gold and have stopped quarrelling. Carrots and celery follow, for ten more. Now the wine: let it hiss, and reduce until you can no longer smell it but only remember it.',
      ),
      p(
        'Add potatoes, bay leaf, peel, pepper and stock. Simmer for twenty minutes. Crush roughly a third of the potatoes against the side of the pot with a spoon; this is what thickens the soup, and no flour is required. Stir in the cream. Lay the fish on top, put on the lid, *turn off the heat* and wait for six minutes. Do not stir. The fish will cook in the warmth that is there, and stay whole.',
      ),
      quote('Whoever lifts the lid before time goes out for the firewood.'),
      p(
        'Last come the juice of two lemons, the second piece of butter and the dill. Taste. It should make you close one eye. If not, the third lemon is for that. Ladle it out over slices of stale bread, preferably the seeded rye from [Tolliver & Daughter](/articles/tolliver-daughter-five-in-the-morning).',
      ),
      h2('About the neighbours'),
      p(
        'The soup will stretch. For each additional person add a potato, a glass of water and a story. Above nine you need a second fish. It will keep for two days and is better on the second, when the water has gone down and there are carpets to be carried.',
      ),
    ],
  },
  {
    slug: 'tolliver-daughter-five-in-the-morning',
    headline: 'Five in the morning at Tolliver & Daughter',
    section: 'table',
    byline: ['Edda Fennimore'],
    summary:
      'The daughter is 61 and the sign has never been changed. A night in the bakery that makes the city’s best rye, runs on a mother dough from 1949 and has no opening hours.',
    image: 'bakery-trays',
    tags: ['shops-and-markets', 'night'],
    hoursAgo: 23.5,
    reads: 94,
    body: [
      p(
        'The dough is called Margit, and is older than anyone in the room. It was set in the winter of 1949 by Josef Tolliver, out of rye flour, water and the air of a cellar on Cooper Street. It has been fed every day since at four in the afternoon. When the bakery moved house in 1973, Margit travelled by taxi. When Josef’s daughter Ida married, the bucket stood in the second row.',
      ),
      p(
        'Ida Tolliver is 61. The sign over the door still reads “& Daughter”, in gold, as her father had it painted on the day she was born. He died in 1998. To have it altered, she says, would be a lie: there is a daughter. What is missing is the Tolliver.',
      ),
      h2('The hours'),
      p(
        'At eleven at night the ovens are lit. By one the first rye is shaped: ninety loaves, 1,100 grams each, weighed by hand, since Ida does not believe in scales before dawn. At two it is the turn of the wheat. At three come the plaits, which are made by Benno Aslan, the journeyman, who used to be a ship’s rigger, and does not like to be spoken to at the sixth strand. At four the buns go in and the smell goes out, up the shaft, over Cooper Street, where it has been known to stop people in the middle of an argument.',
      ),
      quote(
        'Bread is only waiting with flour in it. I tell the apprentices so. The good ones sit down.',
      ),
      p(
        'The shop has no opening hours. It opens when the first tray can be touched with a bare hand, and closes when it is sold out, which takes place any time between eight and eleven. A queue forms at half past five. It consists of nurses coming off duty, dockers going on, and now and then a couple in evening dress. When the [night tram](/articles/all-night-trams-line-4) arrives in March, Ida expects that it will start at four. She has bought a bench.',
      ),
      h2('The secret'),
      p(
        'There are several better-looking loaves to be had in this city. I know none that tastes of so much: of malt, of hazelnut, slightly of the sea. The crust has to be persuaded. It is at its best on the third day with cold butter, and on the fifth, toasted, it is a different bread.',
      ),
      p(
        'I asked for the recipe. Ida was happy to write it down: flour, water, salt, Margit. Then she gave me a jam jar with a spoonful of dough and the instruction to feed it daily at four. That was two weeks ago. I have missed a dentist, a premiere and the end of a christening. The bread is coming along nicely.',
      ),
    ],
  },
  {
    slug: 'herring-week-basin-street',
    headline: 'In praise of the herring, which asks for so little',
    section: 'table',
    byline: ['Edda Fennimore', 'Kofi Adjarem'],
    summary:
      'For one week a year Basin Street serves nothing else: raw, smoked, soused, in cream, on toast, in one case as a dessert. A short guide for the undecided.',
    image: 'herring-ice',
    tags: ['shops-and-markets', 'recipes', 'harbour'],
    hoursAgo: 60,
    reads: 43,
    body: [
      p(
        'The herring has never been fashionable. It is too small to boast about, too bony for banquets and too cheap to be trusted. Merrowgate was built on it all the same. The Corn Hall, the Athenaeum, half the houses of the upper town were paid for with barrels of salted herring, and no one has put up a statue. There is, however, the week.',
      ),
      p(
        'It begins on the first Monday after the autumn fleet comes home. From then until Sunday the nineteen inns of Basin Street strike everything from their menus that does not have a silver belly. The custom is said to go back to a bet. Last year 41,000 herrings were eaten, a good many by people who had claimed in the morning not to like them.',
      ),
      h2('Where to begin'),
      list(
        '**The Anchor and Spoon:** raw, from the hand, with chopped onion. Lean forwards, think of nothing.',
        '**Widow Pask’s:** fried in oatmeal, with gooseberries. The dish that converts.',
        '**The Dry Dock:** smoked over old oak barrels, warm, with a spoonful of horseradish.',
        '**Café Mole:** in cream with apple and beetroot, pink as a christening. Better than it looks.',
        '**The Bosun’s Regret:** herring ice cream. One should have done it once, like the army.',
      ),
      p(
        'Good fish is recognised by the eyes, which ought to be clear and faintly indignant. The skin shines in green, blue and violet; the smell is of cucumber and cold iron. Whoever buys at the quay, from seven, pays ninety cents for a pound. The stock, so the fisheries office tells us, is in better condition than for thirty years, thanks to a quota that was cursed by everyone who now profits by it.',
      ),
      quote('A lobster wants attention. A herring just wants a potato.'),
      p(
        'So Leonie Pask, the widow of the sign, who is actually the widow’s granddaughter, and quite happily married. She fries four hundred a day. Her advice for home: roll in coarse oatmeal, leave to rest for ten minutes, then fry in *more butter than seems decent*, three minutes on each side. Salt only afterwards. Gooseberries, stewed without sugar, cut through the fat as a good remark does through a long speech.',
      ),
      h2('And the bones?'),
      p(
        'They are part of it. Eat slowly, and talk less. It is the one week of the year in which Basin Street is quiet at lunchtime.',
      ),
    ],
  },
  {
    slug: 'corn-hall-market-nine-oclock',
    headline: 'A tomato is worth what you can remember of it',
    section: 'table',
    byline: ['Joss Arkwell'],
    summary:
      'The Corn Hall has banned price tags for a month. Customers must ask, traders must answer, and the market has never been so slow or sold so much.',
    image: 'market-hall',
    tags: ['shops-and-markets', 'trade'],
    hoursAgo: 72,
    reads: 34,
    body: [
      p(
        'It started with a broken printer. On the last Friday in August the little labels that hang from every crate in the Corn Hall could not be printed, and the market superintendent, Odile Farrant, told the traders to manage without. In the evening they compared their takings. They had sold eleven per cent more than on the Friday before. Ms Farrant is a curious woman. She had the printer taken away.',
      ),
      p(
        'For a month now no price has been displayed under the iron arches. Whoever wants a pound of plums has to ask what it costs. “And a person who has asked,” says the fruiterer Desmond Ohene, who has had the third stall on the left for twenty-two years, “has begun a conversation. It would be rude to stop there.”',
      ),
      h2('The slow queue'),
      p(
        'Conversations take time. An average purchase used to need ninety seconds, according to the superintendent’s stopwatch; at present it is three minutes forty. There were complaints, mainly from people with a car on the pavement. Others come on purpose. At Mr Ohene’s you learn which of the tomatoes were picked today, and which should be left on the window sill till Sunday; that the ugly ones are sweeter; and that his sister is getting married again.',
      ),
      quote('With a label, they look at the number. Without one, they look at the plum.'),
      p(
        'The consumers’ association is unhappy. Prices must be shown, it says, so that everyone pays the same. It sent testers in different coats. The outcome was awkward for all concerned: twenty-three of twenty-six traders charged every tester the same amount. Two gave the shabbier coat a discount. One charged the finer coat double, and explained that he knew it; it belonged to his brother-in-law.',
      ),
      h2('What remains'),
      p(
        'At the end of the month the exemption granted by the trade inspectorate expires, and the labels must be put back. Ms Farrant has proposed a compromise: prices, yes, but in handwriting, on slates, with the name of the person who grew the stuff. The traders voted for it by a show of hands. It took a while, as everybody wanted to say something about it.',
      ),
      p(
        'Mr Ohene has already been practising. On his slate for tomatoes there is a price, a village, a first name and, underneath, in small letters, a line that no inspector can object to: *Ask me about these.*',
      ),
    ],
  },
]
