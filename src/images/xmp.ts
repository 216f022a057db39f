import type { ImageTexts } from './texts.js'

/** A packet of XMP (ISO 16684-1) with the properties of IPTC Photo Metadata 2023.1. */
export const toXmp = (texts: Partial<ImageTexts>): Buffer => {
  const properties = [
    list('dc:creator', 'Seq', texts.creator?.split(/\s*;\s*/)),
    localized('dc:description', texts.caption),
    localized('dc:rights', texts.copyrightNotice),
    list('dc:subject', 'Bag', texts.keywords ?? undefined),
    localized('xmpRights:UsageTerms', texts.usageTerms),
    localized('Iptc4xmpCore:AltTextAccessibility', texts.alt),
    simple('photoshop:Credit', texts.credit),
    simple('photoshop:Source', texts.source),
    simple('photoshop:Headline', texts.headline),
    simple('photoshop:DateCreated', texts.dateCreated),
    simple('photoshop:City', texts.city),
    simple('photoshop:Country', texts.country),
  ]
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ` +
      `${namespaces}>${properties.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
  )
}

const namespaces = Object.entries({
  dc: 'http://purl.org/dc/elements/1.1/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

const simple = (name: string, value?: string | null) =>
  value ? `<${name}>${escapeXml(value)}</${name}>` : ''

const localized = (name: string, value?: string | null) =>
  value
    ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${name}>`
    : ''

const list = (name: string, kind: 'Bag' | 'Seq', values: string[] = []) => {
  const items = values.filter(Boolean).map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`)
  return items.length ? `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>` : ''
}

const escapeXml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
