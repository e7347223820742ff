package org.csecprogress.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.csecprogress.validation.Answers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What one reading allocates is a bound on what it holds. With four at a time, as the service lets
 * through, a heap of 1 GB holds whatever 58 counties send at once.
 */
@DisplayName("Reading a file")
class BoundedMemoryTest {
    private static final long MEGABYTE = 1L << 20;

    private static long allocatedBy(byte[] file) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Books.read(file); // Classes and tables are loaded once.
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
    @DisplayName("takes little for a million rows of formats without content")
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
    @DisplayName("stops at a million rows of numbers before it has read them")
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
}
