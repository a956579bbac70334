import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The least that a route can do: the ceiling for every other. */
const app = new Hono().get('/', (c) => c.json({ hello: 'world' }))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) })
