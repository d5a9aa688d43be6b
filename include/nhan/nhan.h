/* nhan.h - the public interface of Nhãn, a rules-based entity recognizer for Vietnamese. All of it: what is not here is not API.
 *
 * Rules that hold everywhere
 *   Text     A pointer and a length in bytes, UTF-8, never NUL-terminated. No text is an error: invalid bytes are kept, never match, and
 *            count as one code point and one UTF-16 unit per maximal ill-formed part (as Python's errors="replace" and browsers decode them).
 *   Offsets  Half-open [begin, end), from the start of the document, in the unit asked for in the options, on code-point edges.
 *   Errors   Functions return a nhan_status, 0 on success. On failure outputs are untouched (of a buffer: its length) and *error, when not NULL, is filled in the
 *            caller's memory (nothing to free). The library never prints, aborts, throws, starts threads or keeps global state.
 *            Callbacks of the caller return: they must not throw or jump past the function that called them, nor free the handle that
 *            called them; nhan_explain's must not use it either (NHAN_INVALID_ARGUMENT).
 *   Memory   What nhan_X_open or nhan_X_new gives is released by nhan_X_free, which accepts NULL. Every other pointer is borrowed, and
 *            its function says until when. Handles may be freed in any order: annotators and streams keep their database alive.
 *            Calls work in memory that the database lends them, some 200 to 400 KB each. It keeps as much as calls ever ran at once, for the
 *            next ones, and it goes with the database; so annotators and streams that wait hold next to nothing, however many there are.
 *   Threads  A nhan_database is immutable and may be used by any number of threads at once. A nhan_annotator or nhan_stream is for one
 *            thread at a time, and may move between threads.
 *   ABI      A function never changes its meaning; option structs carry their size and only grow at the end; values are never reused.
 *
 * The easiest use
 *   nhan_database *database; nhan_annotator *annotator; nhan_result result;
 *   nhan_database_open(NULL, &database, NULL);
 *   nhan_annotator_new(database, NULL, &annotator, NULL);
 *   nhan_annotate(annotator, text, length, &result, NULL);
 *   for (size_t i = 0; i < result.span_count; ++i) use(text + result.spans[i].begin, result.spans[i].end - result.spans[i].begin);
 */
#ifndef NHAN_NHAN_H
#define NHAN_NHAN_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define NHAN_API
#else
#define NHAN_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Version, status, errors ------------------------------------------------------------------------------------------------- */

#define NHAN_VERSION_MAJOR 0
#define NHAN_VERSION_MINOR 1
#define NHAN_VERSION_PATCH 0

/* The version of the library that is loaded, "MAJOR.MINOR.PATCH". Lives for ever. Any thread. */
NHAN_API const char *nhan_version(void);

typedef int32_t nhan_status;
enum {
  NHAN_OK = 0,
  NHAN_INVALID_ARGUMENT = 1, /* a NULL, a size or a value that the function does not take */
  NHAN_IO = 2,               /* a file could not be read or written */
  NHAN_GAZETTEER = 3,        /* a gazetteer file is wrong: the message begins "file:line: " */
  NHAN_BUNDLE = 4,           /* a bundle is truncated, damaged, of another format version, or no bundle at all */
  NHAN_NO_MEMORY = 5,        /* allocation failed; the handle stays usable */
  NHAN_NOT_FOUND = 6,        /* no such entry, key or attribute */
  NHAN_TOO_SMALL = 7,        /* the buffer given is too small; *length says how much is needed */
  NHAN_STOPPED = 8,          /* a callback of the caller asked to stop */
  NHAN_INTERNAL = 9          /* a defect of the library: please report the message */
};

/* A short English name of a status ("bundle damaged or of another format"); never NULL. Lives for ever. Any thread. */
NHAN_API const char *nhan_status_text(nhan_status status);

/* What went wrong, where, and how to mend it. Plain memory of the caller, filled on failure only. */
typedef struct nhan_error {
  nhan_status status;
  uint32_t line;     /* 1-based line of the gazetteer file, 0 where there is none */
  char message[504]; /* NUL-terminated UTF-8 */
} nhan_error;

