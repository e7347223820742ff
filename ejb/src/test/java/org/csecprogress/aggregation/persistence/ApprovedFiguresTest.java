package org.csecprogress.aggregation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.csecprogress.aggregation.FiledFigures;
import org.csecprogress.aggregation.FiledFigures.Filed;
import org.csecprogress.aggregation.FiledFigures.RegionSum;
import org.csecprogress.aggregation.StandingRevisions;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.record.persistence.WithFilings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of approved filings")
class ApprovedFiguresTest extends WithFilings {
    private static final CellKey KEY = CellKey.total("ID-04");

    private StandingRevisions revisions;
    private FiledFigures figures;
    private Submission alpine;
    private Submission yuba;

    @BeforeEach
    void open() {
        revisions = new JpaStandingRevisions(em);
        figures = new SqlFiledFigures(sql);
        yuba = filing(YUBA, Q2, 1);
        alpine = filing(ALPINE, Q2, 2);
        Submission draft = filing(NEVADA, Q2, 1);
        run("update submission set status = 'DRAFT' where id = ?", draft.id());
        figure(revision(alpine), "40");
        figure(revision(alpine.id(), 1), "1000");
        figure(revision(yuba), "2");
        figure(revision(draft), "500");
    }

    private void figure(long revision, String amount) {
        run(
                "insert into figure (revision_id, input, dimension, category, amount)"
                        + " values (?, ?, ?, ?, ?)",
                revision,
                KEY.input(),
                KEY.dimension(),
                KEY.category(),
                new BigDecimal(amount));
    }

    @Test
    @DisplayName("are of the current revision, one for each county in the order of the codes")
    void approved() {
        assertThat(revisions.of(Q2))
                .extracting(
                        StandingRevision::county,
                        StandingRevision::submission,
                        StandingRevision::revision)
                .containsExactly(
                        tuple(ALPINE, alpine.id(), revision(alpine)),
                        tuple(YUBA, yuba.id(), revision(yuba)));
        assertThat(revisions.count(Q2)).isEqualTo(2);
        assertThat(revisions.count(Q1)).isZero();
        assertThat(revisions.of(YUBA, Q2)).map(StandingRevision::revision).contains(revision(yuba));
        assertThat(revisions.of(NEVADA, Q2)).isEmpty();
        assertThat(revisions.of(YUBA, Q1)).isEmpty();
    }

    @Test
    @DisplayName("are summed by region, or read one by one")
    void sums() {
        assertThat(figures.approved(Q2))
                .containsExactlyInAnyOrder(
                        new RegionSum("R-A", KEY, new BigDecimal("40.0"), 1),
                        new RegionSum("R-B", KEY, new BigDecimal("2.0"), 1));
        assertThat(figures.approved(Q1)).isEmpty();
        assertThat(figures.of(List.of(revision(alpine), revision(yuba))))
                .extracting(Filed::county, Filed::region, Filed::key)
                .containsExactlyInAnyOrder(tuple("02", "R-A", KEY), tuple("58", "R-B", KEY));
        assertThat(figures.of(List.of())).isEmpty();
    }
}
