package org.csecprogress.exchange.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.exchange.web.TemplateWords;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The words of workbooks")
class IntakeWordsTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final County ALAMEDA = Counties.builtIn().bySlug("alameda");

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("have a separate sentence for every problem of a file")
    void files(Language language) {
        Sentences words = Sentences.in(language);
        List<String> sentences =
                Stream.of(FileProblem.values())
                        .map(problem -> words.of("workbook.file." + problem))
                        .toList();
        assertThat(sentences).doesNotHaveDuplicates().allMatch(said -> said.endsWith("."));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("say what is expected for every problem of a cell")
    void cells(Language language) {
        Sentences words = Sentences.in(language);
        assertThat(RowError.Kind.values())
                .extracting(kind -> words.of("workbook.error." + kind, "A number"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("fit into a workbook: headings differ, and sheet names are short")
    void templates(Language language) {
        BookWords words = TemplateWords.in(language, ALAMEDA, PERIOD);
        assertThat(words.guide()).hasSizeLessThanOrEqualTo(31);
        assertThat(words.instructions()).hasSize(9);
        assertThat(words.title()).contains("Alameda", "2026");
        BookWords.Headings headings = words.headings();
        assertThat(List.of(headings.figure(), headings.prior(), headings.now()))
                .doesNotHaveDuplicates();
    }
}
