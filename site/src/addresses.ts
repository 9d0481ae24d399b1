export {type AddressedDocument, addressOf} from '@cong/schemas/addresses'
