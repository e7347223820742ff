package org.csecprogress.release.text.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.TextVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how the disclosure officer passes public texts or sends them back. */
@DisplayName("Deciding on a public text")
class TextReviewServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReviewedRelease reviewed = new ReviewedRelease(portal);
    private final TextReviewService review = portal.bean(TextReviewService.class);

    private TextSheet sheet(Release release, TextAuthor author) {
        return portal.bean(ReviewedTexts.class).of(release, author);
    }

    private Decision decide(Release release, String field, TextVerdict verdict, String reason) {
        return review.decide(
                Staff.DISCLOSURE,
                release.number(),
                ReviewedRelease.YUBA,
                field,
                sheet(release, ReviewedRelease.YUBA).seen(),
                verdict,
                reason);
    }

    private Decision sendBack(Release release, String reason) {
        return decide(release, "NAR.DATA", TextVerdict.SENT_BACK, reason);
    }

    private TextDecision decided(Release release, String field) {
        return sheet(release, ReviewedRelease.YUBA)
                .find(field)
                .flatMap(ReviewedText::decision)
                .orElseThrow();
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }

    private List<AuditedEvent> events() {
        return portal.events().of(AuditedEvent.class);
    }

    @Test
    @DisplayName("passes it, whatever reason was typed")
    void pass() {
        Release release = reviewed.built();
        Decision decision = decide(release, "NAR.DATA", TextVerdict.PASSED, "no matter");
        assertThat(decision).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(decided(release, "NAR.DATA"))
                .isEqualTo(
                        new TextDecision(
                                TextVerdict.PASSED,
                                "",
                                Staff.DISCLOSURE.accountId(),
                                "D. Cole",
                                NOW,
                                1));
        assertThat(sheet(release, ReviewedRelease.YUBA).tally().open()).isEqualTo(1);
        assertThat(sheet(release, ReviewedRelease.YOLO).tally().open()).isEqualTo(1);
        assertThat(events())
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.auditAction()).isEqualTo("TEXT_PASSED");
                            assertThat(event.actorName()).isEqualTo("D. Cole");
                            assertThat(event.chain()).isEqualTo("release:2026Q3-r1");
                            assertThat(event.subject()).isEqualTo("2026Q3-r1 58");
                            assertThat(event.detail())
                                    .isEqualTo(
                                            "NAR.DATA "
                                                    + ReleaseDigests.ofText(ReviewedRelease.DATA));
                            assertThat(event.at()).isEqualTo(NOW);
                        });
    }

    @Test
    @DisplayName("sends it back with the reason for its county")
    void sendBack() {
        Release release = reviewed.built();
        assertThat(sendBack(release, "  Name no one. ")).isInstanceOf(Decision.Accepted.class);
        assertThat(decided(release, "NAR.DATA").verdict()).isEqualTo(TextVerdict.SENT_BACK);
        assertThat(decided(release, "NAR.DATA").reason()).isEqualTo("Name no one.");
        assertThat(events())
                .extracting(AuditedEvent::auditAction)
                .containsExactly("TEXT_SENT_BACK");
    }

    @Test
    @DisplayName("may be changed until the release is cleared")
    void again() {
        Release release = reviewed.built();
        sendBack(release, "Name no one.");
        decide(release, "NAR.DATA", TextVerdict.PASSED, "");
        assertThat(decided(release, "NAR.DATA").verdict()).isEqualTo(TextVerdict.PASSED);
        assertThat(decided(release, "NAR.DATA").version()).isEqualTo(2);
    }

    @Test
    @DisplayName("needs a reason to send it back, one that names nobody and is not too long")
    void reason() {
        Release release = reviewed.built();
        assertThat(sendBack(release, "  ")).isEqualTo(refused("reason", "texts.reason.missing"));
        assertThat(sendBack(release, "a".repeat(2001)))
                .isEqualTo(refused("reason", "desk.reason.long"));
        assertThat(sendBack(release, "a".repeat(2000))).isInstanceOf(Decision.Accepted.class);
        assertThat(sendBack(release, "Call 916-555-0100 about it."))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        no ->
                                assertThat(no.problems())
                                        .extracting(Problem::key)
                                        .containsExactly("desk.reason.identifier"));
        assertThat(events()).hasSize(1);
    }

    @Test
    @DisplayName("takes the signatures of legal and department away, but not of statistics")
    void signatures() {
        Release release = reviewed.signed();
        sendBack(release, "Name no one.");
        assertThat(release.clearance().isSigned(ReleaseAction.SIGN_LEGAL)).isFalse();
        assertThat(release.clearance().isSigned(ReleaseAction.SIGN_DEPARTMENT)).isFalse();
        assertThat(release.clearance().isSigned(ReleaseAction.SIGN_STATISTICS)).isTrue();
    }

    @Test
    @DisplayName("counts only for the texts and decisions that were seen")
    void stale() {
        Release release = reviewed.built();
        String seen = sheet(release, ReviewedRelease.YUBA).seen();
        decide(release, "NAR.SERVICES", TextVerdict.PASSED, "");
        Decision late =
                review.decide(
                        Staff.DISCLOSURE,
                        release.number(),
                        ReviewedRelease.YUBA,
                        "NAR.DATA",
                        seen,
                        TextVerdict.PASSED,
                        "");
        assertThat(late).isEqualTo(new Decision.Stale(release.version()));
        assertThat(
                        review.passUnflagged(
                                Staff.DISCLOSURE, release.number(), ReviewedRelease.YUBA, seen))
                .isEqualTo(new Decision.Stale(release.version()));
        assertThat(events()).hasSize(1);
    }

    @Test
    @DisplayName("is closed before the release is built and once it is cleared")
    void closed() {
        for (Release release : List.of(reviewed.frozen(), reviewed.cleared())) {
            assertThat(sendBack(release, "Name no one.")).isEqualTo(refused("", "texts.closed"));
            assertThat(
                            review.passUnflagged(
                                    Staff.DISCLOSURE,
                                    release.number(),
                                    ReviewedRelease.YUBA,
                                    sheet(release, ReviewedRelease.YUBA).seen()))
                    .isEqualTo(refused("", "texts.closed"));
        }
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName("needs a text that is public and a release")
    void unknown() {
        Release release = reviewed.built();
        for (String field : List.of("NAR.OUTCOMES", "NAR.INTERNAL", "ID-10.TOOL")) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> decide(release, field, TextVerdict.PASSED, ""));
        }
        ReleaseNumber none = ReleaseNumber.parse("2020Q1-r1").orElseThrow();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                review.passUnflagged(
                                        Staff.DISCLOSURE, none, ReviewedRelease.YUBA, ""));
    }

    private Decision passUnflagged(Release release, TextAuthor author) {
        return review.passUnflagged(
                Staff.DISCLOSURE, release.number(), author, sheet(release, author).seen());
    }

    @Test
    @DisplayName("may pass all of an author's at once in which nothing is flagged")
    void passUnflagged() {
        Release release = reviewed.built();
        assertThat(passUnflagged(release, ReviewedRelease.YUBA))
                .isEqualTo(new Decision.Accepted(release.version()));
        assertThat(decided(release, "NAR.DATA").verdict()).isEqualTo(TextVerdict.PASSED);
        assertThat(sheet(release, ReviewedRelease.YUBA).find("NAR.SERVICES"))
                .map(ReviewedText::isOpen)
                .contains(true);
        assertThat(sheet(release, ReviewedRelease.YOLO).tally().open()).isEqualTo(1);
        assertThat(events()).extracting(AuditedEvent::detail).allMatch(d -> !d.contains("SERV"));
    }

    @Test
    @DisplayName("does not pass at once what was decided already, nor a sheet without such texts")
    void nothingToPass() {
        Release release = reviewed.built();
        sendBack(release, "Name no one.");
        assertThat(passUnflagged(release, ReviewedRelease.YUBA))
                .isEqualTo(refused("", "texts.nothing"));
        assertThat(decided(release, "NAR.DATA").verdict()).isEqualTo(TextVerdict.SENT_BACK);
        assertThat(passUnflagged(release, TextAuthor.STATE))
                .isEqualTo(refused("", "texts.nothing"));
        assertThat(events()).hasSize(1);
    }
}