/* Bytes owned by somebody else; `data` is NUL-terminated as well, `length` does not count the NUL. */
typedef struct nhan_string {
  const char *data;
  size_t length;
} nhan_string;

/* ---- Database: compiled gazetteers and rules, immutable, shared by any number of threads ------------------------------------------ */

typedef struct nhan_database nhan_database;

/* Opens a bundle file, or the built-in database where `path` (NUL-terminated, UTF-8) is NULL. A bundle is compiled, which takes tenths of a second; the
 * built-in database lies compiled in the library and opens in milliseconds, unless the matching engine is of another version than the library was
 * built with. NHAN_IO, NHAN_BUNDLE, NHAN_NO_MEMORY. */
NHAN_API nhan_status nhan_database_open(const char *path, nhan_database **database, nhan_error *error);

/* What nhan_database_open_cached did. */
enum {
  NHAN_CACHE_READ = 1,    /* the database came from the folder */
  NHAN_CACHE_WRITTEN = 2, /* it was compiled, and is in the folder now */
  NHAN_CACHE_FAILED = 3   /* it was compiled, and could not be put into the folder */
};

/* As nhan_database_open, but keeps what was compiled in `folder` (NUL-terminated), so that opening it again, by any process, takes milliseconds
 * instead of tenths of a second. The database is the same either way. For bundles: the built-in database opens as fast without, and is put there all the
 * same. `outcome` (may be NULL) tells what was done: NHAN_CACHE_READ ...
 *   Stored   One file of some 15 MB for each bundle, build of the library and engine (with its version): "nhan-*.cache". Files are used only where all of
 *            these are equal, the bundle byte for byte; those of other builds are left alone. Any may be deleted at any time.
 *   Trust    The library believes such a file, and the engine executes a part of it: it must be as trusted as the library itself. Files are written for
 *            their owner alone (mode 0600, the folder 0700 where it is made), and are not read where another user owns them or may write them. What a
 *            checksum finds is damage, not malice: do not fetch such files from elsewhere.
 *   Faults   What is absent, stale, damaged, cut short or not trusted is compiled anew and replaced, whole, by a rename. A folder that can't be made or
 *            written is no failure: the database opens, and the outcome is NHAN_CACHE_FAILED. The folder's parent must exist.
 *   Threads  Any number of threads and processes may open from, and into, one folder at once.
 * NHAN_IO (of `path`), NHAN_BUNDLE, NHAN_NO_MEMORY, NHAN_INVALID_ARGUMENT (folder NULL).
 *   nhan_database_open_cached("ships.nhan", "/var/cache/my-service", NULL, &database, &error); */
NHAN_API nhan_status nhan_database_open_cached(const char *path, const char *folder, uint32_t *outcome, nhan_database **database,
                                               nhan_error *error);

/* Opens a bundle held in memory. The bytes are copied; they may be hostile. NHAN_BUNDLE, NHAN_NO_MEMORY. */
NHAN_API nhan_status nhan_database_open_memory(const void *bytes, size_t length, nhan_database **database, nhan_error *error);

typedef struct nhan_diagnostic {
  const char *file; /* as given, or the path below the folder given */
  uint32_t line;    /* 1-based; 0 where the whole file is meant */
  uint32_t severe;  /* 1: the build fails; 0: a warning */
  const char *message;
} nhan_diagnostic;
/* Called once per finding, on the calling thread; the strings live until it returns. */
typedef void (*nhan_diagnostic_sink)(void *user, const nhan_diagnostic *diagnostic);

/* Builds a database from gazetteer files (gazetteers/README.md describes them).
 * paths: `count` NUL-terminated names; each is a folder with a MANIFEST or one .tsv file. With `extend_builtin` non-zero the rows are added
 * to the built-in database, so that a user's file of names is enough. All findings go to `sink` (may be NULL); where any is severe the
 * call fails with NHAN_GAZETTEER and the first one in *error. NHAN_IO where a file or a MANIFEST can't be read. With `count` 0 nothing is added: what is
 * built is the built-in database again, or one of nothing. */
