package org.csecprogress.filing.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who works on a filing that is with its county, and as whom. */
@DisplayName("A filing that is with its county is open to")
class FilingAccessTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor DUNN = Staff.REVIEWER;
    private static final Actor FALK = Staff.OTHER_REVIEWER;

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final FilingAccess access = portal.bean(FilingAccess.class);
    private final Submission filing = aFiling().of(YUBA).into(portal);

    private void open(Actor reviewer) {
        access.open(reviewer, filing, EntryKind.PAPER, NOW);
    }

    private boolean isEntering(Actor reviewer) {
        return access.ongoing(reviewer).isPresent();
    }

    private void assertNotFound(Actor actor, CountyCode county, ReportingPeriod period) {
        assertThat(access.find(actor, county, period)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> access.require(actor, county, period))
                .withMessageContaining("county");
    }

    @Test
    @DisplayName("everyone who works for the county, as themselves, and nothing is asked for them")
    void county() {
        InMemoryPortal another = new InMemoryPortal(NOW);
        new RecordedLocks().only(another, EntryPermissions.class);
        FilingAccess own = another.bean(FilingAccess.class);
        for (Actor each : Staff.of(YUBA)) {
            assertThat(own.find(each, YUBA, Q3)).contains(each);
            assertThat(own.require(each, YUBA, Q3)).isEqualTo(each);
            assertThat(own.find(each, YOLO, Q3)).isEmpty();
            assertThat(own.isFirstUse(each, filing, NOW)).isFalse();
        }
    }

    @Test
    @DisplayName("a reviewer who enters it, as its preparer and nothing more")
    void reviewer() {
        open(DUNN);
        Actor as = access.require(DUNN, YUBA, Q3);
        assertThat(as.accountId()).isEqualTo(DUNN.accountId());
        assertThat(as.name()).isEqualTo("R. Dunn");
        assertThat(as.grants()).containsExactly(new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null));
        assertThat(as.worksForState()).isFalse();
        assertThat(as.certifiesFor(YUBA)).isEmpty();
        assertThat(access.find(DUNN, YUBA, Q3)).contains(as);
        assertThat(access.ongoing(DUNN))
                .hasValueSatisfying(
                        entry -> {
                            assertThat(entry.kind()).isEqualTo(EntryKind.PAPER);
                            assertThat(entry.startedAt()).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("no reviewer who enters another filing, of that county or another")
    void otherFiling() {
        open(DUNN);
        assertNotFound(DUNN, YOLO, Q3);
        assertNotFound(DUNN, YUBA, Q3.plus(1));
        assertNotFound(FALK, YUBA, Q3);
    }

    @Test
    @DisplayName("nobody else at CDSS, even with an entry from when they were a reviewer")
    void otherRoles() {
        open(DUNN);
        Arrays.stream(Role.values())
                .filter(role -> !role.isCounty() && role != Role.STATE_REVIEWER)
                .map(role -> new Actor.Grant(role, null, null))
                .map(grant -> new Actor(DUNN.accountId(), "R. Dunn", Set.of(grant)))
                .forEach(
                        actor -> {
                            assertNotFound(actor, YUBA, Q3);
                            assertThat(isEntering(actor)).isFalse();
                        });
        assertNotFound(Actor.NOBODY, YUBA, Q3);
    }

    @Test
    @DisplayName("a reviewer, whose first answer is told from later ones")
    void firstUse() {
        open(DUNN);
        assertThat(access.isFirstUse(DUNN, filing, NOW.plusSeconds(5))).isTrue();
        assertThat(access.isFirstUse(DUNN, filing, NOW.plusSeconds(9))).isFalse();
        EntryPermission used = portal.memory().all(EntryPermission.class).toList().get(0);
        assertThat(Memory.<Instant>value(used, "enteredAt")).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    @DisplayName("no answer of a reviewer who may not enter it, or no longer")
    void mayNotSave() {
        Submission yolo = aFiling().of(YOLO).into(portal);
        open(DUNN);
        open(FALK);
        access.end(FALK, NOW);
        for (Actor each : new Actor[] {DUNN, FALK}) {
            Submission other = each.equals(DUNN) ? yolo : filing;
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> access.isFirstUse(each, other, NOW))
                    .withMessageContaining("entry");
        }
        assertThat(access.isFirstUse(DUNN, filing, NOW)).as("nothing was used").isTrue();
    }

    @Test
    @DisplayName("a reviewer until they end, and to others until they do")
    void ended() {
        open(DUNN);
        open(FALK);
        access.end(DUNN, NOW.plusSeconds(7));
        assertThat(isEntering(DUNN)).isFalse();
        assertThat(isEntering(FALK)).isTrue();
        EntryPermission over = portal.memory().all(EntryPermission.class).toList().get(0);
        assertThat(Memory.<Instant>value(over, "endedAt")).isEqualTo(NOW.plusSeconds(7));
        access.end(DUNN, NOW.plusSeconds(8));
        assertThat(Memory.<Instant>value(over, "endedAt")).isEqualTo(NOW.plusSeconds(7));
    }

    @Test
    @DisplayName("no reviewer any more once all entries of it end, while others go on")
    void allEnded() {
        open(DUNN);
        Submission yolo = aFiling().of(YOLO).into(portal);
        access.open(FALK, yolo, EntryKind.OUTAGE, NOW);
        access.endAll(filing, NOW.plusSeconds(7));
        assertThat(isEntering(DUNN)).isFalse();
        assertThat(access.find(FALK, YOLO, Q3)).isNotEqualTo(Optional.empty());
        assertThat(access.ongoing(FALK).orElseThrow().kind()).isEqualTo(EntryKind.OUTAGE);
    }
}
