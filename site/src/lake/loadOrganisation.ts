import {contactOfficersQuery, organisationQuery} from '@cong/schemas/queries'
import type {ContactOfficersQueryResult} from '@cong/schemas/types'
import {slugify} from '@cong/vietnamese/text'
import type {PageLake} from './lakeReader.ts'
import {required} from './required.ts'

export type Contact = {
  name: string
  position?: string | undefined
  unit?: string | undefined
  phone?: string | undefined
  email?: string | undefined
}

export type Unit = {
  /** The unit's anchor on the organisation page. */
  anchor: string
  name: string
  functions: string[]
  address?: string | undefined
  phone?: string | undefined
  email?: string | undefined
  head?: Contact | undefined
  people: Contact[]
}

/** The units of the office in its order, with their people (Decree 42/2022/NĐ-CP, art. 4). */
export async function loadOrganisation(lake: PageLake): Promise<Unit[]> {
  const units = await lake.ask(organisationQuery)
  return units.map(unit => {
    const name = required(unit.name, unit._id, 'name')
    const head = unit.head ? readContact(unit.head) : undefined
    const others = unit.people.filter(person => person._id !== unit.head?._id)
    return {
      anchor: unit.slug ?? slugify(name),
      name,
      functions: (unit.functions ?? '').split(/\n+/).filter(line => line.trim()),
      address: unit.address ?? undefined,
      phone: unit.phone ?? undefined,
      email: unit.email ?? undefined,
      head,
      people: others.map(readContact),
    }
  })
}

/** The officers who answer requests for information. */
export async function loadContactOfficers(lake: PageLake): Promise<Contact[]> {
  return (await lake.ask(contactOfficersQuery)).map(readContact)
}

function readContact(person: ContactOfficersQueryResult[number]): Contact {
  return {
    name: required(person.name, person._id, 'name'),
    position: person.position ?? undefined,
    unit: person.unit?.name ?? undefined,
    phone: person.phone ?? undefined,
    email: person.email ?? undefined,
  }
}
