package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.IllegalTransitionException;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.filing.service.FrozenSubmissions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reviewer's comment")
class ReviewCommentsTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final String ASKED = "Is this of one day?";

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(FrozenSubmissions.class, each -> false);
    private final ReviewService reviews = portal.bean(ReviewService.class);

    private Decision comment(Actor reviewer, String target, String body) {
        return reviews.comment(reviewer, YUBA, Q3, target, body);
    }

    private Decision remove(Actor reviewer, FigureComment comment) {
        return reviews.removeComment(reviewer, YUBA, Q3, comment.id());
    }

    private FigureComment stored(Submission filing, Actor author) {
        return portal.memory().add(new FigureComment(filing, "ID-03", ASKED, author, NOW));
    }

    private List<FigureComment> all() {
        return portal.memory().all(FigureComment.class).toList();
    }

    private void refused(Decision decision, String key) {
        assertThat(decision).isEqualTo(Decision.refused(Problem.of("comment", key)));
        assertThat(all()).isEmpty();
    }

    @Test
    @DisplayName("is kept with its author, time and revision, and is not sent yet")
    void kept() {
        Submission filing = aFiling().returned().inReview().into(portal);
        Decision decision = comment(Staff.REVIEWER, "ID-03", "  " + ASKED + " ");
        assertThat(decision).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(all())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.submissionId()).isEqualTo(filing.id());
                            assertThat(each.revision()).isEqualTo(2);
                            assertThat(each.target()).isEqualTo("ID-03");
                            assertThat(each.body()).isEqualTo(ASKED);
                            assertThat(each.authorId()).isEqualTo(Staff.REVIEWER.accountId());
                            assertThat(each.writtenAt()).isEqualTo(NOW);
                            assertThat(each.isSent()).isFalse();
                        });
    }

    @Test
    @DisplayName("is refused unless the filing is in review")
    void closed() {
        for (FilingBuilder other :
                List.of(aFiling().submitted(), aFiling().returned(), aFiling().approved())) {
            InMemoryPortal own =
                    new InMemoryPortal(NOW).with(FrozenSubmissions.class, each -> false);
            other.into(own);
            Decision decision =
                    own.bean(ReviewService.class).comment(Staff.REVIEWER, YUBA, Q3, "ID-03", ASKED);
            assertThat(decision)
                    .isEqualTo(Decision.refused(Problem.of("comment", "comment.closed")));
            assertThat(own.memory().all(FigureComment.class)).isEmpty();
        }
    }

    @Test
    @DisplayName("is refused to whoever worked on the filing")
    void ownWork() {
        Submission filing = aFiling().inReview().into(portal);
        portal.bean(Participants.class).add(filing, Staff.OTHER_REVIEWER);
        refused(comment(Staff.OTHER_REVIEWER, "nothing", ""), "review.ownWork");
        assertThat(comment(Staff.REVIEWER, "ID-03", ASKED)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is about something in the catalogue")
    void target() {
        aFiling().inReview().into(portal);
        for (String unknown : List.of("nothing", "ID-99", "ID-03@AGE:NONE")) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> comment(Staff.REVIEWER, unknown, ASKED));
        }
        assertThat(all()).isEmpty();
    }

    @Test
    @DisplayName("says something, of a possible length, without anybody's particulars")
    void body() {
        aFiling().inReview().into(portal);
        refused(comment(Staff.REVIEWER, "ID-03", null), "comment.missing");
        refused(comment(Staff.REVIEWER, "ID-03", " "), "comment.missing");
        refused(comment(Staff.REVIEWER, "ID-03", "a".repeat(2001)), "comment.long");
        Decision phone = comment(Staff.REVIEWER, "ID-03", "Call (530) 555-0134.");
        assertThat(((Decision.Refused) phone).problems())
                .extracting(Problem::key)
                .containsExactly("comment.identifier");
        assertThat(all()).isEmpty();
    }

    @Test
    @DisplayName("is about a filing that is found")
    void none() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> comment(Staff.REVIEWER, "ID-03", ASKED));
    }

    @Test
    @DisplayName("can be removed by its author before it is sent")
    void removed() {
        Submission filing = aFiling().inReview().into(portal);
        FigureComment kept = stored(filing, Staff.REVIEWER);
        FigureComment gone = stored(filing, Staff.REVIEWER);
        assertThat(remove(Staff.REVIEWER, gone)).isEqualTo(new Decision.Accepted(filing.version()));
        assertThat(all()).containsExactly(kept);
    }

    @Test
    @DisplayName("is not removed by anybody else, from another filing, or once it was sent")
    void notRemoved() {
        Submission filing = aFiling().inReview().into(portal);
        Submission other = aFiling().of("Napa").inReview().into(portal);
        FigureComment own = stored(filing, Staff.REVIEWER);
        FigureComment ofOther = stored(other, Staff.REVIEWER);
        FigureComment sent = stored(filing, Staff.REVIEWER);
        sent.send();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> remove(Staff.OTHER_REVIEWER, own));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> remove(Staff.REVIEWER, ofOther));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> remove(Staff.REVIEWER, sent));
        assertThat(all()).containsExactly(own, ofOther, sent);
    }

    @Test
    @DisplayName("stays once the review is over")
    void over() {
        Submission filing = aFiling().approved().into(portal);
        FigureComment comment = stored(filing, Staff.REVIEWER);
        assertThatExceptionOfType(IllegalTransitionException.class)
                .isThrownBy(() -> remove(Staff.REVIEWER, comment));
        assertThat(all()).containsExactly(comment);
    }
}
