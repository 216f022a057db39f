import type { FieldHook } from 'payload'

/**
 * Whether texts of an image are still those of the picture before: they stayed when its file was
 * replaced, and nobody has looked at them since. Whoever rewrites the alt text has, and whoever says
 * so. In several languages a save tells of one alone: there only saying so counts.
 */
export const areTextsBehind: FieldHook = ({ data = {}, originalDoc, req, value }) => {
  if (!originalDoc) return false
  const hasOthers = Boolean(req.payload.config.localization)
  const isKept = (name: string) => data[name] === originalDoc[name]
  if (originalDoc.contentHash && !isKept('contentHash')) {
    return hasOthers || ['alt', 'caption'].some((name) => data[name]?.trim() && isKept(name))
  }
  return Boolean(value && originalDoc.textsBehind) && (hasOthers || isKept('alt'))
}
