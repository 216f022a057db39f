export {
  BeingReadNowWidget,
  MostReadNowWidget,
  NotCountedWidget,
} from '../../admin/readers/widgets.js'
