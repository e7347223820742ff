package org.csecprogress.filing.entry.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what becomes of an entry when the reviewer loses access. */
@DisplayName("An entry for a county")
class LostEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final Instant LOST = NOW.minusSeconds(3);
    private static final Actor FALK = Staff.OTHER_REVIEWER;

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RecordedLocks locks = new RecordedLocks().watch(portal, Submissions.class);
    private final FilingAccess access = portal.bean(FilingAccess.class);
    private final Submission filing = aFiling().into(portal);

    @BeforeEach
    void enter() {
        portal.observed(LostEntries.class);
        access.open(FALK, filing, EntryKind.PAPER, NOW);
    }

    private void lose(Actor person, Set<Role> roles) {
        portal.events()
                .fire(
                        new AccessLost(
                                person.accountId(),
                                person.name(),
                                roles,
                                Staff.ADMIN.accountId(),
                                LOST));
    }

    private boolean isOpen() {
        return access.ongoing(FALK).isPresent();
    }

    @Test
    @DisplayName("ends once with the reviewer's account, and the county is told")
    void account() {
        lose(FALK, EnumSet.allOf(Role.class));
        lose(FALK, EnumSet.allOf(Role.class));
        assertThat(isOpen()).isFalse();
        assertThat(portal.events().of(SubmissionEvent.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.submission()).isSameAs(filing);
                            assertThat(event.action()).isEqualTo(SubmissionAction.END_ENTRY);
                            assertThat(event.actorId()).isEqualTo(FALK.accountId());
                            assertThat(event.actorName()).isEqualTo("N. Falk");
                            assertThat(event.at()).isEqualTo(LOST);
                        });
        assertThat(portal.memory().all(SubmissionEvent.class))
                .endsWith(portal.events().of(SubmissionEvent.class).get(0));
        assertThat(locks.taken()).containsExactly("Submissions.lock(N. Falk, 58, 2026Q3)");
    }

    @Test
    @DisplayName("ends with the reviewer's role")
    void role() {
        lose(FALK, Set.of(Role.STATE_REVIEWER));
        assertThat(isOpen()).isFalse();
        assertThat(portal.events().of(SubmissionEvent.class)).hasSize(1);
    }

    @Test
    @DisplayName("continues if another role or another person is removed")
    void others() {
        lose(FALK, Set.of(Role.STATE_PUBLISHER));
        lose(Staff.REVIEWER, Set.of(Role.STATE_REVIEWER));
        lose(Staff.ADMIN, EnumSet.allOf(Role.class));
        assertThat(isOpen()).isTrue();
        assertThat(portal.events().of(SubmissionEvent.class)).isEmpty();
        assertThat(locks.taken()).isEmpty();
    }

    @Test
    @DisplayName("does not end twice if it ends while its filing is locked by somebody else")
    void meanwhile() {
        locks.meanwhile(() -> access.endAll(filing, NOW));
        lose(FALK, Set.of(Role.STATE_REVIEWER));
        assertThat(isOpen()).isFalse();
        assertThat(portal.events().of(SubmissionEvent.class)).isEmpty();
    }
}
