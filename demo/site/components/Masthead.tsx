import { paper } from '../../content'
import { longDate } from '../dates'
import { findSections } from '../sections'

type Props = { isHome?: boolean; current?: string }

/** The paper's name, the day, and the way to its sections. */
export const Masthead = async ({ isHome, current }: Props) => {
  const sections = await findSections()
  const Name = isHome ? 'h1' : 'p'
  const today = new Date()
  return (
    <header className={isHome ? 'masthead masthead-home' : 'masthead'}>
      <div className="masthead-top">
        <p className="ear">
          <time dateTime={today.toISOString().slice(0, 10)}>{longDate(today)}</time>
        </p>
        <Name className="nameplate">
          <a href="/">{paper.name}</a>
        </Name>
        <p className="ear ear-end">{paper.place}</p>
      </div>
      {isHome && <p className="motto">{paper.motto}</p>}
      <nav className="sections" aria-label="Sections">
        <ul>
          {sections
            .filter(({ parent }) => !parent)
            .map(({ name, slug }) => (
              <li key={slug}>
                <a href={`/sections/${slug}`} aria-current={slug === current ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </header>
  )
}
