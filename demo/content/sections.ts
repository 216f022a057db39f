import type { Paper, SectionSeed } from './types'

export const paper: Paper = {
  name: 'The Merrowgate Leadline',
  motto: 'Taking soundings since 1871',
  place: 'Merrowgate',
  timeZone: 'Europe/London',
}

export const sections: SectionSeed[] = [
  {
    name: 'City',
    slug: 'city',
    description:
      'Merrowgate and the lower Arle: streets, trams, housing, weather and the people in between.',
  },
  {
    name: 'Politics',
    slug: 'politics',
    description: 'The Storhall in Caldersted, the town halls, and what the one costs the other.',
  },
  {
    name: 'World',
    slug: 'world',
    description: 'Reports from beyond Vestrey, by correspondents who live where they write.',
  },
  {
    name: 'Business',
    slug: 'business',
    description: 'The port, the Exchange and the working week.',
  },
  {
    name: 'Culture',
    slug: 'culture',
    description: 'Stage, pictures, buildings and the arguments they cause.',
  },
  {
    name: 'Books',
    slug: 'books',
    description: 'Reviews, bookshops and the trade in sentences.',
    parent: 'culture',
  },
  {
    name: 'Music',
    slug: 'music',
    description: 'From the Philharmonic to the foghorn.',
    parent: 'culture',
  },
  {
    name: 'Science',
    slug: 'science',
    description: 'Observatories, estuaries and laboratories, explained without shouting.',
  },
  {
    name: 'Sport',
    slug: 'sport',
    description: 'Tannery Road, the water and everything run, rowed or swum on the way there.',
  },
  {
    name: 'Table',
    slug: 'table',
    description: 'Cooking, markets, bakeries and the Friday recipe.',
  },
  {
    name: 'Opinion',
    slug: 'opinion',
    description: 'Columns and comment. The views are the authors’ own, as they will tell you.',
  },
]
