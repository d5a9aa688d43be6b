// Solr's text tagger, on a Lucene index and without a server: usage: SolrTagger FOLDER
// Measured in the same way as the peers in C++ (../cpp/peer.h), after ten seconds for the compiler of the virtual machine.
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ConcatenateGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.solr.handler.tagger.TagClusterReducer;
import org.apache.solr.handler.tagger.Tagger;

final class SolrTagger {
  private static final String FIELD = "surface";
  private static final long PAGE = 4096; // what the kernel counts memory in on x86-64

  private final Terms terms;
  private final Analyzer analyzer = analyzer(false);
  private long hits = 0;

  SolrTagger(List<String> surfaces, Path folder) throws IOException {
    Directory directory = new MMapDirectory(folder); // as Solr; one in memory copies its list of pieces with each look-up
    IndexWriterConfig config = new IndexWriterConfig(analyzer(true));
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setCodec(transducers());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String surface : surfaces) {
        Document document = new Document();
        document.add(new TextField(FIELD, surface, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    terms = DirectoryReader.open(directory).leaves().get(0).reader().terms(FIELD);
  }

  // What Solr's guide advises: words in lower case, those of a surface as one term.
  private static Analyzer analyzer(boolean concatenated) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(words);
        return new TokenStreamComponents(words, concatenated ? new ConcatenateGraphFilter(lower) : lower);
      }
    };
  }

  // Terms as a finite-state transducer in memory, as the guide advises too.
  private static Codec transducers() {
    return new Lucene912Codec() {
      @Override
      public PostingsFormat getPostingsFormatForField(String field) {
        return PostingsFormat.forName("FST50");
      }
    };
  }

  private void tag(String text) {
    try (TokenStream words = analyzer.tokenStream(FIELD, text)) {
      new Tagger(terms, null, words, TagClusterReducer.LONGEST_DOMINANT_RIGHT, false, false) {
        @Override
        protected void tagCallback(int begin, int end, Object surfaces) {
          ++hits;
        }
      }.process();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private record Progress(double seconds, long bytes, long documents, long hits) {}

  private Progress matched(List<String> texts, int[] sizes, double least) {
    long start = processorNanoseconds(), bytes = 0, documents = 0, before = hits;
    double seconds = 0;
    for (int at = 0; seconds < least; at = at < texts.size() ? at : 0) {
      for (int end = Math.min(at + 64, texts.size()); at < end; ++at) {
        tag(texts.get(at));
        bytes += sizes[at];
        ++documents;
      }
      seconds = (processorNanoseconds() - start) / 1e9;
    }
    return new Progress(seconds, bytes, documents, hits - before);
  }

  private static long processorNanoseconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static long resident() throws IOException {
    return Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]) * PAGE;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> texts = Files.readAllLines(Path.of(arguments[0], "texts.txt"));
    List<String> surfaces = Files.readAllLines(Path.of(arguments[0], "surfaces.txt"));
    int[] sizes = texts.stream().mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length).toArray();
    Path index = Path.of(arguments[0], "solr-index");
    long before = resident(), start = processorNanoseconds();
    SolrTagger tagger = new SolrTagger(surfaces, index);
    double load = (processorNanoseconds() - start) / 1e9;
    tagger.matched(texts, sizes, 10);
    Progress done = tagger.matched(texts, sizes, 2);
    String version = Tagger.class.getPackage().getImplementationVersion().split(" ")[0];
    System.out.printf(
        Locale.ROOT,
        "{\"version\": \"%s\", \"load\": %.4f, \"memory\": %d, \"seconds\": %.4f, \"bytes\": %d, \"documents\": %d, \"hits\": %d}%n",
        version, load, resident() - before, done.seconds, done.bytes, done.documents, done.hits);
  }
}
