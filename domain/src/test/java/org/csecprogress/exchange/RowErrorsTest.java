package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("An error in cells of a workbook")
class RowErrorsTest {
    private static final String TOTAL = "ID-03";
    private static final String COMPUTED =
            Books.CATALOG.computedCells().iterator().next().toString();

    private final List<DynamicTest> tests = new ArrayList<>();

    private void is(RowError.Kind kind, String name, String address, Consumer<Cell> entry) {
        tests.add(
                DynamicTest.dynamicTest(
                        kind + ": " + name,
                        () -> {
                            byte[] file = PoiBook.ready().figure(address, entry).bytes();
                            assertThat(errors(Books.read(file)))
                                    .singleElement()
                                    .satisfies(
                                            error -> {
                                                assertThat(error.kind()).isEqualTo(kind);
                                                assertThat(error.sheet()).isEqualTo("Figures");
                                                assertThat(error.cell()).isEqualTo("F3");
                                            });
                        }));
    }

    private static List<RowError> errors(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        return ((Reading.Wrong) reading).errors();
    }

    @TestFactory
    @DisplayName("is reported by kind, with its cell")
    Stream<DynamicTest> kinds() {
        for (String text :
                List.of(
                        "-1",
                        "12.5",
                        "1.000.000",
                        "12,50",
                        "1,2",
                        "abc",
                        "N/A",
                        "n.a.",
                        "?",
                        "1O",
                        "12 youth",
                        "about 5",
                        "5-7",
                        "<11",
                        "1000000",
                        "1e3",
                        "0x1F",
                        "½",
                        "1²",
                        "4₂",
                        "①",
                        "٣٢",
                        "12\n13",
                        "five",
                        "*",
                        "TBD",
                        "9".repeat(300))) {
            is(RowError.Kind.FORMAT, text.strip(), TOTAL, cell -> cell.setCellValue(text));
        }
        for (double number : new double[] {-3, 0.5, 1e6, 1e300, 1e-300}) {
            is(RowError.Kind.FORMAT, "number " + number, TOTAL, cell -> cell.setCellValue(number));
        }
        is(
                RowError.Kind.FORMAT,
                "too many decimals",
                "PL-07.MED",
                cell -> cell.setCellValue(41.55));
        for (String formula :
                List.of("NOW()", "RAND()", "HYPERLINK(\"http://a\")", "INDIRECT(\"A1\")")) {
            is(RowError.Kind.OUTSIDE, formula, TOTAL, cell -> cell.setCellFormula(formula));
        }
        for (String format :
                List.of(
                        "yyyy-mm-dd",
                        "m/d/yy",
                        "d-mmm",
                        "h:mm",
                        "[h]:mm:ss",
                        "mmm yyyy",
                        "[$-409]d\\-mmm\\-yy;@",
                        "dddd",
                        "mm:ss.0")) {
            is(RowError.Kind.DATE, format, TOTAL, PoiBook.formatted(45000, format));
        }
        is(RowError.Kind.TRUE_OR_FALSE, "true", TOTAL, cell -> cell.setCellValue(true));
        for (FormulaError error : List.of(FormulaError.REF, FormulaError.NA, FormulaError.DIV0)) {
            is(
                    RowError.Kind.SPREADSHEET_ERROR,
                    error.getString(),
                    TOTAL,
                    cell -> cell.setCellErrorValue(error.getCode()));
        }
        for (String address :
                List.of("XX-99", "ID-03@AGE:NONE", "id-03@", "Youth", "ID-03@:", "@:")) {
            is(RowError.Kind.UNKNOWN_FIGURE, address, address, cell -> cell.setCellValue(5));
        }
        is(RowError.Kind.COMPUTED_FIGURE, COMPUTED, COMPUTED, cell -> cell.setCellValue(5));
        is(RowError.Kind.NO_ADDRESS, "nothing", "", cell -> cell.setCellValue(5));
        return tests.stream();
    }

