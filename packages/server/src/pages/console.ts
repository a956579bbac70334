import { Hono } from 'hono'
import type { Env } from '../http/env.js'
import { pageHeaders } from '../http/security-headers.js'

/** The operators' page: one element, which finds its way by the address. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Foyer</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/embed/1/console.css" />
    <script type="module" src="/embed/1/console.js"></script>
  </head>
  <body>
    <foyer-console></foyer-console>
    <noscript>This page needs JavaScript.</noscript>
  </body>
</html>
`

export const consolePage = new Hono<Env>()
  .use(pageHeaders())
  .get('/', (c) => c.html(PAGE))
  .get('/*', (c) => c.html(PAGE))
