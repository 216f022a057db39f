import config from '@payload-config'
import { getPayload } from 'payload'

/** `cron`: this process also does the jobs that are due, such as scheduled publishing. */
export const newsroom = () => getPayload({ config, cron: true })
