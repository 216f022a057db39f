import type { ArticleSeed } from '../types'

import { h2, p, quote } from './blocks'

export const opinion: ArticleSeed[] = [
  {
    slug: 'consultation-thursday-ten-oclock',
    headline: 'We asked everybody who was free on Thursday at ten',
    section: 'opinion',
    byline: ['Maud Terrasin'],
    summary:
      'Public consultation has become a ritual by which authorities learn what retired engineers think of kerbs. There is a cure, it is old, and it begins with a bag of names.',
    image: 'empty-chairs',
    tags: ['elections', 'housing', 'transport'],
    hoursAgo: 5.5,
    reads: 117,
    body: [
      p(
        'Last Thursday at ten in the morning I attended the public hearing on the redesign of Cooper Street. Three hundred chairs had been put out. There were nine of us. I was there for professional reasons, two gentlemen had come about a different street, and one lady was waiting for the rain to stop. The remaining five had been at every hearing since 1996, and greeted each other like old opponents at chess.',
      ),
      p(
        'They were not foolish. One knew more about drainage than the man who had drawn the plan. But they were, all five, over sixty-five, owners of their houses, and in possession of a free Thursday. On the basis of their remarks the department will presently report that *the public has been consulted*. Forty thousand people use Cooper Street every day. They were using it at the time.',
      ),
      h2('The tyranny of the available'),
      p(
        'I do not blame those who turn up. Democracy owes a great deal to people with time and a folder. I blame the authorities, who know perfectly well who comes on a weekday morning, and have found that it is convenient. Five voices can be thanked. Forty thousand would need to be answered.',
      ),
      quote('Whoever sets the hour of the meeting has already held it.'),
      p(
        'There is another way, and it is not new. For two centuries this city settled disputes over the common pastures by drawing lots. Twenty-four names came out of a leather bag, from among all the inhabitants, servants included. They were given a day’s wage, a lunch and the facts. They argued, and then they decided. The minutes are in the Athenaeum. They make better reading than ours, and the pastures are still there.',
      ),
      p(
        'It works today, wherever it is tried. In Holm last year thirty citizens chosen by lot dealt in four Saturdays with the question of the cable route, on which the council had been stuck for six years. Among them were a sixteen-year-old, a lorry driver and a woman who said on the first day that she had no opinion on anything. By the third she was chairing the session. The solution they came up with was accepted, grumblingly, by nearly all.',
      ),
      h2('A proposal, with lunch'),
      p(
        'So let the city do as follows. For each plan that changes a street, forty names are to be drawn from the register. Those drawn get leave from work, as for jury service; their children are looked after; there is a proper lunch. The experts speak first, the citizens last. The council may depart from what they say, but it must explain why, in person, in the same room.',
      ),
      p(
        'It would cost roughly what is now spent on brochures. And it would have one further merit. The people on those chairs would be there because nobody had asked whether they were free. They would simply have been asked.',
      ),
    ],
  },
  {
    slug: 'in-defence-of-bad-weather',
    headline: 'In defence of bad weather',
    section: 'opinion',
    byline: ['Maud Terrasin'],
    summary:
      'A fine day demands to be used. Rain asks nothing of anyone. Some thoughts from an armchair on the most underrated of our public services.',
    image: 'rain-window',
    tags: ['weather'],
    hoursAgo: 25,
    reads: 66,
    body: [
      p(
        'My neighbour apologises for the weather. She does it in the stairwell, shaking out her umbrella, with the face of a hostess whose soufflé has collapsed. “Dreadful,” she says. “I’m so sorry.” I always tell her that I don’t mind. She thinks I am being kind. It is time to make a full confession.',
      ),
      p(
        'I love it. I love nineteen hours of rain, falling straight, without temperament. I love the second day of fog, when the trams sound as though they were crossing the sea bed. I love the whole grey repertory of this coast, from the fine spray that the fishermen call *the bishop’s blessing* to the stuff that comes in sideways off the Outer Bank and knows where your collar is.',
      ),
      h2('The tyranny of the fine day'),
      p(
        'Consider what sunshine does to us. You wake, the sky is blue, and at once there is an obligation. One ought to be out. There should be a picnic, a bicycle, something with a rug. To spend a fine day reading is a kind of theft; you do it with the blind down, feeling watched. By evening you are burned and sticky and have quarrelled in a car park. It was lovely, everyone says.',
      ),
      quote(
        'Rain is the only thing that has ever excused me from anything without asking for a certificate.',
      ),
      p(
        'Whereas rain absolves. It cancels garden parties. It empties museums of the people who had only wanted to be seen to be going. It sends lovers into doorways and strangers under awnings, and has founded, in this city alone, more marriages than the dance halls. All our good buildings were plainly designed by people looking out of a wet window. Under a permanently blue sky no one would have thought of the arcade.',
      ),
      p(
        'There is, I grant, the other sort. With a storm like the one now on its way I have no quarrel to settle and no jokes to make. Weather that kills is not bad weather but disaster, and it is coming more often, and we know the reason. All the more cause to be precise. If we go on calling every shower dreadful, what words do we keep for the flood?',
      ),
      h2('A modest request'),
      p(
        'So I would ask the announcers of this country to drop the tone of condolence. “Rain, I’m afraid.” Afraid of what? Say instead: *tomorrow, nothing will be expected of you before noon*. Say: good light for soup. And if you meet my neighbour on the stairs, do not console her. Ask her how her novel is coming along. She has been meaning to begin it, she told me once, on the first really wet weekend.',
      ),
    ],
  },
  {
    slug: 'the-silent-carriage',
    headline: 'What I overheard in the silent carriage',
    section: 'opinion',
    byline: ['Maud Terrasin'],
    summary:
      'The railway has introduced a coach in which one may not speak. It is the most eloquent place in the country. Notes from a journey conducted in looks.',
    image: 'mountain-railway',
    imageCaption: 'The silent carriage is the third from the front. One cannot tell by looking.',
    tags: ['rail'],
    hoursAgo: 90,
    reads: 12,
    body: [
      p(
        'The sign shows a pair of lips with a finger laid across them. Underneath, in three languages, which itself seems talkative: *Silent carriage. No conversation, no calls, no music.* I had booked it by mistake. I meant to sit in the dining car and interview a mayor. Instead I spent four hours between Merrowgate and Caldersted in a room with thirty-one people who had made a vow.',
      ),
      p(
        'I had assumed that it would be dull. In the first ten minutes I saw a divorce. At any rate I saw a couple get in, stow their luggage and discover at the same instant that they were no longer permitted to continue. For a moment they were at a loss. Then he took her book, found her place and gave it back to her. She looked at him as if he had at last said something.',
      ),
      h2('A grammar of coughs'),
      p(
        'People suppose that silence is the absence of talk. In the third carriage it is a language, with accents. There is the cough that says *window*, and the one that says *your bag*. There is the page turned in agreement and the page turned in reproach. Somebody unwraps a sandwich, and thirty-one persons hear what kind it is. No parliament I have reported on was ever so attentive.',
      ),
      quote('Nothing makes you so aware of other people as being forbidden to interrupt them.'),
      p(
        'After the second tunnel a telephone rang. I have seen men fall into harbours with more composure than its owner displayed. He did not answer it. He embraced it, like a child that is about to howl, and went out backwards, bowing a little to either side. When he came back, the woman opposite pushed a peppermint across the table. Amnesty was universal.',
      ),
      p(
        'At Sarn a boy of about five boarded with his grandmother. One could feel the carriage brace itself. He read the sign, or at least the lips. Then, for an hour and forty minutes, he looked out of the window at gorges, waterfalls and a red kite sitting on a signal, and told his grandmother all about it with his eyebrows.',
      ),
      h2('Arrival'),
      p(
        'At the terminus we got up, and something odd took place. No one said a word on the platform either. We nodded. I have sat through dinners of six courses after which I knew less about my neighbours. Then the couple from the beginning passed me, arm in arm; she was laughing at something which, as far as I could tell, he had not said.',
      ),
      p(
        'The mayor had waited in the dining car. He had a great deal to tell me. I am afraid I found it hard to concentrate.',
      ),
    ],
  },
  {
    slug: 'draft-column-umbrella-tax',
    headline: 'Against the umbrella (working title)',
    section: 'opinion',
    byline: ['Maud Terrasin'],
    summary:
      'DRAFT. Column for next week. A case for hats, with a digression on points at eye level. Must not repeat the rain piece; ask the desk whether two weather columns are too many.',
    image: 'rain-window',
    tags: ['weather'],
    hoursAgo: 2,
    reads: 0,
    status: 'draft',
    body: [
      p(
        'The umbrella is a private roof carried through a public street, and it has spokes. I should like to say something in favour of getting wet.',
      ),
      p('[Find the statistic about eye injuries. Was there really a levy in 1806?]'),
    ],
  },
]
