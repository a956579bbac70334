import {
  CreateEmbedKey,
  CreateEmbedToken,
  CreateProfile,
  EditProfile,
  EmbedConfig,
  EmbedKey,
  EmbedKeyParam,
  EmbedKeys,
  EmbedToken,
  IfMatch,
  Memberships,
  Profile,
} from '@foyer/shared'
import { Hono } from 'hono'
import { endpoint } from '../../http/endpoint.js'
import type { Env } from '../../http/env.js'
import {
  createEmbedKey,
  createProfile,
  editProfile,
  enterProfile,
  listEmbedKeys,
  listMemberships,
  readEmbedConfig,
  readProfile,
  removeEmbedKey,
} from './profiles.service.js'

export const profiles = new Hono<Env>()

endpoint(profiles, 'GET /', { summary: 'Read the profile', answer: Profile }, (ctx) => readProfile(ctx))

const edit = { summary: 'Edit the profile', header: IfMatch, json: EditProfile, answer: Profile }
endpoint(profiles, 'PATCH /', edit, (ctx, { header, json }) => editProfile(ctx, json, header['if-match']))

endpoint(profiles, 'GET /me/profiles', { summary: 'List one’s profiles (operators)', answer: Memberships }, (ctx) => listMemberships(ctx))

const create = { summary: 'Create a profile (operators)', json: CreateProfile, answer: Profile, status: 201, creates: true } as const
endpoint(profiles, 'POST /me/profiles', create, (ctx, { json }) => createProfile(ctx, json))

const enter = { summary: 'Exchange the session for a token of one profile (operators)', json: CreateEmbedToken, answer: EmbedToken }
endpoint(profiles, 'POST /me/embed-tokens', enter, (ctx, { json }) => enterProfile(ctx, json.profileId))

endpoint(profiles, 'GET /embed-keys', { summary: 'List the public keys', answer: EmbedKeys }, (ctx) => listEmbedKeys(ctx))

const createKey = { summary: 'Create a public key', json: CreateEmbedKey, answer: EmbedKey, status: 201, creates: true } as const
endpoint(profiles, 'POST /embed-keys', createKey, (ctx, { json }) => createEmbedKey(ctx, json.kind))

const removeKey = { summary: 'Take a public key out of use', param: EmbedKeyParam }
endpoint(profiles, 'DELETE /embed-keys/:key', removeKey, (ctx, { param }) => removeEmbedKey(ctx, param.key))

/** What a page's key names; outside of any profile, for the page does not know it yet. */
export const embedConfig = new Hono<Env>()

const read = { summary: 'Read what a public key names', param: EmbedKeyParam, answer: EmbedConfig }
endpoint(embedConfig, 'GET /:key', read, (ctx, { param }) => readEmbedConfig(ctx, param.key))
