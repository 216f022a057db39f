/** Structured data for search engines; no text in it can end the script. */
export const JsonLd = ({ graph }: { graph: object }) => (
  <script
    type="application/ld+json"
    dangerouslySetInnerHTML={{ __html: JSON.stringify(graph).replaceAll('<', '\\u003c') }}
  />
)
