export { EditorsPickControl } from '../../admin/EditorsPickControl.js'
export { ReadinessPanel } from '../../admin/ReadinessPanel.js'
export { SharePreview } from '../../admin/SharePreview.js'
export { ReadBeacon, type ReadBeaconProps } from '../client/ReadBeacon.js'
