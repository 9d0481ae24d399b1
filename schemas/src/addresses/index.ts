export {type AddressedDocument, addressOf} from './addressOf.ts'
export {isOwnSection} from './ownSections.ts'
export {plainAddress, readAddress, tidyAddress} from './readAddress.ts'
