package org.csecprogress.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.release.ReleaseAction.ASK_WITHDRAWAL;
import static org.csecprogress.release.ReleaseAction.BUILD;
import static org.csecprogress.release.ReleaseAction.CLEAR;
import static org.csecprogress.release.ReleaseAction.FREEZE;
import static org.csecprogress.release.ReleaseAction.PUBLISH;
import static org.csecprogress.release.ReleaseAction.SIGN_DEPARTMENT;
import static org.csecprogress.release.ReleaseAction.SIGN_LEGAL;
import static org.csecprogress.release.ReleaseAction.SIGN_STATISTICS;
import static org.csecprogress.release.ReleaseAction.SYSTEM;
import static org.csecprogress.release.ReleaseAction.THAW;
import static org.csecprogress.release.ReleaseAction.WITHDRAW;
import static org.csecprogress.release.ReleaseStatus.FROZEN;
import static org.csecprogress.release.ReleaseStatus.NONE;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A release")
class ReleaseTest {
    private static final Instant NOW = Instant.parse("2026-10-01T17:00:00Z");
    private static final Set<Long> APPROVERS = Set.of(1L);
    private static final Actor OFFICER = actor(2, Role.STATE_DISCLOSURE);
    private static final Actor PUBLISHER = actor(3, Role.STATE_PUBLISHER);
    private static final Map<ReleaseAction, Actor> SIGNATORIES =
            Map.of(
                    SIGN_STATISTICS, actor(11, Role.STATE_STATISTICS),
                    SIGN_LEGAL, actor(12, Role.STATE_LEGAL),
                    SIGN_DEPARTMENT, actor(13, Role.STATE_DEPARTMENT));
    private static final Actor ADMIN = actor(4, Role.STATE_ADMIN);

    private final Release release = new Release(new ReleaseNumber(ReportingPeriod.of("2026Q2"), 1));

    @ParameterizedTest(name = "that is {0} can: {1}")
    @DisplayName("changes status only as the transition table allows")
    @CsvSource({
        "NONE,      FREEZE>FROZEN",
        "FROZEN,    BUILD>BUILT FAIL>FAILED THAW>NONE",
        "BUILT,     ASK_WITHDRAWAL>BUILT CLEAR>CLEARED REBUILD>FROZEN SIGN_DEPARTMENT>BUILT"
                + " SIGN_LEGAL>BUILT SIGN_STATISTICS>BUILT THAW>NONE WITHDRAW>WITHDRAWN",
        "FAILED,    THAW>NONE",
        "CLEARED,   ASK_WITHDRAWAL>CLEARED LAPSE>BUILT LIFT>CLEARED PUBLISH>PUBLISHED"
                + " REVOKE>BUILT SCHEDULE>SCHEDULED THAW>NONE WITHDRAW>WITHDRAWN",
        "SCHEDULED, GO_LIVE>PUBLISHED LAPSE>BUILT STOP>CLEARED",
        "PUBLISHED, ASK_WITHDRAWAL>PUBLISHED SUPERSEDE>RESTATED WITHDRAW>WITHDRAWN",
        "RESTATED,  ASK_WITHDRAWAL>RESTATED WITHDRAW>WITHDRAWN",
        "WITHDRAWN, ''",
    })
    void transitions(ReleaseStatus from, String moves) {
        Set<String> found = new TreeSet<>();
        for (ReleaseAction action : ReleaseAction.values()) {
            from.after(action).ifPresent(to -> found.add(action + ">" + to));
        }
        assertThat(String.join(" ", found)).isEqualTo(moves);
    }

