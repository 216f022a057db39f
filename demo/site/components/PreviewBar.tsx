'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Says that this is a draft, and follows what is saved in the admin when it is shown there. */
export const PreviewBar = () => {
  const router = useRouter()
  useEffect(() => {
    const follow = ({ data, origin }: MessageEvent) => {
      if (origin === window.location.origin && data?.type === 'payload-document-event') {
        router.refresh()
      }
    }
    window.addEventListener('message', follow)
    if (window.parent !== window) {
      window.parent.postMessage({ ready: true, type: 'payload-live-preview' }, location.origin)
    }
    return () => window.removeEventListener('message', follow)
  }, [router])
  return (
    <p className="preview-bar" lang="en" dir="ltr">
      Preview of a draft
    </p>
  )
}
