package org.csecprogress.report.question.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.question.Question;
import org.csecprogress.release.question.QuestionKind;
import org.csecprogress.release.question.Questions;
import org.csecprogress.release.reading.service.PublicReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An answer about the rate of a group")
class RateAnswerTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);
    private static final Measure MEASURE = CATALOG.measure("VC-06");
    private static final Question GIRLS =
            new Question("sex", QuestionKind.RATE, MEASURE.code(), "SEX", "F", "M", 10);
    private static final Sentences EN = Sentences.in(Language.EN);

    /** Returns the answer for groups of equal size; a negative count is withheld. */
    private static RateAnswer answer(long... counts) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (PublicGroup group : CATALOG.dimension("SEX").publicGroups()) {
            long count = counts[rows.size()];
            rows.add(
                    new ReleaseRow(
                            ReportingPeriod.of("2026Q2"),
                            "STATE",
                            MEASURE.code(),
                            "SEX",
                            group.code(),
                            count < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(count)),
                            count < 0 ? Set.of(Annotation.WITHHELD) : Set.of(),
                            count < 0 ? OptionalLong.empty() : OptionalLong.of(count),
                            count < 0 ? OptionalLong.empty() : OptionalLong.of(4_000_000),
                            58));
        }
        return of(
                new ReleaseTable(
                        MEASURE.code() + ".STATE.SEX.Q",
                        MEASURE.code(),
                        "SEX",
                        MEASURE.name(),
                        rows));
    }

    private static RateAnswer of(ReleaseTable... tables) {
        var report = new PublicReport(null, List.of(tables), List.of(), List.of());
        return RateAnswer.of(GIRLS, CATALOG, report, Populations.builtIn(), EN);
    }

    @Test
    @DisplayName("gives the ratio to the other rate, and its precision")
    void clear() {
        RateAnswer answer = answer(200, 50, 11);
        assertThat(answer.text())
                .isEqualTo(
                        "From April to June 2026, girls were served as victims at 4.0 times the"
                                + " rate of boys.");
        assertThat(answer.more()).matches("95% interval 2\\.9\u00a0to\u00a05\\.\\d\\.");
    }

    @Test
    @DisplayName("says that there is no clear difference if chance may explain it")
    void unclear() {
        RateAnswer answer = answer(55, 50, 11);
        assertThat(answer.text()).contains("1.1 times").endsWith("That is not a clear difference.");
        assertThat(answer.more()).startsWith("95% interval 0.");
    }

    @Test
    @DisplayName("is the same for any obstacle: withheld, too few, or not in the release")
    void none() {
        RateAnswer withheld = answer(-1, 50, 11);
        assertThat(withheld.text()).contains("can\u2019t be compared");
        assertThat(withheld.more()).isEmpty();
        assertThat(answer(200, -1, 11)).isEqualTo(withheld);
        assertThat(answer(15, 50, 11)).isEqualTo(withheld);
        assertThat(answer(0, 50, 11)).isEqualTo(withheld);
        assertThat(of()).isEqualTo(withheld);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("has its texts for each shipped question")
    void words(Language language) {
        Sentences say = Sentences.in(language);
        for (Question question : Questions.builtIn().all()) {
            assertThat(say.has("questions." + question.code())).as(question.code()).isTrue();
            for (String answer : List.of("clear", "unclear", "none")) {
                assertThat(say.has("questions." + question.code() + "." + answer))
                        .as(question.code())
                        .isEqualTo(
                                question.kind() == QuestionKind.RATE
                                        || (question.kind() == QuestionKind.MISSING
                                                && answer.equals("none")));
            }
        }
    }
}