    @ParameterizedTest(name = "{0} is done by {1}, with a reason: {2}")
    @DisplayName("defines who may do what, and what needs a reason")
    @CsvSource({
        "FREEZE,         STATE_PUBLISHER,                   false",
        "BUILD,          '',                                false",
        "FAIL,           '',                                false",
        "THAW,           STATE_PUBLISHER,                   true",
        "REBUILD,        STATE_PUBLISHER,                   false",
        "SIGN_STATISTICS, STATE_STATISTICS,                 false",
        "SIGN_LEGAL,     STATE_LEGAL,                       false",
        "SIGN_DEPARTMENT, STATE_DEPARTMENT,                 false",
        "LAPSE,          '',                                false",
        "CLEAR,          STATE_DISCLOSURE,                  false",
        "SCHEDULE,       STATE_PUBLISHER,                   false",
        "PUBLISH,        STATE_PUBLISHER,                   false",
        "GO_LIVE,        '',                                false",
        "STOP,           STATE_DISCLOSURE STATE_PUBLISHER,  true",
        "REVOKE,         STATE_DISCLOSURE,                  true",
        "LIFT,           STATE_DISCLOSURE,                  false",
        "SUPERSEDE,      '',                                false",
        "ASK_WITHDRAWAL, STATE_DISCLOSURE STATE_PUBLISHER,  true",
        "WITHDRAW,       STATE_DISCLOSURE STATE_PUBLISHER,  false",
    })
    void roles(ReleaseAction action, String roles, boolean reason) {
        var allowed = Arrays.stream(Role.values()).filter(action.roles()::contains).map(Role::name);
        assertThat(String.join(" ", allowed.toList())).isEqualTo(roles);
        assertThat(action.needsReason()).isEqualTo(reason);
        assertThat(action.isSystems()).isEqualTo(roles.isEmpty());
    }

