package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A filing that CDSS enters for its county")
class CountyEntryTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");
    private static final Actor ONE = reviewer(5, "N. Falk");
    private static final Actor TWO = reviewer(6, "J. Okafor");
    private static final Actor CERTIFIER =
            new Actor(
                    2,
                    "D. Nguyen",
                    Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS)));

    private static final Actor PROBATION =
            new Actor(
                    3,
                    "M. Alvarez",
                    Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.PROB)));

    private final Submission submission =
            new Submission(YUBA, ReportingPeriod.of("2026Q3"), 1, 1, NOON);
    private final List<SubmissionEvent> events = new ArrayList<>();
    private Instant now = NOON;

    private static Actor reviewer(long id, String name) {
        return new Actor(id, name, Set.of(new Actor.Grant(Role.STATE_REVIEWER, null, null)));
    }

    private Instant start(Actor actor, EntryKind kind) {
        now = now.plusSeconds(60);
        events.add(submission.startEntry(kind, actor, "It came by post.", now));
        return now;
    }

    private Instant apply(SubmissionAction action, Actor actor) {
        now = now.plusSeconds(60);
        events.add(submission.apply(action, actor, "Because.", Set.of(), now));
        return now;
    }

    @Test
    @DisplayName("is marked from the first saved answer on")
    void marks() {
        start(ONE, EntryKind.PAPER);
        assertThat(CountyEntry.marksOf(events, 1)).isEmpty();
        Instant entered = apply(SubmissionAction.ENTER, ONE);
        apply(SubmissionAction.ENTER, ONE);
        assertThat(CountyEntry.marksOf(events, 1))
                .singleElement()
                .satisfies(
                        mark -> {
                            assertThat(mark.kind()).isEqualTo(EntryKind.PAPER);
                            assertThat(mark.name()).isEqualTo("N. Falk");
                            assertThat(mark.enteredAt()).contains(entered);
                            assertThat(mark.isGoingOn()).isTrue();
                        });
    }

    @Test
    @DisplayName("stays marked when the entry ends, in that and every later revision")
    void stays() {
        start(ONE, EntryKind.PAPER);
        apply(SubmissionAction.ENTER, ONE);
        apply(SubmissionAction.END_ENTRY, ONE);
        apply(SubmissionAction.SUBMIT, CERTIFIER);
        apply(SubmissionAction.START_REVIEW, TWO);
        apply(SubmissionAction.RETURN, TWO);
        assertThat(submission.revision()).isEqualTo(2);
        start(TWO, EntryKind.OUTAGE);
        apply(SubmissionAction.ENTER, TWO);
        assertThat(CountyEntry.marksOf(events, 1))
                .extracting(CountyEntry::account)
                .containsExactly(5L);
        assertThat(CountyEntry.marksOf(events, 2))
                .extracting(CountyEntry::kind)
                .containsExactly(EntryKind.PAPER, EntryKind.OUTAGE);
    }

    @Test
    @DisplayName("ends for the reviewer who ends it, and for all when it is submitted or withdrawn")
    void ends() {
        start(ONE, EntryKind.PAPER);
        start(TWO, EntryKind.OUTAGE);
        apply(SubmissionAction.END_ENTRY, ONE);
        assertThat(going()).containsExactly(6L);
        apply(SubmissionAction.SUBMIT, CERTIFIER);
        assertThat(going()).isEmpty();
        apply(SubmissionAction.RECALL, CERTIFIER);
        start(ONE, EntryKind.PAPER);
        assertThat(going()).containsExactly(5L);
        apply(SubmissionAction.ASK_WITHDRAWAL, CERTIFIER);
        assertThat(going()).as("asking ends nothing").containsExactly(5L);
        apply(SubmissionAction.WITHDRAW, PROBATION);
        assertThat(going()).isEmpty();
    }

    private List<Long> going() {
        return CountyEntry.of(events).stream()
                .filter(CountyEntry::isGoingOn)
                .map(CountyEntry::account)
                .toList();
    }

    @Test
    @DisplayName("is begun by a reviewer with a reason, while the county has it")
    void begun() {
        assertThatThrownBy(() -> submission.startEntry(EntryKind.PAPER, ONE, " ", NOON))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> submission.startEntry(EntryKind.PAPER, CERTIFIER, "Why", NOON))
                .isInstanceOf(IllegalTransitionException.class);
        apply(SubmissionAction.SUBMIT, CERTIFIER);
        assertThatThrownBy(() -> submission.startEntry(EntryKind.PAPER, ONE, "Why", NOON))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    @DisplayName("is recorded with its kind, without the text of the reason")
    void audited() {
        SubmissionEvent event =
                submission.startEntry(EntryKind.OUTAGE, ONE, "The line is down.", NOON);
        assertThat(event.auditAction()).isEqualTo("START_ENTRY");
        assertThat(event.detail()).isEqualTo("DRAFT to DRAFT; OUTAGE");
        assertThat(event.chain()).isEqualTo("filing:2026Q3-58");
    }

    @Test
    @DisplayName("is sealed with its mark; other filings are sealed as before there were marks")
    void sealed() {
        String own = digest(List.of());
        // This digest of reference number and catalogue alone was computed before marks existed.
        assertThat(own)
                .isEqualTo("3f7976d20165ab00c40fd0eb8f0481a663d59f3b24c1078576ab1027bc7cdd39");
        start(ONE, EntryKind.PAPER);
        apply(SubmissionAction.ENTER, ONE);
        assertThat(digest(CountyEntry.marksOf(events, 1))).isNotEqualTo(own);
    }

    private String digest(List<CountyEntry> marks) {
        return RevisionDigest.of(submission, Answers.NONE, Map.of(), List.of(), marks);
    }
}
