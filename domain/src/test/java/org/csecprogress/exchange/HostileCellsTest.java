package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Name;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.workbook.SafeWorkbookZip;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Cells that no spreadsheet writes, in a file of a few kilobytes. Some libraries for workbooks run
 * out of memory on such a cell, compute for hours, or read a figure where there is none.
 */
@DisplayName("A cell that no spreadsheet writes")
class HostileCellsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final byte[] GOOD =
            PoiBook.ready().figure("ID-03", 5).figure("ID-04", 7).bytes();
    private static final Map<CellKey, Optional<Answer>> FIGURES =
            Map.of(
                    CellKey.parse("ID-03"),
                    Optional.of(Answer.of(5)),
                    CellKey.parse("ID-04"),
                    Optional.of(Answer.of(7)));

    private final List<DynamicTest> tests = new ArrayList<>();

    private static byte[] sheet(UnaryOperator<String> change) {
        return Zips.of(GOOD).edit(SHEET, change).bytes();
    }

    /** Returns a workbook with a row after the figures. */
    private static byte[] row(String row) {
        return sheet(xml -> xml.replace("</sheetData>", row + "</sheetData>"));
    }

    /** Returns a workbook with that cell in place of the first figure, F3. */
    private static byte[] cell(String cell) {
        return sheet(
                xml ->
                        xml.replaceFirst(
                                "<c r=\"F3\"[^>]*><v>5.0</v></c>", Matcher.quoteReplacement(cell)));
    }

    private void passes(String name, byte[] file) {
        tests.add(
                DynamicTest.dynamicTest(
                        name,
                        () ->
                                assertThat(Books.read(file))
                                        .isInstanceOfSatisfying(
                                                Reading.Read.class,
                                                read ->
                                                        assertThat(read.figures())
                                                                .isEqualTo(FIGURES))));
    }

    private void fails(String name, byte[] file, String... errors) {
        tests.add(
                DynamicTest.dynamicTest(
                        name,
                        () ->
                                assertThat(Books.read(file))
                                        .isInstanceOfSatisfying(
                                                Reading.Wrong.class,
                                                wrong ->
                                                        assertThat(wrong.errors())
                                                                .extracting(
                                                                        e ->
                                                                                e.cell() + " "
                                                                                        + e.kind())
                                                                .containsExactly(errors))));
    }

    @TestFactory
    @DisplayName("does not change the other figures")
    Stream<DynamicTest> harmless() {
        passes("in column FXSHRXW", row("<row r='9'><c r='FXSHRXW9'><v>1</v></c></row>"));
        for (String index : List.of("2000000000", "30000000", "-1")) {
            passes(
                    "with shared text " + index,
                    row("<row r='9'><c r='A9' t='s'><v>" + index + "</v></c></row>"));
        }
        passes("of another type", cell("<c r='F3' t='zz'><v>5</v></c>"));
        passes(
                "with phonetic signs",
                cell("<c r='F3' t='inlineStr'><is><t>5</t><rPh><t>go</t></rPh></is></c>"));
        return tests.stream();
    }

    @TestFactory
    @DisplayName("is reported with its place")
    Stream<DynamicTest> reported() {
        for (int digits : new int[] {201, 4_000_000}) {
            fails(
                    "with " + digits + " digits",
                    cell("<c r='F3'><v>" + "7".repeat(digits) + "</v></c>"),
                    "F3 FORMAT");
        }
        fails(
                "with 201 zeros before a digit",
                cell("<c r='F3'><v>" + "0".repeat(201) + "5</v></c>"),
                "F3 FORMAT");
        fails("with 1E2000000000", cell("<c r='F3'><v>1E2000000000</v></c>"), "F3 FORMAT");
        fails("with a number that is none", cell("<c r='F3'><v>1O</v></c>"), "F3 FORMAT");
        fails("with a written date", cell("<c r='F3' t='d'><v>2026-01-31</v></c>"), "F3 DATE");
        fails("neither true nor false", cell("<c r='F3' t='b'><v>2</v></c>"), "F3 TRUE_OR_FALSE");
        fails(
                "in a row without a number",
                row(
                        "<row r='9'/><row><c t='inlineStr'><is><t>ID-05</t></is></c><c/><c/><c/>"
                                + "<c/><c><v>x</v></c></row>"),
                "F10 FORMAT");
        formulas();
        return tests.stream();
    }

    private void formulas() {
        fails(
                "with a formula beside a shared text",
                cell("<c r='F3' t='s'><f>WEBSERVICE(1)</f><v>0</v></c>"),
                "F3 OUTSIDE");
        fails(
                "with a shared formula that is nowhere",
                cell("<c r='F3'><f t='shared' si='7'/><v>5</v></c>"),
                "F3 OUTSIDE");
        fails(
                "with two formulas",
                cell("<c r='F3'><f>NOW()</f><f>E3</f><v>5</v></c>"),
                "F3 OUTSIDE");
        fails(
                "with a table of data, and the cells that it fills",
                cell("<c r='F3'><f t='dataTable' ref='F3:F4' r1='A1'/><v>5</v></c>"),
                "F3 OUTSIDE",
                "F4 OUTSIDE");
        fails(
                "with a new kind of error",
                cell("<c r='F3' t='e'><f>E3</f><v>#SPILL!</v></c>"),
                "F3 SPREADSHEET_ERROR");
        fails(
                "with a formula beside a name that reaches outside",
                PoiBook.ready()
                        .figure(
                                "ID-03",
                                cell -> {
                                    cell.setCellFormula("E3*2");
                                    cell.setCellValue(5);
                                })
                        .with(
                                book -> {
                                    Name name = book.createName();
                                    name.setNameName("far");
                                    name.setRefersToFormula("INDIRECT(\"a\")");
                                })
                        .bytes(),
                "F3 OUTSIDE");
    }

    @Test
    @DisplayName("is read in the strict variant of the format")
    void strict() {
        Zips zips = Zips.of(GOOD);
        for (String part :
                List.of(
                        SHEET,
                        RELATIONS,
                        SafeWorkbookZip.WORKBOOK,
                        "xl/sharedStrings.xml",
                        "xl/styles.xml",
                        "_rels/.rels")) {
            zips.edit(
                    part,
                    xml ->
                            xml.replace(
                                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                            "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                    .replace(
                                            "http://schemas.openxmlformats.org/officeDocument/2006",
                                            "http://purl.oclc.org/ooxml/officeDocument"));
        }
        assertThat(Books.read(zips.bytes()))
                .isInstanceOfSatisfying(
                        Reading.Read.class, read -> assertThat(read.figures()).isEqualTo(FIGURES));
    }

    @Test
    @DisplayName("is not read from a sheet whose part has another name, with a document type")
    void declared() {
        byte[] file =
                Zips.of(GOOD)
                        .rename(SHEET, "xl/a.dat")
                        .edit(RELATIONS, xml -> xml.replace("worksheets/sheet1.xml", "a.dat"))
                        .edit(
                                SafeWorkbookZip.TYPES,
                                xml -> xml.replace("/xl/worksheets/sheet1.xml", "/xl/a.dat"))
                        .edit(
                                "xl/a.dat",
                                xml ->
                                        "<!DOCTYPE a [<!ENTITY a 'x'>]>"
                                                + xml.replaceFirst("^<\\?xml[^>]*\\?>", ""))
                        .bytes();
        assertThat(Books.read(file)).isEqualTo(Reading.Refused.of(FileProblem.DECLARATIONS));
    }

    @Test
    @DisplayName("is not read from a workbook that only the list of types names")
    void elsewhere() {
        Zips zips = Zips.of(GOOD);
        String book = zips.text(SafeWorkbookZip.WORKBOOK);
        byte[] file =
                zips.with("xl/other.xml", book)
                        .with("xl/_rels/other.xml.rels", zips.text(RELATIONS))
                        .with(
                                SafeWorkbookZip.WORKBOOK,
                                book.replaceFirst("<sheets>.*</sheets>", "<sheets/>"))
                        .edit(
                                SafeWorkbookZip.TYPES,
                                xml -> xml.replace("/xl/workbook.xml", "/xl/other.xml"))
                        .bytes();
        assertThat(Books.read(file)).isEqualTo(Reading.Refused.of(FileProblem.NOT_OURS));
    }
}
