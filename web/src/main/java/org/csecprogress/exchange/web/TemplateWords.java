package org.csecprogress.exchange.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.catalog.place.County;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;

/** The texts of workbooks, from the sentences of the pages. */
public final class TemplateWords {
    private static final String LINE = "template.line.";

    private TemplateWords() {}

    /** Returns the texts in a language. */
    public static BookWords in(Language language, County county, ReportingPeriod period) {
        Sentences words = Sentences.in(language);
        return new BookWords(
                language,
                words.of("template.title", county.name(), words.months(period)),
                words.of("template.guide"),
                lines(words),
                words.of("template.reasons"),
                new BookWords.Clearing(
                        words.of("template.clear"), words.of("template.clear.meaning")),
                new BookWords.Headings(
                        words.of("template.figure"),
                        words.of("template.measure"),
                        words.of("template.breakdown"),
                        words.of("template.group"),
                        words.of("template.prior"),
                        words.of("template.now"),
                        words.of("template.total")));
    }

    private static List<String> lines(Sentences words) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; words.has(LINE + i); i++) {
            lines.add(words.of(LINE + i));
        }
        return lines;
    }

    /** Returns the texts in every language, because a workbook may come back in any. */
    public static List<BookWords> all(County county, ReportingPeriod period) {
        return Arrays.stream(Language.values()).map(l -> in(l, county, period)).toList();
    }
}
