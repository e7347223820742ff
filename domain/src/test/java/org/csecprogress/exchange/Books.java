package org.csecprogress.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.exchange.csv.CsvTemplate;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.exchange.workbook.XlsxTemplate;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;

/** Alameda's workbooks of the first quarter of 2026, for tests. */
public final class Books {
    public static final Catalog CATALOG = Catalogs.builtIn().version(1);
    static final CountyCode ALAMEDA = new CountyCode("01");
    static final ReportingPeriod Q1 = ReportingPeriod.of("2026Q1");
    static final Stamp STAMP = Stamp.of(ALAMEDA, Q1, CATALOG.version());
    public static final BookWords ENGLISH =
            new BookWords(
                    Language.EN,
                    "Alameda County. January to March 2026",
                    "Instructions",
                    List.of("Fill in the last column.", "=1+1 is not run."),
                    "In place of a figure:",
                    new BookWords.Clearing("CLEAR", "takes the figure away"),
                    new BookWords.Headings(
                            "Code",
                            "Measure",
                            "Breakdown",
                            "Group",
                            "Last quarter",
                            "This quarter",
                            "Total"));
    static final BookWords SPANISH =
            new BookWords(
                    Language.ES,
                    "Condado de Alameda. Enero a marzo de 2026",
                    "Instrucciones",
                    List.of("Llene la última columna."),
                    "En lugar de una cifra:",
                    new BookWords.Clearing("BORRAR", "quita la cifra"),
                    new BookWords.Headings(
                            "Código",
                            "Medida",
                            "Desglose",
                            "Grupo",
                            "Trimestre anterior",
                            "Este trimestre",
                            "Total"));

    /** The previous quarter's answers, none of which the filing holds. */
    private static final Answers PRIOR = prior();

    private static final FigureParser PARSER = new FigureParser(RuleSet.of(CATALOG));
    private static final BookReader READER =
            new BookReader(CATALOG, PARSER, List.of(ENGLISH, SPANISH));

    private Books() {}

    private static Answers prior() {
        Answers.Builder builder = Answers.builder();
        CATALOG.allCells().forEach(cell -> builder.figure(cell, Answer.of(777_777)));
        return builder.build();
    }

    /** Writes to a stream. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static byte[] bytes(Writing writing) {
        try {
            var out = new ByteArrayOutputStream();
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Template template(Answers prior, Answers now, BookWords words) {
        return new Template(STAMP, CATALOG, prior, now, words, Template.Mark.NONE);
    }

    static byte[] xlsx(Answers now) {
        return xlsx(now, ENGLISH);
    }

    static byte[] xlsx(Answers now, BookWords words) {
        return bytes(new XlsxTemplate(template(PRIOR, now, words))::writeTo);
    }

    public static byte[] csv(Answers now) {
        return bytes(new CsvTemplate(template(PRIOR, now, ENGLISH))::writeTo);
    }

    static Reading read(byte[] file) {
        return read(file, STAMP);
    }

    static Reading read(byte[] file, Stamp expected) {
        try {
            Path path = Files.createTempFile("book", ".tmp");
            try {
                Files.write(path, file);
                return READER.read(path, expected);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
