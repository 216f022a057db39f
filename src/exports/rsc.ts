export { BeingReadNowWidget, MostReadNowWidget } from '../../admin/readers/widgets.js'
