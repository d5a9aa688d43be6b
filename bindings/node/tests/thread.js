// A worker thread: annotates with a hold of its own on the database of a token, and sends what it found.
import { parentPort, workerData } from 'node:worker_threads';
import { Database } from 'nhan';

const { token, texts, rounds } = workerData;
const database = token === undefined ? Database.builtin() : Database.shared(token);
for (let i = 1; i < rounds; ++i) database.annotateMany(texts);
const found = JSON.stringify([database.annotateMany(texts), texts.map((text) => database.annotate(text))]);
database.close();
parentPort?.postMessage(found);
