package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.service.FrozenSubmissions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Unasked;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reviewer")
class ReviewServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final String WHY = "Please look at ID-03.";

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(FrozenSubmissions.class, each -> true);
    private final ReviewService reviews = portal.bean(ReviewService.class);
    private final Revisions revisions = portal.bean(Revisions.class);

    private Decision start(Actor actor, Submission filing) {
        return reviews.startReview(actor, YUBA, Q3, filing.version());
    }

    private Decision giveBack(Actor actor, Submission filing, String why) {
        return reviews.returnToCounty(actor, YUBA, Q3, filing.version(), why);
    }

    private Decision approve(Actor actor, Submission filing) {
        return reviews.approve(actor, YUBA, Q3, filing.version());
    }

    private FigureComment question(Submission filing) {
        return portal.memory()
                .add(new FigureComment(filing, "ID-03", "Is this right?", Staff.REVIEWER, NOW));
    }

    private void accepted(Decision decision, Submission filing, long before) {
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(filing.version()).isGreaterThan(before);
    }

    private void moved(SubmissionAction action, SubmissionStatus from, String reason) {
        SubmissionEvent fired = (SubmissionEvent) portal.events().all().get(0);
        assertThat(portal.events().all()).containsExactly(fired);
        assertThat(portal.memory().all(SubmissionEvent.class)).endsWith(fired);
        assertThat(fired.action()).isEqualTo(action);
        assertThat(fired.from()).isEqualTo(from);
        assertThat(fired.reason()).isEqualTo(reason);
        assertThat(fired.actorId()).isEqualTo(Staff.REVIEWER.accountId());
        assertThat(fired.at()).isEqualTo(NOW);
    }

    private void refused(Decision decision, String field, String key) {
        assertThat(decision).isEqualTo(Decision.refused(Problem.of(field, key)));
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("starts the review of a submitted filing, which stays as it was sealed")
    void starts() {
        Submission filing = aFiling().submitted().into(portal);
        long before = filing.version();
        accepted(start(Staff.REVIEWER, filing), filing, before);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
        assertThat(filing.revision()).isEqualTo(1);
        moved(SubmissionAction.START_REVIEW, SubmissionStatus.SUBMITTED, null);
    }

    @Test
    @DisplayName("returns a filing with a reason and the comments, into a new revision")
    void returns() {
        Submission filing = aFiling().complete().inReview().into(portal);
        Submission other = aFiling().of("Napa").inReview().into(portal);
        FigureComment asked = question(filing);
        FigureComment ofOther = question(other);
        long before = filing.version();
        accepted(giveBack(Staff.REVIEWER, filing, " " + WHY + " "), filing, before);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(filing.revision()).isEqualTo(2);
        AnswerStore answers = portal.bean(AnswerStore.class);
        assertThat(revisions.current(filing).sealedAt()).isNull();
        assertThat(answers.load(revisions.current(filing)))
                .isEqualTo(answers.load(revisions.of(filing, 1)));
        assertThat(answers.load(revisions.current(filing)).figures()).isNotEmpty();
        assertThat(asked.isSent()).isTrue();
        assertThat(ofOther.isSent()).isFalse();
        moved(SubmissionAction.RETURN, SubmissionStatus.IN_REVIEW, WHY);
    }

    @Test
    @DisplayName("approves a filing, and the comments that were not sent stay where they are")
    void approves() {
        Submission filing = aFiling().inReview().into(portal);
        FigureComment asked = question(filing);
        long before = filing.version();
        accepted(approve(Staff.REVIEWER, filing), filing, before);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(filing.revision()).isEqualTo(1);
        assertThat(asked.isSent()).isFalse();
        moved(SubmissionAction.APPROVE, SubmissionStatus.IN_REVIEW, null);
    }

    @Test
    @DisplayName(
            "shows a second factor for an approval, as the page asks, and approves nothing else")
    void confirmed() {
        Submission filing = aFiling().inReview().into(portal);
        Act shown =
                portal.bean(ReviewReader.class)
                        .review(Staff.REVIEWER, YUBA, Q3, OptionalInt.empty())
                        .orElseThrow()
                        .approval();
        Act together =
                portal.bean(BulkApprovalService.class)
                        .acts(Staff.REVIEWER, Q3, Set.of(YUBA))
                        .get(0);
        int before = portal.events().all().size();
        portal.acts().refuse();
        assertThat(approve(Staff.REVIEWER, filing)).isEqualTo(Decision.refused(Unasked.REFUSAL));
        assertThat(filing.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
        assertThat(portal.events().all()).hasSize(before);
        assertThat(portal.acts().asked()).containsExactly(shown);
        assertThat(together).isEqualTo(shown);
    }

    @Test
    @DisplayName("reviews no filing that they worked on")
    void ownWork() {
        Submission filing = aFiling().submitted().into(portal);
        Participants participants = portal.bean(Participants.class);
        participants.add(filing, Staff.OTHER_REVIEWER);
        refused(start(Staff.OTHER_REVIEWER, filing), "", "review.ownWork");
        assertThat(start(Staff.REVIEWER, filing)).isInstanceOf(Decision.Accepted.class);
        participants.add(filing, Staff.REVIEWER);
        Decision own = Decision.refused(Problem.of("", "review.ownWork"));
        assertThat(giveBack(Staff.REVIEWER, filing, WHY)).isEqualTo(own);
        assertThat(approve(Staff.REVIEWER, filing)).isEqualTo(own);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
    }

    @Test
    @DisplayName("gives a reason for a return, of a possible length, without anybody's particulars")
    void reason() {
        Submission filing = aFiling().inReview().into(portal);
        refused(giveBack(Staff.REVIEWER, filing, null), "reason", "reason.missing");
        refused(giveBack(Staff.REVIEWER, filing, " \n"), "reason", "reason.missing");
        refused(giveBack(Staff.REVIEWER, filing, "a".repeat(2001)), "reason", "reason.long");
        Decision phone = giveBack(Staff.REVIEWER, filing, "Call (530) 555-0134.");
        assertThat(((Decision.Refused) phone).problems())
                .extracting(Problem::key)
                .containsExactly("reason.identifier");
        assertThat(filing.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
        assertThat(giveBack(Staff.REVIEWER, filing, "a".repeat(2000)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("decides on what the page showed, and on nothing newer")
    void stale() {
        Submission filing = aFiling().inReview().into(portal);
        for (long other : List.of(filing.version() - 1, filing.version() + 1)) {
            assertThat(reviews.approve(Staff.REVIEWER, YUBA, Q3, other))
                    .isEqualTo(new Decision.Stale(filing.version()));
        }
        assertThat(reviews.returnToCounty(Staff.REVIEWER, YUBA, Q3, filing.version() - 1, null))
                .isInstanceOf(Decision.Stale.class);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("takes no step that the status does not allow")
    void otherStatus() {
        Submission filing = aFiling().submitted().into(portal);
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> approve(Staff.REVIEWER, filing));
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> giveBack(Staff.REVIEWER, filing, WHY));
        start(Staff.REVIEWER, filing);
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> start(Staff.REVIEWER, filing));
    }

    @Test
    @DisplayName("is nobody else of the state, of this county or of another one")
    void others() {
        Submission filing = aFiling().inReview().into(portal);
        for (Actor other : List.of(Staff.PUBLISHER, Staff.ADMIN)) {
            assertThatExceptionOfType(IllegalTransitionException.class)
                    .isThrownBy(() -> approve(other, filing));
        }
        refused(approve(Staff.certifier(YUBA, Agency.CWS), filing), "", "review.ownWork");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> approve(Staff.preparer(Staff.county("Napa")), filing));
        assertThat(filing.status()).isEqualTo(SubmissionStatus.IN_REVIEW);
    }

    @Test
    @DisplayName("finds no filing that was not opened")
    void none() {
        aFiling().of("Napa").inReview().into(portal);
        aFiling().in("2026Q2").inReview().into(portal);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reviews.approve(Staff.REVIEWER, YUBA, Q3, 1));
    }
}
