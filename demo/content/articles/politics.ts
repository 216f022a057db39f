import type { ArticleSeed } from '../types'

import { h2, list, p, picture, quote } from './blocks'

export const politics: ArticleSeed[] = [
  {
    slug: 'storhall-water-bill-one-vote',
    headline: 'Government survives water vote by one ballot and a coughing fit',
    section: 'politics',
    byline: ['Tomas Rehnholm', 'Priya Dunmarrow'],
    summary:
      'Premier Brandreth’s water bill passes the Storhall by 88 to 87 after a night of arithmetic. The deciding member was nearly locked out of the chamber with a sore throat.',
    image: 'assembly-columns',
    tags: ['storhall', 'climate'],
    hoursAgo: 4,
    reads: 264,
    body: [
      p(
        'CALDERSTED. At 1.17 on Tuesday morning, with the doors of the Storhall already closing, a woman in a grey coat squeezed between them sideways and held up a lozenge tin as though it were a warrant. She was Gudrun Ashe, Land List, member for the upper Hollen, and she was the majority.',
      ),
      p(
        'Eleven minutes later the water bill had passed by 88 votes to 87. It transfers the rights to the country’s groundwater from some nine hundred local boards to a single public register, caps what any one user may draw, and for the first time obliges the large growers of the Arle plain to meter their wells. Premier Halla Brandreth had called it the reason her government existed. For most of Monday it looked like becoming the reason it did not.',
      ),
      h2('Three who wavered'),
      p(
        'The coalition of Civic Union and Land List holds 90 of the 175 seats, a majority of five on paper. Two of the ninety had announced in spring that they would vote against: both represent growers. A third, the former minister Ansgar Pohl, let it be known on Monday morning that he was “listening”. He listened in his office to the premier, then to the finance minister, then to the premier again. By evening the meters were to be paid for by the state for the first five years. Mr Pohl had finished listening.',
      ),
      p(
        'That left 88, provided all of them were there. At midnight one was not. Ms Ashe, in bed with bronchitis at a boarding house near the station, had been paired with an opposition member who was to stay away as well. Shortly before one the member changed his mind and took his seat.',
      ),
      quote('A pair is a courtesy. I had not been aware that courtesies expire at midnight.'),
      p(
        'Ms Ashe’s remark, delivered in a whisper, was the only one of the night to be applauded on both sides. Emrik Sollas, who leads the opposition Common Ground, said his colleague had acted on his own account and would be “reminded of his manners”. Then he called the bill an expropriation by spreadsheet.',
      ),
      h2('What the law changes'),
      list(
        'A public register of all wells deeper than ten metres, open to anyone, by the end of next year.',
        'Meters on the 2,300 largest users; households and small farms are exempt.',
        'A ceiling for each basin, fixed yearly by the hydrological service and not by the boards.',
        'A fund of 180 million crowns for drip irrigation, financed by a levy on the biggest draws.',
      ),
      p(
        'For the lower Arle the ceiling matters most. In three of the past five summers the river has been so low that sea water reached the intakes at Dyer Sluice, and Merrowgate’s tap water tasted, as one councillor put it, of holidays. The waterworks estimate that the law could return a fifth of the missing flow.',
      ),
      p(
        'The growers’ league announced a complaint before the constitutional court. Its chairman, Leopold Wray, said that his members had dug their wells with their own money. Hydrologists replied that they had not dug the rain.',
      ),
      picture('empty-chairs'),
      p(
        'The bill now goes to the Council of Regions, which can delay it by sixty days. Ms Brandreth left the building at two without a statement. Asked by reporters whether one vote was enough to govern, she said that it was one more than needed. Ms Ashe took the 5.40 train home, in a compartment by herself, with the window open.',
      ),
    ],
  },
  {
    slug: 'nine-polling-cards-one-voter',
    headline: 'Nine polling cards for a house with one voter',
    section: 'politics',
    byline: ['Bashir Kolvane'],
    summary:
      'Three weeks before the regional election, a sorting error has sent some 61,000 cards to the wrong doors. The electoral office says nobody will vote twice. It is checking.',
    image: 'ballot-box',
    tags: ['elections'],
    hoursAgo: 11,
    reads: 171,
    body: [
      p(
        'Isolde Marrin of Ropewalk Avenue is 83, lives alone and has voted in every election since she was allowed to. This year the post brought her nine polling cards. One bore her name. The other eight were for people called Bellweather, Tan, Oduya-Krantz and, in one case, Marrin, but Ferdinand, who has been dead since 2009 and was never in her view reliable with post.',
      ),
      p(
        'By Monday the electoral office had heard from 3,400 citizens with similar tales and had worked out what went wrong. A file of addresses and a file of names had been joined by line number. Someone then removed one line from the first: the entry of a family who had moved away. From line 188,204 on, everyone in the district slipped down by one door.',
      ),
      h2('Harmless, with conditions'),
      p(
        'The office believes that 61,000 cards are affected, about one in four. It has printed new ones, on blue paper, and declares the white ones void. Voters may also come without any card and show an identity document, as has always been the law, though few people know it.',
      ),
      quote('You cannot vote with somebody else’s card. You can only be embarrassed with it.'),
      p(
        'Thus the chief returning officer, Casimir Orde. His critics wish to know why a file with a quarter of a million names was checked by opening it and looking at the top. Common Ground has asked for observers at every polling station in the east of the city. Civic Union has asked for calm, in a statement issued twice.',
      ),
      p(
        'The real danger, say researchers at the university, is a quieter one: people who received nothing and assume that they are not on the register. In a sample of 400 households on the Saltings, every ninth had no card at all. Many of these are first-time voters or tenants who moved in the last year, groups that vote less often anyway.',
      ),
      list(
        'Blue cards arrive by Saturday. White cards can be thrown away.',
        'No card by Monday? The [electoral office](https://elections.vestrey.example) will tell you your polling station.',
        'An identity card or passport is enough on the day.',
      ),
      p(
        'Mrs Marrin has meanwhile delivered six of her eight cards in person, since the addresses were close by and the weather held. She met, she says, four neighbours whose names she had only known from the bells. Two came in for coffee. Ferdinand’s she is keeping.',
      ),
    ],
  },
  {
    slug: 'who-owns-the-wind-outer-bank',
    headline: 'Who owns the wind? Storhall splits over the Outer Bank millions',
    section: 'politics',
    byline: ['Tomas Rehnholm'],
    summary:
      'The offshore wind farm earns far more than anyone planned. The treasury wants the surplus, the coast wants a share, and a clause from 1911 about seaweed may decide the case.',
    image: 'wind-farm',
    tags: ['energy', 'storhall', 'climate'],
    hoursAgo: 20,
    reads: 83,
    body: [
      p(
        'When the first ninety turbines were anchored on the Outer Bank, the contract foresaw a modest lease for the sea bed, payable to the state, and a handshake for the towns that would look at them. Seven years on, the blades turn more often than predicted and the power sells for twice the price. The lease, tied to revenue, brought in 96 million crowns last year. There is no agreement on whose they are.',
      ),
      p(
        'The finance ministry considers the question settled: the sea bed is national property, the money goes to Caldersted. Fourteen coastal councils disagree. In a joint motion, carried into the Storhall on Monday by members of four parties, they demand half. Their argument rests on three words in the Foreshore Act of 1911.',
      ),
      h2('“And things adrift”'),
      p(
        'The act gives coastal parishes the right to “seaweed, driftwood and things adrift” within twelve miles of the shore. It was meant to end fist fights over kelp. A lawyer in Merrowgate, Rosalind Achterberg, has written an opinion of forty pages according to which moving air, being neither fixed to the ground nor owned by anybody, is a thing adrift.',
      ),
      quote('I admit that I first wrote it as a joke. Then I could not find the mistake.'),
      p(
        'The ministry’s lawyers have found several, though not the same ones. The cleanest objection is that the turbines stand fourteen miles out. Ms Achterberg replies that the wind, on its way to them, mostly does not.',
      ),
      h2('What the money would do'),
      p(
        'Behind the comedy lies a serious dispute about who carries the burden of the energy supply. The cables come ashore at Holm, where they cost the village its beach for two summers. The maintenance harbour brought Skerrow 140 jobs and doubled its rents. In Merrowgate the council wants to use its share for tenants’ heating bills.',
      ),
      p(
        'The premier, whose majority is [thin enough as it is](/articles/storhall-water-bill-one-vote), has signalled a compromise: a coastal fund of 20 million a year, without recognising any right to it. Emrik Sollas of Common Ground called this a tip. The committee for constitutional affairs will hear Ms Achterberg next week. She has asked whether she might bring a kite.',
      ),
    ],
  },
  {
    slug: 'draft-council-of-regions-profile',
    headline: 'What does the Council of Regions do all day?',
    section: 'politics',
    byline: ['Tomas Rehnholm'],
    summary:
      'DRAFT. A visit to the second chamber, whose 44 members can delay everything, prevent nothing and have the best canteen in Caldersted. Figures still to be checked.',
    tags: ['storhall'],
    hoursAgo: 6,
    reads: 0,
    status: 'draft',
    body: [
      p(
        'There are forty-four of them, and they have sixty days. That is the whole power of the Council of Regions. It can hold up a law for two months, and on the sixty-first day the law is as it was.',
      ),
      p('[To come: interview with the clerk, 12 May. Statistics on delayed bills since 1994.]'),
    ],
  },
]
