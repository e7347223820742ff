package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specifies the list of all corrections. */
@DisplayName("A correction")
class PublicCorrectionsTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");
    private static final String STATE = "ID-01.STATE.TOTAL.Q";
    private static final String COUNTY = "ID-01.COUNTY.TOTAL.Q";

    private final PublishedParts published = new PublishedParts();
    private final PublicCorrections corrections =
            new InMemoryPortal(NOW)
                    .with(PublicRecords.class, published)
                    .bean(PublicCorrections.class);

    private static ReleaseParts parts(ReleaseTable... tables) {
        return ReleaseParts.of("2026Q2").with(tables);
    }

    private List<PublicCorrection> all() {
        return corrections.of(published.published());
    }

    private void publish(ReleaseParts first, ReleaseParts second) {
        published.restate(published.publish("2026Q2-r1", first));
        published.publish("2026Q2-r2", second);
    }

    @Test
    @DisplayName("is no first release of a quarter, whether or not a later one replaced it")
    void first() {
        published.restate(published.publish("2026Q2-r1", parts()));
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 105, MAJOR", "100, 95, MAJOR", "100, 104, MODERATE", "0, 11, MAJOR"})
    @DisplayName("is as severe as the change of a total of the state")
    void state(int was, int is, CorrectionSeverity severity) {
        publish(parts(table(STATE, row("STATE", was))), parts(table(STATE, row("STATE", is))));
        assertThat(all())
                .singleElement()
                .satisfies(
                        correction -> {
                            assertThat(correction.severity()).contains(severity);
                            assertThat(correction.extent())
                                    .map(extent -> extent.before() + " " + extent.figures())
                                    .contains("2026Q2-r1 1");
                        });
    }

    @Test
    @DisplayName("is minor if no total of the state changed")
    void county() {
        ReleaseTable state = table(STATE, row("STATE", 100));
        publish(
                parts(state, table(COUNTY, row("58", 12))),
                parts(state, table(COUNTY, row("58", 40))));
        assertThat(all())
                .extracting(PublicCorrection::severity)
                .containsExactly(Optional.of(CorrectionSeverity.MINOR));
    }

    @Test
    @DisplayName("is compared once for all its readers")
    void once() {
        publish(parts(table(STATE, row("STATE", 20))), parts(table(STATE, row("STATE", 40))));
        all();
        int reads = published.reads().size();
        assertThat(all()).hasSize(1);
        assertThat(published.reads()).hasSize(reads).isNotEmpty();
    }

    @Test
    @DisplayName("by withdrawal leaves the notice, and nothing of the release is read")
    void withdrawal() {
        PublicRelease release = published.publish("2026Q2-r1", parts());
        published.withdraw(release, NOW);
        published.publish("2026Q2-r2", parts());
        assertThat(all())
                .extracting(c -> c.release().number() + " " + c.severity().orElse(null))
                .containsExactly("2026Q2-r1 WITHDRAWN", "2026Q2-r2 null");
        assertThat(all().get(0).at()).isEqualTo(NOW);
        assertThat(published.reads()).isEmpty();
    }

    @Test
    @DisplayName("is listed without its extent while a release is not what was certified")
    void altered() {
        publish(parts(table(STATE, row("STATE", 20))), parts(table(STATE, row("STATE", 40))));
        published.store(all().get(0).release().number(), parts());
        PublicCorrections again =
                new InMemoryPortal(NOW)
                        .with(PublicRecords.class, published)
                        .bean(PublicCorrections.class);
        assertThat(again.of(published.published()))
                .extracting(PublicCorrection::extent)
                .containsExactly(Optional.empty());
    }
}
