import { expect, waitUntil } from '@open-wc/testing'
import { byRole } from '../../test/by-role.js'
import { fakeApi } from '../../test/fake-api.js'
import { fakeUser, UsersWorld } from '../../test/fake-users.js'
import { mount } from '../../test/mount.js'
import './user-table.define.js'

it('shows people’s pictures, and initials for those who have none or one that does not load', async () => {
  const drawn = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')}`
  const [ada, bo, cem] = [
    fakeUser({ name: 'Ada Lovelace', avatar: drawn }),
    fakeUser({ name: 'Bo Holm', avatar: '/avatars/acme/gone.webp' }),
    fakeUser({ name: 'Cem Kaya' }),
  ]
  const table = await mount('user-table', { client: fakeApi(new UsersWorld([ada, bo, cem]).answers) })
  await byRole('row', 'Cem Kaya')

  const faceOf = ({ id }: { id: string }) => table.shadowRoot!.querySelector(`[data-id="${id}"] .avatar`)!
  const shown = (user: { id: string }) => [...faceOf(user).querySelectorAll('img')].filter((image) => image.checkVisibility())

  await waitUntil(() => shown(bo).length === 0)
  expect([ada, bo, cem].map((user) => shown(user).length)).to.deep.equal([1, 0, 0])
  expect(faceOf(bo).querySelector('img')!.src).to.equal(new URL('/avatars/acme/gone.webp', 'http://test').href)
  expect([ada, bo, cem].map((user) => faceOf(user).textContent.trim())).to.deep.equal(['AL', 'BH', 'CK'])
})
