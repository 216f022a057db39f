import { buildConfig } from 'payload'
import { newsdesk } from 'payload-newsdesk'
import { createHost } from './host'

const { BENCH_DATABASE: url = 'file:bench.db', BENCH_IMAGES: images = 'images' } = process.env

export default buildConfig(createHost({ images, newsdesk, url }))
