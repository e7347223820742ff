package org.csecprogress.filing.entry.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.service.OneEntry;
import org.csecprogress.filing.service.SubmissionMoves;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An entry for a county")
class LostEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final long ADMIN = 9;

    private final List<SubmissionEvent> recorded = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final OneEntry entries = new OneEntry();

    @SuppressWarnings("unchecked")
    private final Event<AuditedEvent> events =
            (Event<AuditedEvent>)
                    Proxy.newProxyInstance(
                            Event.class.getClassLoader(),
                            new Class<?>[] {Event.class},
                            (proxy, method, arguments) -> {
                                told.add(arguments[0]);
                                return null;
                            });

    /** Yuba's filing, which is with the county; there is no database. */
    private final Submissions oneFiling =
            (Submissions)
                    Proxy.newProxyInstance(
                            Submissions.class.getClassLoader(),
                            new Class<?>[] {Submissions.class},
                            (proxy, method, arguments) ->
                                    switch (method.getName()) {
                                        case "lock" ->
                                                new Submission(
                                                        OneEntry.YUBA,
                                                        OneEntry.PERIOD,
                                                        1,
                                                        1,
                                                        Instant.EPOCH);
                                        case "add" ->
                                                recorded.add((SubmissionEvent) arguments[0])
                                                        ? null
                                                        : arguments;
                                        default -> null;
                                    });

    private final FilingAccess access = new FilingAccess(entries);
    private final LostEntries lost =
            new LostEntries(
                    oneFiling, access, new SubmissionMoves(oneFiling, null, access, events));

    private void lose(long account, Set<Role> roles) {
        lost.end(new AccessLost(account, "N. Falk", roles, ADMIN, NOW));
    }

    @Test
    @DisplayName("ends once with the reviewer's account, and the county is told")
    void account() {
        lose(OneEntry.ENTERING, EnumSet.allOf(Role.class));
        lose(OneEntry.ENTERING, EnumSet.allOf(Role.class));
        assertThat(entries.isOpen()).isFalse();
        assertThat(recorded)
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo(SubmissionAction.END_ENTRY);
                            assertThat(event.actorId()).isEqualTo(OneEntry.ENTERING);
                            assertThat(event.at()).isEqualTo(NOW);
                        });
        assertThat(told).isEqualTo(recorded);
    }

    @Test
    @DisplayName("ends with the reviewer's role")
    void role() {
        lose(OneEntry.ENTERING, Set.of(Role.STATE_REVIEWER));
        assertThat(entries.isOpen()).isFalse();
        assertThat(recorded).hasSize(1);
    }

    @Test
    @DisplayName("continues if another role or another person is removed")
    void others() {
        lose(OneEntry.ENTERING, Set.of(Role.STATE_PUBLISHER));
        lose(ADMIN, Set.of(Role.STATE_REVIEWER));
        assertThat(entries.isOpen()).isTrue();
        assertThat(recorded).isEmpty();
        assertThat(told).isEmpty();
    }
}
