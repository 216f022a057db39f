import type { BasePayload } from 'payload'
import { signPreview } from '../access/preview.js'
import { currentTime } from '../clock.js'
import { getDesk } from '../lists/desk.js'
import type { ID } from '../types.js'

const hourMs = 3_600_000

/**
 * Where the front-end shows an article's newest draft: the page with `?draft=<token>`. Absolute
 * where the front-end's origin is known.
 *
 * @param hours It opens for at least so long, at most twice: links asked for in between are the
 * same, so that a live preview keeps its page.
 */
export const previewLink = async (
  payload: BasePayload,
  {
    article: { id, section, slug },
    hours,
    locale,
  }: {
    article: { id: ID; section?: unknown; slug?: string | null }
    hours: number
    locale?: string
  },
): Promise<{ expiresAt: string; url: string }> => {
  const { newsdesk, sources } = getDesk(payload)
  const sections = section == null ? null : await sources.sections(locale)
  const path = newsdesk.articlePath({
    locale,
    section: sections?.get(String(section))?.slug ?? null,
    slug: slug || String(id),
  })
  const span = hours * hourMs
  const expiresAt = (Math.floor(currentTime() / span) + 2) * span
  const origin = newsdesk.site.url ?? payload.config.serverURL
  const token = signPreview(payload, { article: id, expiresAt })
  return {
    expiresAt: new Date(expiresAt).toISOString(),
    url: `${origin}${path}${path.includes('?') ? '&' : '?'}draft=${token}`,
  }
}
