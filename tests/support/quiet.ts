import { bootApp, type TestApp } from './boot.js'

/** An app that sweeps only when a test asks: on a slow machine its own clock would come between. */
export const bootWithoutSweeps = async (args: Parameters<typeof bootApp>[0]): Promise<TestApp> => {
  const { setInterval } = globalThis
  const quiet = jest
    .spyOn(globalThis, 'setInterval')
    .mockImplementation(((run: () => void, everyMs: number) =>
      setInterval(run, everyMs === 5_000 ? 2 ** 31 - 1 : everyMs)) as never)
  const app = await bootApp(args)
  quiet.mockRestore()
  return app
}