NHAN_API nhan_status nhan_database_build(const char *const *paths, size_t count, int extend_builtin, nhan_diagnostic_sink sink, void *user,
                                         nhan_database **database, nhan_error *error);

/* Writes the database as a bundle: a MessagePack file that nhan_database_open reads on any machine. The file is replaced whole or not at
 * all; a link stays, and where it leads is replaced; a pipe is written into. NHAN_IO. */
NHAN_API nhan_status nhan_database_save(const nhan_database *database, const char *path, nhan_error *error);

/* Releases the caller's hold. Annotators and streams made from it go on working. */
NHAN_API void nhan_database_free(nhan_database *database);

typedef struct nhan_database_info {
  nhan_string data_version; /* version of the gazetteers, "2026.11.21" */
  nhan_string engine;       /* name and version of the matching engine */
  uint32_t format;          /* version of the bundle format */
  uint32_t entries;
  uint32_t surfaces; /* distinct folded surface forms */
  uint32_t literals; /* surfaces that the engine searches for; the others are looked up beside them */
  uint32_t rules;    /* composition, context, record and pattern rows */
  uint32_t types;    /* span types: 1 .. types - 1 are valid */
  uint64_t memory;   /* bytes held, about; without what is lent to calls */
} nhan_database_info;
/* The strings live as long as the database. */
NHAN_API nhan_status nhan_database_get_info(const nhan_database *database, nhan_database_info *info, nhan_error *error);

/* ---- Types and entries ------------------------------------------------------------------------------------------------------------ */

/* Span types. Kinds that a user's gazetteer adds get the numbers from NHAN_FIRST_USER_TYPE on, in the order of the database. */
typedef uint16_t nhan_type;
enum {
  NHAN_PROVINCE = 1,
  NHAN_PLACE = 2,
  NHAN_TITLE = 3,
  NHAN_BODY = 4,
  NHAN_PERSON = 5,
  NHAN_FIELD = 6,
  NHAN_AGREEMENT = 7,
  NHAN_DATE = 8,
  NHAN_MONEY = 9,
  NHAN_FIRST_USER_TYPE = 10
};
/* "PROVINCE" ...; NULL for a number that is no type of this database. Lives as long as the database. */
NHAN_API const char *nhan_database_type_name(const nhan_database *database, nhan_type type);

#define NHAN_NO_ENTRY UINT32_MAX

/* One row of a gazetteer. Numbers of entries (0 .. entries - 1) are stable within one database only; keys are stable for good. */
typedef struct nhan_entry {
  nhan_string key;  /* "hai-duong", "city:hai-duong", "energy/nang-luong-tai-tao"; unique in its database */
  nhan_string id;   /* what spans are linked to: the key, less a part behind "@" that tells homonyms apart */
  nhan_string name; /* canonical name, NFC */
  nhan_string kind; /* "province", "city", "rank", "field" ... */
  nhan_type type;   /* 0 where an entry never is a span by itself */
  uint16_t reserved;
  uint32_t attributes; /* how many */
} nhan_entry;

/* Everything below is borrowed from the database and lives as long as it. NHAN_NOT_FOUND where no entry has that number or key,
 * or an entry no such attribute. */
NHAN_API nhan_status nhan_database_entry(const nhan_database *database, uint32_t entry, nhan_entry *out, nhan_error *error);
/* The value of an attribute by name ("code_2008", "iso", "successor", "category", "english" ...). */
NHAN_API nhan_status nhan_database_attribute(const nhan_database *database, uint32_t entry, const char *name, nhan_string *value,
                                             nhan_error *error);
/* The attribute at `index` (0 .. attributes - 1), in the order of the file's columns. */
NHAN_API nhan_status nhan_database_attribute_at(const nhan_database *database, uint32_t entry, uint32_t index, nhan_string *name,
                                                nhan_string *value, nhan_error *error);
