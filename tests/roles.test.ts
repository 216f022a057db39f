import { resolveAbilities } from '../src/access/abilities.js'
import { newsdesk, roles } from '../src/index.js'

const as = (user: object | null) =>
  ({
    req: {
      payload: { config: { admin: { user: 'users' } } },
      user: user && { collection: 'users', ...user },
    },
  }) as never

describe('roles()', () => {
  it('reads one role or many, from the field it is told', async () => {
    const { canPublish } = roles({ canPublish: ['editor', 'admin'] })
    expect(await canPublish!(as({ roles: ['reporter', 'admin'] }))).toBe(true)
    expect(await canPublish!(as({ roles: 'editor' }))).toBe(true)
    expect(await canPublish!(as({ roles: ['reporter'] }))).toBe(false)
    expect(await canPublish!(as({}))).toBe(false)
    expect(await canPublish!(as(null))).toBe(false)
    expect(await canPublish!(as({ collection: 'readers', roles: ['editor'] }))).toBe(false)
    const { canWrite } = roles({ canWrite: ['writer'] }, { field: 'job' })
    expect(await canWrite!(as({ job: 'writer', roles: [] }))).toBe(true)
  })

  it('names at boot what is wrong with it', () => {
    expect(() => roles({ canPublsh: ['editor'] } as never)).toThrow('canPublsh')
    expect(() => roles({ canPublish: 'editor' } as never)).toThrow('canPublish')
    expect(() => newsdesk({ access: { canPublish: ['editor'] } } as never)).toThrow(
      'access.canPublish',
    )
  })
})

describe('what people may do', () => {
  it('is left with any user of the admin where nothing is said', async () => {
    const { canCurate, canPublish, canWrite } = resolveAbilities(roles({ canPublish: ['editor'] }))
    const reporter = as({ roles: ['reporter'] })
    expect([await canWrite(reporter), await canPublish(reporter)]).toEqual([true, false])
    expect([await canCurate(reporter), await canCurate(as(null))]).toEqual([true, false])
    expect(await canCurate(as({ collection: 'readers' }))).toBe(false)
  })

  it('is refused where the answer is a query, as of a Payload access function', async () => {
    const { canPublish } = resolveAbilities({ canPublish: () => ({ id: { equals: 1 } }) as never })
    expect(await canPublish(as({ id: 2 }))).toBe(false)
  })
})
