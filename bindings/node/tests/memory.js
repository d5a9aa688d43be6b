// Annotates many small documents in every way, and prints by how many bytes the resident memory grew over that after a warm-up.
// Run with --expose-gc by memory.test.js, in a process of its own.
import { Database } from 'nhan';

const [, , way, documents] = process.argv;
const database = Database.builtin();
const text = 'Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên ngày 14/8.';
let read = 0;

const readAll = ({ spans, offices }) => {
  for (const span of spans) read += span.begin + span.id.length + span.text.length;
  read += offices.length;
};

const ways = {
  single: (count) => {
    for (let i = 0; i < count; ++i) readAll(database.annotate(`${text} ${i}`));
  },
  batch: (count) => {
    for (let i = 0; i < count; i += 100) database.annotateMany(Array.from({ length: 100 }, (_, j) => `${text} ${i + j}`)).forEach(readAll);
  },
  stream: (count) => {
    const stream = database.openStream();
    for (let i = 0; i < count; ++i) {
      readAll(stream.feed(`${text} ${i}`));
      readAll(stream.finish());
    }
  },
  'one long stream': (count) => {
    const stream = database.openStream();
    for (let i = 0; i < count; ++i) readAll(stream.feed(`${text}\n`));
    readAll(stream.finish());
  },
  handles: (count) => {
    for (let i = 0; i < count / 50; ++i) {
      const annotator = database.annotator();
      readAll(annotator.annotate(text));
      annotator.close();
    }
  },
};

async function settled() {
  for (let i = 0; i < 5; ++i) {
    await new Promise((done) => setTimeout(done, 20));
    globalThis.gc?.();
  }
  return process.memoryUsage().rss;
}

// Warmed up by as much as is measured: closed handles wait for a turn of the event loop, and what they take until then is taken once.
ways[way](Number(documents));
const before = await settled();
ways[way](Number(documents));
console.log((await settled()) - before);
