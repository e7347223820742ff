package org.csecprogress.exchange;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook written by another library, with one sheet of figures by default. */
final class PoiBook {
    private final XSSFWorkbook book = new XSSFWorkbook();
    private Sheet sheet;
    private int next;

    /** Returns a sheet with stamp and headings, ready for figures. */
    static PoiBook ready() {
        return bare().sheet("Figures").text(Books.STAMP.written()).headings();
    }

    static PoiBook bare() {
        return new PoiBook();
    }

    PoiBook sheet(String name) {
        sheet = book.createSheet(name);
        next = 0;
        return this;
    }

    /** Adds a row with a text in its first cell. */
    PoiBook text(String text) {
        sheet.createRow(next).createCell(0).setCellValue(text);
        next++;
        return this;
    }

    PoiBook headings() {
        return headings("Code", "Measure", "Breakdown", "Group", "Last quarter", "This quarter");
    }

    PoiBook headings(String... headings) {
        Row row = sheet.createRow(next);
        next++;
        for (int i = 0; i < headings.length; i++) {
            row.createCell(i).setCellValue(headings[i]);
        }
        return this;
    }

    /** Adds a figure and fills in its entry cell. */
    PoiBook figure(String address, Consumer<Cell> entry) {
        Row row = sheet.createRow(next);
        next++;
        row.createCell(0).setCellValue(address);
        row.createCell(4).setCellValue(777);
        entry.accept(row.createCell(5));
        return this;
    }

    PoiBook figure(String address, double value) {
        return figure(address, cell -> cell.setCellValue(value));
    }

    PoiBook figure(String address, String value) {
        return figure(address, cell -> cell.setCellValue(value));
    }

    /** Returns a cell with a value and a number format. */
    static Consumer<Cell> formatted(double value, String format) {
        return cell -> {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(value);
        };
    }

    PoiBook with(Consumer<XSSFWorkbook> change) {
        change.accept(book);
        return this;
    }

    /** Changes the current sheet. */
    PoiBook withSheet(Consumer<Sheet> change) {
        change.accept(sheet);
        return this;
    }

    byte[] bytes() {
        return Books.bytes(book::write);
    }
}
