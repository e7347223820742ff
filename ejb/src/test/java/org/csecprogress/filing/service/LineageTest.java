package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The past of a submission")
class LineageTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");
    private static final Actor PREPARER =
            new Actor(1, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null)));

    private final List<SubmissionEvent> events = new ArrayList<>();

    /** A submission with a key, as the database would assign it. */
    private static final class Kept extends Submission {
        private final long key;
        private final Long from;

        Kept(long key, Long from) {
            super(YUBA, ReportingPeriod.of("2026Q3"), 1, (int) key, NOON);
            this.key = key;
            this.from = from;
        }

        @Override
        public Long id() {
            return key;
        }

        @Override
        public Optional<Long> startedFrom() {
            return Optional.ofNullable(from);
        }
    }

    private Submission opened(long key, Long from) {
        Submission submission = new Kept(key, from);
        events.add(submission.opened(SubmissionAction.OPEN, PREPARER, NOON));
        return submission;
    }

    private Submission withdrawn(long key, Long from) {
        Submission submission = opened(key, from);
        apply(submission, SubmissionAction.ASK_WITHDRAWAL, Agency.CWS);
        apply(submission, SubmissionAction.WITHDRAW, Agency.PROB);
        return submission;
    }

    private void apply(Submission submission, SubmissionAction action, Agency agency) {
        Actor official =
                new Actor(
                        agency == Agency.CWS ? 10 : 11,
                        "O",
                        Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, agency)));
        events.add(submission.apply(action, official, "Because.", Set.of(), NOON));
    }

    private static List<Long> keys(List<SubmissionEvent> events) {
        return events.stream().map(e -> e.submission().id()).distinct().toList();
    }

    @Test
    @DisplayName("has nothing of an earlier withdrawn submission that it did not continue")
    void fresh() {
        withdrawn(1, null);
        Submission now = opened(2, null);
        Lineage lineage = Lineage.of(now, events);
        assertThat(keys(lineage.own())).containsExactly(2L);
        assertThat(lineage.carried()).isEmpty();
    }

    @Test
    @DisplayName("includes the whole chain of withdrawn submissions that it continues")
    void carried() {
        withdrawn(1, null);
        withdrawn(2, null);
        withdrawn(3, 1L);
        Submission now = opened(4, 3L);
        Lineage lineage = Lineage.of(now, events);
        assertThat(keys(lineage.own())).containsExactly(4L);
        assertThat(keys(lineage.carried())).containsExactly(1L, 3L);
    }

    @Test
    @DisplayName("of a withdrawn one is its own, beside submissions that were not withdrawn")
    void ofWithdrawn() {
        Submission first = withdrawn(1, null);
        opened(2, null);
        Lineage lineage = Lineage.of(first, events);
        assertThat(keys(lineage.own())).containsExactly(1L, 2L);
    }
}
