package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.record.ReleaseTables;
import org.csecprogress.release.record.TableReview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tables of a release")
class JpaReleaseTablesTest extends WithFilings {
    private static final String TOTALS = "ID-04.STATE.TOTAL.Q";
    private static final String COUNTIES = "ID-01.COUNTY.TOTAL.Q";

    private ReleaseTables tables;
    private Release release;

    private static ReleaseRow row(String place, String amount, Annotation... notes) {
        boolean shown = amount != null;
        return new ReleaseRow(
                Q2,
                place,
                "ID-04",
                "TOTAL",
                "TOTAL",
                Optional.ofNullable(amount).map(BigDecimal::new),
                notes.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(notes)),
                shown ? OptionalLong.of(12) : OptionalLong.empty(),
                shown ? OptionalLong.of(40) : OptionalLong.empty(),
                2);
    }

    private static ReleaseTable table(String id, ReleaseRow... rows) {
        String measure = id.substring(0, 5);
        return new ReleaseTable(
                id, measure, "TOTAL", new LocalText("Youth", "Jóvenes"), List.of(rows));
    }

    private static List<ReleaseTable> written() {
        return List.of(
                table(TOTALS, row("STATE", "1200"), row("R-A", "12.50")),
                table(
                        COUNTIES,
                        row("58", null, Annotation.WITHHELD),
                        row("02", null, Annotation.NO_DATA, Annotation.INCOMPLETE),
                        row("29", "0")));
    }

    private StoredRecords read() {
        return new StoredRecords(sql);
    }

    @BeforeEach
    void open() {
        tables = new JpaReleaseTables(em, sql);
        release = release(Q2, 1);
        tables.add(release, written());
        tables.add(release(Q1, 1), List.of(table(TOTALS, row("STATE", "7"))));
        em.clear();
    }

    @Test
    @DisplayName("are read byte for byte as they were written, in their order")
    void bytes() {
        List<ReleaseTable> read = read().tables(release.number());
        assertThat(read).isEqualTo(written());
        assertThat(read)
                .extracting(
                        table -> new String(table.csv(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(
                        written().stream()
                                .map(
                                        table ->
                                                new String(
                                                        table.csv(),
                                                        java.nio.charset.StandardCharsets.UTF_8))
                                .toList());
    }

    @Test
    @DisplayName("are read for one place with the rows of that place only")
    void ofPlace() {
        assertThat(read().tables(release.number(), "58"))
                .containsExactly(table(COUNTIES, row("58", null, Annotation.WITHHELD)));
        assertThat(read().tables(release.number(), "R-Z")).isEmpty();
    }

    @Test
    @DisplayName("have titles, which everybody may read of public releases")
    void titles() {
        assertThat(read().titles(release.number())).containsExactly(table(TOTALS), table(COUNTIES));
        assertThat(read().titles()).isEmpty();
        set(release, ReleaseStatus.RESTATED);
        assertThat(read().titles())
                .containsOnly(Map.entry(release.number(), List.of(table(TOTALS), table(COUNTIES))));
    }

    @Test
    @DisplayName("have reasons for what is withheld, counted for each table")
    void reasons() {
        tables.addReasons(
                release,
                Map.of(
                        COUNTIES,
                        List.of(
                                Optional.of(Reason.SMALL),
                                Optional.empty(),
                                Optional.of(Reason.PROTECTS)),
                        TOTALS,
                        List.of(Optional.empty(), Optional.empty())));
        forget();
        assertThat(tables.reasons(release))
                .isEqualTo(Map.of(COUNTIES, Map.of(1, Reason.SMALL, 3, Reason.PROTECTS)));
        assertThat(tables.reviews(release))
                .extracting(
                        review -> review.table().toString(),
                        TableReview::cells,
                        TableReview::small,
                        TableReview::other)
                .containsExactly(tuple(TOTALS, 2, 0, 0), tuple(COUNTIES, 3, 1, 1));
    }

    @Test
    @DisplayName("tell which figures they show, and how many counties answered for the state")
    void shown() {
        tables.addShown(release, List.of("Q STATE ID-04", "Q 58 ID-04"));
        assertThat(tables.shown(release)).containsExactlyInAnyOrder("Q STATE ID-04", "Q 58 ID-04");
        assertThat(tables.answered(release)).isEqualTo(Map.of("ID-04", List.of(2)));
    }
}
