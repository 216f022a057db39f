export { EditorsPickControl } from '../../admin/EditorsPickControl.js'
export { ReadBeacon, type ReadBeaconProps } from '../client/ReadBeacon.js'
