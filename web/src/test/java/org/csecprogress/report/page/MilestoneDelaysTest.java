package org.csecprogress.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MilestoneStanding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("From due to done,")
class MilestoneDelaysTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(2);
    private static final Milestone ONCE =
            CATALOG.milestones().stream()
                    .filter(each -> each.recurrence().isEmpty())
                    .findFirst()
                    .orElseThrow();
    private static final LocalDate DUE = LocalDate.of(2027, 1, 15);

    private static MilestoneStanding done(String county, LocalDate day) {
        return new MilestoneStanding(
                new CountyCode(county),
                ONCE.code(),
                "IMPLEMENTED",
                DUE,
                true,
                day,
                true,
                0,
                false,
                null);
    }

    private static final MilestoneStanding PROMPT = done("01", DUE);
    private static final MilestoneStanding DAYS = done("02", DUE.plusDays(9));
    private static final MilestoneStanding MONTH = done("03", DUE.plusMonths(1));
    private static final MilestoneStanding YEAR = done("04", DUE.plusMonths(12));

    private static MilestoneDelays of(Language language, MilestoneStanding... standings) {
        return new MilestoneDelays(CATALOG, List.of(standings), Sentences.in(language));
    }

    @Test
    @DisplayName("a county was on time or took months, in words")
    void county() {
        MilestoneDelays english = of(Language.EN);
        assertThat(english.of(PROMPT)).isEqualTo("on time");
        assertThat(english.of(DAYS)).isEqualTo("under 1 month");
        assertThat(english.of(MONTH)).isEqualTo("1 month");
        assertThat(english.of(YEAR)).isEqualTo("12 months");
        MilestoneDelays spanish = of(Language.ES);
        assertThat(spanish.of(PROMPT)).isEqualTo("a tiempo");
        assertThat(spanish.of(DAYS)).isEqualTo("menos de 1 mes");
        assertThat(spanish.of(MONTH)).isEqualTo("1 mes");
        assertThat(spanish.of(YEAR)).isEqualTo("12 meses");
    }

    @Test
    @DisplayName("the state has the median of the counties that have done it")
    void state() {
        assertThat(of(Language.EN, PROMPT, YEAR, MONTH).median(ONCE.code())).isEqualTo("1 month");
        assertThat(of(Language.EN, PROMPT, YEAR, PROMPT).median(ONCE.code())).isEqualTo("on time");
        assertThat(of(Language.EN).median(ONCE.code())).isEmpty();
    }

    @Test
    @DisplayName("the state is without counties that are not in the report, which keep their own")
    void earlier() {
        MilestoneStanding before = YEAR.asOf(LocalDate.of(2027, 6, 30));
        MilestoneDelays delays = of(Language.EN, PROMPT, before, before);
        assertThat(delays.median(ONCE.code())).isEqualTo("on time");
        assertThat(delays.of(before)).isEqualTo("12 months");
    }

    @Test
    @DisplayName("the rows of milestones have the median, and none where nobody has done it")
    void rows() {
        List<MilestoneCounts.Row> rows =
                new MilestoneCounts(
                                CATALOG, List.of(PROMPT, YEAR, MONTH), Sentences.in(Language.EN))
                        .all();
        int at = CATALOG.milestones().indexOf(ONCE);
        assertThat(rows.get(at).took()).isEqualTo("1 month");
        assertThat(rows.get(at + 1).took()).isEmpty();
    }
}
