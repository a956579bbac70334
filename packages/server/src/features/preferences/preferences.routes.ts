import { Preference, PreferenceParam } from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { readPreference, removePreference, writePreference } from './preferences.service.js'

export const preferences = new Hono<Env>()

const read = { summary: 'Read what one keeps of a view', param: PreferenceParam, answer: Preference }
endpoint(preferences, 'GET /me/preferences/:preference', read, (ctx, { param }) => readPreference(ctx, param.preference))

const write = { summary: 'Keep something of a view', param: PreferenceParam, json: Preference, answer: Preference }
endpoint(preferences, 'PUT /me/preferences/:preference', write, (ctx, { param, json }) => writePreference(ctx, param.preference, json))

const remove = { summary: 'Forget what one keeps of a view', param: PreferenceParam }
endpoint(preferences, 'DELETE /me/preferences/:preference', remove, (ctx, { param }) => removePreference(ctx, param.preference))
