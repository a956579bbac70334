import autocannon from 'autocannon'

/** Makes the load that standard input describes, in this process alone, and prints what came of it as JSON. */
let text = ''
for await (const chunk of process.stdin) text += chunk
const { url, requests, connections, seconds } = JSON.parse(text)
const {
  requests: sent,
  latency,
  non2xx,
  errors,
  timeouts,
  duration,
} = await autocannon({ url, requests, connections, duration: seconds, timeout: 30 })
console.log(
  JSON.stringify({ rate: sent.total / duration, p50: latency.p50, p99: latency.p99, max: latency.max, failed: non2xx + errors + timeouts }),
)
