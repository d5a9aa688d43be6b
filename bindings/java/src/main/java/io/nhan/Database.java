// The door to everything: gazetteers and rules, opened, built, looked up, and given to annotators and streams.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compiled gazetteers and rules: immutable, and shared by any number of threads without a lock.
 *
 * <pre>{@code
 * try (Database database = Database.builtin(); Annotator annotator = database.annotator()) {
 *   for (Span span : annotator.annotate(text).spans()) System.out.println(span.type() + " " + span.text());
 * }
 * }</pre>
 *
 * <p>The built-in database opens in milliseconds, a bundle in tenths of a second, or milliseconds {@linkplain #open(Path, Path) from a cache}:
 * open once and share. Native memory is released when the Database and all annotators and streams made from it are closed, in any order; what
 * nobody closes, the garbage collector does. A method called after {@link #close} throws {@link IllegalStateException}; annotators, streams and
 * their results go on working.
 */
public final class Database implements AutoCloseable {
  private final DatabaseHandle handle;
  private final Optional<Cache> cache;

  private Database(long address) {
    this(address, Optional.empty());
  }

  private Database(long address, Optional<Cache> cache) {
    this.handle = new DatabaseHandle(address);
    this.cache = cache;
  }

  /**
   * Opens the database that the library carries in itself.
   *
   * @return a new database, to be closed
   * @throws NhanException for lack of memory
   */
  public static Database builtin() {
    return new Database(Native.databaseOpen(null));
  }

  /**
   * Opens the database that the library carries in itself, and keeps what was compiled in a folder, so that opening it again, by any process,
   * takes milliseconds. The database is the same either way; {@link #cache()} tells what was done.
   *
   * <p>The library believes the files there and executes a part of them: they must be as trusted as the library itself. They are written for
   * their owner alone and not read where another user owns them or may write them; do not fetch them from elsewhere. A file has some 15 MB;
   * there is one for each bundle and build of the library, and any may be deleted at any time. Any number of threads and
   * processes may open from one folder at once.
   *
   * @param cache the folder, which is made if need be, though not its parent; one that can't be made or written is no failure
   * @return a new database, to be closed
   * @throws NhanException for lack of memory
   */
  public static Database builtin(Path cache) {
    return cached(null, name(cache));
  }

  /**
   * Opens a bundle, as {@link #save} or {@code nhan build} writes it.
   *
   * @param bundle the file
   * @return a new database, to be closed
   * @throws NhanException with {@link Status#IO} or {@link Status#BUNDLE}
   */
  public static Database open(Path bundle) {
    return new Database(Native.databaseOpen(name(bundle)));
  }

  /**
   * Opens a bundle, and keeps what was compiled in a folder as {@link #builtin(Path)} does. A bundle that has changed is compiled anew.
   *
   * @param bundle the file
   * @param cache the folder, which is made if need be, though not its parent; one that can't be made or written is no failure
   * @return a new database, to be closed
   * @throws NhanException with {@link Status#IO} or {@link Status#BUNDLE}, for the bundle
   */
  public static Database open(Path bundle, Path cache) {
    return cached(name(bundle), name(cache));
  }

  private static Database cached(byte[] bundle, byte[] cache) {
    int[] outcome = new int[1];
    long address = Native.databaseOpenCached(bundle, cache, outcome);
    return new Database(address, Optional.of(Cache.of(outcome[0])));
  }

  /**
   * Opens a bundle held in memory. The bytes are copied; they may be hostile.
   *
   * @param bundle the content of a bundle file
   * @return a new database, to be closed
   * @throws NhanException with {@link Status#BUNDLE}
   */
  public static Database open(byte[] bundle) {
    return new Database(Native.databaseOpenMemory(Objects.requireNonNull(bundle)));
  }

  /** What opening with a cache did. */
  public enum Cache {
    /** The database came from the folder. */
    READ(Header.CACHE_READ),
    /** It was compiled, and is in the folder now. */
    WRITTEN(Header.CACHE_WRITTEN),
    /** It was compiled, and could not be put into the folder. */
    FAILED(Header.CACHE_FAILED);

    private final int number;

    Cache(int number) {
      this.number = number;
    }

    static Cache of(int number) {
      for (Cache cache : values()) if (cache.number == number) return cache;
      throw new IllegalArgumentException("no outcome of this library: " + number);
    }
  }

  /** What a build starts from. */
  public enum Base {
    /** The files given, and nothing else. */
    NOTHING,
    /** The built-in gazetteers, to which the rows of the files are added. */
    BUILTIN
  }

  /**
   * Builds a database from gazetteer files.
   *
   * @param paths each a folder with a MANIFEST, or one .tsv file
   * @param base what the rows are added to
   * @param report is given every finding, warnings too, before this method returns or throws
   * @return a new database, to be closed
   * @throws NhanException with {@link Status#GAZETTEER} and the line of the first severe finding, or with {@link Status#IO}
   */
  public static Database build(List<Path> paths, Base base, Consumer<Diagnostic> report) {
    Objects.requireNonNull(base);
    Objects.requireNonNull(report);
    byte[][] names = new byte[paths.size()][];
    for (int i = 0; i < names.length; ++i) names[i] = name(paths.get(i));
    List<Diagnostic> findings = new ArrayList<>(); // reported later, so that code of the caller never runs inside of a native call
    NhanException failure = null;
    Database database = null;
    try {
      database = new Database(Native.databaseBuild(names, base == Base.BUILTIN, (file, line, severe, message) ->
          findings.add(new Diagnostic(Utf8.string(file), line, severe, Utf8.string(message)))));
    } catch (NhanException thrown) {
      failure = thrown;
    }
    try {
      findings.forEach(report);
    } catch (Throwable thrown) {
      if (database != null) database.close();
      throw thrown;
    }
    if (failure != null) throw failure;
    return database;
  }

  /**
   * Adds the rows of gazetteer files to the built-in database, and drops warnings.
   *
   * @param paths each a folder with a MANIFEST, or one .tsv file
   * @return a new database, to be closed
   * @throws NhanException as {@link #build(List, Base, Consumer)}
   */
  public static Database build(Path... paths) {
    return build(List.of(paths), Base.BUILTIN, finding -> {});
  }

  /**
   * Writes the database as a bundle that {@link #open(Path)} reads on any machine. The file is replaced whole or not at all.
   *
   * @param bundle the file
   * @throws NhanException with {@link Status#IO}
   */
  public void save(Path bundle) {
    byte[] name = name(bundle);
    look(database -> {
      Native.databaseSave(database, name);
      return 0;
    });
  }

  /**
   * Makes an annotator with all defaults.
   *
   * @return a new annotator, to be closed
   */
  public Annotator annotator() {
    return annotator(Options.DEFAULT);
  }

  /**
   * Makes an annotator.
   *
   * @param options what it shall give
   * @return a new annotator, to be closed
   * @throws NhanException with {@link Status#INVALID_ARGUMENT} for a date that is none
   * @throws IllegalArgumentException for a type that this database does not have
   */
  public Annotator annotator(Options options) {
    return new Annotator(handle, options);
  }

  /**
   * Opens a stream with all defaults.
   *
   * @return a new stream, to be closed
   */
  public SpanStream stream() {
    return stream(Options.DEFAULT);
  }

  /**
   * Opens a stream, which annotates a text that arrives in pieces.
   *
   * @param options what it shall give
   * @return a new stream, to be closed
   * @throws NhanException as {@link #annotator(Options)}
   * @throws IllegalArgumentException as {@link #annotator(Options)}
   */
  public SpanStream stream(Options options) {
    return new SpanStream(handle, options);
  }

  /**
   * Reads one document and gives its spans as they settle.
   *
   * @param text the document, read up to its end and closed with the reader that is returned
   * @param options what it shall give
   * @return a new reader, to be closed
   */
  public SpanReader read(Reader text, Options options) {
    return new SpanReader(stream(options), Objects.requireNonNull(text));
  }

  /**
   * Reads one document of UTF-8 and gives its spans as they settle.
   *
   * @param utf8 the document, read up to its end and closed with the reader that is returned
   * @param options what it shall give
   * @return a new reader, to be closed
   */
  public SpanReader read(InputStream utf8, Options options) {
    return new SpanReader(stream(options), Objects.requireNonNull(utf8));
  }

  /**
   * Tells what opening with a cache did, also when the database is closed.
   *
   * @return the outcome; nothing where no cache was named
   */
  public Optional<Cache> cache() {
    return cache;
  }

  /**
   * Tells versions and counts.
   *
   * @return a plain value that outlives the database
   */
  public DatabaseInfo info() {
    return look(database -> handle.info());
  }

  /**
   * The names of the span types, built-in ones first.
   *
   * @return "PROVINCE", "PLACE" ...
   */
  public List<String> types() {
    return look(database -> handle.typeNames());
  }

  /**
   * The entry of a number. Numbers are stable within one database only, keys for good.
   *
   * @param number 0 .. {@code info().entries() - 1}
   * @return the entry
   * @throws IndexOutOfBoundsException for any other number
   */
  public Entry entry(int number) {
    return look(database -> handle.entry(number));
  }

  /**
   * Finds an entry by its key.
   *
   * @param key "hai-duong", "city:hai-duong"
   * @return the entry, or nothing
   */
  public Optional<Entry> findKey(String key) {
    byte[] utf8 = key.getBytes(UTF_8);
    int found = look(database -> Native.databaseFindKey(database, utf8));
    return found == Header.NO_ENTRY ? Optional.empty() : Optional.of(entry(found));
  }

  /**
   * Finds the entries that have a value in an attribute: ("code_2008", "24") is Bắc Giang and ("code_2025", "24") Bắc Ninh.
   *
   * @param scheme name of the attribute: "code_2008", "iso", "wikidata" ...
   * @param code its value
   * @return all entries that have it, possibly none
   */
  public List<Entry> findCode(String scheme, String code) {
    byte[] schemeUtf8 = Utf8.name("scheme", scheme);
    byte[] codeUtf8 = Utf8.name("code", code);
    return look(database -> handle.entries(Native.databaseFindCode(database, schemeUtf8, codeUtf8)));
  }

  /**
   * Finds the entries that have a name among theirs, however it is written (case, tone placement, Unicode form).
   *
   * @param surface "Hải Dương"
   * @return all entries that have it, possibly none
   */
  public List<Entry> findSurface(String surface) {
    byte[] utf8 = surface.getBytes(UTF_8);
    return look(database -> handle.entries(Native.databaseFindSurface(database, utf8)));
  }

  /** Ends the use of this object; a second time does nothing. Annotators, streams and their results go on working. */
  @Override
  public void close() {
    handle.close();
  }

  private interface Look<T> {
    T at(long database);
  }

  private <T> T look(Look<T> look) {
    long database = handle.use();
    try {
      return look.at(database);
    } finally {
      handle.release();
    }
  }

  private static byte[] name(Path path) {
    return Utf8.name("path", path.toString());
  }
}
