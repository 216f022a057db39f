import { adminLink } from '../admin/adminLink.js'

describe('a link in the admin', () => {
  it.each([
    ['/admin', '/admin/collections/articles/7'],
    ['/', '/collections/articles/7'],
  ])('leads to the document where the admin stands at %s', (adminRoute, link) => {
    expect(adminLink(adminRoute, 'articles', 7)).toBe(link)
  })
})
