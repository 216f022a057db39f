import { randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import { isPublic } from '../config/loopback'
import { demoPassword } from '../config/users'
import { ensure } from './ensure'

export type SignIn = { email: string; password: string }

const people = [
  { name: 'Rosa Reporter', email: 'reporter@newsdesk.example', role: 'reporter' },
  { name: 'Edda Editor', email: 'editor@newsdesk.example', role: 'editor' },
  { name: 'Adam Admin', email: 'admin@newsdesk.example', role: 'admin' },
]

/** The three users, with the known password only where nobody else can reach the sign-in. */
export const seedUsers = async (payload: Payload): Promise<SignIn[]> => {
  const made: SignIn[] = []
  for (const { email, name, role } of people) {
    const password = isPublic() ? randomBytes(12).toString('base64url') : demoPassword
    await ensure({
      payload,
      collection: 'users',
      where: { email: { equals: email } },
      create: async () => {
        made.push({ email, password })
        return payload.create({
          collection: 'users',
          data: { email, name, password, roles: [role] },
        })
      },
    })
  }
  return made
}