/* Finds an entry by its key. */
NHAN_API nhan_status nhan_database_find_key(const nhan_database *database, const char *key, size_t length, uint32_t *entry,
                                            nhan_error *error);
/* Finds the entries whose attribute `scheme` has the value `code`: ("code_2008", "24") is Bắc Giang and ("code_2025", "24") Bắc Ninh,
 * ("iso", "VN-61"), ("wikidata", "Q36729"). Writes up to `capacity` numbers; *count is how many there are (NHAN_OK with 0 for none). */
NHAN_API nhan_status nhan_database_find_code(const nhan_database *database, const char *scheme, const char *code, uint32_t *entries,
                                             size_t capacity, size_t *count, nhan_error *error);
/* Finds the entries that have `surface` among their names, however it is written (case, tone placement, Unicode form). As find_code. */
NHAN_API nhan_status nhan_database_find_surface(const nhan_database *database, const char *surface, size_t length, uint32_t *entries,
                                                size_t capacity, size_t *count, nhan_error *error);

/* ---- Results ------------------------------------------------------------------------------------------------------------------------- */

/* How a span was found; a set of bits. */
enum {
  NHAN_FOLDED = 1,       /* written in another case, tone placement, Unicode form or spacing than the gazetteer's surface */
  NHAN_ALIAS = 2,        /* by another name than the canonical one */
  NHAN_ABBREVIATION = 4, /* by an abbreviation */
  NHAN_UNACCENTED = 8,   /* without diacritics: "Hai Duong" */
  NHAN_COMPOSED = 16,    /* assembled from several parts (titles, bodies) */
  NHAN_AMBIGUOUS = 32,   /* other entries of this name were as likely; the first is given */
  NHAN_GUESSED = 64      /* by its context alone, no row of a gazetteer names it */
};

/* A stretch of the document. 48 bytes, for good. `entry` and `parts` index the database. */
typedef struct nhan_span {
  uint64_t begin, end; /* in the unit of the options */
  uint32_t entry;      /* NHAN_NO_ENTRY where no row names it (persons, dates, money); of a composed span its first part */
  nhan_type type;      /* 0: no span (in records: no such part) */
  uint16_t flags;      /* NHAN_FOLDED ... */
  uint32_t classifier; /* length of the classifier in front of a place, white space included ("tỉnh ", "TP "), same unit; 0 for none */
  uint32_t parent;     /* ordinal of the title or body that this place directly follows; UINT32_MAX for none */
  uint32_t
      ordinal; /* 0, 1, 2 ... in the order of the document's spans, those of unwanted types too: search by it, it is no index of a result */
  uint16_t part_count; /* composed spans: entries parts[0 .. part_count - 1], left to right; 0 for all others */
  uint16_t reserved;
  const uint32_t *parts;
} nhan_span;

/* Who holds which office where: each row once a document. The spans are copies, so a record is whole even where its spans were handed out long before.
 * A document's first 256 persons and 256 rows are remembered: of later persons a short mention ("đồng chí An") stays a person of its own, and a later row
 * comes as often as the text tells it. */
typedef struct nhan_office {
  nhan_span person; /* the fullest mention */
  nhan_span title;
  /* type 0 for central offices; where only a place within the province is named, the province's entry with the offsets of that place */
  nhan_span place;
  const nhan_span *evidence; /* the spans that the row rests on, in the order of the text */
  size_t evidence_count;
} nhan_office;

/* Which places cooperate in what: each set of parties once a document, at its end. A document's first 32 sets are told, each with at most 64
 * fields. */
typedef struct nhan_cooperation {
  /* one span per place, two or more; where only the city is named in which a province receives guests, the province's entry with the offsets of that city; of a
   * party that its sentence does not name ("the province signs with ..."), an earlier mention: the province told first, or the guests told last */
  const nhan_span *parties;
  size_t party_count;
  const nhan_span *fields; /* one span per category */
  size_t field_count;
  nhan_span agreement; /* type 0 for none */
  nhan_span date;      /* the day that a sentence with its parties tells, else the one of what the document reports; type 0 for none */
  const nhan_span *evidence;
  size_t evidence_count;
} nhan_cooperation;

