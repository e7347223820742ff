package org.csecprogress.release.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.release.review.Rows.rows;
import static org.csecprogress.release.review.Rows.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.release.activation.ScoringTables;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.protection.Withholding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The disclosure review of a release")
class DisclosureReviewTest {
    private static final String QUARTERS = "VC-06.COUNTY.TOTAL.Q";
    private static final String YEARS = "VC-06.COUNTY.TOTAL.FY";
    private static final TableKind COUNTIES = TableKind.of(TableId.parse(QUARTERS));

    @Test
    @DisplayName("counts what is shown, zero, unanswered, and withheld for each reason")
    void withholding() {
        Withholding of =
                Withholding.of(
                        rows(QUARTERS, "12 0 0.0 - * * *"),
                        Map.of(5, Reason.SMALL, 6, Reason.COMPANION, 7, Reason.PROTECTS));
        assertThat(of).isEqualTo(new Withholding(1, 2, 1, 1, 1, 1));
        assertThat(of.cells()).isEqualTo(7);
        assertThat(of.nonZero()).isEqualTo(4);
        assertThat(of.plus(of)).isEqualTo(new Withholding(2, 4, 2, 2, 2, 2));
    }

    @Test
    @DisplayName("counts what readers see withheld, and not what the plan withholds of a gap")
    void gap() {
        Withholding of =
                Withholding.of(
                        rows(QUARTERS, "- * 12 0"), Map.of(1, Reason.SMALL, 2, Reason.COMPANION));
        assertThat(of).isEqualTo(new Withholding(1, 1, 1, 0, 1, 0));
        assertThat(of.withheld()).isEqualTo(1);
        assertThat(of.shownPercent()).isEqualTo(50);
        assertThat(Withholding.NONE.shownPercent()).isZero();
    }

    @Test
    @DisplayName("counts a withheld figure without a recorded reason as one that protects others")
    void withoutReason() {
        assertThat(Withholding.of(rows(QUARTERS, "*"), Map.of()).protecting()).isEqualTo(1);
    }

    @Test
    @DisplayName("names what is newly withheld and newly shown, but not what was never answered")
    void comparison() {
        ReleaseComparison found =
                ReleaseComparison.of(
                        List.of(table(QUARTERS, "* 12 * 0 - *"), table(YEARS, "*")),
                        List.of(table(QUARTERS, "11 * * * 14 -")));
        assertThat(found.alone()).isEqualTo(1);
        assertThat(found.changes())
                .extracting(change -> change.row().geography() + " " + change.way())
                .containsExactly("01 NEWLY_WITHHELD", "02 NEWLY_SHOWN", "04 NEWLY_SHOWN");
        assertThat(found.byKind()).containsOnlyKeys(COUNTIES);
        assertThat(found.byKind().get(COUNTIES)).isEqualTo(new ReleaseComparison.Count(1, 2));
    }

    @Test
    @DisplayName("scores a county by its own residents and its own small figures")
    void counties() {
        List<WithheldCell> cells =
                List.of(
                        new WithheldCell(
                                TableId.parse(QUARTERS),
                                rows(QUARTERS, "* *").get(1),
                                Reason.SMALL),
                        new WithheldCell(
                                TableId.parse(QUARTERS),
                                rows(QUARTERS, "*").get(0),
                                Reason.PROTECTS));
        List<CountyScore> scores =
                CountyScore.of(
                        ScoringTables.builtIn(LocalDate.of(2026, 11, 1)),
                        Counties.builtIn().all().subList(0, 2),
                        Set.of(Level.Q),
                        CountyScore.Rows.among(cells));
        // Alameda: 11 to 99, a quarter. Alpine: below 11, 4,000 residents or fewer, a quarter.
        assertThat(scores).extracting(score -> score.county().name()).contains("Alameda", "Alpine");
        assertThat(scores.get(0).score().terms().get(0).points()).isEqualTo(5);
        assertThat(scores.get(1).score().total()).isEqualTo(18);
        assertThat(scores.get(1).score().needsDecision()).isTrue();
    }

    @Test
    @DisplayName("reads the kind of a table as it writes it, and refuses anything else")
    void kinds() {
        assertThat(TableKind.parse(COUNTIES.toString())).contains(COUNTIES);
        assertThat(TableKind.parse("COUNTY.TOTAL")).isEmpty();
        assertThat(TableKind.parse("MOON.TOTAL.Q")).isEmpty();
    }

    @Test
    @DisplayName("has no reason for a figure that is shown")
    void shown() {
        assertThatThrownBy(
                        () ->
                                new WithheldCell(
                                        TableId.parse(QUARTERS),
                                        rows(QUARTERS, "12").get(0),
                                        Reason.SMALL))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
