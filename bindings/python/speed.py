# Measures the installed package on two files of documents; ./bench says how it is called.
import json
import sys
import time
import timeit

import nhan

ROUNDS, SECONDS, BATCH = 5, 1.0, 100


def texts_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def best_rate(size, run):
    """MB/s of the fastest round of `run`, which goes through `size` bytes."""
    rates = []
    for _ in range(ROUNDS):
        started, done = time.perf_counter(), 0
        while time.perf_counter() - started < SECONDS:
            run()
            done += size
        rates.append(done / (time.perf_counter() - started) / 1e6)
    return round(max(rates), 1)


def single(annotator, texts):
    def run():
        for text in texts:
            for span in annotator.annotate(text):
                begin, end, kind = span.begin, span.end, span.type  # noqa: F841 (read, that is all)

    return run


def batch(annotator, texts):
    batches = [texts[first : first + BATCH] for first in range(0, len(texts), BATCH)]

    def run():
        for part in batches:
            for result in annotator.annotate_many(part):
                for span in result:
                    begin, end, kind = span.begin, span.end, span.type  # noqa: F841

    return run


def main():
    annotator = nhan.Annotator(nhan.Database())
    calls = 100_000
    figures = {"language": "python", "crossing_ns": round(min(timeit.repeat(lambda: annotator.annotate(""), number=calls, repeat=ROUNDS)) / calls * 1e9)}
    for name, path in zip(("180", "2k"), sys.argv[1:3]):
        texts = texts_of(path)
        size = sum(len(text.encode()) for text in texts)
        figures[f"single_{name}_mb_s"] = best_rate(size, single(annotator, texts))
        figures[f"batch_{name}_mb_s"] = best_rate(size, batch(annotator, texts))
    print(json.dumps(figures))


main()
