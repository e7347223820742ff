package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A workbook is read")
class GoodFilesTest {
    private static final String TOTAL = "ID-03";
    private static final String GROUP = "ID-03@AGE:A10_11";
    private static final String DECIMAL = "PL-07.MED";

    private final List<DynamicTest> tests = new ArrayList<>();

    @TestFactory
    @DisplayName("in any formatting")
    Stream<DynamicTest> dressings() {
        numbers();
        words();
        sheets();
        files();
        return tests.stream();
    }

    private void passes(String name, byte[] file, Map<String, Optional<Answer>> figures) {
        tests.add(
                DynamicTest.dynamicTest(
                        name,
                        () -> {
                            Map<CellKey, Optional<Answer>> expected = new HashMap<>();
                            figures.forEach((a, b) -> expected.put(CellKey.parse(a), b));
                            assertThat(Books.read(file))
                                    .isInstanceOfSatisfying(
                                            Reading.Read.class,
                                            read -> assertThat(read.figures()).isEqualTo(expected));
                        }));
    }

    private void is(String name, PoiBook book, String address, Answer answer) {
        passes(name, book.bytes(), Map.of(address, Optional.of(answer)));
    }

    private void numbers() {
        is("number", PoiBook.ready().figure(TOTAL, 12), TOTAL, Answer.of(12));
        is("zero", PoiBook.ready().figure(GROUP, 0), GROUP, Answer.of(0));
        is("large", PoiBook.ready().figure(TOTAL, 999_999), TOTAL, Answer.of(999_999));
        for (String format : List.of("#,##0", "0.00", "\"day\" 0", "[Red]0", "0_ ;-0", "@", "0%")) {
            byte[] file = PoiBook.ready().figure(TOTAL, PoiBook.formatted(1204, format)).bytes();
            passes("shown as " + format, file, Map.of(TOTAL, Optional.of(Answer.of(1204))));
        }
        for (String text :
                List.of(
                        "1204",
                        "1,204",
                        "1 204",
                        " 1204 ",
                        "\u00a01204",
                        "１２０４",
                        "1\u202f204",
                        "1204.0")) {
            is("text " + text, PoiBook.ready().figure(TOTAL, text), TOTAL, Answer.of(1204));
        }
        Answer days = new Answer.Count(new java.math.BigDecimal("41.5"));
        is("decimal", PoiBook.ready().figure(DECIMAL, 41.5), DECIMAL, days);
        byte[] noisy =
                Zips.of(PoiBook.ready().figure(DECIMAL, 41.5).bytes())
                        .edit(
                                "xl/worksheets/sheet1.xml",
                                xml -> xml.replace("41.5", "41.499999999999996"))
                        .bytes();
        passes("with the noise of arithmetic", noisy, Map.of(DECIMAL, Optional.of(days)));
        byte[] elsewhere =
                Zips.of(PoiBook.ready().figure(TOTAL, 1204).bytes())
                        .rename("xl/worksheets/sheet1.xml", "xl/first.xml")
                        .edit(
                                "xl/_rels/workbook.xml.rels",
                                xml -> xml.replace("worksheets/sheet1.xml", "first.xml"))
                        .bytes();
        passes(
                "in a sheet of another folder",
                elsewhere,
                Map.of(TOTAL, Optional.of(Answer.of(1204))));
        byte[] power =
                Zips.of(PoiBook.ready().figure(TOTAL, 1204).bytes())
                        .edit("xl/worksheets/sheet1.xml", xml -> xml.replace("1204.0", "1.204E3"))
                        .bytes();
        passes("as a power of ten", power, Map.of(TOTAL, Optional.of(Answer.of(1204))));
    }

    private void words() {
        Answer pending = Answer.absent(AbsentReason.NA_PENDING);
        for (String word : List.of("Pending", "pending", "NA_PENDING", "Pendiente", " Pending ")) {
            is("absent: " + word, PoiBook.ready().figure(TOTAL, word), TOTAL, pending);
        }
        for (String word : List.of("CLEAR", "clear", "Borrar", " Clear ")) {
            byte[] file = PoiBook.ready().figure(TOTAL, word).bytes();
            passes("taken away: " + word, file, Map.of(TOTAL, Optional.empty()));
        }
        for (String nothing : List.of("", " ", "\u00a0", "\n")) {
            byte[] file = PoiBook.ready().figure(TOTAL, nothing).bytes();
            passes("blank " + nothing.length(), file, Map.of());
        }
        is(
                "rich text",
                PoiBook.ready()
                        .figure(
                                TOTAL,
                                cell -> {
                                    var rich = new XSSFRichTextString("1");
                                    rich.append("204");
                                    cell.setCellValue(rich);
                                }),
                TOTAL,
                Answer.of(1204));
    }

