import { Logo } from '@foyer/shared'
import { Hono } from 'hono'
import { PICTURE_TYPES } from '../../core/pictures.js'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import { removeLogo, replaceLogo } from './logos.service.js'

export const logos = new Hono<Env>()

const replace = { summary: 'Replace the logo', file: PICTURE_TYPES, answer: Logo }
endpoint(logos, 'PUT /logo', replace, (ctx, { file }) => replaceLogo(ctx, file))

endpoint(logos, 'DELETE /logo', { summary: 'Remove the logo' }, (ctx) => removeLogo(ctx))
