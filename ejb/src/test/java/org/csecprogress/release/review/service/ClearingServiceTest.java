package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.table;
import static org.csecprogress.inmemory.PublicTables.withheld;
import static org.csecprogress.inmemory.Refusals.fields;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Unasked;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.record.ReleaseTables;
import org.csecprogress.release.text.CommentaryTexts;
import org.csecprogress.release.text.ReleaseTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies the clearance of a release by the disclosure officer. */
@DisplayName("Clearing a release")
class ClearingServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final String WRITTEN =
            "The counties that are missing have few children and told us why.";

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ClearingService clearing = portal.bean(ClearingService.class);

    private Decision clear(Release release, String decision) {
        return clearing.clear(Staff.DISCLOSURE, release.number(), release.version(), decision);
    }

    private ReleaseOnDesk signed() {
        ReleaseOnDesk desk = new ReleaseOnDesk(portal);
        desk.played().signed();
        return desk;
    }

    private void assertUncleared(Release release) {
        assertThat(release.status()).isEqualTo(ReleaseStatus.BUILT);
        assertThat(release.clearance().textsDigest()).isEmpty();
        assertThat(portal.bean(ReleaseTexts.class).kept(release)).isEmpty();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("passes the review and copies the passed texts to where the public reads")
    void cleared() {
        Release release = signed().readyFor(Staff.DISCLOSURE);
        assertThat(clear(release, " ")).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.CLEARED);
        assertThat(release.clearance().at()).contains(NOW);
        assertThat(release.clearance().textsDigest())
                .contains(ReleaseDigests.ofTexts(List.of(ReleaseOnDesk.TEXT)));
        assertThat(portal.bean(ReleaseTexts.class).kept(release))
                .containsExactly(ReleaseOnDesk.TEXT);
        ReleaseEvent event = portal.bean(Releases.class).events(release).get(0);
        assertThat(event.actorName()).isEqualTo("D. Cole");
        assertThat(event.reason()).isEmpty();
        assertThat(portal.events().of(AuditedEvent.class))
                .extracting(AuditedEvent::auditAction)
                .containsExactly("CLEAR");
    }

    @Test
    @DisplayName("asks for a second factor, for what the page showed, and else does nothing")
    void confirmed() {
        Release release = signed().readyFor(Staff.DISCLOSURE);
        Act shown =
                portal.bean(ReleaseOverviewService.class)
                        .find(Staff.DISCLOSURE, release.number())
                        .orElseThrow()
                        .act(ReleaseAction.CLEAR);
        portal.acts().refuse();
        assertThat(clear(release, "")).isEqualTo(Decision.refused(Unasked.REFUSAL));
        assertUncleared(release);
        assertThat(portal.acts().asked()).containsExactly(shown);
        assertThat(shown.shown()).contains("texts sha256:");
    }

    @Test
    @DisplayName("keeps what the officer wrote, without the blanks around it")
    void decision() {
        Release release = signed().readyFor(Staff.DISCLOSURE);
        clear(release, "  Fine. ");
        assertThat(portal.bean(Releases.class).events(release).get(0).reason()).isEqualTo("Fine.");
    }

    @Test
    @DisplayName("is refused before the three offices have signed, and of an old page")
    void standing() {
        ReleaseOnDesk desk = new ReleaseOnDesk(portal);
        desk.played().built();
        Release release = desk.readyFor(Staff.DISCLOSURE);
        assertThat(fields(clear(release, ""))).containsExactly(" release.refusal.SIGN_OFF_NEEDED");
        assertThat(clearing.clear(Staff.DISCLOSURE, release.number(), release.version() + 1, ""))
                .isEqualTo(new Decision.Stale(release.version()));
        assertUncleared(release);
        ReleaseNumber none = ReleaseNumber.parse("2020Q1-r1").orElseThrow();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> clearing.clear(Staff.DISCLOSURE, none, 1, ""));
    }

    @Test
    @DisplayName("is refused with a decision that is too long or could identify a youth")
    void identifier() {
        Release release = signed().readyFor(Staff.DISCLOSURE);
        assertThat(fields(clear(release, "Call 916-555-0100 about the case.")))
                .containsExactly("decision desk.reason.identifier");
        assertThat(fields(clear(release, "a".repeat(2001))))
                .containsExactly("decision desk.reason.long");
        assertUncleared(release);
    }

    @Test
    @DisplayName("is refused while a text is undecided or a part unopened, all told at once")
    void unready() {
        ReleaseOnDesk desk = signed();
        Release release = desk.stored();
        Decision decision = clear(release, "");
        assertThat(((Decision.Refused) decision).problems())
                .startsWith(new Problem("texts", "release.textsOpen", List.of(1)));
        assertThat(fields(decision))
                .containsExactlyInAnyOrder(
                        "texts release.textsOpen",
                        "REPORT release.unopened.REPORT",
                        "DISCLOSURE release.unopened.DISCLOSURE");
        desk.pass(release, ReleaseOnDesk.TEXT);
        desk.open(release, Staff.DISCLOSURE, ReleasePart.REPORT);
        assertThat(fields(clear(release, "")))
                .containsExactly("DISCLOSURE release.unopened.DISCLOSURE");
        assertUncleared(release);
    }

    @Test
    @DisplayName("is refused if the tables were altered or something went out since")
    void tables() {
        Release release = signed().readyFor(Staff.DISCLOSURE);
        aRelease().in("2026Q2").published().into(portal);
        assertThat(fields(clear(release, ""))).containsExactly(" release.outdated");
        portal.bean(ReleaseTables.class).add(release, List.of(ReleaseOnDesk.COUNTIES));
        assertThat(fields(clear(release, ""))).containsExactly(" release.changed");
        assertUncleared(release);
    }

    @Test
    @DisplayName("of a release that replaces another needs the reason, passed in both languages")
    void restatement() {
        ReleaseOnDesk desk = new ReleaseOnDesk(portal, "2026Q3", 2, ReleaseOnDesk.STATE);
        desk.played().signed();
        Release release = desk.stored();
        desk.open(release, Staff.DISCLOSURE, ReleasePart.values());
        assertThat(fields(clear(release, ""))).containsExactly("texts release.textsOpen");
        desk.pass(release, ReleaseOnDesk.TEXT);
        assertThat(fields(clear(release, ""))).containsExactly("texts release.restatementOpen");
        portal.bean(CommentaryTexts.class)
                .keep(
                        release,
                        new Commentary(0, new LocalText("Why", "Motivo")),
                        Staff.PUBLISHER,
                        NOW);
        desk.pass(
                release,
                new PublicText(TextAuthor.STATE, "S0.EN", "Why"),
                new PublicText(TextAuthor.STATE, "S0.ES", "Motivo"));
        assertThat(clear(release, "")).isInstanceOf(Decision.Accepted.class);
        assertThat(portal.bean(ReleaseTexts.class).kept(release)).hasSize(3);
    }

    @Test
    @DisplayName("of a release that covers too little of the state needs a written decision")
    void thin() {
        Release release = signed().counting(49).readyFor(Staff.DISCLOSURE);
        assertThat(fields(clear(release, " "))).containsExactly("decision release.thin");
        assertThat(fields(clear(release, "Fine.")))
                .containsExactly("decision release.decisionShort");
        assertUncleared(release);
        assertThat(clear(release, WRITTEN)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("of a table with too high a score needs a written decision")
    void high() {
        ReleaseTable small = table("ID-01.COUNTY.TOTAL.Q", withheld("02"));
        ReleaseOnDesk desk = new ReleaseOnDesk(portal, "2026Q3", 1, small);
        desk.played().signed();
        Release release = desk.withheld(small, Reason.SMALL).readyFor(Staff.DISCLOSURE);
        assertThat(fields(clear(release, ""))).containsExactly("decision release.decisionNeeded");
        assertThat(fields(clear(release, "Fine.")))
                .containsExactly("decision release.decisionShort");
        assertUncleared(release);
        assertThat(clear(release, WRITTEN)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("tells both if the score is too high and the coverage too low")
    void both() {
        ReleaseTable small = table("ID-01.COUNTY.TOTAL.Q", withheld("02"));
        ReleaseOnDesk desk = new ReleaseOnDesk(portal, "2026Q3", 1, small);
        desk.played().signed();
        Release release =
                desk.withheld(small, Reason.SMALL).counting(49).readyFor(Staff.DISCLOSURE);
        assertThat(fields(clear(release, "")))
                .containsExactly("decision release.thin", "decision release.decisionNeeded");
    }
}
