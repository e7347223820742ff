package org.csecprogress.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.csecprogress.budget.Proves;
import org.csecprogress.catalog.Form;
import org.csecprogress.exchange.Books;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The template, opened by another library,")
class XlsxTemplateTest {
    private static final int NOW = 5;
    private static final int PRIOR = 4;
    private static final Answers ANSWERS =
            Answers.builder()
                    .figure(CellKey.parse("ID-03"), Answer.of(1204))
                    .figure(CellKey.parse("ID-04"), Answer.absent(AbsentReason.NA_PENDING))
                    .build();
    private static XSSFWorkbook book;

    @BeforeAll
    static void open() throws IOException {
        byte[] file =
                Books.bytes(
                        new XlsxTemplate(
                                        Books.template(
                                                Answers.builder()
                                                        .figure(
                                                                CellKey.parse("ID-03"),
                                                                Answer.of(1190))
                                                        .build(),
                                                ANSWERS,
                                                Books.ENGLISH))
                                ::writeTo);
        book = new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static Row row(String figure) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                Cell first = row.getCell(0);
                if (first != null && first.getStringCellValue().equals(figure)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no row " + figure);
    }

    @Test
    @DisplayName("has a sheet of instructions and one for each form, each with the stamp")
    void sheets() {
        List<Form> forms = Books.CATALOG.forms();
        assertThat(book.getNumberOfSheets()).isEqualTo(forms.size() + 1);
        assertThat(book.getSheetName(0)).isEqualTo("Instructions");
        for (int i = 0; i < forms.size(); i++) {
            String name = book.getSheetName(i + 1);
            assertThat((i + 1) + " " + forms.get(i).name().en()).startsWith(name);
        }
        for (Sheet sheet : book) {
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("csec-progress-workbook/1 county=01 period=2026Q1 catalogue=1");
        }
    }

    @Test
    @DisplayName("asks for exactly the figures that are typed")
    void figures() {
        Books.CATALOG.allCells().forEach(cell -> row(cell.toString()));
        long rows = 0;
        for (Sheet sheet : book) {
            rows += sheet.getSheetName().equals("Instructions") ? 0 : sheet.getLastRowNum() - 2;
        }
        assertThat(rows).isEqualTo(Books.CATALOG.allCells().size());
    }

    @Test
    @DisplayName("has the figures of the filing beside the previous quarter's")
    void values() {
        assertThat(row("ID-03").getCell(NOW).getNumericCellValue()).isEqualTo(1204);
        assertThat(row("ID-03").getCell(PRIOR).getNumericCellValue()).isEqualTo(1190);
        assertThat(row("ID-04").getCell(NOW).getStringCellValue()).isEqualTo("Pending");
        Row group = row("ID-03@AGE:A10_11");
        assertThat(group.getCell(2).getStringCellValue()).isEqualTo("Age");
        assertThat(group.getCell(3).getStringCellValue()).isEqualTo("10-11");
    }

    @Test
    @DisplayName("locks all cells except those to fill in")
    void locks() {
        for (Sheet sheet : book) {
            assertThat(sheet.getProtect()).as(sheet.getSheetName()).isTrue();
        }
        for (Cell cell : row("ID-03")) {
            assertThat(cell.getCellStyle().getLocked()).isEqualTo(cell.getColumnIndex() != NOW);
        }
        assertThat(row("ID-01").getCell(NOW).getCellStyle().getLocked())
                .as("an empty cell to fill in")
                .isFalse();
    }

    @Test
    @DisplayName("offers the reasons for a missing figure, and still takes numbers")
    void lists() {
        Sheet sheet = row("ID-03").getSheet();
        List<? extends DataValidation> lists = sheet.getDataValidations();
        assertThat(lists)
                .singleElement()
                .satisfies(
                        list -> {
                            assertThat(
                                            list.getRegions()
                                                    .getCellRangeAddresses()[0]
                                                    .isInRange(row("ID-03").getRowNum(), NOW))
                                    .isTrue();
                            assertThat(list.getShowErrorBox()).isFalse();
                            assertThat(list.getValidationConstraint().getFormula1())
                                    .startsWith("'Instructions'!");
                        });
    }

    @Test
    @DisplayName("keeps headings in sight")
    void freezes() {
        assertThat(row("ID-03").getSheet().getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) 3);
    }

    @Test
    @Proves("ASVS 1.2.10")
    @DisplayName("as text shows no formula to a spreadsheet")
    void text() {
        String csv = new String(Books.csv(ANSWERS), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFcsec-progress-workbook/1 ")
                .contains("\n'=1+1 is not run.");
    }
}
