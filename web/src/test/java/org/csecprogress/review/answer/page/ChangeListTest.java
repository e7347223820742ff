package org.csecprogress.review.answer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of changes")
class ChangeListTest {
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2026Q3"));
    private static final Answers THEN =
            Answers.builder()
                    .figure(CellKey.total("ID-03"), Answer.of(300))
                    .figure(CellKey.total("ID-04"), Answer.of(100))
                    .figure(CellKey.total("PV-02"), Answer.of(5))
                    .figure(CellKey.parse("VC-06@RACE:WHITE"), Answer.of(7))
                    .text("NAR.DATA", "As before.")
                    .milestone(milestone("", ""))
                    .build();

    private static MilestoneAnswer milestone(String evidence, String note) {
        return new MilestoneAnswer("PM-06", Agency.PROB, "ADOPTED", null, evidence, note);
    }

    private static ChangeList list(Answers now) {
        return new ChangeList(CATALOG, Sentences.in(Language.EN), THEN, now);
    }

    @Test
    @DisplayName("is empty if nothing differs")
    void nothing() {
        assertThat(list(THEN).rows()).isEmpty();
    }

    @Test
    @DisplayName("lists lost numbers first, then the biggest changes, up or down")
    void biggestFirst() {
        Answers now =
                THEN.toBuilder()
                        .figure(CellKey.total("ID-03"), Answer.of(290))
                        .figure(CellKey.total("ID-04"), Answer.of(140))
                        .figure(CellKey.parse("VC-06@RACE:WHITE"), Answer.of(8))
                        .figure(
                                CellKey.total("PV-02"),
                                Answer.absent(AbsentReason.NA_NOT_COLLECTED))
                        .build();
        assertThat(list(now).rows())
                .extracting(ChangeRow::change)
                .containsExactly("", "+40", "\u221210", "+1");
        assertThat(list(now).rows().get(1)).extracting(ChangeRow::then).isEqualTo("100");
    }

    @Test
    @DisplayName("separates totals and breakdowns, so that neither is overlooked")
    void parts() {
        Answers now =
                THEN.toBuilder()
                        .figure(CellKey.total("ID-03"), Answer.of(290))
                        .figure(CellKey.parse("VC-06@RACE:WHITE"), Answer.of(8))
                        .text("NAR.DATA", "Otherwise.")
                        .build();
        assertThat(list(now).totals())
                .extracting(ChangeRow::now)
                .containsExactly("290", "Otherwise.");
        assertThat(list(now).breakdowns()).extracting(ChangeRow::now).containsExactly("8");
    }

    @Test
    @DisplayName("includes a milestone's evidence, note and agency")
    void milestones() {
        List<ChangeRow> rows =
                list(THEN.toBuilder().milestone(milestone("document:12", "Read by both.")).build())
                        .rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).label()).contains("(");
        assertThat(rows.get(0).then()).doesNotContain("Note");
        assertThat(rows.get(0).now()).contains("document 12", "Note: Read by both.");
    }
}
