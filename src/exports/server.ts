export { createNewsdeskHandler, type NewsdeskHandler } from '../delivery/door.js'
