package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what everybody reads of a release. */
@DisplayName("A public release")
class PublicReleasesTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");
    private static final String TOTAL = "ID-01.STATE.TOTAL.Q";
    private static final ReleaseTable TABLE = table(TOTAL, row("STATE", 40));
    private static final ReleaseTable OTHER = table("ID-01.COUNTY.TOTAL.Q", row("58", 12));
    private static final CountyStanding YUBA =
            new CountyStanding(Staff.county("Yuba"), Standing.ON_TIME, true);
    private static final CountyMethod METHOD =
            new CountyMethod(Staff.county("Yuba"), "tool", "CSE-IT");
    private static final PublicText TEXT = new PublicText(TextAuthor.STATE, "S1.EN", "More");
    private static final ReleaseParts PARTS =
            ReleaseParts.of("2026Q2").with(TABLE, OTHER).with(YUBA).with(METHOD).with(TEXT);

    private final PublishedParts published = new PublishedParts();
    private final PublicReleases releases =
            new InMemoryPortal(NOW).with(PublicRecords.class, published).bean(PublicReleases.class);

    @Test
    @DisplayName("is listed with all others, newest first, whether or not it was withdrawn")
    void all() {
        PublicRelease first = published.publish("2026Q2-r1", PARTS);
        PublicRelease later = published.publish("2026Q3-r1", ReleaseParts.of("2026Q3"));
        PublicRelease gone = published.withdraw(first, NOW);
        assertThat(releases.all()).containsExactly(later, gone);
    }

    @Test
    @DisplayName("is found by its number alone")
    void find() {
        published.publish("2026Q3-r1", ReleaseParts.of("2026Q3"));
        PublicRelease release = published.publish("2026Q2-r1", PARTS);
        assertThat(releases.find("2026Q2-r1")).contains(release);
        assertThat(releases.find("2026Q2-r2")).isEmpty();
        assertThat(releases.find("2026Q2")).isEmpty();
    }

    @Test
    @DisplayName("has its tables, counties, milestones, methods, texts and certificate")
    void parts() {
        PublicRelease release = published.publish("2026Q2-r1", PARTS);
        assertThat(releases.report(release))
                .isEqualTo(new PublicReport(release, PARTS.tables(), PARTS.counties(), List.of()));
        assertThat(releases.table(release, TOTAL)).contains(TABLE);
        assertThat(releases.table(release, "ID-02.STATE.TOTAL.Q")).isEmpty();
        assertThat(releases.tables(release))
                .containsExactly(TABLE.with(List.of()), OTHER.with(List.of()));
        assertThat(releases.titles()).containsOnlyKeys(release.number());
        assertThat(releases.methods(release)).containsExactly(METHOD);
        assertThat(releases.texts(release)).containsExactly(TEXT);
        assertThat(releases.certificate(release))
                .map(certificate -> certificate.tables())
                .contains(release.digest());
        assertThat(releases.altered()).isEmpty();
    }

    @Test
    @DisplayName("is read once for all its readers")
    void once() {
        PublicRelease release = published.publish("2026Q2-r1", PARTS);
        for (int reader = 0; reader < 2; reader++) {
            assertThat(releases.report(release).tables()).hasSize(2);
            assertThat(releases.methods(release)).hasSize(1);
        }
        assertThat(published.reads())
                .containsExactly(
                        "tables 2026Q2-r1",
                        "counties 2026Q2-r1",
                        "milestones 2026Q2-r1",
                        "methods 2026Q2-r1");
    }

    @Test
    @DisplayName("is kept with eight others; the one that was not asked for longest is read again")
    void kept() {
        List<PublicRelease> ten =
                IntStream.rangeClosed(1, 10)
                        .mapToObj(revision -> published.publish("2026Q2-r" + revision, PARTS))
                        .toList();
        ten.subList(0, 9).forEach(releases::report);
        releases.report(ten.get(0));
        releases.report(ten.get(9));
        releases.report(ten.get(0));
        releases.report(ten.get(1));
        assertThat(published.reads().stream().filter(read -> read.startsWith("tables")))
                .hasSize(11)
                .startsWith("tables 2026Q2-r1", "tables 2026Q2-r2")
                .endsWith("tables 2026Q2-r10", "tables 2026Q2-r2");
    }

    @Test
    @DisplayName("is read each time while it is only previewed")
    void preview() {
        PublicRelease release = new PublishedParts().publish("2026Q2-r1", PARTS);
        published.store(release.number(), PARTS);
        for (int reader = 0; reader < 2; reader++) {
            assertThat(releases.report(release).tables()).hasSize(2);
            assertThat(releases.methods(release)).hasSize(1);
        }
        assertThat(published.reads()).hasSize(8);
    }

    @Test
    @DisplayName("is never read again once it is withdrawn")
    void withdrawn() {
        PublicRelease release = published.publish("2026Q2-r1", PARTS);
        releases.report(release);
        releases.methods(release);
        PublicRelease gone = published.withdraw(release, NOW);
        for (Consumer<PublicRelease> reader :
                List.<Consumer<PublicRelease>>of(
                        releases::report,
                        releases::methods,
                        releases::texts,
                        releases::tables,
                        releases::certificate,
                        releases::restatement,
                        it -> releases.table(it, TOTAL))) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> reader.accept(gone));
        }
        assertThat(published.reads()).hasSize(4);
    }

    private PublicRelease restated(int revision, long count) {
        return published.publish(
                "2026Q2-r" + revision,
                ReleaseParts.of("2026Q2").with(table(TOTAL, row("STATE", count))));
    }

    private Optional<ReleaseNumber> before(PublicRelease release) {
        return releases.restatement(release).map(Restatement::before);
    }

    @Test
    @DisplayName("says how it differs from the one that it replaced, and the first from none")
    void restatement() {
        published.publish("2026Q1-r7", ReleaseParts.of("2026Q1").with(TABLE));
        published.publish("2026Q3-r1", ReleaseParts.of("2026Q3").with(TABLE));
        PublicRelease first = restated(1, 40);
        PublicRelease second = restated(2, 51);
        PublicRelease third = restated(3, 63);
        assertThat(before(first)).isEmpty();
        assertThat(before(second)).contains(first.number());
        assertThat(before(third)).contains(second.number());
        assertThat(releases.restatement(third).orElseThrow().changes())
                .singleElement()
                .satisfies(
                        change -> {
                            assertThat(change.was()).contains(row("STATE", 51));
                            assertThat(change.is()).isEqualTo(row("STATE", 63));
                        });
    }

    @Test
    @DisplayName("does not say how it differs from one that was withdrawn")
    void restatementOfWithdrawn() {
        restated(1, 40);
        PublicRelease second = restated(2, 51);
        PublicRelease third = restated(3, 63);
        published.withdraw(second, NOW);
        assertThat(before(third)).isEmpty();
    }
}