/* Sorted by begin; spans never overlap. */
typedef struct nhan_result {
  const nhan_span *spans;
  size_t span_count;
  const nhan_office *offices;
  size_t office_count;
  const nhan_cooperation *cooperations;
  size_t cooperation_count;
  const nhan_database *database; /* that entries and parts index */
} nhan_result;

/* The id of a span: the entry's id; of a composed title or body the keys of its parts joined by "-" ("pho-bi-thu-tinh-uy"); of an agreement its
 * category; "" where there is none. Writes no more than `capacity` bytes, no NUL; *length is the whole length (NHAN_TOO_SMALL where it is
 * more than capacity). `buffer` may be NULL with capacity 0 to ask for the length. NHAN_INVALID_ARGUMENT for a span of another database. */
NHAN_API nhan_status nhan_span_id(const nhan_database *database, const nhan_span *span, char *buffer, size_t capacity, size_t *length,
                                  nhan_error *error);

/* Writes a result as one MessagePack map {"spans": [...], "offices": [...], "cooperations": [...]} (docs/msgpack.md). With `text` (the annotated
 * text, `unit` the offsets' unit) each span carries its words as well; text may be NULL. Buffer and length as nhan_span_id.
 * NHAN_INVALID_ARGUMENT where a span lies beyond the text, or `unit` is none. */
NHAN_API nhan_status nhan_result_write_msgpack(const nhan_result *result, const char *text, size_t text_length, uint32_t unit, char *buffer,
                                               size_t capacity, size_t *length, nhan_error *error);

/* ---- Annotator: whole texts ------------------------------------------------------------------------------------------------------------ */

enum { NHAN_BYTES = 0, NHAN_UTF16 = 1, NHAN_CODEPOINTS = 2 }; /* units of offsets */

/* Set by NHAN_OPTIONS, then change what you need. A NULL pointer in place of options means these defaults. */
typedef struct nhan_options {
  size_t size;      /* sizeof(nhan_options) of the caller's header */
  uint32_t unit;    /* NHAN_BYTES */
  uint32_t records; /* 1: offices and cooperations too; 0: spans only */
  uint64_t
      types; /* bit 1 << type for each type wanted; 0: all. Types from 64 on come with 0 only. Unwanted types still shape the others (a title keeps its place out), count in
                        ordinals, and stand in records. */
  const char
      *as_of; /* "YYYY-MM-DD", or "document" (NULL too) for the first whole date that each text tells, from there on: what a reused name
                names. Before a date is told each name means the unit that it is the name of, whether that has come to an end or not */
} nhan_options;
#define NHAN_OPTIONS \
  { sizeof(nhan_options), NHAN_BYTES, 1, 0, NULL }

typedef struct nhan_annotator nhan_annotator;

/* Makes an annotator, for one thread at a time. It holds less than 1 KB until its first text, then less than 8 KB, and more only where the results of
 * the last call take more. NHAN_INVALID_ARGUMENT for options out of range. */
NHAN_API nhan_status nhan_annotator_new(const nhan_database *database, const nhan_options *options, nhan_annotator **annotator,
                                        nhan_error *error);

/* Annotates one text as one document. *result is borrowed until the next call on this annotator or its end. NHAN_NO_MEMORY. */
NHAN_API nhan_status nhan_annotate(nhan_annotator *annotator, const char *text, size_t length, nhan_result *result, nhan_error *error);

/* Called once per text, in order, on the calling thread; the result lives until it returns. Non-zero stops the batch (NHAN_STOPPED). */
typedef int (*nhan_result_sink)(void *user, size_t index, const nhan_result *result);
/* Annotates `count` texts, each a document of its own, in one call. */
NHAN_API nhan_status nhan_annotate_batch(nhan_annotator *annotator, const char *const *texts, const size_t *lengths, size_t count,
                                         nhan_result_sink sink, void *user, nhan_error *error);

