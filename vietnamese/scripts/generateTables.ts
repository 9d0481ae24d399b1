import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {renderLunarYears, renderSolarTerms} from './renderTables.ts'

/** Writes the generated tables anew: node vietnamese/scripts/generateTables.ts */
const folder = join(import.meta.dirname, '../src/calendar/generated')
writeFileSync(join(folder, 'lunarYears.ts'), renderLunarYears())
writeFileSync(join(folder, 'solarTermMinutes.ts'), renderSolarTerms())
