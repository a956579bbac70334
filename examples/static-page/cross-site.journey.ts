import { expect, test } from '@playwright/test'
import { openConsole } from '../journeys/sign-in.js'
import { startFoyer } from '../journeys/start-foyer.js'

test('a page of a site that is not listed can neither read nor change anything', async ({ browser }) => {
  const foyer = await startFoyer()
  try {
    const server = new URL(foyer.console).origin
    const operator = await (await browser.newContext()).newPage()
    await openConsole(operator, foyer)

    // The operator's own browser opens a hostile page, which has no policy of its own to hold it back.
    const hostile = await operator.context().newPage()
    await hostile.goto(`${foyer.shop.replace('shop.', 'evil.')}/nothing`)
    const base = `${server}/v1/profiles/operators/auth`
    const answers = await hostile.evaluate(async (base) => {
      const json = { 'content-type': 'application/json', 'x-foyer': '1' }
      const attempts: RequestInit[] = [
        { method: 'POST', headers: json, body: '{}', credentials: 'include' },
        { method: 'POST', body: '{}', credentials: 'include', mode: 'no-cors' },
        { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}', credentials: 'include', mode: 'no-cors' },
        { method: 'POST', body: new URLSearchParams({ a: '1' }), credentials: 'include', mode: 'no-cors' },
        { method: 'POST', body: new FormData(), credentials: 'include', mode: 'no-cors' },
      ]
      const tell = (path: string, init: RequestInit) =>
        fetch(`${base}/${path}`, init).then(
          ({ type, status }) => `${type} ${String(status)}`,
          () => 'refused',
        )
      const told: string[] = []
      for (const path of ['refresh', 'sign-out']) for (const init of attempts) told.push(await tell(path, init))
      told.push(await tell('first-run', { credentials: 'include' }))
      return told
    }, base)

    expect([answers.length, ...new Set(answers)]).toEqual([11, 'refused'])
    for (const path of ['sign-out', 'refresh']) {
      const navigated = hostile.waitForURL(`${base}/${path}`)
      await hostile.evaluate((action) => {
        const form = document.createElement('form')
        Object.assign(form, { action, method: 'post', enctype: 'text/plain' })
        document.body.append(form)
        form.submit()
      }, `${base}/${path}`)
      await navigated
      expect(await hostile.textContent('body')).toMatch(/unsupported_media_type|origin_not_allowed/)
      await hostile.goBack()
    }

    await operator.reload()
    await expect(operator.getByRole('searchbox', { name: 'Search users' })).toBeVisible()
  } finally {
    await foyer.stop()
  }
})
