import type { CollectionBeforeOperationHook, FieldHook } from 'payload'

type Data = Record<string, unknown>

/**
 * Takes the word that an image's texts fit it from a save that says nothing else. A form sends along
 * what it was opened with, and meanwhile somebody may have replaced the file.
 */
export const heedTextsFit: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data } = args as { data?: Data }
  if (operation !== 'update' || !data || Object.keys(data).length === 1) return args
  const { textsBehind, ...others } = data
  return { ...args, data: others }
}

/**
 * Whether texts of an image are still those of the picture before: they stayed when its file was
 * replaced, and nobody has looked at them since. Whoever rewrites the alt text has, and whoever says
 * so. In several languages a save tells of one alone: there any text that the image had counts, and
 * only saying so takes it back.
 */
export const areTextsBehind: FieldHook = ({
  data = {},
  originalDoc,
  req,
  siblingDocWithLocales,
  value,
}) => {
  if (!originalDoc) return false
  const hasOthers = Boolean(req.payload.config.localization)
  const isKept = (name: string) => data[name] === originalDoc[name]
  if (originalDoc.contentHash && !isKept('contentHash')) {
    return texts.some((name) =>
      hasOthers ? isSaid(siblingDocWithLocales?.[name]) : isSaid(data[name]) && isKept(name),
    )
  }
  return Boolean(value && originalDoc.textsBehind) && (hasOthers || isKept('alt'))
}

const texts = ['alt', 'caption']

/** Of a text in one language or by language. */
const isSaid = (text: unknown): boolean =>
  typeof text === 'string' ? Boolean(text.trim()) : Object.values(text ?? {}).some(isSaid)
