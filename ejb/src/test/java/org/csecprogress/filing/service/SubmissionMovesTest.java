package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how moves are recorded, and what ends with them. */
@DisplayName("A move of a submission")
class SubmissionMovesTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final SubmissionMoves moves = portal.bean(SubmissionMoves.class);
    private final FilingAccess access = portal.bean(FilingAccess.class);
    private final EntryPermissions permissions = portal.bean(EntryPermissions.class);

    private static SubmissionEvent apply(Submission filing, SubmissionAction action) {
        return filing.apply(action, WELFARE, "Wrong.", Set.of(), NOW);
    }

    private SubmissionEvent last() {
        return portal.memory()
                .all(SubmissionEvent.class)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    @DisplayName("is stored with the version that it leads to, and told")
    void recorded() {
        Submission filing = aFiling().of(YUBA).into(portal);
        long before = filing.version();
        SubmissionEvent event = apply(filing, SubmissionAction.ASK_WITHDRAWAL);
        moves.record(event);
        assertThat(filing.version()).isGreaterThan(before);
        assertThat(last()).isSameAs(event);
        assertThat(portal.events().all()).containsExactly(event);
    }

    @Test
    @DisplayName("ends all entries by CDSS if the submission leaves its county")
    void gone() {
        Submission filing = aFiling().of(YUBA).into(portal);
        access.open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
        access.open(Staff.OTHER_REVIEWER, filing, EntryKind.PAPER, NOW);
        Submission other = aFiling().of("Yolo").into(portal);
        access.open(Staff.LEGAL, other, EntryKind.PAPER, NOW);
        moves.record(apply(filing, SubmissionAction.ASK_WITHDRAWAL));
        assertThat(permissions.open(filing)).hasSize(2);
        moves.record(apply(filing, SubmissionAction.SUBMIT));
        assertThat(permissions.open(filing)).isEmpty();
        assertThat(permissions.open(other)).hasSize(1);
    }

    @Test
    @DisplayName("that opens a submission stores it with its event and an empty working copy")
    void open() {
        Submission filing = new Submission(YUBA, ReportingPeriod.of("2026Q3"), 1, 4, NOW);
        SubmissionEvent opening = filing.opened(SubmissionAction.OPEN, Staff.preparer(YUBA), NOW);
        Revision working = moves.open(filing, opening);
        assertThat(working).isSameAs(portal.bean(Revisions.class).of(filing, 4));
        assertThat(working.sealedAt()).isNull();
        assertThat(portal.memory().all(Submission.class)).containsExactly(filing);
        assertThat(last()).isSameAs(opening);
        assertThat(portal.events().all()).containsExactly(opening);
    }

    @Test
    @DisplayName("ends an entry by CDSS, that of the actor alone")
    void endEntry() {
        Submission filing = aFiling().of(YUBA).into(portal);
        access.open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
        access.open(Staff.OTHER_REVIEWER, filing, EntryKind.PAPER, NOW);
        moves.endEntry(Staff.REVIEWER, filing, NOW);
        assertThat(permissions.open(Staff.REVIEWER)).isEmpty();
        assertThat(permissions.open(Staff.OTHER_REVIEWER)).isPresent();
        assertThat(last().action()).isEqualTo(SubmissionAction.END_ENTRY);
        assertThat(last().actorId()).isEqualTo(Staff.REVIEWER.accountId());
        assertThat(last().at()).isEqualTo(NOW);
        assertThat(portal.events().all()).containsExactly(last());
    }

    @Test
    @DisplayName("marks a filing with the first answer that CDSS saves, and with no other")
    void mark() {
        Submission filing = aFiling().of(YUBA).into(portal);
        access.open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
        moves.mark(WELFARE, filing, NOW);
        assertThat(portal.events().all()).isEmpty();
        moves.mark(Staff.REVIEWER, filing, NOW);
        moves.mark(Staff.REVIEWER, filing, NOW.plusSeconds(1));
        assertThat(portal.events().of(SubmissionEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo(SubmissionAction.ENTER);
                            assertThat(event.actorId()).isEqualTo(Staff.REVIEWER.accountId());
                            assertThat(event.at()).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("is impossible for CDSS without an entry, or with another filing's")
    void noEntry() {
        Submission filing = aFiling().of(YUBA).into(portal);
        access.open(Staff.OTHER_REVIEWER, aFiling().of("Yolo").into(portal), EntryKind.PAPER, NOW);
        for (Actor reviewer : List.of(Staff.REVIEWER, Staff.OTHER_REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> moves.mark(reviewer, filing, NOW));
        }
        assertThat(portal.events().all()).isEmpty();
    }
}
