package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cell with a formula")
class FormulaCellsTest {
    private static final String TOTAL = "ID-03";
    private static final CellKey FIGURE = CellKey.parse(TOTAL);

    /** Returns a formula with the result that a spreadsheet would store. */
    private static Consumer<Cell> formula(String formula, double result) {
        return cell -> {
            cell.setCellFormula(formula);
            cell.setCellValue(result);
        };
    }

    private static Reading.Read read(PoiBook book) {
        return (Reading.Read) Books.read(book.bytes());
    }

    private static List<RowError> wrong(PoiBook book) {
        return ((Reading.Wrong) Books.read(book.bytes())).errors();
    }

    @Test
    @DisplayName("is read by its stored result, and marked")
    void kept() {
        Reading.Read read =
                read(PoiBook.ready().figure(TOTAL, formula("SUM(E1:E3)", 12)).figure("ID-04", 7));
        assertThat(read.figures())
                .isEqualTo(
                        Map.of(
                                FIGURE,
                                Optional.of(Answer.of(12)),
                                CellKey.parse("ID-04"),
                                Optional.of(Answer.of(7))));
        assertThat(read.workedOut()).containsExactly(FIGURE);
    }

    @Test
    @DisplayName("can give a reason from the list instead of a figure")
    void reason() {
        Consumer<Cell> reason =
                cell -> {
                    cell.setCellFormula("IF(E3=0,\"NA_PENDING\",E3)");
                    cell.setCellValue("NA_PENDING");
                };
        assertThat(read(PoiBook.ready().figure(TOTAL, reason)).figures())
                .containsEntry(FIGURE, Optional.of(Answer.absent(AbsentReason.NA_PENDING)));
    }

    @Test
    @DisplayName("is refused if its result is not a figure")
    void unfit() {
        assertThat(wrong(PoiBook.ready().figure(TOTAL, formula("1/2", 0.5))))
                .extracting(RowError::kind)
                .containsExactly(RowError.Kind.FORMAT);
    }

    @Test
    @DisplayName("is refused if the file does not store its result")
    void noResult() {
        Consumer<Cell> bare = cell -> cell.setCellFormula("SUM(E1:E3)");
        assertThat(wrong(PoiBook.ready().figure(TOTAL, bare)))
                .extracting(e -> e.kind() + " " + e.found())
                .containsExactly("NO_RESULT =SUM(E1:E3)");
    }

    @Test
    @DisplayName("is refused if its result is an error, whatever the formula")
    void error() {
        Consumer<Cell> broken =
                cell -> {
                    cell.setCellFormula("SUM(#REF!)");
                    cell.setCellErrorValue(FormulaError.REF.getCode());
                };
        assertThat(wrong(PoiBook.ready().figure(TOTAL, broken)))
                .extracting(e -> e.kind() + " " + e.found())
                .containsExactly("SPREADSHEET_ERROR #REF!");
    }

    @Test
    @DisplayName("is refused if any formula of the file refers to something outside")
    void elsewhere() {
        PoiBook book =
                PoiBook.ready()
                        .figure(TOTAL, formula("Mine!F1", 12))
                        .figure("ID-04", 7)
                        .sheet("Mine")
                        .figure("notes", formula("INDIRECT(\"x\")", 12));
        assertThat(wrong(book))
                .extracting(e -> e.cell() + " " + e.kind())
                .containsExactly("F3 OUTSIDE");
    }

    @Test
    @DisplayName("that fills a range gives each of its cells their result")
    void range() {
        PoiBook book =
                PoiBook.ready()
                        .figure(TOTAL, 5)
                        .figure("ID-04", 7)
                        .withSheet(
                                sheet ->
                                        sheet.setArrayFormula(
                                                "E3:E4*2", CellRangeAddress.valueOf("F3:F4")))
                        .withSheet(
                                sheet -> {
                                    sheet.getRow(2).getCell(5).setCellValue(5);
                                    var second = (XSSFCell) sheet.getRow(3).getCell(5);
                                    second.getCTCell().setV("7");
                                });
        assertThat(read(book).workedOut())
                .containsExactlyInAnyOrder(FIGURE, CellKey.parse("ID-04"));
    }

    @Test
    @DisplayName("is never read as a stamp, a heading or the code of a figure")
    void addresses() {
        PoiBook book =
                PoiBook.ready()
                        .figure(TOTAL, 5)
                        .withSheet(
                                sheet -> {
                                    Cell code = sheet.getRow(2).getCell(0);
                                    code.setCellFormula("A9");
                                    code.setCellValue(TOTAL);
                                });
        assertThat(wrong(book))
                .extracting(RowError::kind)
                .containsExactly(RowError.Kind.UNKNOWN_FIGURE);
    }

    @Test
    @DisplayName("that was copied down is checked where it is written")
    void shared() {
        PoiBook book =
                PoiBook.ready()
                        .figure(TOTAL, formula("E3*2", 10))
                        .figure("ID-04", formula("E4*2", 14))
                        .withSheet(
                                sheet -> {
                                    for (int row = 2; row < 4; row++) {
                                        var cell = (XSSFCell) sheet.getRow(row).getCell(5);
                                        var formula = cell.getCTCell().getF();
                                        formula.setT(
                                                org.openxmlformats.schemas.spreadsheetml.x2006.main
                                                        .STCellFormulaType.SHARED);
                                        formula.setSi(0);
                                        if (row == 2) {
                                            formula.setRef("F3:F4");
                                        } else {
                                            formula.setStringValue("");
                                        }
                                    }
                                });
        assertThat(read(book).figures())
                .containsEntry(FIGURE, Optional.of(Answer.of(10)))
                .containsEntry(CellKey.parse("ID-04"), Optional.of(Answer.of(14)));
    }
}
