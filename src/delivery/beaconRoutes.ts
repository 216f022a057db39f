import type { Route } from './answer.js'

/**
 * For pages of any make: `<script async src="/api/newsdesk/beacon.js" data-article="slug">`. A page
 * view is a value of `data-article`, a new script element or a return from the back/forward cache;
 * it counts once, when the page has been in sight for a second. A page that is prerendered is not in
 * sight yet. Nothing is kept in the browser. `ReadBeacon` is the same for React.
 */
const beacon = `(s=>{
let timer,article,isSent
const send=()=>{
isSent=1
const to=new URL('reads',s.src),body=JSON.stringify({article})
if('keepalive'in Request.prototype)fetch(to,{method:'POST',body,keepalive:true}).catch(()=>{})
else navigator.sendBeacon(to,body)
}
const watch=()=>{
clearTimeout(timer)
if(article&&!isSent&&document.visibilityState=='visible')timer=setTimeout(()=>s.isConnected&&send(),1000)
}
const view=()=>{
article=s.dataset.article
isSent=0
watch()
}
document.addEventListener('visibilitychange',watch)
addEventListener('pageshow',e=>e.persisted&&view())
new MutationObserver(view).observe(s,{attributeFilter:['data-article']})
view()
})(document.currentScript)
`

export const beaconRoutes: Route[] = [
  {
    method: 'get',
    path: '/beacon.js',
    isPublic: 'kept',
    summary: 'A script that counts a page’s reads: set data-article to the article’s slug or id.',
    answers: [{ status: 200, description: 'The script.', type: 'text/javascript' }],
    answer: async () => ({
      body: beacon,
      headers: {
        'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400',
        'Content-Type': 'text/javascript; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
      },
      status: 200,
    }),
  },
]
