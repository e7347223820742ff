package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.service.AuditRecorder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.review.service.ReviewedFiling.Sealed;
import org.csecprogress.review.service.ReviewedFiling.Step;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reviewer sees")
class ReviewReaderTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final OptionalInt LAST = OptionalInt.empty();

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final ReviewReader reader = portal.bean(ReviewReader.class);

    private static Answers answers(long value) {
        return Answers.builder().figure(CellKey.parse("ID-03"), Answer.of(value)).build();
    }

    private Optional<ReviewedFiling> review(OptionalInt revision) {
        return reader.review(Staff.REVIEWER, YUBA, Q3, revision);
    }

    private ReviewedFiling shown(int revision) {
        return review(OptionalInt.of(revision)).orElseThrow();
    }

    @Test
    @DisplayName("the revision that was sent last")
    void last() {
        Submission filing = aFiling().answered(answers(3)).submitted().into(portal);
        ReviewedFiling shown = review(LAST).orElseThrow();
        assertThat(shown.revision()).isEqualTo(1);
        assertThat(shown.filing().submission()).isSameAs(filing);
        assertThat(shown.filing().answers()).isEqualTo(answers(3));
        assertThat(shown.revisions())
                .extracting(Sealed::number, Sealed::at)
                .containsExactly(tuple(1, Instant.parse("2026-10-05T19:00:00Z")));
        assertThat(shown.approval().shown())
                .isEqualTo("revision 1 sha256:" + shown.revisions().get(0).digest());
        assertThat(shown.step()).isEmpty();
        assertThat(shown.isOlder()).isFalse();
        assertThat(shown.isOwnWork()).isFalse();
    }

    @Test
    @DisplayName("a filing, which is recorded with what was compared, once a day")
    void recorded() {
        aFiling().answered(answers(3)).submitted().into(portal);
        portal.observed(AuditRecorder.class);
        assertThat(reader.review(Staff.REVIEWER, Staff.county("Yolo"), Q3, LAST)).isEmpty();
        shown(1);
        shown(1);
        portal.at(Instant.parse("2026-10-21T07:00:00Z"));
        shown(1);
        assertThat(portal.bean(AuditEntries.class).ofChain("account:1"))
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::at)
                .containsExactly(
                        tuple(
                                "VIEW_FILING",
                                "filing:2026Q3-58 revision 1",
                                Instant.parse("2026-10-20T16:00:00Z")),
                        tuple(
                                "VIEW_FILING",
                                "filing:2026Q3-58 revision 1",
                                Instant.parse("2026-10-21T07:00:00Z")));
    }

    @Test
    @DisplayName("nothing of a draft, even if it was sent once and recalled")
    void draft() {
        assertThat(review(LAST)).isEmpty();
        aFiling().submitted().recalled().into(portal);
        assertThat(review(LAST)).isEmpty();
        assertThat(review(OptionalInt.of(1))).isEmpty();
    }

    @Test
    @DisplayName("the sealed revisions of a returned filing, and not its working copy")
    void returned() {
        aFiling().answered(answers(3)).returned().answered(answers(4)).into(portal);
        ReviewedFiling shown = review(LAST).orElseThrow();
        assertThat(shown.revision()).isEqualTo(1);
        assertThat(shown.filing().answers()).isEqualTo(answers(3));
        assertThat(review(OptionalInt.of(2))).isEmpty();
    }

    private Submission three() {
        return aFiling()
                .answered(answers(3))
                .returned()
                .answered(answers(4))
                .returned()
                .answered(answers(5))
                .submitted()
                .into(portal);
    }

    @Test
    @DisplayName("what changed since the revision before")
    void step() {
        three();
        ReviewedFiling shown = review(LAST).orElseThrow();
        assertThat(shown.revision()).isEqualTo(3);
        assertThat(shown.revisions()).extracting(Sealed::number).containsExactly(1, 2, 3);
        assertThat(shown.step()).contains(new Step(2, answers(4), 3, answers(5)));
        assertThat(shown.latestNumber()).isEqualTo(3);
    }

    @Test
    @DisplayName("an older revision, and what changed from it to the last one")
    void older() {
        three();
        ReviewedFiling shown = shown(1);
        assertThat(shown.revision()).isEqualTo(1);
        assertThat(shown.filing().answers()).isEqualTo(answers(3));
        assertThat(shown.isOlder()).isTrue();
        assertThat(shown.step()).contains(new Step(1, answers(3), 3, answers(5)));
        assertThat(review(OptionalInt.of(4))).isEmpty();
    }

    @Test
    @DisplayName("the revisions of a correction and of the filing that it corrects")
    void correction() {
        aFiling().fromRevision(2).answered(answers(7)).submitted().into(portal);
        Submission published = aFiling().answered(answers(3)).published().into(portal);
        ReviewedFiling shown = review(LAST).orElseThrow();
        assertThat(shown.revision()).isEqualTo(2);
        assertThat(shown.step()).contains(new Step(1, answers(3), 2, answers(7)));
        ReviewedFiling before = shown(1);
        assertThat(before.filing().submission()).isSameAs(published);
        assertThat(before.filing().answers()).isEqualTo(answers(3));
        assertThat(before.step()).contains(new Step(1, answers(3), 2, answers(7)));
    }

    @Test
    @DisplayName("the published filing while its correction is a draft")
    void correctionDraft() {
        aFiling().fromRevision(2).answered(answers(7)).into(portal);
        aFiling().answered(answers(3)).published().into(portal);
        assertThat(review(LAST)).map(ReviewedFiling::revision).contains(1);
        assertThat(review(OptionalInt.of(2))).isEmpty();
    }

    @Test
    @DisplayName("the published filing as the newest once its correction was withdrawn")
    void correctionWithdrawn() {
        aFiling().fromRevision(2).answered(answers(7)).returned().withdrawn().into(portal);
        aFiling().answered(answers(3)).published().into(portal);
        ReviewedFiling shown = review(LAST).orElseThrow();
        assertThat(shown.revision()).isEqualTo(1);
        assertThat(shown.isOlder()).as("nothing could be decided on it").isFalse();
        assertThat(shown.latestNumber()).isEqualTo(1);
        assertThat(shown.revisions()).extracting(Sealed::number).containsExactly(1, 2);
        assertThat(shown(2).isOlder()).isTrue();
    }

    @Test
    @DisplayName("a withdrawn filing that was returned, unless another one was sent since")
    void withdrawn() {
        aFiling().answered(answers(3)).returned().withdrawn().into(portal);
        assertThat(review(LAST)).map(ReviewedFiling::revision).contains(1);
        aFiling().fromRevision(3).into(portal);
        assertThat(review(LAST)).map(ReviewedFiling::revision).contains(1);
        aFiling().in("2026Q2").fromRevision(9).submitted().into(portal);
        assertThat(review(LAST)).map(ReviewedFiling::revision).contains(1);
    }

    @Test
    @DisplayName("the filing that was sent after one that was withdrawn")
    void afterWithdrawal() {
        aFiling().fromRevision(3).answered(answers(8)).submitted().into(portal);
        aFiling().answered(answers(3)).returned().withdrawn().into(portal);
        ReviewedFiling shown = review(LAST).orElseThrow();
        assertThat(shown.revision()).isEqualTo(3);
        assertThat(shown.step()).contains(new Step(1, answers(3), 3, answers(8)));
    }

    @Test
    @DisplayName("nothing of a filing that was withdrawn as a draft")
    void withdrawnDraft() {
        aFiling().submitted().recalled().withdrawn().into(portal);
        assertThat(review(LAST)).isEmpty();
    }

    @Test
    @DisplayName("whether they may not review it, because they worked on it")
    void ownWork() {
        Submission filing = aFiling().submitted().into(portal);
        portal.bean(Participants.class).add(filing, Staff.OTHER_REVIEWER);
        Optional<ReviewedFiling> own = reader.review(Staff.OTHER_REVIEWER, YUBA, Q3, LAST);
        assertThat(own).map(ReviewedFiling::isOwnWork).contains(true);
        assertThat(review(LAST)).map(ReviewedFiling::isOwnWork).contains(false);
    }

    @Test
    @DisplayName("the queue, with counts or without")
    void queue() {
        aFiling().returned().answered(answers(4)).submitted().into(portal);
        int yuba = 57;
        assertThat(reader.queue(Staff.REVIEWER, Q3).lines().get(yuba).changes()).isEqualTo(1);
        assertThat(reader.turns(Staff.REVIEWER, Q3).get(yuba).changes()).isZero();
        assertThat(reader.turns(Staff.REVIEWER, Q3).get(yuba).revision()).isEqualTo(2);
    }
}
