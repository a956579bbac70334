import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { LitElement } from 'lit'
import { define } from '../../core/define.js'
import { bell as words } from '../../messages/en/notification-bell.js'
import { Announcer } from './announcer.js'

class Speaker extends LitElement {
  readonly announcer = new Announcer(this, () => words, 60)

  override render() {
    return this.announcer.render()
  }
}
define('test-speaker', Speaker)

it('says the first by its title, a burst by its number, and then is quiet', async () => {
  const speaker = new Speaker()
  document.body.append(speaker)
  const said = () => speaker.renderRoot.querySelector('[role="status"]')!.textContent

  for (const title of ['One', 'Two', 'Three']) speaker.announcer.announce(title)
  await speaker.updateComplete
  expect(said()).to.equal('New notification: One')

  await waitUntil(() => said() === '2 new notifications')
  await waitUntil(() => said() === '')
  await aTimeout(60)
  speaker.announcer.announce('One')
  await waitUntil(() => said() === 'New notification: One')
  speaker.remove()
})
