import { Masthead } from '../../site/components/Masthead'

export default function NotFound() {
  return (
    <>
      <title>Not found</title>
      <Masthead />
      <main id="content" className="front">
        <header className="page-head">
          <p className="label">404</p>
          <h1>This page isn’t in the paper</h1>
          <p className="page-summary">
            The story may have moved, or the address has a slip of the pen.{' '}
            <a href="/">Read the front page</a> instead.
          </p>
        </header>
      </main>
    </>
  )
}
