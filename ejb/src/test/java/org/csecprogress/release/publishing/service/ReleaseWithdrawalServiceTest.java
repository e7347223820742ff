package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.Refusals.keys;
import static org.csecprogress.inmemory.Refusals.problems;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Unasked;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.csecprogress.release.service.ReleaseMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The withdrawal of a release")
class ReleaseWithdrawalServiceTest {
    private static final Instant NOW = Instant.parse("2027-01-10T17:00:00Z");
    private static final LocalText NOTICE =
            new LocalText("The sums were wrong.", "Las sumas eran incorrectas.");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReleaseWithdrawalService service = portal.bean(ReleaseWithdrawalService.class);
    private final Releases releases = portal.bean(Releases.class);

    private Decision propose(Actor actor, Release release, LocalText notice, boolean passed) {
        return service.propose(actor, release.number(), release.version(), notice, passed);
    }

    private Decision agree(Actor actor, Release release, boolean passed) {
        return service.agree(actor, release.number(), release.version(), passed);
    }

    @Test
    @DisplayName("is proposed with a notice in both languages, and changes nothing yet")
    void proposed() {
        Release release = aRelease().published().into(portal);
        Decision decision =
                propose(
                        Staff.PUBLISHER,
                        release,
                        new LocalText(" The sums were wrong.\n", "\tLas sumas eran incorrectas. "),
                        false);
        assertThat(decision).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(release.withdrawal().notice()).contains(NOTICE);
        ReleaseEvent event = releases.events(release).get(0);
        assertThat(event.action()).isEqualTo(ReleaseAction.ASK_WITHDRAWAL);
        assertThat(event.actorId()).isEqualTo(Staff.PUBLISHER.accountId());
        assertThat(event.reason()).isEqualTo(NOTICE.en());
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(portal.events().of(ReleaseMoved.class)).containsExactly(new ReleaseMoved(event));
    }