/* As nhan_annotate_batch, but keeps all results instead of calling back, for languages in which a callback is dear: results[i] is that of
 * texts[i]; `results` has room for `count`. All are borrowed until the next call on this annotator or its end. Memory grows with what is
 * found in all texts together (48 bytes a span), and is kept while calls find as much. NHAN_NO_MEMORY. */
NHAN_API nhan_status nhan_annotate_many(nhan_annotator *annotator, const char *const *texts, const size_t *lengths, size_t count,
                                        nhan_result *results, nhan_error *error);

/* What became of a candidate, for nhan_explain. */
enum { NHAN_KEPT = 1, NHAN_VETOED = 2, NHAN_RETYPED = 3, NHAN_LOST = 4 };
typedef struct nhan_trace {
  uint64_t begin, end; /* of the candidate, in the unit of the options */
  uint32_t entry;      /* NHAN_NO_ENTRY where none */
  nhan_type type;
  uint16_t verdict;  /* NHAN_KEPT ... */
  const char *stage; /* "boundary", "case", "context", "compose", "person", "overlap", "pattern", "office", "cooperation" */
  /* The row that decided, "context-places.tsv:12", or what the rule says; never NULL. Of an office or a cooperation: its number from 1, what the span is
   * for, and the row of the cue where there is one: "office 1: the place that the sentence is about, records.tsv:34". */
  const char *rule;
} nhan_trace;
/* Called in the order of the decisions, for the candidates first, then for the evidence of each record; the strings live until it returns.
 * Non-zero stops (NHAN_STOPPED). */
typedef int (*nhan_trace_sink)(void *user, const nhan_trace *trace);
/* Annotates one text, as nhan_annotate does, and tells every decision on the way. */
NHAN_API nhan_status nhan_explain(nhan_annotator *annotator, const char *text, size_t length, nhan_trace_sink sink, void *user,
                                  nhan_result *result, nhan_error *error);

NHAN_API void nhan_annotator_free(nhan_annotator *annotator);

/* ---- Stream: a text that arrives in pieces -------------------------------------------------------------------------------------------------- */

/* However a document is cut into pieces (inside a character too), its spans and records are those of nhan_annotate. Spans are handed out
 * as soon as no later byte can change them: at the latest NHAN_LOOK_AHEAD bytes after their end. Memory is bounded whatever is fed. */
#define NHAN_LOOK_AHEAD 16384

typedef struct nhan_stream nhan_stream;
/* Opens a stream, for one thread at a time. NHAN_INVALID_ARGUMENT for options out of range, NHAN_NO_MEMORY. */
NHAN_API nhan_status nhan_stream_open(const nhan_database *database, const nhan_options *options, nhan_stream **stream, nhan_error *error);

/* Takes the next piece (length 0 is fine). *result holds the spans and offices settled by it, each given once, in order; offsets count from
 * the start of the document. Borrowed until the next call on this stream. The piece is not kept. NHAN_INVALID_ARGUMENT takes nothing of the piece, and
 * the document goes on; NHAN_NO_MEMORY (or NHAN_INTERNAL) has forgotten the document, as nhan_stream_reset does: the next piece begins a new one. */
NHAN_API nhan_status nhan_stream_feed(nhan_stream *stream, const char *text, size_t length, nhan_result *result, nhan_error *error);

/* Ends the document: *result holds what was not yet given, the cooperations among it. The stream is then ready for the next document, also where
 * the call fails: NHAN_NO_MEMORY. */
NHAN_API nhan_status nhan_stream_finish(nhan_stream *stream, nhan_result *result, nhan_error *error);

/* Forgets the document at hand, and gives its memory back: a stream that was just opened or reset holds less than 1 KB. After a finish it holds less than
 * 8 KB, and more only where what the finish gave takes more; the memory of a document goes from stream to stream, so that none is allocated for the next
 * one while no more than 8 are under way. */
NHAN_API nhan_status nhan_stream_reset(nhan_stream *stream, nhan_error *error);
NHAN_API void nhan_stream_free(nhan_stream *stream);

#ifdef __cplusplus
}
#endif
#endif /* NHAN_NHAN_H */
