export { createNewsdeskHandler, type NewsdeskHandler } from '../delivery/door.js'
export { type NewsdeskServer, type ServerOptions, startServer } from '../delivery/startServer.js'
