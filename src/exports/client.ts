export { EditorsPickControl } from '../../admin/EditorsPickControl.js'
