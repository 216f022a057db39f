import { paper } from '../../content'

export const Footer = () => (
  <footer className="footer">
    <p className="footer-name">{paper.name}</p>
    <p>
      An invented paper from an invented town, to show what payload-newsdesk does. Its people, its
      news and its pictures are made up.
    </p>
    <p>
      <a href="/admin">To the newsroom</a>
    </p>
  </footer>
)