    @Test
    @DisplayName("is agreed to with a second factor, for what the page showed, and else not at all")
    void confirmed() {
        Release release = aRelease().published().into(portal);
        propose(Staff.PUBLISHER, release, NOTICE, false);
        portal.memory().flush();
        Act shown =
                portal.bean(ReleaseOverviewService.class)
                        .find(Staff.DISCLOSURE, release.number())
                        .orElseThrow()
                        .act(ReleaseAction.WITHDRAW);
        portal.acts().refuse();
        assertThat(agree(Staff.DISCLOSURE, release, true))
                .isEqualTo(Decision.refused(Unasked.REFUSAL));
        assertThat(release.status()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(portal.acts().asked()).containsExactly(shown);
        assertThat(shown.shown()).contains("notice sha256:");
    }

    @Test
    @DisplayName("is proposed by the officer only with texts that the officer passes")
    void unread() {
        Release release = aRelease().published().into(portal);
        assertThat(problems(propose(Staff.DISCLOSURE, release, NOTICE, false)))
                .containsExactly(Problem.of("passed", "desk.notice.unread"));
        assertThat(release.withdrawal().notice()).isEmpty();
        assertThat(propose(Staff.DISCLOSURE, release, NOTICE, true))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("names to the officer what could reveal a count, and takes it once passed")
    void flagged() {
        LocalText notice = new LocalText("We missed 7 youth.", "Omitimos 8 jóvenes.");
        Release release = aRelease().published().into(portal);
        List<Problem> problems = problems(propose(Staff.DISCLOSURE, release, notice, false));
        assertThat(problems).extracting(Problem::key).containsExactly("desk.notice.flagged");
        assertThat(problems).extracting(Problem::field).containsExactly("passed");
        assertThat(problems.get(0).arguments()).hasSize(1);
        assertThat(problems.get(0).arguments().get(0).toString()).contains("7").contains(", 8");
        assertThat(propose(Staff.DISCLOSURE, release, notice, true))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("needs its notice in both languages, without anybody's particulars")
    void notice() {
        Release release = aRelease().published().into(portal);
        assertThat(problems(propose(Staff.PUBLISHER, release, new LocalText(" ", "Mal."), false)))
                .containsExactly(Problem.of("notice-en", "desk.notice.missing.EN"));
        assertThat(problems(propose(Staff.DISCLOSURE, release, new LocalText("Bad.", ""), false)))
                .containsExactly(Problem.of("notice-es", "desk.notice.missing.ES"));
        LocalText phone = new LocalText("Call (530) 555-0134.", "a".repeat(2001));
        assertThat(keys(propose(Staff.PUBLISHER, release, phone, false)))
                .containsExactly("desk.reason.identifier", "desk.reason.long");
        assertThat(problems(propose(Staff.PUBLISHER, release, phone, false)))
                .extracting(Problem::field)
                .containsExactly("notice-en", "notice-es");
        assertThat(release.withdrawal().notice()).isEmpty();
    }

    @Test
    @DisplayName("is refused before the release is public, and once it is withdrawn")
    void notNow() {
        Release cleared = aRelease().in("2026Q2").cleared().into(portal);
        Release withdrawn = aRelease().withdrawn().into(portal);
        for (Release release : List.of(cleared, withdrawn)) {
            assertThat(keys(propose(Staff.PUBLISHER, release, NOTICE, false)))
                    .containsExactly("release.refusal.NOT_NOW");
            assertThat(keys(agree(Staff.DISCLOSURE, release, true)))
                    .containsExactly("release.refusal.NOT_NOW");
        }
    }

    @Test
    @DisplayName("from an old page is stale, and an unknown release is not found")
    void stale() {
        Release release = aRelease().withdrawalAsked().into(portal);
        ReleaseNumber number = release.number();
        long old = release.version() - 1;
        var stale = new Decision.Stale(release.version());
        assertThat(service.propose(Staff.PUBLISHER, number, old, NOTICE, false)).isEqualTo(stale);
        assertThat(service.agree(Staff.DISCLOSURE, number, old, true)).isEqualTo(stale);
        ReleaseNumber none = new ReleaseNumber(ReportingPeriod.of("2026Q1"), 1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.propose(Staff.PUBLISHER, none, 1, NOTICE, false));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.agree(Staff.PUBLISHER, none, 1, false));
    }

    @Test
    @DisplayName("happens once the other office agrees to that text")
    void agreed() {
        Release release = aRelease().withdrawalAsked().into(portal);
        Decision decision = agree(Staff.DISCLOSURE, release, true);
        assertThat(decision).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.WITHDRAWN);
        assertThat(release.withdrawal().notice()).contains(PlayedRelease.NOTICE);
        ReleaseEvent event = releases.events(release).get(0);
        assertThat(event.action()).isEqualTo(ReleaseAction.WITHDRAW);
        assertThat(event.actorId()).isEqualTo(Staff.DISCLOSURE.accountId());
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(portal.events().of(ReleaseMoved.class)).containsExactly(new ReleaseMoved(event));
    }

    @Test
    @DisplayName("happens as well to a release that another one has replaced")
    void restated() {
        Release release = aRelease().restated().withdrawalAsked().into(portal);
        agree(Staff.DISCLOSURE, release, true);
        assertThat(release.status()).isEqualTo(ReleaseStatus.WITHDRAWN);
    }

    @Test
    @DisplayName("is agreed to by the officer only with texts that the officer passes")
    void agreedUnread() {
        Release release = aRelease().withdrawalAsked().into(portal);
        assertThat(problems(agree(Staff.DISCLOSURE, release, false)))
                .containsExactly(Problem.of("passed", "desk.notice.unread"));
        assertThat(release.status()).isEqualTo(ReleaseStatus.PUBLISHED);
    }

    @Test
    @DisplayName("is agreed to by the publisher, if the officer proposed it")
    void byPublisher() {
        Release release = aRelease().published().into(portal);
        propose(Staff.DISCLOSURE, release, NOTICE, true);
        assertThat(agree(Staff.PUBLISHER, release, false)).isInstanceOf(Decision.Accepted.class);
        assertThat(release.status()).isEqualTo(ReleaseStatus.WITHDRAWN);
    }

    @Test
    @DisplayName("is refused to the office that proposed it, to its person, and without a proposal")
    void sameOffice() {
        Release unasked = aRelease().in("2026Q2").published().into(portal);
        assertThat(keys(agree(Staff.DISCLOSURE, unasked, true)))
                .containsExactly("release.refusal.OTHER_OFFICE_NEEDED");
        Release release = aRelease().withdrawalAsked().into(portal);
        Actor both =
                new Actor(
                        Staff.PUBLISHER.accountId(),
                        Staff.PUBLISHER.name(),
                        Set.of(new Actor.Grant(Role.STATE_DISCLOSURE, null, null)));
        for (Actor actor : List.of(Staff.PUBLISHER, both)) {
            assertThat(keys(agree(actor, release, true)))
                    .containsExactly("release.refusal.OTHER_OFFICE_NEEDED");
        }
        assertThat(keys(agree(Staff.LEGAL, release, true)))
                .containsExactly("release.refusal.NOT_YOUR_ROLE");
    }

    @Test
    @DisplayName("is proposed anew in place of an earlier proposal")
    void anew() {
        Release release = aRelease().withdrawalAsked().into(portal);
        propose(Staff.DISCLOSURE, release, NOTICE, true);
        assertThat(release.withdrawal().notice()).contains(NOTICE);
        assertThat(keys(agree(Staff.DISCLOSURE, release, true)))
                .containsExactly("release.refusal.OTHER_OFFICE_NEEDED");
        assertThat(agree(Staff.PUBLISHER, release, false)).isInstanceOf(Decision.Accepted.class);
    }
}
