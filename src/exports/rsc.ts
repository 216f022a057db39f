export { FrontPage } from '../../admin/desk/FrontPage.js'
export {
  BeingReadNowWidget,
  MostReadNowWidget,
  NotCountedWidget,
} from '../../admin/readers/widgets.js'
