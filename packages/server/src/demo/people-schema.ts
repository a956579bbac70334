import { EditUserSchema } from '@foyer/shared'

export const CONTRACTS = ['monthly', 'yearly', 'flexible']

/** What profiles with made-up users know of these. */
export const PEOPLE_SCHEMA = EditUserSchema.parse({
  types: ['standard', 'contractor'],
  fields: [
    { key: 'meter', label: 'Meter number', type: 'text', seenBy: 'user' },
    { key: 'contract', label: 'Contract', type: 'select', options: CONTRACTS, seenBy: 'user' },
    { key: 'since', label: 'Customer since', type: 'date' },
    { key: 'paperless', label: 'Paperless bills', type: 'checkbox', seenBy: 'user', editedBy: 'user' },
  ],
})
