import type { ArticleSeed } from '../types'

import { h2, p, quote } from './blocks'

export const music: ArticleSeed[] = [
  {
    slug: 'harbour-philharmonic-new-conductor',
    headline: 'The Philharmonic chose its conductor by not looking at her',
    section: 'music',
    byline: ['Nadia Harrowin'],
    summary:
      'Six candidates rehearsed behind a screen, unseen and forbidden to speak. The players voted unanimously. On Saturday Zsófia Aldermann opened her first season with a whisper.',
    image: 'orchestra-balcony',
    tags: ['orchestra'],
    hoursAgo: 6,
    reads: 101,
    body: [
      p(
        'Orchestras have auditioned players behind screens for decades. It had not occurred to anyone to do the same with the person in front. How would one follow a beat one cannot see? The Harbour Philharmonic, after two unhappy appointments of very photogenic men, decided to find out.',
      ),
      p(
        'For a week in spring a gauze sheet hung across the stage of the Corn Exchange Hall, lit so that only the movement of two hands and a baton came through as a shadow. Six candidates conducted the same slow movement for forty minutes each. They were not permitted to say a word. Names, faces, careers and hairstyles remained on the far side of the cloth.',
      ),
      h2('The shadow with the left hand'),
      p(
        '“By the third bar of number four I had stopped counting,” recalls the principal oboist, Bram Teller. “It was like being read to by somebody who knows the end.” All eighty-four players wrote the same number on their slips. When the gauze fell, there stood a woman of fifty-eight in a cardigan who had spent twenty years directing the opera in a mining town, and whom not one of the agencies had put forward.',
      ),
      quote('I have a loud voice and a great many opinions. It was restful to be without them.'),
      p(
        'On Saturday Zsófia Aldermann gave her first concert as principal conductor. It began so softly that several people in the upper circle thought it had not begun. The strings of the Philharmonic, always rich, sometimes rather pleased with being so, played the opening of Tessaly’s *Estuary* at the edge of hearing for a full four minutes. When the horns at last entered, a boy in row C said “oh” aloud. He spoke for the house.',
      ),
      p(
        'What distinguishes her is proportion. Climaxes arrive when they are due and not before. Inner voices that one had taken for upholstery turn out to be furniture. In the second half, in Marchetta’s Fourth, she let the violas lead the slow movement, which they did with the astonished gravity of people handed the keys.',
      ),
      h2('A few rough edges'),
      p(
        'Not everything came off. The scherzo nearly lost its brass on a corner, and the new seating, with double basses along the back wall, muddies the stalls while blessing the balcony. She will move them again, one gathers. She is said to move the chairs herself.',
      ),
      p(
        'The applause lasted eleven minutes. Ms Aldermann bowed briefly and then did something that will be remembered: she asked the orchestra to stand, went behind the curtain at the side, and stayed there. One saw, on the cloth, the shadow of two hands, clapping.',
      ),
    ],
  },
  {
    slug: 'bellamarsh-organ-woken',
    headline: 'Four thousand pipes, one dead bat: the Bellamarsh organ sounds again',
    section: 'music',
    byline: ['Nadia Harrowin', 'Joss Arkwell'],
    summary:
      'For nine years the great organ of Bellamarsh Minster lay in numbered crates. Its restorers found flour, love letters and a wrong note that turned out to be right.',
    image: 'organ-pipes',
    tags: ['orchestra', 'nature'],
    hoursAgo: 13,
    reads: 88,
    body: [
      p(
        'The smallest pipe in the Bellamarsh organ is eleven millimetres long and sounds like a gnat with ambitions. The largest measures just under ten metres, and one feels it in the knees. In between stand 4,110 others. Since 2016 all of them had been in crates, sorted by number, in a former flour mill outside the town. On Sunday they were heard together for the first time.',
      ),
      p(
        'The sound, when it came, was greeted by the full minster with a gasp and then a sort of laughter, as when a very old relative comes downstairs in evening dress. At the console sat Marguerite Oake, 34, who was appointed organist nine years ago, a week before the instrument was taken apart. She had never until this month been able to do her job.',
      ),
      h2('What was inside'),
      p(
        'An organ breathes for two centuries and does not dust itself. The restorers of the firm Haverkamp & Sisters drew up a list of what they found: nineteen kilos of plaster, a quantity of flour that nobody can explain, a bat (dead), a bat (asleep), a set of false teeth, and behind the great bass pipes a bundle of letters from 1871 between a bellows boy and a girl named Constance. She evidently said yes. The parish register confirms it.',
      ),
      quote(
        'We mended everything we understood. What we did not understand we put back as it was.',
      ),
      p(
        'Among the latter is the famous wrong note. The F sharp of the trumpet stop had always been sharp by almost a quarter-tone. Generations of organists avoided it. The master restorer, Paulina Haverkamp, had the tuning slide in her hand when it struck her that the pipe showed no trace of damage. It had been made so. In the archive she came upon a note by the builder: the bell of the minster, struck during the creed, sounds exactly this F sharp. Pipe and bell were meant to meet.',
      ),
      h2('The meeting'),
      p(
        'On Sunday, after two hundred years during which nobody had known to listen, they met. Ms Oake held the chord and waited. The verger pulled. For about six seconds the building hummed as one thing, windows and pews included, and a child began to cry and then stopped to hear better.',
      ),
      p(
        'There are recitals every Friday at noon, admission free. The sleeping bat was moved to the south tower. It is reported to be a light sleeper now.',
      ),
    ],
  },
  {
    slug: 'concerto-for-foghorn',
    headline: 'A concerto for foghorn, with the audience in boats',
    section: 'music',
    byline: ['Nadia Harrowin'],
    summary:
      'The composer Ludo Harrap has written for an instrument with a single note and a range of twelve miles. The first performance depended on bad visibility, and got it.',
    image: 'lighthouse-fog',
    imageCaption: 'The soloist, seen from row F, which was a herring drifter.',
    tags: ['harbour', 'weather', 'on-the-water'],
    hoursAgo: 52,
    reads: 36,
    body: [
      p(
        'The soloist is nine metres high, painted white and red, and was built in 1908. It can play a low E flat. It cannot play it quietly. Anybody wishing to write a concerto for such a performer must come to terms with these facts early, and Ludo Harrap, who is 39 and comes from a family of pilots, says that he found them a relief. “Usually one has to choose the notes.”',
      ),
      p(
        '*Visibility Poor*, for foghorn and brass, was first performed on Saturday at a quarter past six in the morning, in the sound between Holm and Skerrow. The date had been moved four times. A foghorn concerto without fog, the composer held, would be merely rude. At five on Saturday the coastguard rang. One could not see the end of the jetty, he reported, or indeed the jetty.',
      ),
      h2('Sixty-three boats'),
      p(
        'The audience sat in sixty-three boats: pilot cutters, dinghies, a tug, the harbour police, and a herring drifter on whose winch this critic had the honour of being placed. Forty brass players were distributed among them without anyone knowing where. Then came a long silence in a grey so complete that people began to whisper as they do in church.',
      ),
      quote(
        'You cannot see the orchestra and the orchestra cannot see you. It is the fairest concert I know.',
      ),
      p(
        'The first E flat came from everywhere at once. It lasts four seconds; the water trembles in the bailer; then the cliffs give it back, flat by a shade. Out of this shade Harrap has made his piece. A trumpet, very near, takes up the echo, another bends it, tubas answer from the direction of the open sea. For half an hour one sits within a slowly turning chord, waiting for the great note, dreading it slightly and, when it does come, being absurdly glad.',
      ),
      p(
        'It is easy to make this sound like a stunt, and there was a flask going round. But the middle section, in which the horn falls silent for six minutes and the players find each other by ear alone, drifting, is among the most beautiful new music I have heard on or off land. When two flugelhorns passed close by in the white, playing thirds, a man in the next boat took off his hat.',
      ),
      h2('The coda'),
      p(
        'For the ending the score prescribes that the fog should lift. It did, two bars late. The sun came through, everyone saw everyone, and there was a moment of general shyness. Then the tug sounded its own horn, a vulgar A natural, and the fleet applauded by all available means.',
      ),
    ],
  },
]