    @Test
    @DisplayName("is reported if a computed figure contradicts its parts")
    void contradiction() {
        PoiBook book = PoiBook.ready().figure("VC-01", 9).figure("VC-06", 4).figure("VC-07", 12);
        RowError error = errors(Books.read(book.bytes())).get(0);
        assertThat(error.kind()).isEqualTo(RowError.Kind.CONTRADICTS);
        assertThat(error.cell()).isEqualTo("F5");
        assertThat(error.found()).isEqualTo("12");
        assertThat(error.finding()).map(Finding::key).contains("C-05|VC-07");
        assertThat(read(PoiBook.ready().figure("VC-07", 13).figure("VC-01", 9).figure("VC-06", 4)))
                .containsOnlyKeys(CellKey.total("VC-01"), CellKey.total("VC-06"));
    }

    private static Map<CellKey, Optional<Answer>> read(PoiBook book) {
        Reading reading = Books.read(book.bytes());
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).figures();
    }

    @Test
    @DisplayName("is reported for all cells at once, with sheet, cell, figure and what was found")
    void allAtOnce() {
        byte[] file =
                PoiBook.ready()
                        .figure(TOTAL, "twelve")
                        .figure("ID-04", 7)
                        .figure("ID-04@AGE:A10_11", cell -> cell.setCellFormula("NOW()"))
                        .sheet("Second")
                        .text(Books.STAMP.written())
                        .headings()
                        .figure("ID-04", 8)
                        .bytes();
        List<RowError> errors = errors(Books.read(file));
        assertThat(errors)
                .extracting(e -> e.sheet() + " " + e.cell() + " " + e.kind() + " " + e.found())
                .containsExactly(
                        "Figures F3 FORMAT twelve",
                        "Figures F5 OUTSIDE =NOW()",
                        "Second F3 TWICE 8.0".replace(".0", ""));
        assertThat(errors.get(0).figure()).contains(CellKey.parse(TOTAL));
        assertThat(errors.get(0).finding()).map(Finding::target).contains(TOTAL);
    }

    @Test
    @DisplayName("shows a date as a date")
    void date() {
        byte[] file = PoiBook.ready().figure(TOTAL, PoiBook.formatted(45931, "yyyy-mm-dd")).bytes();
        assertThat(errors(Books.read(file)).get(0).found()).isEqualTo("2025-10-01");
    }

    @Test
    @DisplayName("is reported for text files too, where a formula begins with an equals sign")
    void text() {
        String rows = Books.STAMP.written() + "\nCode,This quarter\nID-03,=1+1\nID-04,x\n";
        assertThat(errors(Books.read(rows.getBytes(StandardCharsets.UTF_8))))
                .extracting(e -> e.sheet() + "|" + e.cell() + "|" + e.kind())
                .containsExactly("|B3|FORMULA", "|B4|FORMAT");
    }

    @Test
    @DisplayName("is reported for a text row with more fields than headings, such as 1,503")
    void surplus() {
        String rows =
                Books.STAMP.written()
                        + "\nCode,This quarter\nID-03,1,503\nID-04,\"1,503\"\nID-05,7,\n";
        assertThat(errors(Books.read(rows.getBytes(StandardCharsets.UTF_8))))
                .extracting(e -> e.cell() + "|" + e.figure() + "|" + e.kind() + "|" + e.found())
                .containsExactly(
                        "B3|Optional[ID-03]|MORE_FIELDS|1,503",
                        "B5|Optional[ID-05]|MORE_FIELDS|7,");
    }

    @Test
    @DisplayName("is gone once it is fixed, and only differences are changes")
    void compares() {
        Answers now =
                Answers.builder()
                        .figure(CellKey.parse(TOTAL), Answer.of(5))
                        .figure(CellKey.parse("ID-04"), Answer.of(6))
                        .build();
        byte[] file =
                PoiBook.ready()
                        .figure(TOTAL, 5)
                        .figure("ID-04", "CLEAR")
                        .figure("ID-04@AGE:A10_11", 3)
                        .figure("VC-04", "")
                        .bytes();
        Reading.Read read = (Reading.Read) Books.read(file);
        Map<CellKey, Optional<Answer>> figures = read.figures();
        FigureComparison comparison = FigureComparison.of(Books.CATALOG, now, figures);
        assertThat(comparison.size()).isEqualTo(2);
        assertThat(comparison.forms())
                .singleElement()
                .satisfies(
                        form -> {
                            assertThat(form.added()).isEqualTo(1);
                            assertThat(form.removed()).isEqualTo(1);
                            assertThat(form.replaced()).isZero();
                        });
        assertThat(read.blank()).containsExactly(CellKey.parse("VC-04"));
    }
}
