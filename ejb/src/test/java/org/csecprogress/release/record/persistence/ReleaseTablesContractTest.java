package org.csecprogress.release.record.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.memory.MemoryReleaseRecords;
import org.csecprogress.release.memory.MemoryReleaseTables;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.record.ReleaseRecords;
import org.csecprogress.release.record.ReleaseTables;
import org.csecprogress.release.record.TableReview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The tables of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseTablesContractTest {
    private static final String TOTALS = "ID-04.STATE.TOTAL.Q";
    private static final String COUNTIES = "ID-01.COUNTY.TOTAL.Q";
    private static final String SEXES = "ID-04.STATE.SEX.Q";
    private static final Made<ReleaseTables> TABLES =
            new Made<>(JpaReleaseTables::new, MemoryReleaseTables::new);
    private static final Made<ReleaseRecords> RECORDS =
            new Made<>((em, sql) -> new StoredRecords(sql), MemoryReleaseRecords::new);

    private final ContractStore store;
    private Release release;
    private Release other;

    ReleaseTablesContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void tables() {
        release = store.add(aRelease().in("2026Q2").with(written()).built());
        other =
                store.add(
                        aRelease()
                                .in("2026Q1")
                                .with(table(TOTALS, row("2026Q1", "STATE", "7")))
                                .built());
    }

    private static ReleaseRow row(String place, String amount, Annotation... notes) {
        return row("2026Q2", place, amount, notes);
    }

    private static ReleaseRow row(
            String quarter, String place, String amount, Annotation... notes) {
        boolean shown = amount != null;
        return new ReleaseRow(
                ReportingPeriod.of(quarter),
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
        return new ReleaseTable(
                id,
                id.substring(0, 5),
                id.contains("SEX") ? "SEX" : "TOTAL",
                new LocalText("Youth", "Jóvenes"),
                List.of(rows));
    }

    private static ReleaseTable[] written() {
        return new ReleaseTable[] {
            table(TOTALS, row("STATE", "1200"), row("R-A", "12.50")),
            table(
                    COUNTIES,
                    row("58", null, Annotation.WITHHELD),
                    row("02", null, Annotation.NO_DATA, Annotation.INCOMPLETE),
                    row("29", "0")),
            table(SEXES, row("STATE", "4"))
        };
    }

    private List<ReleaseTable> list(Function<ReleaseRecords, List<ReleaseTable>> question) {
        return store.ask(RECORDS, question);
    }

    private Map<?, List<ReleaseTable>> titles() {
        return store.ask(RECORDS, ReleaseRecords::titles);
    }

    private static List<String> bytes(List<ReleaseTable> tables) {
        return tables.stream().map(table -> new String(table.csv(), UTF_8)).toList();
    }

    @Test
    @DisplayName("are read byte for byte as they were written, in their order")
    void bytes() {
        List<ReleaseTable> read = list(all -> all.tables(release.number()));
        assertThat(read).containsExactly(written());
        assertThat(bytes(read)).isEqualTo(bytes(List.of(written())));
        assertThat(list(all -> all.tables(release.number().next()))).isEmpty();
    }

    @Test
    @DisplayName("are read for one place with the rows of that place only")
    void ofPlace() {
        assertThat(list(all -> all.tables(release.number(), "58")))
                .containsExactly(table(COUNTIES, row("58", null, Annotation.WITHHELD)));
        assertThat(list(all -> all.tables(release.number(), "STATE"))).hasSize(2);
        assertThat(list(all -> all.tables(release.number(), "R-Z"))).isEmpty();
    }

    @Test
    @DisplayName("have titles, in their order and without rows")
    void titlesOfOne() {
        assertThat(list(all -> all.titles(release.number())))
                .containsExactly(table(TOTALS), table(COUNTIES), table(SEXES));
        assertThat(list(all -> all.titles(other.number()))).containsExactly(table(TOTALS));
    }

    @Test
    @DisplayName("have titles that everybody may read as long as the release is public")
    void publicTitles() {
        ReleaseTable total = table(TOTALS, row("2025Q1", "STATE", "7"));
        store.add(aRelease().in("2025Q1").with(total).cleared());
        store.add(aRelease().in("2025Q2").with(total).withdrawn());
        assertThat(titles()).isEmpty();
        Release current = store.add(aRelease().in("2025Q3").with(total).published());
        Release restated = store.add(aRelease().in("2025Q4").with(total).restated());
        assertThat(titles().keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        current.number().toString(), restated.number().toString());
        assertThat(titles().values()).containsOnly(List.of(table(TOTALS)));
    }

    @Test
    @DisplayName("have reasons for what is withheld, counted for each table in their order")
    void reasons() {
        Map<String, List<Optional<Reason>>> given =
                Map.of(
                        COUNTIES,
                        List.of(
                                Optional.of(Reason.SMALL),
                                Optional.empty(),
                                Optional.of(Reason.PROTECTS)),
                        TOTALS,
                        List.of(Optional.empty(), Optional.empty()));
        store.tell(TABLES, all -> all.addReasons(release, given));
        Map<String, Map<Integer, Reason>> reasons = store.ask(TABLES, all -> all.reasons(release));
        assertThat(reasons)
                .isEqualTo(Map.of(COUNTIES, Map.of(1, Reason.SMALL, 3, Reason.PROTECTS)));
        List<TableReview> reviews = store.ask(TABLES, all -> all.reviews(release));
        assertThat(reviews)
                .extracting(
                        review -> review.table().toString(),
                        TableReview::cells,
                        TableReview::small,
                        TableReview::other)
                .containsExactly(tuple(TOTALS, 2, 0, 0), tuple(COUNTIES, 3, 1, 1));
        Map<String, Map<Integer, Reason>> none = store.ask(TABLES, all -> all.reasons(other));
        assertThat(none).isEmpty();
        List<TableReview> noReviews = store.ask(TABLES, all -> all.reviews(other));
        assertThat(noReviews).isEmpty();
    }

    private Set<String> shown(Release of) {
        return store.ask(TABLES, all -> all.shown(of));
    }

    @Test
    @DisplayName("tell which figures they show")
    void shown() {
        store.tell(TABLES, all -> all.addShown(release, List.of("Q STATE ID-04", "Q 58 ID-04")));
        store.tell(TABLES, all -> all.addShown(other, List.of()));
        assertThat(shown(release)).containsExactlyInAnyOrder("Q STATE ID-04", "Q 58 ID-04");
        assertThat(shown(other)).isEmpty();
    }

    @Test
    @DisplayName("tell how many counties answered for the totals of the state, by measure")
    void answered() {
        Map<String, List<Integer>> answered = store.ask(TABLES, all -> all.answered(release));
        assertThat(answered).isEqualTo(Map.of("ID-04", List.of(2)));
    }
}
