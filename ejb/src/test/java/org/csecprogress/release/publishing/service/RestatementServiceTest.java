package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.Refusals.problems;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.freeze.service.CountedRevisions;
import org.csecprogress.release.record.CountedFilings.Counted;
import org.csecprogress.release.record.ReleaseRecords;
import org.csecprogress.release.text.CommentaryText;
import org.csecprogress.release.text.CommentaryTexts;
import org.csecprogress.release.text.DecidedText;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.TextVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The restatement of a release")
class RestatementServiceTest {
    private static final Instant NOW = Instant.parse("2027-01-20T17:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final ReleaseNumber FIRST = new ReleaseNumber(Q3, 1);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final LocalText WHY =
            new LocalText("Yolo filed late.", "Yolo presentó sus datos tarde.");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RestatementService service = portal.bean(RestatementService.class);
    private final Releases releases = portal.bean(Releases.class);
    private final Submission yuba = aFiling().of(YUBA).complete().approved().into(portal);

    private Release first(PlayedRelease played) {
        Release release = played.into(portal);
        FirstFreeze.count(portal, release);
        return release;
    }

    private boolean mayRestate() {
        return service.mayRestate(Staff.PUBLISHER, FIRST);
    }

    private Decision restate() {
        return restate(FIRST, WHY);
    }

    private Decision restate(ReleaseNumber number, LocalText why) {
        return service.restate(Staff.PUBLISHER, number, RestatementKind.LATE_DATA, why);
    }

    private void refused(String key) {
        assertThat(mayRestate()).isFalse();
        assertThat(problems(restate())).containsExactly(Problem.of("", key));
    }

    private Release second() {
        return releases.find(FIRST.next()).orElseThrow();
    }

    private Submission late(int figure) {
        return LateFiling.of(YOLO, figure).into(portal);
    }

    @Test
    @DisplayName("is refused while the release is not public, or no longer the newest")
    void notNow() {
        late(0);
        refused("restate.notNow");
        first(aRelease().of(yuba).cleared());
        refused("restate.notNow");
        assertThat(releases.all()).hasSize(1);
    }

    @Test
    @DisplayName("is refused of a release that another one has replaced or is about to")
    void replaced() {
        late(0);
        first(aRelease().of(yuba).published());
        assertThat(mayRestate()).isTrue();
        first(aRelease().revision(2).of(yuba).frozen());
        refused("restate.notNow");
        assertThat(problems(restate(FIRST.next(), WHY)))
                .containsExactly(Problem.of("", "restate.notNow"));
    }

    @Test
    @DisplayName("is refused without a filing since the freeze")
    void nothingNew() {
        first(aRelease().of(yuba).published());
        aFiling().of(YOLO).inReview().into(portal);
        refused("restate.nothingNew");
    }

    @Test
    @DisplayName("is refused if no later filing can enter the sums")
    void nothingEnters() {
        first(aRelease().of(yuba).published());
        late(5);
        refused("restate.nothingEnters");
    }

    @Test
    @DisplayName("needs a reason in both languages, without anybody's particulars")
    void reason() {
        first(aRelease().of(yuba).published());
        late(0);
        assertThat(problems(restate(FIRST, new LocalText(" ", ""))))
                .containsExactly(
                        Problem.of("why-en", "restate.reason.missing.EN"),
                        Problem.of("why-es", "restate.reason.missing.ES"));
        assertThat(problems(restate(FIRST, new LocalText("Call (530) 555-0134.", "Tarde."))))
                .extracting(Problem::key)
                .containsExactly("desk.reason.identifier");
        assertThat(releases.all()).hasSize(1);
    }

    @Test
    @DisplayName("needs a kind")
    void kind() {
        first(aRelease().of(yuba).published());
        late(0);
        assertThat(problems(service.restate(Staff.PUBLISHER, FIRST, null, WHY)))
                .containsExactly(Problem.of("kind", "restate.kind.missing"));
        assertThat(releases.all()).hasSize(1);
    }

    @Test
    @DisplayName("freezes the next release, whose sums a late filing enters with its totals")
    void enters() {
        first(aRelease().of(yuba).published());
        Submission yolo = late(0);
        assertThat(mayRestate()).isTrue();
        Decision decision = restate(FIRST, new LocalText(" " + WHY.en(), WHY.es() + "\n"));
        Release next = second();
        assertThat(decision).isEqualTo(new Decision.Accepted(next.version()));
        assertThat(next.status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(next.restatementReason()).contains(WHY.en());
        assertThat(next.restatementKind()).contains(RestatementKind.LATE_DATA);
        ReleaseEvent event = releases.events(next).get(0);
        assertThat(event.action()).isEqualTo(ReleaseAction.FREEZE);
        assertThat(event.reason()).isEqualTo(WHY.en());
        assertThat(event.actorId()).isEqualTo(Staff.PUBLISHER.accountId());
        Optional<Long> late = Optional.of(portal.bean(Revisions.class).current(yolo).id());
        Optional<Long> known = Optional.of(portal.bean(Revisions.class).current(yuba).id());
        assertThat(portal.bean(CountedRevisions.class).of(next))
                .extracting(Counted::county, Counted::first, Counted::entered, Counted::filed)
                .containsExactly(
                        tuple(YOLO, Optional.empty(), late, late),
                        tuple(YUBA, known, Optional.empty(), known));
        assertThat(portal.bean(ReleaseRecords.class).counties(next.number()))
                .contains(
                        new CountyStanding(YUBA, Standing.ON_TIME, true),
                        new CountyStanding(YOLO, Standing.LATE, false));
        assertThat(releases.find(FIRST).orElseThrow().status()).isEqualTo(ReleaseStatus.PUBLISHED);
    }

    @Test
    @DisplayName("stores its reason in both languages for the review of texts")
    void why() {
        first(aRelease().of(yuba).published());
        late(0);
        restate();
        List<CommentaryText> texts = portal.bean(CommentaryTexts.class).of(FIRST.next());
        assertThat(texts)
                .extracting(each -> each.field().section())
                .containsOnly(CommentaryField.RESTATEMENT);
        assertThat(texts)
                .extracting(CommentaryText::body)
                .containsExactlyInAnyOrder(WHY.en(), WHY.es());
        assertThat(texts)
                .allMatch(each -> each.writtenName().equals(Staff.PUBLISHER.name()))
                .allMatch(each -> each.writtenAt().equals(NOW));
    }

    @Test
    @DisplayName("carries the commentary and the decisions on texts that are the same")
    void carries() {
        Release first = first(aRelease().of(yuba).published());
        var commentary = new Commentary(3, new LocalText("Words.", "Palabras."));
        portal.bean(CommentaryTexts.class).keep(first, commentary, Staff.ADMIN, NOW);
        portal.bean(ReleaseTexts.class)
                .decide(
                        first,
                        new TextAuthor(YUBA.value()),
                        List.of(new PublicText(YUBA, "NAR.SERVICES", "Two advocates.")),
                        TextVerdict.PASSED,
                        "",
                        Staff.DISCLOSURE,
                        NOW);
        late(0);
        restate();
        assertThat(portal.bean(CommentaryTexts.class).of(FIRST.next()))
                .extracting(each -> each.field().section())
                .containsExactly(0, 0, 3, 3);
        assertThat(portal.memory().all(DecidedText.class)).hasSize(2);
    }

    @Test
    @DisplayName("keeps the commentary that was written on it, if it was unfrozen")
    void again() {
        Release first = first(aRelease().of(yuba).published());
        var commentary = new Commentary(3, new LocalText("Words.", "Palabras."));
        portal.bean(CommentaryTexts.class).keep(first, commentary, Staff.ADMIN, NOW);
        late(0);
        aRelease()
                .revision(2)
                .frozen()
                .step(ReleaseAction.THAW, Staff.PUBLISHER, "A county asked.")
                .into(portal);
        assertThat(restate()).isInstanceOf(Decision.Accepted.class);
        assertThat(second().status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(portal.bean(CommentaryTexts.class).of(FIRST.next()))
                .extracting(each -> each.field().section())
                .containsExactly(0, 0);
    }

    @Test
    @DisplayName("of a withdrawn release is possible in any case")
    void withdrawn() {
        first(aRelease().of(yuba).withdrawn());
        assertThat(mayRestate()).isTrue();
        assertThat(restate()).isInstanceOf(Decision.Accepted.class);
        assertThat(second().status()).isEqualTo(ReleaseStatus.FROZEN);
    }
}