    private void sheets() {
        is(
                "hidden rows, merged and coloured cells, column widths",
                PoiBook.ready().figure(TOTAL, 5).withSheet(GoodFilesTest::dress),
                TOTAL,
                Answer.of(5));
        is(
                "sheets of one's own, with formulas in them",
                PoiBook.ready()
                        .figure(TOTAL, 5)
                        .sheet("Mine")
                        .text("Notes")
                        .figure("whatever", cell -> cell.setCellFormula("SUM(A1:A2)")),
                TOTAL,
                Answer.of(5));
        is(
                "sheets in another order",
                PoiBook.bare()
                        .sheet("B")
                        .text(Books.STAMP.written())
                        .sheet("A")
                        .headings()
                        .figure(TOTAL, 5)
                        .with(book -> book.setSheetOrder("A", 0)),
                TOTAL,
                Answer.of(5));
        is(
                "a column put in between",
                PoiBook.bare()
                        .sheet("A")
                        .text(Books.STAMP.written())
                        .headings(
                                "Code", "Mine", "Measure", "Group", "Last quarter", "THIS QUARTER ")
                        .figure(TOTAL, 5),
                TOTAL,
                Answer.of(5));
        is(
                "the headings of the other language",
                PoiBook.bare()
                        .sheet("A")
                        .text(Books.STAMP.written().toUpperCase(java.util.Locale.ROOT))
                        .headings("Código", "", "", "", "", "Este trimestre")
                        .figure(TOTAL, 5),
                TOTAL,
                Answer.of(5));
        is(
                "rows and notes of one's own among the figures",
                PoiBook.ready().text("Ask Maria").figure("Check this", "").figure(TOTAL, 5),
                TOTAL,
                Answer.of(5));
        is(
                "the same figure twice with the same value",
                PoiBook.ready().figure(TOTAL, 5).figure(TOTAL, "5"),
                TOTAL,
                Answer.of(5));
        is(
                "a formula beside, not in an entry cell",
                PoiBook.ready()
                        .figure(
                                TOTAL,
                                cell -> {
                                    cell.setCellValue(5);
                                    cell.getRow().createCell(9).setCellFormula("F3*2");
                                }),
                TOTAL,
                Answer.of(5));
        is(
                "a link that may be clicked",
                PoiBook.ready().figure(TOTAL, 5).withSheet(GoodFilesTest::link),
                TOTAL,
                Answer.of(5));
    }

    private static void dress(Sheet sheet) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        sheet.getRow(2).getCell(5).setCellStyle(style);
        sheet.getRow(2).setZeroHeight(true);
        sheet.setColumnHidden(5, true);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
        sheet.protectSheet("other");
        sheet.createFreezePane(1, 1);
    }

    private static void link(Sheet sheet) {
        var link =
                sheet.getWorkbook()
                        .getCreationHelper()
                        .createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
        link.setAddress("https://example.org/");
        sheet.getRow(0).getCell(0).setHyperlink(link);
    }

    private void files() {
        passes("our own, empty", Books.xlsx(Answers.NONE), Map.of());
        passes("our own text, empty", Books.csv(Answers.NONE), Map.of());
        passes("texts within the cells", streamed(), Map.of(TOTAL, Optional.of(Answer.of(1204))));
        byte[] strict =
                Zips.of(PoiBook.ready().figure(TOTAL, 5).bytes())
                        .edit(
                                "xl/_rels/workbook.xml.rels",
                                xml -> xml.replaceAll("Target=\"(?!/)", "Target=\"/xl/"))
                        .bytes();
        passes("with names from the root", strict, Map.of(TOTAL, Optional.of(Answer.of(5))));
        String rows =
                Books.STAMP.written() + "\nCode,Measure,This quarter\nID-03,Youth,\"1,204\"\n";
        Map<String, Optional<Answer>> one = Map.of(TOTAL, Optional.of(Answer.of(1204)));
        text("commas", rows, one);
        text("a mark of the encoding", "\uFEFF" + rows, one);
        text("CRLF", rows.replace("\n", "\r\n"), one);
        text("CR alone", rows.replace("\n", "\r"), one);
        text("no line break at the end", rows.strip(), one);
        text("empty lines", rows.replace("\n", "\n\n"), one);
        text(
                "semicolons",
                rows.replace(",M", ";M")
                        .replace(",T", ";T")
                        .replace(",Y", ";Y")
                        .replace(",\"", ";\""),
                one);
        text(
                "tabs",
                rows.replace(",M", "\tM")
                        .replace(",T", "\tT")
                        .replace(",Y", "\tY")
                        .replace(",\"", "\t\""),
                one);
        text(
                "every cell quoted",
                "\"" + Books.STAMP.written() + "\"\n\"Code\",\"This quarter\"\n\"ID-03\",\"1204\"",
                one);
        text("commas that a spreadsheet adds", rows.replace("\nCode", ",,,,\nCode"), one);
        text("a line break in a cell", rows.replace("Youth", "\"Youth\nscreened\""), one);
    }

    private void text(String name, String text, Map<String, Optional<Answer>> figures) {
        passes("text: " + name, text.getBytes(StandardCharsets.UTF_8), figures);
    }

    /** Returns a workbook of a writer that stores texts in the cells instead of sharing them. */
    private static byte[] streamed() {
        SXSSFWorkbook book = new SXSSFWorkbook();
        Sheet sheet = book.createSheet("A");
        sheet.createRow(0).createCell(0).setCellValue(Books.STAMP.written());
        var headings = sheet.createRow(1);
        headings.createCell(0).setCellValue("Code");
        headings.createCell(1).setCellValue("This quarter");
        var row = sheet.createRow(2);
        row.createCell(0).setCellValue(TOTAL);
        row.createCell(1, CellType.STRING).setCellValue("1,204");
        return Books.bytes(book::write);
    }
}
