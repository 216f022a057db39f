import { type CollectionSlug, type PayloadRequest, ValidationError } from 'payload'

/**
 * Why fields of a document can't be saved as they are, each named by its label. The message has the
 * reasons as well: the admin clears what stands at a field as soon as it checks its form again, which
 * a form that saves by itself does at once, and of many documents it shows the message alone.
 */
export const invalid = (
  collection: string,
  errors: { message: string; path: string }[],
  req: PayloadRequest,
) => {
  const { flattenedFields } = req.payload.collections[collection as CollectionSlug].config
  const labelOf = (path: string): string => {
    const field = flattenedFields.find(({ name }) => name === path)
    const label = field && 'label' in field && field.label
    if (typeof label === 'function') return String(label({ i18n: req.i18n, t: req.t as never }))
    return (typeof label === 'object' ? label[req.i18n.language] : label) || path
  }
  // As a function, for anything else would stand in the answer, in every language.
  const labelled = errors.map((error) => ({ ...error, label: () => labelOf(error.path) }))
  const error = new ValidationError({ collection, errors: labelled, req }, req.t)
  error.message = errors.map(({ message, path }) => `${labelOf(path)} – ${message}`).join(' ')
  return error
}
