export {type AlmanacDay, almanacOf, type LuckyHour} from './almanac.ts'
