package org.csecprogress.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.filing.answer.Answer;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a template as an Excel workbook: a sheet of instructions, then one for each form. Only the
 * cells to fill in are unlocked, so that nobody changes a label by mistake.
 */
public final class XlsxTemplate {
    private static final String APPLICATION = "CSEC Progress";
    private static final String APPLICATION_VERSION = "01.0000";

    /** The lock only prevents mistakes; the instructions give the password. */
    private static final String UNLOCKING = "csec";

    private static final String INK = "1B1B1B";
    private static final String QUIET = "5C5C5C";
    private static final String HEAD = "E6E9EC";
    private static final String ENTRY = "FFF8E1";
    private static final int[] WIDTHS = {24, 44, 24, 34, 16, 18};
    private static final int FIGURE = 0;
    private static final int PRIOR = 4;
    private static final int NOW = 5;
    private static final int TITLE_ROW = 1;
    private static final int HEAD_ROW = 2;
    private static final int LONGEST_SHEET_NAME = 31;

    private final Template template;
    private Range choices;

    /**
     * @param template the template to write
     */
    public XlsxTemplate(Template template) {
        this.template = template;
    }

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @throws IOException if writing to the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        Workbook book = new Workbook(out, APPLICATION, APPLICATION_VERSION);
        guide(book.newWorksheet(sheetName(template.words().guide())));
        int number = 1;
        for (Template.Section section : template.sections()) {
            String name = sheetName(number + " " + section.name());
            section(book.newWorksheet(name), section);
            number++;
        }
        book.finish();
    }

    private void guide(Worksheet sheet) throws IOException {
        BookWords words = template.words();
        head(sheet, template.title());
        int row = HEAD_ROW + 1;
        for (String line : words.instructions()) {
            sheet.value(row, 0, line);
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            row++;
        }
        row++;
        sheet.value(row, 0, words.reasons());
        sheet.style(row, 0).bold().set();
        int first = row + 1;
        List<String> all = new ArrayList<>(template.reasons());
        all.add(words.clear().word());
        for (int i = 0; i < all.size(); i++) {
            sheet.value(first + i, 0, all.get(i));
        }
        int last = first + all.size() - 1;
        sheet.value(last, 1, words.clear().meaning());
        choices = sheet.range(first, 0, last, 0);
        sheet.width(0, 90);
        sheet.width(1, 60);
        sheet.protect(UNLOCKING);
        sheet.finish();
    }

    private void head(Worksheet sheet, String title) {
        sheet.value(0, 0, template.stamp().written());
        sheet.style(0, 0).fontSize(8).fontColor(QUIET).set();
        sheet.value(TITLE_ROW, 0, title);
        sheet.style(TITLE_ROW, 0).bold().fontSize(14).fontColor(INK).set();
    }

    private void section(Worksheet sheet, Template.Section section) throws IOException {
        head(sheet, template.title() + ". " + section.name());
        List<String> headings = template.words().headings().inOrder();
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(HEAD_ROW, column, headings.get(column));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(HEAD_ROW, 0, HEAD_ROW, NOW).style().bold().fillColor(HEAD).set();
        int row = HEAD_ROW + 1;
        for (Template.Line line : section.lines()) {
            line(sheet, row, line);
            row++;
        }
        if (!section.lines().isEmpty()) {
            entries(sheet, row - 1);
        }
        sheet.freezePane(2, HEAD_ROW + 1);
        sheet.protect(UNLOCKING);
        sheet.finish();
    }

    private void line(Worksheet sheet, int row, Template.Line line) {
        sheet.value(row, FIGURE, line.figure().toString());
        sheet.value(row, 1, line.measure());
        sheet.value(row, 2, line.breakdown());
        sheet.value(row, 3, line.group());
        answer(sheet, row, PRIOR, line.prior());
        answer(sheet, row, NOW, line.now());
        sheet.style(row, FIGURE).fontSize(9).fontColor(QUIET).set();
        if (line.figure().isTotal()) {
            sheet.range(row, 1, row, 2).style().bold().set();
        }
        sheet.style(row, PRIOR).fontColor(QUIET).horizontalAlignment("right").set();
    }

    private void answer(Worksheet sheet, int row, int column, Optional<Answer> answer) {
        if (answer.orElse(null) instanceof Answer.Count count) {
            sheet.value(row, column, count.value());
        } else if (answer.orElse(null) instanceof Answer.Absent absent) {
            sheet.value(row, column, template.reason(absent));
        }
    }

    /** Adds a drop-down list of reasons to cells that also accept any number. */
    private void entries(Worksheet sheet, int last) {
        Range cells = sheet.range(HEAD_ROW + 1, NOW, last, NOW);
        cells.style()
                .fillColor(ENTRY)
                .horizontalAlignment("right")
                .borderStyle("thin")
                .borderColor("B8B8B8")
                .protectionOption(ProtectionOption.LOCKED, false)
                .set();
        cells.validateWithList(choices)
                .allowBlank(true)
                .showErrorMessage(false)
                .errorTitle("")
                .error("");
    }

    /** Returns a valid sheet name: Excel allows 31 characters and forbids some. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return plain.length() <= LONGEST_SHEET_NAME
                ? plain
                : plain.substring(0, LONGEST_SHEET_NAME).strip();
    }
}
