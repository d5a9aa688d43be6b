# Peers in Python: usage: peer.py FOLDER NAME, where NAME is one of the functions of PEERS.
# Measured in the same way as the peers in C++ (../cpp/peer.h). Loading counts the import of the peer's package.
import importlib.metadata
import itertools
import json
import os
import sys
import time


def flashtext(surfaces):
    import flashtext

    keywords = flashtext.KeywordProcessor(case_sensitive=False)
    for surface in surfaces:
        keywords.add_keyword(surface)
    return lambda texts: sum(len(keywords.extract_keywords(text, span_info=True)) for text in texts)


def pyahocorasick(surfaces):
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for number, surface in enumerate(surfaces):
        automaton.add_word(surface, number)
    automaton.make_automaton()
    return lambda texts: sum(1 for text in texts for _ in automaton.iter(text))


def phrase_matcher(surfaces):
    import spacy
    import spacy.matcher

    language = spacy.blank("xx")  # spaCy's own Vietnamese needs a segmenter, which joins syllables as it likes
    matcher = spacy.matcher.PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("surface", list(language.pipe(surfaces)))
    return lambda texts: sum(len(matcher(document)) for document in language.pipe(texts))


def entity_ruler(surfaces):
    import spacy

    language = spacy.blank("xx")
    ruler = language.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "SURFACE", "pattern": surface, "id": str(number)} for number, surface in enumerate(surfaces)])
    return lambda texts: sum(len(document.ents) for document in language.pipe(texts))


def underthesea_ner(_):
    import underthesea

    underthesea.ner("Hà Nội")  # loads the models that the package ships
    return lambda texts: sum(tag.startswith("B-") for text in texts for _, _, _, tag in underthesea.ner(text))


# Name: what loads it, the form of text and surfaces that it is given, its package.
PEERS = {
    "flashtext": (flashtext, ".txt", "flashtext"),
    "pyahocorasick": (pyahocorasick, "-folded.txt", "pyahocorasick"),
    "phrase_matcher": (phrase_matcher, ".txt", "spacy"),
    "entity_ruler": (entity_ruler, ".txt", "spacy"),
    "underthesea_ner": (underthesea_ner, ".txt", "underthesea"),
}


def lines_of(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return file.read().split("\n")[:-1]


def resident():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def matched(texts, least, match, chunk):
    start, size, documents, hits = time.process_time(), 0, 0, 0
    for at in itertools.cycle(range(0, len(texts), chunk)):
        some = texts[at : at + chunk]
        hits += match(some)
        size += sum(len(text.encode()) for text in some)
        documents += len(some)
        if time.process_time() - start >= least:
            return {"seconds": time.process_time() - start, "bytes": size, "documents": documents, "hits": hits}


def main(folder, name):
    load, form, package = PEERS[name]
    texts, surfaces = lines_of(f"{folder}/texts{form}"), lines_of(f"{folder}/surfaces{form}")
    before, start = resident(), time.process_time()
    match = load(surfaces)
    loading = time.process_time() - start
    chunk = 1 if name == "underthesea_ner" else 64
    matched(texts, 0.3, match, chunk)
    done = matched(texts, 2, match, chunk)
    print(json.dumps({"version": importlib.metadata.version(package), "load": loading, "memory": resident() - before, **done}))


main(*sys.argv[1:])
