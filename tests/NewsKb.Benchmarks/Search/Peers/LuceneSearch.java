import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.*;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene as a peer of the search, fed with the same terms. Lines come on standard input, answers go to standard output, fields are parted by tabs:
 *   add  ROW PLACE DAY PUBLISHER TERMS    a term with = before it shares the position of the one before
 *   end                                   merges into one segment; answers with the size in bytes
 *   find and|or|phrase TERMS FIRST_PLACE LAST_PLACE SINCE UNTIL LIMIT    answers with total, nanoseconds, rows
 * Usage: java -cp JARS LuceneSearch.java FOLDER
 */
public final class LuceneSearch {
    private static final String TEXT = "text";

    public static void main(String[] args) throws IOException {
        Path folder = Paths.get(args[0]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 20);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        IndexWriter writer = null;
        IndexSearcher searcher = null;
        for (String line; (line = in.readLine()) != null;) {
            String[] f = line.split("\t", -1);
            if (f[0].equals("add")) {
                if (writer == null) writer = new IndexWriter(new MMapDirectory(folder), new IndexWriterConfig().setRAMBufferSizeMB(256));
                writer.addDocument(document(f));
            } else if (f[0].equals("end")) {
                writer.forceMerge(1);
                writer.close();
                long size = 0;
                for (File file : folder.toFile().listFiles()) size += file.length();
                out.println(size);
            } else {
                if (searcher == null) {
                    searcher = new IndexSearcher(DirectoryReader.open(new MMapDirectory(folder)));
                    searcher.setQueryCache(null);
                }
                out.println(find(searcher, f));
            }
        }
    }

    private static Document document(String[] f) {
        Document document = new Document();
        document.add(new StoredField("row", Integer.parseInt(f[1])));
        document.add(new NumericDocValuesField("row", Integer.parseInt(f[1])));
        document.add(new IntPoint("place", Integer.parseInt(f[2])));
        document.add(new NumericDocValuesField("place", Integer.parseInt(f[2])));
        document.add(new IntPoint("day", Integer.parseInt(f[3])));
        document.add(new NumericDocValuesField("day", Integer.parseInt(f[3])));
        document.add(new NumericDocValuesField("publisher", Integer.parseInt(f[4])));
        document.add(new TextField(TEXT, new Terms(f[5])));
        return document;
    }

    private static String find(IndexSearcher searcher, String[] f) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        String[] terms = f[2].split(" ");
        if (f[1].equals("phrase")) query.add(new PhraseQuery(TEXT, terms), BooleanClause.Occur.MUST);
        else {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            BooleanClause.Occur occur = f[1].equals("and") ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD;
            for (String term : terms) words.add(new TermQuery(new Term(TEXT, term)), occur);
            query.add(words.build(), BooleanClause.Occur.MUST);
        }
        int first = Integer.parseInt(f[3]), last = Integer.parseInt(f[4]), since = Integer.parseInt(f[5]), until = Integer.parseInt(f[6]);
        if (last > 0) query.add(IntPoint.newRangeQuery("place", first, last), BooleanClause.Occur.FILTER);
        if (since > 0) query.add(IntPoint.newRangeQuery("day", since, until), BooleanClause.Occur.FILTER);
        long start = System.nanoTime();
        TopScoreDocCollector best = TopScoreDocCollector.create(Integer.parseInt(f[7]), Integer.MAX_VALUE);
        Facets facets = new Facets();
        searcher.search(query.build(), MultiCollector.wrap(best, facets));
        TopDocs found = best.topDocs();
        StringBuilder rows = new StringBuilder();
        for (ScoreDoc doc : found.scoreDocs) rows.append(rows.length() == 0 ? "" : " ").append(searcher.doc(doc.doc).get("row"));
        return found.totalHits.value + "\t" + (System.nanoTime() - start) + "\t" + rows;
    }

    /** Counts hits by place, day and publisher from columns. */
    private static final class Facets extends SimpleCollector {
        private final int[][] counts = {new int[1_000_000], new int[1_000_000], new int[100_000]};
        private final NumericDocValues[] columns = new NumericDocValues[3];

        @Override protected void doSetNextReader(LeafReaderContext context) throws IOException {
            columns[0] = DocValues.getNumeric(context.reader(), "place");
            columns[1] = DocValues.getNumeric(context.reader(), "day");
            columns[2] = DocValues.getNumeric(context.reader(), "publisher");
        }

        @Override public void collect(int doc) throws IOException {
            for (int i = 0; i < columns.length; i++)
                if (columns[i].advanceExact(doc)) counts[i][(int) columns[i].longValue()]++;
        }

        @Override public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** Terms as they come, between spaces. */
    private static final class Terms extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final StringTokenizer terms;

        Terms(String text) {
            terms = new StringTokenizer(text, " ");
        }

        @Override public boolean incrementToken() {
            if (!terms.hasMoreTokens()) return false;
            clearAttributes();
            String next = terms.nextToken();
            boolean shares = next.charAt(0) == '=';
            term.append(next, shares ? 1 : 0, next.length());
            step.setPositionIncrement(shares ? 0 : 1);
            return true;
        }
    }
}
