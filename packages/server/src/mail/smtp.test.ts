import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { expect, it, onTestFinished } from 'vitest'
import { mailTemplates } from '../mail-templates.js'
import { createSmtpMailer } from './smtp.js'

interface Received {
  recipients: string[]
  mail: Email
}

/** A real mail server on this machine, what it received, and our mailer that sends to it. */
async function createMailServer() {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const recipients = envelope.rcptTo.map(({ address }) => address)
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push({ recipients, mail })
          done()
        })
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  const { port } = server.server.address() as AddressInfo
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${String(port)}`, 'Harbour <hello@harbour.example>')
  onTestFinished(() => mailer.close())
  return { mailer, received, port }
}

it('sends a mail as it was written, from the address that is set', async () => {
  const { mailer, received } = await createMailServer()

  await mailer.send({ to: 'zoe@example.com', subject: 'Ihr Code für Häfen 港', text: 'Hello Zoë,\n\nyour code is 123456.' })

  expect(received).toMatchObject([
    {
      recipients: ['zoe@example.com'],
      mail: {
        subject: 'Ihr Code für Häfen 港',
        from: { name: 'Harbour', address: 'hello@harbour.example' },
        to: [{ address: 'zoe@example.com' }],
      },
    },
  ])
  expect(received[0]!.mail.text?.trim()).toBe('Hello Zoë,\n\nyour code is 123456.')
})

const HOSTILE = [
  'Ada\r\nBcc: evil@evil.example',
  'Ada\nBcc: evil@evil.example',
  'Ada\r\n\r\nAnother body',
  'Ada\r\n.\r\nMAIL FROM:<evil@evil.example>',
  'Ada\u2028Bcc: evil@evil.example',
  '=?utf-8?B?DQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?=',
  'Ada" <evil@evil.example>, "x',
  'Ada, evil@evil.example',
]

it('adds no recipient and no header, whatever stands in a name or a profile’s name', async () => {
  const { mailer, received } = await createMailServer()
  const rendered = mailTemplates.flatMap((template) =>
    HOSTILE.map((text) => template.render({ name: text, profile: text, site: text, code: '123456' } as never)),
  )

  for (const mail of rendered) await mailer.send({ to: 'zoe@example.com', ...mail })

  expect(received).toHaveLength(rendered.length)
  for (const { recipients, mail } of received) {
    expect(recipients).toEqual(['zoe@example.com'])
    expect([mail.bcc, mail.cc, mail.to?.length, mail.attachments]).toEqual([undefined, undefined, 1, []])
  }
})

it.each(['zoe@example.com, evil@evil.example', 'zoe@example.com\r\nRCPT TO:<evil@evil.example>'])(
  'reaches nobody else by the address %j',
  async (to) => {
    const { mailer, received } = await createMailServer()

    await mailer.send({ to, subject: 'Hello', text: 'Hello' }).catch(() => undefined)

    expect(received.flatMap(({ recipients }) => recipients)).not.toContain('evil@evil.example')
  },
)

it('says when the mail server is not there', async () => {
  const { mailer } = await createMailServer()
  const nowhere = createSmtpMailer('smtp://127.0.0.1:1', 'hello@harbour.example')
  onTestFinished(() => nowhere.close())

  await expect(nowhere.send({ to: 'zoe@example.com', subject: 'Hello', text: 'Hello' })).rejects.toThrow(/ECONNREFUSED/)
  await expect(mailer.send({ to: 'zoe@example.com', subject: 'Hello', text: 'Hello' })).resolves.toBeUndefined()
})
