package org.csecprogress.release.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.csv.Csv;
import org.csecprogress.kernel.LocalText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The tables of a release as a workbook: notes, a sheet for each section, and the other tables. */
final class ReleaseWorkbook {
    private static final String APPLICATION = "CSEC Progress";
    private static final String APPLICATION_VERSION = "01.0000";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
    private static final int TITLE = 0;
    private static final int HEADINGS = 1;
    private static final int WIDTH = 14;
    private static final int NOTE_WIDTH = 90;
    private static final int LONGEST_SHEET_NAME = 31;

    private final FileContent content;
    private final ReleaseNotes notes;

    private ReleaseWorkbook(FileContent content, ReleaseNotes notes) {
        this.content = content;
        this.notes = notes;
    }

    /**
     * Returns the workbook. Equal tables give equal bytes.
     *
     * @param figures the tidy table
     * @param others the tables beside it
     */
    static byte[] of(
            FileContent content, ReleaseNotes notes, FileTable figures, List<FileTable> others) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, APPLICATION, APPLICATION_VERSION)) {
            new ReleaseWorkbook(content, notes).write(book, figures, others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return undated(out.toByteArray(), content.publishedAt());
    }

    /** Returns the workbook with the time of publication instead of the time of writing. */
    private static byte[] undated(byte[] book, Instant at) {
        Map<String, byte[]> parts = StableZip.entries(book);
        String properties = new String(parts.get(PROPERTIES), StandardCharsets.UTF_8);
        String dated =
                properties.replaceAll(CREATED, "$1" + at.truncatedTo(ChronoUnit.SECONDS) + "$2");
        parts.put(PROPERTIES, dated.getBytes(StandardCharsets.UTF_8));
        return StableZip.of(parts, at);
    }

    private void write(Workbook book, FileTable figures, List<FileTable> others)
            throws IOException {
        book.properties().setTitle(notes.title().en());
        notes(book);
        for (ReportSection section : content.catalog().reportSections()) {
            Set<String> measures = measures(section);
            int measure = figures.headings().indexOf(TidyFigures.MEASURE);
            List<List<String>> rows =
                    figures.rows().stream()
                            .filter(row -> measures.contains(row.get(measure)))
                            .toList();
            if (!rows.isEmpty()) {
                sheet(
                        book,
                        section.number() + " " + section.name().en(),
                        new FileTable(figures.name(), figures.columns(), rows));
            }
        }
        for (FileTable table : others) {
            sheet(book, table.name(), table);
        }
    }

    private Set<String> measures(ReportSection section) {
        return content.catalog().measures().stream()
                .filter(measure -> measure.reportSection() == section.number())
                .map(Measure::code)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void notes(Workbook book) throws IOException {
        Worksheet sheet = book.newWorksheet("Notes");
        int row = 0;
        for (LocalText line : notes.lines()) {
            sheet.value(row, 0, Csv.safe(line.en()));
            sheet.value(row, 1, Csv.safe(line.es()));
            sheet.range(row, 0, row, 1).style().wrapText(true).verticalAlignment("top").set();
            row++;
        }
        sheet.range(0, 0, 0, 1).style().bold().wrapText(true).set();
        sheet.width(0, NOTE_WIDTH);
        sheet.width(1, NOTE_WIDTH);
        sheet.finish();
    }

    private void sheet(Workbook book, String name, FileTable table) throws IOException {
        Worksheet sheet = book.newWorksheet(sheetName(name));
        sheet.value(TITLE, 0, notes.title().en() + " / " + notes.title().es());
        sheet.style(TITLE, 0).bold().set();
        int last = table.columns().size() - 1;
        for (int column = 0; column <= last; column++) {
            sheet.value(HEADINGS, column, table.columns().get(column).name());
            sheet.width(column, WIDTH);
        }
        sheet.range(HEADINGS, 0, HEADINGS, last).style().bold().set();
        int row = HEADINGS + 1;
        for (List<String> cells : table.rows()) {
            for (int column = 0; column <= last; column++) {
                cell(sheet, row, column, table.columns().get(column), cells.get(column));
            }
            row++;
        }
        sheet.freezePane(0, HEADINGS + 1);
        sheet.setAutoFilter(HEADINGS, 0, Math.max(HEADINGS, row - 1), last);
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int at, FileColumn column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column.type().isNumeric() && Character.isDigit(text.charAt(0))) {
            sheet.value(row, at, new BigDecimal(text));
        } else {
            sheet.value(row, at, Csv.safe(text));
        }
    }

    /** Returns a valid sheet name: Excel allows 31 characters and forbids some. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.length() <= LONGEST_SHEET_NAME
                ? plain
                : plain.substring(0, LONGEST_SHEET_NAME).strip();
    }
}
