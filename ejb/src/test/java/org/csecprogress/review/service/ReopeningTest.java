package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reopening an approved filing")
class ReopeningTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final String WHY = "Please look at ID-03.";

    private final List<Long> frozen = new ArrayList<>();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW)
                    .with(FrozenSubmissions.class, each -> frozen.contains(each.id()));
    private final ReviewService reviews = portal.bean(ReviewService.class);

    private Decision reopen(Actor actor, Submission filing, String why) {
        return reviews.reopen(actor, YUBA, Q3, filing.version(), why);
    }

    private void refused(Decision decision, String field, String key) {
        assertThat(decision).isEqualTo(Decision.refused(Problem.of(field, key)));
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("returns it with a reason, into a new revision")
    void reopens() {
        Submission filing = aFiling().complete().approved().into(portal);
        FigureComment unsent =
                portal.memory()
                        .add(new FigureComment(filing, "ID-03", "Right?", Staff.REVIEWER, NOW));
        long before = filing.version();
        Decision decision = reopen(Staff.REVIEWER, filing, " " + WHY + "\n");
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(filing.version()).isGreaterThan(before);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(filing.revision()).isEqualTo(2);
        Revisions revisions = portal.bean(Revisions.class);
        AnswerStore answers = portal.bean(AnswerStore.class);
        assertThat(revisions.current(filing).sealedAt()).isNull();
        assertThat(answers.load(revisions.current(filing)))
                .isEqualTo(answers.load(revisions.of(filing, 1)));
        assertThat(unsent.isSent()).isFalse();
        SubmissionEvent fired = (SubmissionEvent) portal.events().all().get(0);
        assertThat(portal.memory().all(SubmissionEvent.class)).endsWith(fired);
        assertThat(fired.action()).isEqualTo(SubmissionAction.REOPEN);
        assertThat(fired.from()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(fired.reason()).isEqualTo(WHY);
        assertThat(fired.actorId()).isEqualTo(Staff.REVIEWER.accountId());
        assertThat(fired.at()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("is refused while it is in a frozen release")
    void frozen() {
        Submission filing = aFiling().approved().into(portal);
        Submission other = aFiling().of("Napa").approved().into(portal);
        frozen.add(filing.id());
        refused(reopen(Staff.REVIEWER, filing, WHY), "", "review.frozen");
        assertThat(filing.status()).isEqualTo(SubmissionStatus.APPROVED);
        assertThat(reviews.reopen(Staff.REVIEWER, other.county(), Q3, other.version(), WHY))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is refused to whoever worked on it")
    void ownWork() {
        Submission filing = aFiling().approved().into(portal);
        portal.bean(Participants.class).add(filing, Staff.OTHER_REVIEWER);
        refused(reopen(Staff.OTHER_REVIEWER, filing, WHY), "", "review.ownWork");
        assertThat(reopen(Staff.REVIEWER, filing, WHY)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("needs a reason")
    void reason() {
        Submission filing = aFiling().approved().into(portal);
        refused(reopen(Staff.REVIEWER, filing, ""), "reason", "reason.missing");
        refused(reopen(Staff.REVIEWER, filing, null), "reason", "reason.missing");
    }

    @Test
    @DisplayName("is for approved filings alone: a published one is corrected")
    void otherStatus() {
        Submission filing = aFiling().published().into(portal);
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> reopen(Staff.REVIEWER, filing, WHY));
    }
}
