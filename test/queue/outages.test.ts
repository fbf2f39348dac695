import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { tellOutages } from '../../src/queue/outages.ts'
import { checkRedisUrl, nameOfRedis } from '../../src/queue/redis-url.ts'

function watched() {
  const worker = new EventEmitter()
  const backend = new EventEmitter()
  const told: string[] = []
  const connections = {
    on: (event: string, listener: (error: Error) => void) => worker.on(event, listener),
    getBackend: () => backend,
  }
  const outages = tellOutages(connections, 'redis://kista:6379', (message) => told.push(message))
  return { worker, backend, told, outages }
}

test('a Redis that goes away is told once, and once that it is back', () => {
  const { worker, backend, told, outages } = watched()
  for (let n = 0; n < 50; n++)
    worker.emit('error', new Error('connect ECONNREFUSED 127.0.0.1:6379'))
  expect(told).toEqual([
    'Redis at redis://kista:6379 is away (connect ECONNREFUSED 127.0.0.1:6379); waiting for it.',
  ])
  backend.emit('ready')
  backend.emit('ready')
  expect(told).toHaveLength(2)
  expect(told[1]).toMatch(/^Redis at redis:\/\/kista:6379 is back after \d+ s\.$/u)
  worker.emit('error', new Error('Connection is closed.'))
  expect(told).toHaveLength(3)
  expect(outages.lastError()).toBe('Connection is closed.')
})

test('another error is told as it is, the same one once a while', () => {
  const { worker, told } = watched()
  for (let n = 0; n < 5; n++) worker.emit('error', new Error('OOM command not allowed'))
  worker.emit('error', new Error('READONLY'))
  expect(told).toEqual([
    'Redis at redis://kista:6379: OOM command not allowed',
    'Redis at redis://kista:6379: READONLY',
  ])
})

test('an error that says nothing but its code is told by that', () => {
  const { worker, told } = watched()
  worker.emit('error', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }))
  expect(told[0]).toContain('(ECONNREFUSED)')
})

test('a server is named without its password', () => {
  expect(nameOfRedis('redis://anna:leyndo@kista:6380/2')).toBe('redis://kista:6380/2')
  expect(nameOfRedis('rediss://kista')).toBe('rediss://kista')
})

test.each(['', 'kista:6379', 'http://kista', 'redis://', 'file:///x', 'redis:leyndo'])(
  'no address of Redis: %j',
  (url) => {
    expect(() => checkRedisUrl(url)).toThrow('Name Redis as redis://HOST:PORT')
    expect(() => checkRedisUrl(url)).not.toThrow('leyndo')
  },
)
