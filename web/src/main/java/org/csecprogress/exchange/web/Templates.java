package org.csecprogress.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.csecprogress.exchange.csv.CsvTemplate;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.exchange.service.TakenFiling;
import org.csecprogress.exchange.workbook.XlsxTemplate;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.web.Sentences;

/** The workbook of a filing, with its answers filled in. */
public final class Templates {
    /** The media type of Excel workbooks. */
    public static final String XLSX_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Templates() {}

    /** Returns the workbook in a language. */
    public static Template of(TakenFiling taken, Language language, Profile profile) {
        Filing filing = taken.filing();
        ReportingPeriod period = filing.submission().period();
        return new Template(
                Stamp.of(filing.county().code(), period, filing.catalog().version()),
                filing.catalog(),
                filing.prior().getOrDefault(1, Answers.NONE),
                filing.answers(),
                TemplateWords.in(language, filing.county(), period),
                profile.isDemonstration()
                        ? new Template.Mark(Sentences.in(language).of("demonstration.mark"))
                        : Template.Mark.NONE);
    }

    /** Returns the name of a file about a filing, such as "csec-fresno-2026Q3.xlsx". */
    public static String fileName(Filing filing, String ending) {
        return "csec-" + filing.county().slug() + "-" + filing.submission().period() + "." + ending;
    }

    /**
     * Writes an Excel workbook.
     *
     * @throws IOException if it can't be written
     */
    public static byte[] xlsx(Template template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxTemplate(template).writeTo(out);
        return out.toByteArray();
    }

    /**
     * Writes CSV.
     *
     * @throws IOException if it can't be written
     */
    public static byte[] csv(Template template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTemplate(template).writeTo(out);
        return out.toByteArray();
    }
}
