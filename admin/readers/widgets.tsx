import type { PayloadRequest, WidgetServerProps } from 'payload'
import { currentTime } from '../../src/clock.js'
import { getSiteReadership } from '../../src/delivery/readership.js'
import { getDesk } from '../../src/lists/desk.js'
import { getNotCounted } from '../../src/reads/notCounted.js'
import { BeingReadNow } from './BeingReadNow.js'
import { MostReadNow } from './MostReadNow.js'
import { NotCounted } from './NotCounted.js'

export const BeingReadNowWidget = async ({ req }: WidgetServerProps) => {
  const desk = getDesk(req.payload)
  if (!(await maySeeReads(req))) return null
  return (
    <BeingReadNow articles={desk.newsdesk.slugs.articles} initial={await desk.live.current()} />
  )
}

export const MostReadNowWidget = async ({ req }: WidgetServerProps) => {
  if (!(await maySeeReads(req))) return null
  return (
    <MostReadNow
      articles={getDesk(req.payload).newsdesk.slugs.articles}
      initial={await getSiteReadership(req.payload)}
    />
  )
}

export const NotCountedWidget = async ({ req }: WidgetServerProps) => {
  const { newsdesk } = getDesk(req.payload)
  if (!(await maySeeReads(req))) return null
  return <NotCounted initial={await getNotCounted(req.payload, newsdesk, currentTime())} />
}

const maySeeReads = async (req: PayloadRequest): Promise<boolean> =>
  Boolean(req.user && (await getDesk(req.payload).newsdesk.canSeeReads({ req })))
