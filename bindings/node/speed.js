// Measures the binding: the cost of a crossing, and the speed of single calls and of batches. `bench` builds and runs it.
import { readFileSync } from 'node:fs';
import { Database } from './index.js';

const ROUNDS = 5, SECONDS = 1, BATCH = 100;
const database = Database.builtin();
let read = 0; // what is read is used, so that no engine may leave it out

const textsOf = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);

function readSpans({ spans }) {
  for (const span of spans) read += span.begin + span.end + span.type.length;
}

function annotateSingly(texts) {
  for (const text of texts) readSpans(database.annotate(text));
}

function annotateInBatches(texts) {
  for (let begin = 0; begin < texts.length; begin += BATCH) database.annotateMany(texts.slice(begin, begin + BATCH)).forEach(readSpans);
}

/** Seconds that one call takes, the best of the rounds. */
function secondsOf(call) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    let calls = 0, seconds = 0;
    for (; seconds < SECONDS; seconds = (performance.now() - started) / 1000, ++calls) call();
    return seconds / calls;
  });
  return Math.min(...rounds);
}

function speedOf(annotate, texts) {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return Number((bytes / 1e6 / secondsOf(() => annotate(texts))).toFixed(2));
}

function crossing() {
  const calls = 1000;
  return Math.round((secondsOf(() => {
    for (let i = 0; i < calls; ++i) read += database.annotate('').spans.length;
  }) / calls) * 1e9);
}

const [texts180, texts2k] = process.argv.slice(2, 4).map(textsOf);
console.log(JSON.stringify({
  language: 'node',
  crossing_ns: crossing(),
  single_180_mb_s: speedOf(annotateSingly, texts180),
  single_2k_mb_s: speedOf(annotateSingly, texts2k),
  batch_180_mb_s: speedOf(annotateInBatches, texts180),
  batch_2k_mb_s: speedOf(annotateInBatches, texts2k),
}));
