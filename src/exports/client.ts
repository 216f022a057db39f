export { NewsImage, type NewsImageProps } from '../client/NewsImage.js'
export { ReadBeacon, type ReadBeaconProps } from '../client/ReadBeacon.js'
