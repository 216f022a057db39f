import { type CollectionSlug, type PayloadRequest, ValidationError } from 'payload'

/** Why fields of a document can't be saved as they are, each named by its label. */
export const invalid = (
  collection: string,
  errors: { message: string; path: string }[],
  req: PayloadRequest,
) => {
  const { flattenedFields } = req.payload.collections[collection as CollectionSlug].config
  const labelOf = (path: string) => {
    const field = flattenedFields.find(({ name }) => name === path)
    const label = field && 'label' in field && field.label
    if (!label || typeof label === 'function') return label || undefined
    // As a function, for anything else would stand in the answer, in every language.
    return () => (typeof label === 'string' ? label : (label[req.i18n.language] ?? path))
  }
  const labelled = errors.map((error) => ({ ...error, label: labelOf(error.path) }))
  return new ValidationError({ collection, errors: labelled, req }, req.t)
}
