# One database, one annotator, many threads; the GIL is released, and a stream refuses a second caller.
import concurrent.futures
import gc
import threading
import time

import nhan
from language_cases import TEXTS


def test_threads_share_an_annotator(annotator):
    expected = [annotator.annotate(text).to_dict() for text in TEXTS]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        rounds = [pool.submit(lambda: [annotator.annotate(text).to_dict() for text in TEXTS]) for _ in range(8)]
        batches = [pool.submit(lambda: [result.to_dict() for result in annotator.annotate_many(TEXTS)]) for _ in range(8)]
        assert all(future.result() == expected for future in rounds + batches)


def test_other_threads_run_meanwhile(annotator, sample):
    """While one thread is inside the library, another one counts: so many steps that the first can't have waited for it between calls."""
    steps, stop = [0], threading.Event()

    def count():
        while not stop.is_set():
            steps[0] += 1
            time.sleep(0)

    thread = threading.Thread(target=count)
    thread.start()
    before = steps[0]
    annotator.annotate(sample * 2000)
    counted = steps[0] - before
    stop.set()
    thread.join()
    assert counted > 100


def test_handles_die_in_any_order(sample):
    def work(seed):
        database = nhan.Database()
        annotator, stream = nhan.Annotator(database), nhan.Stream(database)
        result = annotator.annotate(sample)
        results = stream.annotate([sample[:100], sample[100:]])
        first = next(results)
        span, entry = result[0], database.entry(seed)
        handles = [database, annotator, stream, result]
        for handle in handles[seed % 4 :] + handles[: seed % 4]:
            if hasattr(handle, "close"):
                handle.close()
        del handles, handle, database, annotator, stream, result
        gc.collect()
        return span.text, span.id, entry.key, entry.attributes, len(first), span.parts

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        done = list(pool.map(work, range(8)))
    assert len({text for text, *_ in done}) == 1


def test_a_stream_refuses_a_second_caller(database, sample):
    stream, refused, piece = nhan.Stream(database), [], sample * 500
    barrier = threading.Barrier(2)

    def feed():
        barrier.wait()
        for _ in range(5):
            try:
                stream.feed(piece)
            except RuntimeError as error:
                refused.append(str(error))

    threads = [threading.Thread(target=feed) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(refused) == {"the stream is in use by another thread"}
    stream.finish()
