package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PartDigests.Part;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies that bytes which do not match the certificate are not served. */
@DisplayName("A part of a public release that is not what was certified")
class SealCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");

    /** Everything that is read at once. */
    private static final Set<Part> REPORT = EnumSet.of(Part.TABLES, Part.COUNTIES, Part.MILESTONES);

    private static final ReleaseParts CERTIFIED =
            parts(40, Standing.ON_TIME, "DONE", "CSE-IT", 30, "More");

    private final PublishedParts published = new PublishedParts();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(PublicRecords.class, published);
    private final PublicReleases releases = portal.bean(PublicReleases.class);
    private final PublicHistory history = portal.bean(PublicHistory.class);

    private static ReleaseParts parts(
            long count,
            Standing standing,
            String milestone,
            String method,
            long earlier,
            String text) {
        return ReleaseParts.of("2026Q2")
                .with(table("ID-01.STATE.TOTAL.Q", row("STATE", count)))
                .with(new CountyStanding(YUBA, standing, true))
                .with(
                        new MilestoneStanding(
                                YUBA, "M-01", milestone, null, false, null, false, 0, false, null))
                .with(new CountyMethod(YUBA, "tool", method))
                .with(
                        new EarlierQuarters(
                                List.of(ReleaseNumber.parse("2026Q1-r1").orElseThrow()),
                                List.of(
                                        new EarlierQuarters.Total(
                                                "ID-01.STATE.TOTAL.Q",
                                                row("2026Q1", "STATE", earlier))),
                                Map.of(),
                                List.of()))
                .with(new PublicText(TextAuthor.STATE, "S1.EN", text));
    }

    /** Returns the parts of which one is altered. */
    private static ReleaseParts altered(Part part) {
        return switch (part) {
            case TABLES -> parts(41, Standing.ON_TIME, "DONE", "CSE-IT", 30, "More");
            case COUNTIES -> parts(40, Standing.LATE, "DONE", "CSE-IT", 30, "More");
            case MILESTONES -> parts(40, Standing.ON_TIME, "PLANNED", "CSE-IT", 30, "More");
            case METHODS -> parts(40, Standing.ON_TIME, "DONE", "none", 30, "More");
            case EARLIER -> parts(40, Standing.ON_TIME, "DONE", "CSE-IT", 31, "More");
            case TEXTS -> parts(40, Standing.ON_TIME, "DONE", "CSE-IT", 30, "Less");
        };
    }

    /** Reads a part as everybody does. */
    private void read(Part part, PublicRelease release) {
        switch (part) {
            case TABLES, COUNTIES, MILESTONES -> releases.report(release);
            case METHODS -> releases.methods(release);
            case EARLIER -> history.of(release);
            case TEXTS -> releases.texts(release);
        }
    }

    private void assertRefused(Part part, PublicRelease release) {
        assertThatExceptionOfType(AlteredReleaseException.class)
                .isThrownBy(() -> read(part, release))
                .withMessage("the " + part + " of release 2026Q2-r1 are not what was certified");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    @DisplayName("is not served, and is named for as long as it differs")
    void refused(Part part) {
        PublicRelease release = published.publish("2026Q2-r1", CERTIFIED);
        published.store(release.number(), altered(part));
        assertRefused(part, release);
        assertThat(releases.altered()).containsExactly("2026Q2-r1 " + part);
        published.store(release.number(), CERTIFIED);
        read(part, release);
        assertThat(releases.altered()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    @DisplayName("raises the alarm once, and again after it was put right")
    void alarm(Part part) {
        PublicRelease release = published.publish("2026Q2-r1", CERTIFIED);
        published.store(release.number(), altered(part));
        assertRefused(part, release);
        assertRefused(part, release);
        assertThat(portal.events().of(AuditedEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.auditAction()).isEqualTo("RELEASE_ALTERED");
                            assertThat(event.subject()).isEqualTo("2026Q2-r1 " + part);
                            assertThat(event.chain()).isEqualTo("release:2026Q2-r1");
                            assertThat(event.actorName()).isEqualTo("system");
                            assertThat(event.at()).isEqualTo(NOW);
                        });
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    @DisplayName("does not keep the other parts from being served")
    void others(Part part) {
        PublicRelease release = published.publish("2026Q2-r1", CERTIFIED);
        published.store(release.number(), altered(part));
        for (Part other : Part.values()) {
            boolean isSame = REPORT.contains(other) && REPORT.contains(part);
            if (other != part && !isSame) {
                assertThatNoException().isThrownBy(() -> read(other, release));
            }
        }
    }

    @Test
    @DisplayName("raises the alarm again if it is altered again")
    void again() {
        PublicRelease release = published.publish("2026Q2-r1", CERTIFIED);
        for (int time = 0; time < 2; time++) {
            published.store(release.number(), altered(Part.TEXTS));
            assertRefused(Part.TEXTS, release);
            published.store(release.number(), CERTIFIED);
            assertThat(releases.texts(release)).hasSize(1);
        }
        assertThat(portal.events().all()).hasSize(2);
    }

    private PublicRelease early(ReleaseParts parts) {
        PartDigests some = new PartDigests(parts.digests().tables(), null, null, null, null, null);
        ReleaseNumber number = ReleaseNumber.parse("2026Q2-r1").orElseThrow();
        return published.publish(number, parts, some, NOW, NOW);
    }

    @Test
    @DisplayName("is never one without a digest, as early releases have, except texts")
    void early() {
        PublicRelease release = early(CERTIFIED);
        assertThat(releases.report(release).counties()).isEqualTo(CERTIFIED.counties());
        assertThat(releases.methods(release)).isEqualTo(CERTIFIED.methods());
        assertThat(history.of(release).totals("STATE").rows()).isNotEmpty();
        assertRefused(Part.TEXTS, release);
    }

    @Test
    @DisplayName("are not the texts of a release that has none, and no digest of them")
    void noTexts() {
        assertThat(releases.texts(early(ReleaseParts.of("2026Q2")))).isEmpty();
    }
}
