import { notFound } from 'next/navigation'

/** Any other address: the paper's own page for what is not there. */
export default function Unknown() {
  notFound()
}
