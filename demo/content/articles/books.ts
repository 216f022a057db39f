import type { ArticleSeed } from '../types'

import { h2, list, p, quote } from './blocks'

export const books: ArticleSeed[] = [
  {
    slug: 'ottoline-crabbe-bookshop-thirty-years',
    headline: 'She has closed on time four times since 1994',
    section: 'books',
    byline: ['Caspar Lyle-Roth'],
    summary:
      'Ottoline Crabbe’s bookshop on Dyer Street turns a profit by ignoring nearly everything the trade believes. A visit to an owner who talks customers out of purchases.',
    image: 'bookshop-evening',
    tags: ['shops-and-markets', 'fiction'],
    hoursAgo: 21,
    reads: 127,
    body: [
      p(
        'The sign in the door says that the shop closes at six. It is ten to eight. Inside, a tax inspector is sitting on the library steps with a novel about whales, two schoolgirls are arguing over a volume of poems, and the proprietor is on the telephone persuading somebody not to buy a cookery book. “You have four by him already,” she says. “You made the lentils once, and you sulked.”',
      ),
      p(
        'Ottoline Crabbe has run the shop at 19 Dyer Street for thirty-one years. She stocks nine thousand titles, of which, she says, she has read about half, and been lied to about the rest. There is no computer. There is a card index, a cat called Appendix, and a ladder that customers may use at their own risk after showing her the soles of their shoes.',
      ),
      h2('The rules of the house'),
      list(
        'No book is displayed on its publication day. “Let it get its breath.”',
        'Every customer may return one novel a year on grounds of disappointment, provided they can say on which page it set in.',
        'Nobody under sixteen pays full price for anything with footnotes.',
        'Bestsellers are kept in the back, next to the fuse box.',
      ),
      p(
        'By rights she ought to be bankrupt. The association of booksellers, which once sent a consultant, has a file on the case. He found that stock sat on her shelves three times as long as the national average. He also found that almost nothing was ever sent back to the publishers. The returns on disappointment amount to some forty copies a year; she reads the pages in question and writes to the authors. Six have replied. One changed the page.',
      ),
      quote(
        'People don’t want more books. They want somebody to have thought about them when the box was opened.',
      ),
      p(
        'Every reader in the index has a card, with purchases and remarks. Mine, which I was shown upside down, contains the word “vain” with a question mark. On birthdays she sets aside one title for each regular and says nothing. If they do not find it on the shelf by themselves within the year, she concludes that it was the wrong one.',
      ),
      h2('What comes next'),
      p(
        'Ms Crabbe is 68. The lease runs for five more years. Two chains have enquired after the premises and were recommended a book on manners. She has plans for a successor but will not name her. The girl is fourteen, comes on Thursdays and was recently seen telling a grown man to put a biography back.',
      ),
      p(
        'Towards nine the tax inspector gets down from the steps, pays and asks when the shop opens in the morning. At ten, says Ms Crabbe. He looks at the sign, and at her, and remarks that it says nine. “It’s an old sign,” she says, and holds the door for him and for the cat.',
      ),
    ],
  },
  {
    slug: 'review-the-slow-barometer',
    headline: 'Rain for four hundred pages, and not one drop too many',
    section: 'books',
    byline: ['Caspar Lyle-Roth'],
    summary:
      'In “The Slow Barometer”, Aurelia Finck tells the story of a meteorologist who stops believing in tomorrow. It is the quietest novel of the autumn, and the most gripping.',
    image: 'rain-window',
    imageCaption: 'In Finck’s novel it begins to rain on page three. It does not stop.',
    tags: ['fiction', 'weather'],
    hoursAgo: 15,
    reads: 45,
    body: [
      p(
        'Novels about weather usually mean something else by it. Storms break when marriages do, and the sun comes out for the last chapter. Aurelia Finck, in her third book, has had the excellent idea of writing about weather that means weather. It rains in *The Slow Barometer* because a low has stalled over the coast, and the heroine, whose job is to say when it will end, does not know.',
      ),
      p(
        'Hanne Dorrit is fifty-two and deputy head of a forecasting office in a town that resembles Merrowgate after a bad night’s sleep. One Tuesday she discovers that the model she helped to build has been right for eleven years on the basis of an error: two wrong terms that happened to cancel each other out. Nobody else has noticed. The forecasts are good. Should she tell?',
      ),
      h2('A thriller in millibars'),
      p(
        'From this tiny moral splinter Finck makes four hundred pages of real suspense. There are no villains. There is a director who wants peace until his retirement; a gifted trainee who is getting close to the mistake by herself; a husband who keeps bees, and asks every morning whether he may open the hives. Each of them trusts a number that Hanne no longer trusts.',
      ),
      quote('“A forecast,” said Hanne, “is a promise made by someone who is not in charge.”'),
      p(
        'The prose is exact and dry in a book in which everything else is soaked. Finck worked for a time in a harbour office, and it shows: seldom has anyone written so well about the dignity of the routine measurement, about the pleasure of the well-kept column, about rubber seals. Her dialogue has the comedy of people who have shared a coffee machine for twenty years.',
      ),
      p(
        'Not all of it succeeds. A subplot about a stolen yacht belongs to another novel, and the beekeeping, at some point, has been explained. In the last third the letters from Hanne’s dead teacher are wiser than letters tend to be.',
      ),
      h2('The last page'),
      p(
        'But then there is the ending, which must not be revealed, and in which almost nothing occurs. A woman goes to a window, taps a glass and writes down what it says. I have read the page three times. On each occasion I looked up afterwards, to see whether it was still raining. It was.',
      ),
      p('*Aurelia Finck: The Slow Barometer. Tern & Gannet, 412 pages, 24 crowns.*'),
    ],
  },
  {
    slug: 'dyer-street-press-small-publisher',
    headline: 'Twelve books a year, and every one smells of machine oil',
    section: 'books',
    byline: ['Imogen Varlo'],
    summary:
      'Two printers in their twenties have bought the old rotary press on Dyer Street to make novels the way newspapers used to be made: overnight, on cheap paper, for two crowns.',
    image: 'printing-press',
    tags: ['fiction', 'labour'],
    hoursAgo: 38,
    reads: 29,
    body: [
      p(
        'The machine weighs forty-six tonnes and was to be scrapped for the price of its brass. Until the spring of 1999 it printed this newspaper, sixty thousand copies an hour, and windows rattled as far as the fish market. Since then it had stood under tarpaulins in the basement of 4 Dyer Street. Now it prints novels.',
      ),
      p(
        'Its owners are called Jonna Apfelbeck and Theo Marsh. They are 27 and 29, and they met repairing trams. Their publishing house, Night Edition, brings out one book a month. It is set in six columns on newsprint, folded, trimmed and stapled, and sold for two crowns at tram stops from five in the morning. By evening it is generally out of print.',
      ),
      h2('Against the beautiful book'),
      p(
        '“Everybody makes beautiful books now,” says Ms Apfelbeck, in overalls, with a grease gun in her hand. “Ribbon, linen, thread. They’re too good to take into the bath.” A Night Edition is meant to be left on a seat. Three readers to a copy is the calculation; the last may wrap fish in it.',
      ),
      quote(
        'If you run sixty thousand an hour, a novel takes nine minutes. After that you have to turn it off, which is the difficult bit.',
      ),
      p(
        'What gets printed is decided by a jury of six early risers: a baker, a nurse, a customs officer, two tram drivers and a retired professor who does not sleep. They read manuscripts between four and six. Anything that holds them at that hour, the argument goes, will hold anyone. So far they have chosen a sea mystery, a comedy of inheritance, a translation from the Korrendish and a memoir by a lift inspector that sold 9,400 copies in a day.',
      ),
      h2('Arithmetic of a small profit'),
      p(
        'The paper is bought as remnants from larger printers. Authors receive thirty cents a copy, in coins if they like, on the morning of publication. There is no advertising, no warehouse and no returns. After eleven issues the two have paid off the rollers and are saving for a new folder, since the present one bites.',
      ),
      p(
        'The only person sceptical at first was Gerrit Holm, 74, the last foreman of the old press room, whom they had asked for the manual. He told them there was none and came himself. He has been there every month since, standing with an oil can where he used to stand. He can tell by ear, he claims, whether a chapter is too long.',
      ),
    ],
  },
]