    @Test
    @DisplayName("is frozen, built, cleared and published by different people")
    void published() {
        to(FREEZE, BUILD, CLEAR);
        ReleaseEvent event = release.apply(PUBLISH, PUBLISHER, "", APPROVERS, NOW);
        assertThat(release.status().isPublic()).isTrue();
        assertThat(release.publishedAt()).contains(NOW);
        assertThat(event.from()).isEqualTo(ReleaseStatus.CLEARED);
        assertThat(event.to()).isEqualTo(ReleaseStatus.PUBLISHED);
        assertThat(event.actorId()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReleaseAction.class,
            names = {"SCHEDULE", "PUBLISH"})
    @DisplayName("is not published by someone who cleared it or approved a submission in it")
    void fourEyes(ReleaseAction action) {
        to(FREEZE, BUILD, CLEAR);
        Actor approver = actor(1, Role.STATE_PUBLISHER);
        Actor cleared = actor(2, Role.STATE_PUBLISHER);
        assertThat(release.refusal(action, approver, "", APPROVERS))
                .contains(ReleaseRefusal.OWN_WORK);
        assertThat(release.refusal(action, cleared, "", APPROVERS))
                .contains(ReleaseRefusal.OWN_WORK);
        assertThat(release.refusal(action, PUBLISHER, "", APPROVERS)).isEmpty();
    }

    @Test
    @DisplayName("that the officer stopped is published only once the officer has lifted the stop")
    void held() {
        to(FREEZE, BUILD, CLEAR, ReleaseAction.SCHEDULE);
        release.apply(ReleaseAction.STOP, PUBLISHER, "Not yet.", Set.of(), NOW);
        assertThat(release.refusal(PUBLISH, PUBLISHER, "", Set.of())).isEmpty();
        release.apply(ReleaseAction.SCHEDULE, PUBLISHER, "", Set.of(), NOW);
        release.apply(ReleaseAction.STOP, OFFICER, "A text is wrong.", Set.of(), NOW);
        assertThat(release.clearance().isHeld()).isTrue();
        for (ReleaseAction action : List.of(PUBLISH, ReleaseAction.SCHEDULE)) {
            assertThat(release.refusal(action, PUBLISHER, "", Set.of()))
                    .contains(ReleaseRefusal.HELD);
        }
        assertThat(release.refusal(ReleaseAction.LIFT, PUBLISHER, "", Set.of()))
                .contains(ReleaseRefusal.NOT_YOUR_ROLE);
        release.apply(ReleaseAction.LIFT, OFFICER, "", Set.of(), NOW);
        assertThat(release.refusal(ReleaseAction.LIFT, OFFICER, "", Set.of()))
                .contains(ReleaseRefusal.NOT_NOW);
        assertThat(release.refusal(PUBLISH, PUBLISHER, "", Set.of())).isEmpty();
    }

    @Test
    @DisplayName("is not withdrawn before it is public, unless somebody outside has opened it")
    void withdrawnUnseen() {
        to(FREEZE, BUILD);
        for (int i = 0; i < 2; i++) {
            assertThat(release.refusal(ASK_WITHDRAWAL, PUBLISHER, "Wrong.", Set.of()))
                    .contains(ReleaseRefusal.NOT_NOW);
            assertThat(release.refusal(WITHDRAW, OFFICER, "", Set.of()))
                    .contains(ReleaseRefusal.NOT_NOW);
            if (i == 0) {
                to(CLEAR);
            }
        }
        assertThat(release.isKnown()).isFalse();
        release.opened(NOW);
        assertThat(release.isKnown()).isTrue();
        assertThat(release.isOut()).isFalse();
        release.proposeWithdrawal(PUBLISHER, new LocalText("Wrong.", "Mal."), NOW);
        assertThat(release.status()).isEqualTo(ReleaseStatus.CLEARED);
        release.apply(WITHDRAW, OFFICER, "", Set.of(), NOW);
        assertThat(release.status()).isEqualTo(ReleaseStatus.WITHDRAWN);
        assertThat(release.isOut()).isTrue();
        assertThat(release.publishedAt()).isEmpty();
    }

    @Test
    @DisplayName("that somebody outside has opened is never unmade, whatever is taken back")
    void opened() {
        to(FREEZE, BUILD);
        assertThatThrownBy(() -> release.opened(NOW)).isInstanceOf(IllegalStateException.class);
        to(CLEAR);
        release.opened(NOW);
        release.opened(NOW.plusSeconds(60));
        assertThat(release.openedAt()).contains(NOW);
        assertThat(release.refusal(THAW, PUBLISHER, "Wrong.", Set.of()))
                .contains(ReleaseRefusal.SHOWN);
        release.apply(ReleaseAction.REVOKE, OFFICER, "A doubt.", Set.of(), NOW);
        for (ReleaseAction action : List.of(THAW, ReleaseAction.REBUILD)) {
            assertThat(release.refusal(action, PUBLISHER, "Wrong.", Set.of()))
                    .contains(ReleaseRefusal.SHOWN);
        }
        assertThat(release.isKnown()).isTrue();
        to(CLEAR, PUBLISH);
        assertThat(release.openedAt()).contains(NOW);
    }

    @Test
    @DisplayName("needs a new clearance after it was revoked or thawed")
    void revoked() {
        to(FREEZE, BUILD);
        release.recordTexts("texts");
        signOffs().forEach(each -> apply(each, PUBLISHER));
        ReleaseEvent cleared = release.apply(CLEAR, OFFICER, "", Set.of(), NOW);
        assertThat(ReleaseEvent.clearance(List.of(cleared))).contains(cleared);
        ReleaseEvent revoked =
                release.apply(ReleaseAction.REVOKE, OFFICER, "A text is wrong.", Set.of(), NOW);
        assertThat(ReleaseEvent.clearance(List.of(revoked, cleared))).isEmpty();
        assertThat(release.status()).isEqualTo(ReleaseStatus.BUILT);
        assertThat(release.clearance().textsDigest()).isEmpty();
        to(CLEAR);
        release.apply(THAW, PUBLISHER, "A filing is corrected.", Set.of(), NOW);
        assertThat(release.status()).isEqualTo(ReleaseStatus.NONE);
    }

    @Test
    @DisplayName("is cleared only once three people have signed it, the department last")
    void signed() {
        to(FREEZE, BUILD);
        assertThat(release.refusal(CLEAR, OFFICER, "", Set.of()))
                .contains(ReleaseRefusal.SIGN_OFF_NEEDED);
        Actor department = SIGNATORIES.get(SIGN_DEPARTMENT);
        assertThat(release.refusal(SIGN_DEPARTMENT, department, "", Set.of()))
                .contains(ReleaseRefusal.SIGN_OFF_NEEDED);
        to(SIGN_LEGAL);
        assertThat(release.refusal(SIGN_LEGAL, actor(14, Role.STATE_LEGAL), "", Set.of()))
                .as("twice")
                .contains(ReleaseRefusal.SIGNED_ALREADY);
        Actor both = actor(12, Role.STATE_STATISTICS);
        assertThat(release.refusal(SIGN_STATISTICS, both, "", Set.of()))
                .as("one person for two offices")
                .contains(ReleaseRefusal.SIGNED_ALREADY);
        to(SIGN_STATISTICS);
        assertThat(release.refusal(CLEAR, OFFICER, "", Set.of()))
                .contains(ReleaseRefusal.SIGN_OFF_NEEDED);
        to(SIGN_DEPARTMENT, CLEAR);
        assertThat(release.refusal(PUBLISH, actor(13, Role.STATE_PUBLISHER), "", Set.of()))
                .as("a signatory who publishes")
                .contains(ReleaseRefusal.OWN_WORK);
    }

    @Test
    @DisplayName("needs new signatures for texts decided later and for tables built again")
    void signedAnew() {
        to(FREEZE, BUILD);
        signOffs().forEach(each -> apply(each, PUBLISHER));
        release.textsChanged();
        assertThat(signOffs()).containsExactly(SIGN_LEGAL, SIGN_DEPARTMENT);
        to(CLEAR);
        apply(ReleaseAction.LAPSE, PUBLISHER);
        assertThat(release.clearance().at()).isEmpty();
        to(ReleaseAction.REBUILD, BUILD);
        assertThat(signOffs()).hasSize(3);
    }

    @Test
    @DisplayName("is withdrawn by the two offices, with the notice that one proposed")
    void withdrawal() {
        LocalText notice = new LocalText("A figure was wrong.", "Una cifra era incorrecta.");
        to(FREEZE, BUILD, CLEAR, PUBLISH);
        assertThat(release.refusal(ASK_WITHDRAWAL, ADMIN, "A figure was wrong.", Set.of()))
                .contains(ReleaseRefusal.NOT_YOUR_ROLE);
        assertThat(release.refusal(WITHDRAW, PUBLISHER, "", Set.of()))
                .as("nobody proposed it")
                .contains(ReleaseRefusal.OTHER_OFFICE_NEEDED);
        release.proposeWithdrawal(PUBLISHER, notice, NOW);
        assertThat(release.status().isPublic()).isTrue();
        assertThat(release.refusal(WITHDRAW, PUBLISHER, "", Set.of()))
                .contains(ReleaseRefusal.OTHER_OFFICE_NEEDED);
        assertThat(release.refusal(WITHDRAW, actor(77, Role.STATE_PUBLISHER), "", Set.of()))
                .as("another publisher")
                .contains(ReleaseRefusal.OTHER_OFFICE_NEEDED);
        Actor both = actor(78, Role.STATE_PUBLISHER, Role.STATE_DISCLOSURE);
        release.proposeWithdrawal(both, notice, NOW);
        assertThat(release.refusal(WITHDRAW, both, "", Set.of()))
                .as("one person of both offices")
                .contains(ReleaseRefusal.OTHER_OFFICE_NEEDED);
        release.apply(WITHDRAW, PUBLISHER, "", Set.of(), NOW);
        assertThat(release.status()).isEqualTo(ReleaseStatus.WITHDRAWN);
        assertThat(release.withdrawal().notice()).contains(notice);
    }

    @Test
    @DisplayName("that is thawed loses its inputs and can be frozen again")
    void thawed() {
        to(FREEZE);
        release.recordBuild("abc", 57, "def");
        to(BUILD);
        assertThat(release.refusal(THAW, PUBLISHER, null, Set.of()))
                .contains(ReleaseRefusal.REASON_NEEDED);
        release.apply(THAW, PUBLISHER, "A county corrected.", Set.of(), NOW);
        assertThat(release.status()).isEqualTo(NONE);
        assertThat(release.inputsDigest()).isEmpty();
        assertThat(release.tablesDigest()).isEmpty();
        to(FREEZE);
        assertThat(release.status()).isEqualTo(FROZEN);
    }

    @Test
    @DisplayName("records its inputs and tables while it is frozen and never after")
    void sealed() {
        to(FREEZE, BUILD);
        assertThatThrownBy(() -> release.recordBuild("x", 58, "y"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("has a number such as 2026Q2-r1")
    void number() {
        assertThat(release.number()).hasToString("2026Q2-r1");
        assertThat(ReleaseNumber.parse("2026Q2-r1")).contains(release.number());
        assertThat(ReleaseNumber.parse("2026Q2-r0")).isEmpty();
        assertThat(ReleaseNumber.parse("2026Q5-r1")).isEmpty();
        assertThat(ReleaseNumber.parse(null)).isEmpty();
        assertThat(ReleaseNumber.parse("2026Q2-r2").orElseThrow())
                .isGreaterThan(ReleaseNumber.parse("2026Q2-r1").orElseThrow())
                .isLessThan(ReleaseNumber.parse("2026Q3-r1").orElseThrow());
    }

    private void to(ReleaseAction... actions) {
        for (ReleaseAction action : actions) {
            if (action == CLEAR) {
                signOffs().forEach(each -> apply(each, PUBLISHER));
            }
            apply(action, action == CLEAR ? OFFICER : PUBLISHER);
        }
    }

    /** Returns the missing signatures. */
    private List<ReleaseAction> signOffs() {
        return Arrays.stream(ReleaseAction.values())
                .filter(each -> each.isSignOff() && !release.clearance().isSigned(each))
                .toList();
    }

    private void apply(ReleaseAction action, Actor person) {
        Actor actor =
                action.isSystems() ? SYSTEM : action.isSignOff() ? SIGNATORIES.get(action) : person;
        release.apply(action, actor, "", APPROVERS, NOW);
    }

    private static Actor actor(long id, Role... roles) {
        Set<Actor.Grant> grants = new HashSet<>();
        for (Role role : roles) {
            grants.add(new Actor.Grant(role, null, null));
        }
        return new Actor(id, "account " + id, grants);
    }

    @Test
    @DisplayName("records the texts that it publishes while it is built, and at no other time")
    void texts() {
        assertThatThrownBy(() -> release.recordTexts("texts"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(release.clearance().textsDigest()).isEmpty();
        release.apply(FREEZE, PUBLISHER, "", Set.of(), NOW);
        release.apply(BUILD, SYSTEM, "", Set.of(), NOW);
        release.recordTexts("texts");
        assertThat(release.clearance().textsDigest()).contains("texts");
        to(CLEAR);
        assertThatThrownBy(() -> release.recordTexts("others"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("that restates another is frozen with a public reason, and loses it when thawed")
    void restates() {
        Release second = new Release(new ReleaseNumber(ReportingPeriod.of("2026Q2"), 1).next());
        assertThat(second.refusal(FREEZE, PUBLISHER, " ", Set.of()))
                .contains(ReleaseRefusal.REASON_NEEDED);
        second.apply(FREEZE, PUBLISHER, "Fresno was corrected.", Set.of(), NOW);
        assertThat(second.restatementReason()).contains("Fresno was corrected.");
        assertThat(second.restatementKind()).isEmpty();
        second.restateAs(RestatementKind.ERROR);
        assertThat(second.restatementKind()).contains(RestatementKind.ERROR);
        assertThat(second.restatementReason()).contains("Fresno was corrected.");
        second.apply(ReleaseAction.FAIL, SYSTEM, "no", Set.of(), NOW);
        second.apply(THAW, PUBLISHER, "again", Set.of(), NOW);
        assertThat(second.restatementReason()).isEmpty();
        assertThat(second.restatementKind()).isEmpty();
        assertThatThrownBy(() -> second.restateAs(RestatementKind.ERROR))
                .isInstanceOf(IllegalStateException.class);
        release.apply(FREEZE, PUBLISHER, "", Set.of(), NOW);
        assertThatThrownBy(() -> release.restateAs(RestatementKind.ERROR))
                .isInstanceOf(IllegalStateException.class);
        assertThat(release.restatementReason()).as("a first release").isEmpty();
    }
}
