import type { Membership } from '@foyer/shared'
import { Profiles } from '../core/profiles.js'
import type { ProfileSwitcher } from '../widgets/profile-switcher/profile-switcher.js'
import type { Answers } from './fake-api.js'
import { byRole } from './by-role.js'
import { waitUntil } from '@open-wc/testing'
import { mount } from './mount.js'
import { acme, birch, cedar, membership, operatorWorld } from './operator-world.js'

export const many = (count: number) =>
  Array.from({ length: count }, (_, at) => membership(`p-${String(at)}`, `Profile ${String(at).padStart(4, '0')}`))

/** A switcher where Ada is signed in as an operator of these profiles, and what was announced. */
export async function openSwitcher(
  memberships: Membership[] = [acme, birch, cedar],
  answers: Answers = {},
  part: Partial<ProfileSwitcher> = {},
) {
  const world = operatorWorld(memberships, answers)
  const profiles = new Profiles(world.session)
  // Else a translucent colour is judged on white, in the dark too.
  document.body.style.setProperty('background', 'Canvas')
  const switcher = await mount('profile-switcher', { profiles, ...part })
  const heard: string[] = []
  const id = (membership: Membership | null) => membership?.profile.id ?? 'none'
  switcher.addEventListener('profile-switch', ({ from, to }) => heard.push(`switch ${id(from)} ${id(to)}`))
  switcher.addEventListener('profile-switched', ({ from, to }) => heard.push(`switched ${id(from)} ${id(to)}`))
  void profiles.begin()
  return { ...world, world, profiles, switcher, heard }
}

/** Waits for a line of the switcher, which has no role to be found by. */
export async function says(text: string | RegExp): Promise<Element> {
  const lines = () => [...document.querySelector('profile-switcher')!.renderRoot.querySelectorAll('p')]
  const find = () => lines().find((line) => (typeof text === 'string' ? line.textContent.includes(text) : text.test(line.textContent)))
  await waitUntil(find, `Nothing says ${String(text)}.`)
  return find()!
}

export const open = async (name: string | RegExp) => (await byRole('button', name)).click()
export const options = (switcher: ProfileSwitcher) => [...switcher.renderRoot.querySelectorAll('[role=option]')]
export const active = (switcher: ProfileSwitcher) => switcher.renderRoot.querySelector('.active .option-name')?.textContent
/** The profiles whose tokens were asked for, in order. */
export const entered = async (requests: Request[]) => {
  const entries = requests.filter(({ url }) => url.endsWith('/embed-tokens'))
  return Promise.all(entries.map(async (request) => ((await request.clone().json()) as { profileId: string }).profileId))
}
