package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.Refusals.fields;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Unasked;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
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
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.record.ReleaseTables;
import org.csecprogress.release.text.CommentaryTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies the sign-offs of the three offices. */
@DisplayName("Signing a release")
class SigningTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final ReleaseAction STATISTICS = ReleaseAction.SIGN_STATISTICS;
    private static final ReleaseAction LEGAL = ReleaseAction.SIGN_LEGAL;
    private static final ReleaseAction DEPARTMENT = ReleaseAction.SIGN_DEPARTMENT;

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReleaseOnDesk desk = new ReleaseOnDesk(portal);
    private final ClearingService clearing = portal.bean(ClearingService.class);

    private Decision sign(Release release, ReleaseAction signOff) {
        Actor signatory =
                switch (signOff) {
                    case SIGN_STATISTICS -> Staff.STATISTICS;
                    case SIGN_LEGAL -> Staff.LEGAL;
                    default -> Staff.DEPARTMENT;
                };
        return clearing.sign(signatory, release.number(), release.version(), signOff);
    }

    private Release built() {
        desk.played().built();
        return desk.stored();
    }

    private Release ready() {
        desk.played().built();
        return desk.readyFor(Staff.STATISTICS, Staff.LEGAL, Staff.DEPARTMENT);
    }

    private void assertNothingHappened(Release release) {
        assertThat(portal.events().all()).isEmpty();
        for (ReleaseAction each : ReleaseAction.SIGN_OFFS) {
            assertThat(release.clearance().isSigned(each)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ReleaseAction.class,
            names = {"SIGN_STATISTICS", "SIGN_LEGAL"})
    @DisplayName("asks for a second factor, for what the page showed, and else does nothing")
    void confirmed(ReleaseAction signOff) {
        Release release = ready();
        Actor signatory = signOff == STATISTICS ? Staff.STATISTICS : Staff.LEGAL;
        Act shown =
                portal.bean(ReleaseOverviewService.class)
                        .find(signatory, release.number())
                        .orElseThrow()
                        .act(signOff);
        portal.acts().refuse();
        assertThat(sign(release, signOff)).isEqualTo(Decision.refused(Unasked.REFUSAL));
        assertThat(release.clearance().isSigned(signOff)).isFalse();
        assertThat(portal.acts().asked()).containsExactly(shown);
    }

    @Test
    @DisplayName("is done by statistics, legal and the department, one after the other")
    void three() {
        Release release = ready();
        for (ReleaseAction each : ReleaseAction.SIGN_OFFS) {
            assertThat(release.clearance().isSigned(each)).isFalse();
            assertThat(sign(release, each)).isEqualTo(new Decision.Accepted(release.version()));
            assertThat(release.clearance().isSigned(each)).isTrue();
        }
        ReleaseEvent last = portal.bean(Releases.class).events(release).get(0);
        assertThat(last.action()).isEqualTo(DEPARTMENT);
        assertThat(last.actorName()).isEqualTo("E. Voss");
        assertThat(last.at()).isEqualTo(NOW);
        assertThat(last.reason()).isEmpty();
        assertThat(portal.events().of(AuditedEvent.class))
                .extracting(AuditedEvent::auditAction)
                .containsExactly("SIGN_STATISTICS", "SIGN_LEGAL", "SIGN_DEPARTMENT");
    }

    @Test
    @DisplayName("is refused to another office, out of turn, and twice")
    void refused() {
        Release release = ready();
        assertThat(
                        fields(
                                clearing.sign(
                                        Staff.LEGAL,
                                        release.number(),
                                        release.version(),
                                        STATISTICS)))
                .containsExactly(" release.refusal.NOT_YOUR_ROLE");
        assertThat(fields(sign(release, DEPARTMENT)))
                .containsExactly(" release.refusal.SIGN_OFF_NEEDED");
        sign(release, LEGAL);
        assertThat(fields(sign(release, LEGAL))).containsExactly(" release.refusal.SIGNED_ALREADY");
        assertThat(portal.events().all()).hasSize(1);
    }

    @Test
    @DisplayName("is refused unless the release is built, and of a page that is old")
    void standing() {
        Release frozen = aRelease().in("2026Q1").frozen().into(portal);
        assertThat(fields(sign(frozen, STATISTICS))).containsExactly(" release.refusal.NOT_NOW");
        Release release = ready();
        assertThat(
                        clearing.sign(
                                Staff.STATISTICS,
                                release.number(),
                                release.version() - 1,
                                STATISTICS))
                .isEqualTo(new Decision.Stale(release.version()));
        assertNothingHappened(release);
    }

    @Test
    @DisplayName("is of a release that exists, by one of the three sign-offs")
    void unknown() {
        ReleaseNumber none = ReleaseNumber.parse("2020Q1-r1").orElseThrow();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> clearing.sign(Staff.LEGAL, none, 1, LEGAL));
        Release release = ready();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sign(release, ReleaseAction.CLEAR))
                .withMessage("no sign-off: CLEAR");
    }

    @Test
    @DisplayName("is refused until the person has opened what they attest")
    void unopened() {
        Release release = built();
        desk.pass(release, ReleaseOnDesk.TEXT);
        assertThat(fields(sign(release, STATISTICS)))
                .containsExactlyInAnyOrder(
                        "REPORT release.unopened.REPORT", "DISCLOSURE release.unopened.DISCLOSURE");
        assertThat(fields(sign(release, LEGAL)))
                .containsExactlyInAnyOrder(
                        "REPORT release.unopened.REPORT",
                        "SPANISH_REPORT release.unopened.SPANISH_REPORT");
        desk.open(release, Staff.LEGAL, ReleasePart.REPORT);
        desk.open(release, Staff.DEPARTMENT, ReleasePart.SPANISH_REPORT);
        assertThat(fields(sign(release, LEGAL)))
                .containsExactly("SPANISH_REPORT release.unopened.SPANISH_REPORT");
        desk.open(release, Staff.LEGAL, ReleasePart.SPANISH_REPORT);
        assertThat(sign(release, LEGAL)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("needs every public text decided, except that of statistics; all is told at once")
    void texts() {
        Release release = built();
        Decision decision = sign(release, LEGAL);
        assertThat(((Decision.Refused) decision).problems())
                .startsWith(new Problem("", "release.textsUnread", List.of(1)))
                .hasSize(3);
        assertNothingHappened(release);
        desk.open(release, Staff.STATISTICS, ReleasePart.values());
        desk.open(release, Staff.LEGAL, ReleasePart.values());
        desk.open(release, Staff.DEPARTMENT, ReleasePart.values());
        assertThat(fields(sign(release, LEGAL))).containsExactly(" release.textsUnread");
        assertThat(sign(release, STATISTICS)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("by the department needs every public text decided too")
    void department() {
        Release release = ready();
        sign(release, STATISTICS);
        sign(release, LEGAL);
        portal.bean(CommentaryTexts.class)
                .keep(
                        release,
                        new Commentary(3, new LocalText("More.", "M\u00e1s.")),
                        Staff.PUBLISHER,
                        NOW);
        assertThat(fields(sign(release, DEPARTMENT))).containsExactly(" release.textsUnread");
    }

    @Test
    @DisplayName("is refused if the stored tables are not those that passed the audit")
    void altered() {
        Release release = ready();
        portal.bean(ReleaseTables.class).add(release, List.of(ReleaseOnDesk.COUNTIES));
        assertThat(fields(sign(release, STATISTICS))).containsExactly(" release.changed");
        assertNothingHappened(release);
    }

    @Test
    @DisplayName("is refused if something went out since that the tables do not account for")
    void outdated() {
        Release release = ready();
        aRelease().in("2026Q2").published().into(portal);
        assertThat(fields(sign(release, STATISTICS))).containsExactly(" release.outdated");
        assertNothingHappened(release);
    }
}
