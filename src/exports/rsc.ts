export { FrontPage } from '../../admin/desk/FrontPage.js'
export { CareFilters } from '../../admin/images/CareFilters.js'
export { PicturesWidget } from '../../admin/images/PicturesWidget.js'
export {
  BeingReadNowWidget,
  MostReadNowWidget,
  NotCountedWidget,
} from '../../admin/readers/widgets.js'
export { Submitted } from '../../admin/Submitted.js'
export { SectionList } from '../../admin/sections/SectionList.js'
