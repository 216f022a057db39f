/** Preloaded into every process under measurement: says over IPC what it has used. */
const early = []

process.on('message', (message) => {
  if (message.action === 'cpu') process.send?.({ answer: process.cpuUsage(), id: message.id })
  else if (process.listenerCount('message') === 1) early.push(message)
})
/** What was asked while the script was still loading. */
process.on('newListener', (name) => {
  if (name !== 'message') return
  setImmediate(() => {
    for (const message of early.splice(0)) process.emit('message', message)
  })
})
