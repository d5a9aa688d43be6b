// One database in many worker threads, shared by its token.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { Database } from 'nhan';
import { cases } from './cases.js';

const texts = cases.map(({ text }) => text);
const program = new URL('thread.js', import.meta.url);
const start = (workerData) => new Worker(program, { workerData });
const found = async (worker) => (await once(worker, 'message'))[0];

test('threads find what one finds, at the same time', async () => {
  const database = Database.builtin();
  const expected = JSON.stringify([database.annotateMany(texts), texts.map((text) => database.annotate(text))]);
  const all = Promise.all(Array.from({ length: 4 }, () => found(start({ token: database.token, texts, rounds: 5 }))));
  for (let i = 0; i < 5; ++i) {
    database.annotateMany(texts);
    await new Promise(setImmediate);
  }
  for (const one of await all) assert.equal(one, expected);
});

test('a database outlives the thread that opened it first, and its token dies with the last hold', async () => {
  const first = Database.builtin();
  const { token } = first;
  const second = Database.shared(token);
  first.close();
  const third = Database.shared(token);
  second.close();
  assert.equal(await found(start({ token, texts: ['Hà Nội'], rounds: 1 })), JSON.stringify([third.annotateMany(['Hà Nội']), [third.annotate('Hà Nội')]]));
});

test('a token that nobody holds is refused', () => {
  const database = Database.builtin();
  const { token } = database;
  database.close();
  assert.throws(() => Database.shared(token), { code: 'NHAN_INVALID_ARGUMENT', message: /keep the one that gave it open/ });
});

test('threads that end in the middle of their work leave the others alone', async () => {
  const database = Database.builtin();
  const workers = Array.from({ length: 3 }, () => start({ token: database.token, texts, rounds: 1e9 }));
  await new Promise((done) => setTimeout(done, 300));
  await Promise.all(workers.map((worker) => worker.terminate()));
  assert.equal(database.annotate('Hà Nội').spans.length, 1);
});

test('each thread may open its own', async () => {
  const messages = await Promise.all([1, 2].map(() => found(start({ texts: ['Hà Nội'], rounds: 1 }))));
  assert.equal(messages[0], messages[1]);
});
