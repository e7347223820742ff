package org.csecprogress.retention.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.csecprogress.audit.AuditEntries;
import org.csecprogress.audit.service.AuditRecorder;
import org.csecprogress.budget.Proves;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.retention.LegalHold;
import org.csecprogress.retention.RecordKind;
import org.csecprogress.retention.RetentionRun;
import org.csecprogress.retention.RetentionRuns;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what the retention schedule deletes, and how legal holds are set and lifted. */
@DisplayName("The retention schedule")
class RetentionServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Actor OTHER =
            new Actor(77, "O. Admin", Set.of(new Actor.Grant(Role.STATE_ADMIN, null, null)));
    private static final Optional<RecordKind> ALL = Optional.empty();

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final RecordedLocks locks = new RecordedLocks();
    private final RetentionService service;
    private final RetentionTimer timer;

    RetentionServiceTest() {
        portal.with(
                ExpiryClock.class,
                new ExpiryClock(
                        portal.bean(BusinessClock.class), Clock.fixed(NOW, ZoneOffset.UTC)));
        locks.watch(portal, RetentionRuns.class);
        portal.observed(AuditRecorder.class);
        service = portal.bean(RetentionService.class);
        timer = portal.bean(RetentionTimer.class);
    }

    private void fail(String subject, Duration ago) {
        portal.memory().add(new SignInFailure(subject, NOW.minus(ago)));
    }

    private void quarantine(Duration ago) {
        portal.memory()
                .add(
                        new QuarantinedFile(
                                Staff.county("Yuba"),
                                "f",
                                "Csec.Test",
                                6,
                                "d",
                                Staff.preparer(Staff.county("Yuba")),
                                NOW.minus(ago)));
    }

    private long failures() {
        return portal.memory().all(SignInFailure.class).count();
    }

    private RetentionLine line(RecordKind kind) {
        return service.lines(Staff.AUDITOR).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> entries() {
        return portal.bean(AuditEntries.class).ofChain("retention").stream()
                .map(e -> e.actorName() + " " + e.action() + " " + e.subject() + " " + e.detail())
                .toList();
    }

    private long hold(Optional<RecordKind> kind) {
        assertThat(service.hold(Staff.ADMIN, kind, " A request for records ")).isEmpty();
        return service.holds(Staff.ADMIN).get(0).id();
    }

    private static Optional<Problem> problem(String key) {
        return Optional.of(Problem.of("", key));
    }

    @Test
    @Proves("ASVS 14.2.7")
    @DisplayName("deletes what is older than its time, to the second, and nothing else")
    void deletes() {
        fail("old", Duration.ofDays(1).plusSeconds(1));
        fail("young", Duration.ofDays(1));
        quarantine(Duration.ofDays(90).plusSeconds(1));
        quarantine(Duration.ofDays(90));
        assertThat(line(RecordKind.SIGN_IN_FAILURES).waiting()).isEqualTo(1);
        assertThat(line(RecordKind.QUARANTINE).waiting()).isEqualTo(1);
        timer.run();
        assertThat(failures()).isEqualTo(1);
        assertThat(portal.memory().all(QuarantinedFile.class)).hasSize(1);
        assertThat(line(RecordKind.SIGN_IN_FAILURES).waiting()).isZero();
        RetentionRun last = line(RecordKind.SIGN_IN_FAILURES).last().orElseThrow();
        assertThat(last.ranAt()).isEqualTo(NOW);
        assertThat(last.deleted()).isEqualTo(1);
        assertThat(last.isHeld()).isFalse();
    }

    @Test
    @DisplayName("deletes in steps, and leaves one entry with the number of each kind")
    void steps() {
        int many = 2 * RetentionNight.BATCH + 1;
        IntStream.range(0, many).forEach(i -> fail("f" + i, Duration.ofDays(2)));
        timer.run();
        assertThat(failures()).isZero();
        assertThat(entries()).hasSize(1);
        assertThat(entries().get(0))
                .startsWith("system RECORDS_DELETED  SIGN_IN_FAILURES " + many + ", SPENT")
                .endsWith("CLOSED_ACCOUNTS 0");
    }

    @Test
    @DisplayName("runs once a day, whichever node begins")
    void onceADay() {
        timer.run();
        fail("old", Duration.ofDays(2));
        timer.run();
        assertThat(failures()).isEqualTo(1);
        portal.at(NOW.plus(Duration.ofDays(1)));
        timer.run();
        assertThat(failures()).isZero();
        assertThat(entries()).hasSize(2);
    }

    @Test
    @DisplayName("never deletes filings, releases and the trail")
    void permanent() {
        assertThat(RecordKind.deleted())
                .doesNotContain(RecordKind.FILINGS, RecordKind.RELEASES, RecordKind.TRAIL)
                .hasSize(RecordKind.values().length - 3);
        assertThat(service.lines(Staff.ADMIN)).hasSize(RecordKind.values().length);
    }

    @Test
    @DisplayName("takes the address of a closed account after three years")
    void accounts() {
        var account = anAccount().into(portal);
        account.disable(NOW.minus(Duration.ofDays(1095)).minusSeconds(1));
        timer.run();
        assertThat(account.username()).isEqualTo("closed-" + account.id());
        assertThat(account.name()).isEqualTo("M. Alvarez");
    }

    @Test
    @DisplayName("deletes nothing of a kind that is held, and says so")
    void heldKind() {
        hold(Optional.of(RecordKind.SIGN_IN_FAILURES));
        fail("old", Duration.ofDays(2));
        quarantine(Duration.ofDays(100));
        timer.run();
        assertThat(failures()).isEqualTo(1);
        assertThat(portal.memory().all(QuarantinedFile.class)).isEmpty();
        assertThat(line(RecordKind.SIGN_IN_FAILURES).isHeld()).isTrue();
        assertThat(line(RecordKind.SIGN_IN_FAILURES).last().orElseThrow().isHeld()).isTrue();
        assertThat(line(RecordKind.QUARANTINE).isHeld()).isFalse();
        assertThat(entries().get(1)).contains("SIGN_IN_FAILURES held, ").contains("QUARANTINE 1");
    }

    @Test
    @DisplayName("deletes nothing at all while everything is held")
    void heldAll() {
        hold(ALL);
        fail("old", Duration.ofDays(2));
        quarantine(Duration.ofDays(100));
        timer.run();
        assertThat(failures()).isEqualTo(1);
        assertThat(portal.memory().all(QuarantinedFile.class)).hasSize(1);
        assertThat(service.lines(Staff.ADMIN)).allMatch(RetentionLine::isHeld);
    }

    @Test
    @DisplayName("is held from the next step on if a hold is set while it runs")
    void heldMeanwhile() {
        fail("old", Duration.ofDays(2));
        locks.meanwhile(() -> hold(ALL));
        assertThat(portal.bean(RetentionNight.class).deleteSome(RecordKind.SIGN_IN_FAILURES))
                .isEmpty();
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    @DisplayName("is held for a reason, which is read for what could identify a youth")
    void reason() {
        assertThat(service.hold(Staff.ADMIN, ALL, "  "))
                .contains(Problem.of("reason", "reason.missing"));
        assertThat(service.hold(Staff.ADMIN, ALL, "x".repeat(1001)).orElseThrow().key())
                .isEqualTo("retention.reason.long");
        assertThat(service.hold(Staff.ADMIN, ALL, "About 916-555-0134").orElseThrow().key())
                .isEqualTo("retention.reason.identifier");
        assertThat(service.holds(Staff.AUDITOR)).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    @DisplayName("goes on once a second administrator has lifted the hold")
    void lifted() {
        long id = hold(Optional.of(RecordKind.SIGN_IN_FAILURES));
        fail("old", Duration.ofDays(2));
        assertThat(service.lift(OTHER, id)).as("not asked").isEqualTo(problem("retention.changed"));
        assertThat(service.askToLift(Staff.ADMIN, id)).isEmpty();
        assertThat(service.askToLift(OTHER, id)).isEqualTo(problem("retention.changed"));
        assertThat(service.lift(Staff.ADMIN, id)).as("alone").isEqualTo(problem("retention.other"));
        assertThat(line(RecordKind.SIGN_IN_FAILURES).isHeld()).isTrue();
        assertThat(service.lift(OTHER, id)).isEmpty();
        assertThat(service.lift(OTHER, id)).isEqualTo(problem("retention.changed"));
        timer.run();
        assertThat(failures()).isZero();
        LegalHold hold = service.holds(Staff.AUDITOR).get(0);
        assertThat(hold.liftedName()).contains("O. Admin");
        assertThat(hold.isStanding()).isFalse();
        assertThat(entries().subList(0, 3))
                .containsExactly(
                        "A. Ruiz HOLD_SET SIGN_IN_FAILURES A request for records",
                        "A. Ruiz HOLD_LIFT_ASKED SIGN_IN_FAILURES ",
                        "O. Admin HOLD_LIFTED SIGN_IN_FAILURES ");
    }

    @Test
    @DisplayName("stays held where an administrator says so, and can be asked about again")
    void kept() {
        long id = hold(ALL);
        assertThat(service.keep(OTHER, id)).isEqualTo(problem("retention.changed"));
        service.askToLift(Staff.ADMIN, id);
        assertThat(service.keep(OTHER, id)).isEmpty();
        assertThat(service.lift(OTHER, id)).isEqualTo(problem("retention.changed"));
        assertThat(service.askToLift(OTHER, id)).isEmpty();
        assertThat(service.lift(OTHER, id)).isEqualTo(problem("retention.other"));
        assertThat(service.lift(Staff.ADMIN, id)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.askToLift(Staff.ADMIN, id + 1));
    }
}
