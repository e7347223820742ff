package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.filing.answer.Answers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Bounds what reading a file allocates, and so what it holds. The service reads four files at a
 * time, so a heap of 1 GB is enough when 58 counties upload at once.
 */
@DisplayName("Reading a file")
class BoundedMemoryTest {
    private static final long MEGABYTE = 1L << 20;

    private static long allocatedBy(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Books.read(file); // Load classes and tables first.
        long before = threads.getCurrentThreadAllocatedBytes();
        Reading reading = Books.read(file);
        long after = threads.getCurrentThreadAllocatedBytes();
        assertThat(reading).isNotNull();
        return (after - before) / MEGABYTE;
    }

    @Test
    @DisplayName("takes a few megabytes for a workbook of the portal")
    void ours() {
        assertThat(allocatedBy(Books.xlsx(Answers.NONE))).isLessThan(30);
    }

    @Test
    @DisplayName("takes little memory for a million rows of formats without content")
    void emptyRows() {
        byte[] file =
                Zips.of(PoiBook.ready().figure("ID-03", 5).bytes())
                        .edit(
                                "xl/worksheets/sheet1.xml",
                                xml ->
                                        xml.replace(
                                                "</sheetData>",
                                                "<row><c s=\"0\"/></row>".repeat(1_048_576)
                                                        + "</sheetData>"))
                        .bytes();
        assertThat(Books.read(file)).isInstanceOf(Reading.Refused.class);
        assertThat(allocatedBy(file)).isLessThan(20);
    }

    @Test
    @DisplayName("stops before reading a million rows of numbers")
    void manyRows() {
        StringBuilder rows = new StringBuilder("</row>");
        for (int i = 4; i < 1_048_576; i++) {
            rows.append("<row r=\"").append(i).append("\"><c><v>").append(i * 31L % 99_991);
            rows.append("</v></c></row>");
        }
        String last = rows.substring(0, rows.length() - "</row>".length());
        byte[] file =
                Zips.of(PoiBook.ready().figure("ID-03", 5).bytes())
                        .edit(
                                "xl/worksheets/sheet1.xml",
                                xml ->
                                        xml.replaceFirst(
                                                "</row></sheetData>", last + "</row></sheetData>"))
                        .bytes();
        assertThat(Books.read(file)).isInstanceOf(Reading.Refused.class);
        assertThat(allocatedBy(file)).isLessThan(40);
    }

    private static byte[] withSheet(String rows) {
        return Zips.of(PoiBook.ready().figure("ID-03", 5).bytes())
                .edit(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                .bytes();
    }

    /** Returns text that compresses to about a fiftieth, too little for a zip-bomb guard. */
    private static String dull(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; text.length() < length; i++) {
            text.append("a".repeat(400)).append(Integer.toHexString(i * 31));
        }
        return text.toString();
    }

    @Test
    @DisplayName(
            "takes little memory for an attribute, comment or section of millions of characters")
    void longMarkup() {
        String dull = dull(20_000_000);
        for (String rows :
                List.of(
                        "<row r=\"9\" x=\"" + dull + "\"/>",
                        "<row r=\"9\" x='>" + dull + "'/>",
                        "<!-- it's > " + dull + " -->",
                        "<![CDATA[" + dull + "]]>",
                        "<?x " + dull + "?>")) {
            byte[] file = withSheet(rows);
            assertThat(Books.read(file)).isEqualTo(Reading.Refused.of(FileProblem.TOO_MUCH_TEXT));
            assertThat(allocatedBy(file)).isLessThan(30);
        }
    }

    @Test
    @DisplayName("takes little memory for millions of nested elements, or of names")
    void manyNames() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 500_000; i++) {
            names.append("<n").append(i).append(" x='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'/>");
        }
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 500_000; i++) {
            nested.append("<n y='").append(i * 31).append("'>");
        }
        for (String rows : List.of(names.toString(), nested.toString())) {
            byte[] file = withSheet(rows);
            assertThat(Books.read(file)).isEqualTo(Reading.Refused.of(FileProblem.BROKEN));
            assertThat(allocatedBy(file)).isLessThan(30);
        }
    }

    @Test
    @DisplayName("accepts comments and quotes that spreadsheets may write")
    void fineMarkup() {
        byte[] file =
                withSheet(
                        "<!-- it's > fine -->"
                                + ("<row r=\"9\"><c r='A9' t='inlineStr'><is><t>it's \"so\" -- "
                                                + "x".repeat(30_000)
                                                + "</t></is></c></row>")
                                        .repeat(20));
        assertThat(Books.read(file)).isInstanceOf(Reading.Read.class);
    }
}
