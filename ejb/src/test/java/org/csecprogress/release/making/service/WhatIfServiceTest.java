package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;
import static org.csecprogress.inmemory.PublicTables.withheld;
import static org.csecprogress.inmemory.Refusals.problems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.ReleaseTrial;
import org.csecprogress.release.making.TrialState;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.protection.Unproved;
import org.csecprogress.release.record.ReleaseTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A trial of another design")
class WhatIfServiceTest {
    private static final TableKind TOTALS = kind(ReleaseRowSample.TABLE);
    private static final TableKind SEXES = kind("ID-04.STATE.SEX.Q");
    private static final AlternativeOutcome OUTCOME = new AlternativeOutcome(9, 1, 2, 3, 40, true);

    private final BuildDesk desk = new BuildDesk();
    private final WhatIfService service = desk.portal.bean(WhatIfService.class);
    private Release release;

    @BeforeEach
    void build() {
        release = desk.store(tables(aRelease().of(desk.yuba)).built());
        desk.portal
                .bean(ReleaseTables.class)
                .addReasons(
                        release,
                        Map.of(
                                ReleaseRowSample.TABLE,
                                List.of(
                                        Optional.of(Reason.SMALL),
                                        Optional.of(Reason.COMPANION),
                                        Optional.of(Reason.COMPANION),
                                        Optional.empty()),
                                "ID-04.STATE.SEX.Q",
                                List.of(Optional.of(Reason.PROTECTS), Optional.empty())));
    }

    private static TableKind kind(String table) {
        return TableKind.of(TableId.parse(table));
    }

    private static PlayedRelease tables(PlayedRelease played) {
        return played.with(
                table(
                        ReleaseRowSample.TABLE,
                        withheld("A"),
                        withheld("B"),
                        withheld("C"),
                        row("D", 12)),
                table("ID-04.STATE.SEX.Q", withheld("STATE"), row("STATE", 40)));
    }

    private Decision ask(int threshold, TableKind... left) {
        return service.ask(
                Staff.DISCLOSURE, release.number(), threshold, Criterion.COVER, Set.of(left));
    }

    private WhatIfs find(Actor actor) {
        return service.find(actor, release.number()).orElseThrow();
    }

    private boolean isRunning() {
        return desk.portal
                .bean(ReleaseJobs.class)
                .find(release.number(), JobKind.WHAT_IF)
                .isPresent();
    }

    @Test
    @DisplayName("is shown beside what the release itself withholds, and why")
    void own() {
        WhatIfs shown = find(Staff.PUBLISHER);
        assertThat(shown.number()).isEqualTo(release.number());
        assertThat(shown.kinds()).containsExactlyInAnyOrder(TOTALS, SEXES).isSorted();
        assertThat(shown.policy()).isEqualTo(PlayedRelease.POLICY);
        assertThat(shown.own()).isEqualTo(new AlternativeOutcome(6, 1, 2, 1, 700, true));
        assertThat(shown.asked()).isEmpty();
        assertThat(shown.job()).isEmpty();
    }

    @Test
    @DisplayName("is for built releases alone")
    void unbuilt() {
        Release frozen = aRelease().in("2026Q2").frozen().into(desk.portal);
        assertThat(service.find(Staff.PUBLISHER, frozen.number())).isEmpty();
        assertThat(service.find(Staff.PUBLISHER, release.number().next())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.ask(
                                        Staff.PUBLISHER,
                                        frozen.number(),
                                        11,
                                        Criterion.COVER,
                                        Set.of()));
    }

    @Test
    @DisplayName("takes thresholds from 11 to 101")
    void threshold() {
        assertThat(problems(ask(10))).containsExactly(Problem.of("threshold", "whatIf.threshold"));
        assertThat(problems(ask(102))).containsExactly(Problem.of("threshold", "whatIf.threshold"));
        assertThat(isRunning()).isFalse();
        assertThat(ask(11)).isEqualTo(new Decision.Accepted(0));
        desk.work.run();
        assertThat(ask(101)).isEqualTo(new Decision.Accepted(0));
    }

    @Test
    @DisplayName("leaves out some of the release's own kinds of tables, but not all")
    void leftOut() {
        assertThat(problems(ask(11, TOTALS, SEXES)))
                .containsExactly(Problem.of("leftOut", "whatIf.nothing"));
        assertThat(ask(11, SEXES, kind("VC-06.STATE.RACE.Q"))).isEqualTo(new Decision.Accepted(0));
        desk.work.run();
        assertThat(desk.builder.asked().leftOut()).containsExactly(SEXES);
        assertThat(desk.builder.asked().rule().threshold()).isEqualTo(11);
        assertThat(desk.builder.asked().criterion()).isEqualTo(Criterion.COVER);
    }

    @Test
    @DisplayName("runs in the background, with an entry in the audit trail")
    void runs() {
        ask(20, SEXES);
        assertThat(isRunning()).isTrue();
        assertThat(find(Staff.PUBLISHER).job()).isPresent();
        assertThat(desk.portal.events().of(Viewed.class))
                .containsExactly(
                        Viewed.by(
                                Staff.DISCLOSURE,
                                Viewed.Kind.TRY_OUT,
                                "2026Q3-r1 20 COVER, 1 left out",
                                BuildDesk.NOW));
        desk.work.run();
        assertThat(isRunning()).isFalse();
    }

    @Test
    @DisplayName("is one at a time on a release, and none where the server takes no more")
    void busy() {
        desk.work.fill();
        assertThat(problems(ask(11))).containsExactly(Problem.of("", "release.busy"));
        assertThat(isRunning()).isFalse();
        desk.work.empty();
        ask(11);
        assertThat(problems(ask(12))).containsExactly(Problem.of("", "whatIf.busy"));
        assertThat(desk.portal.events().of(Viewed.class)).hasSize(2);
    }

    private List<TrialState> states(Actor actor) {
        return find(actor).asked().stream().map(WhatIfs.Asked::state).toList();
    }

    private void tryOut() {
        ask(20);
        desk.work.run();
    }

    @Test
    @DisplayName("is kept for whoever asked, in order, with what came of it")
    void kept() {
        desk.builder.outcome(OUTCOME);
        tryOut();
        desk.builder.outcome(new AlternativeOutcome(9, 1, 2, 3, 40, false));
        tryOut();
        desk.builder.fail(
                Unproved.unsettled(
                        desk.portal.bean(BuildInputsReader.class).then(release).linked()));
        tryOut();
        desk.builder.fail(new IllegalStateException("odd"));
        tryOut();
        assertThat(states(Staff.DISCLOSURE))
                .containsExactly(
                        TrialState.PROVED,
                        TrialState.PLANNED,
                        TrialState.UNPROVED,
                        TrialState.BROKEN);
        assertThat(states(Staff.PUBLISHER)).isEmpty();
        WhatIfs.Asked first = find(Staff.DISCLOSURE).asked().get(0);
        assertThat(first.threshold()).isEqualTo(20);
        assertThat(first.criterion()).isEqualTo(Criterion.COVER);
        assertThat(first.leftOut()).isEmpty();
        assertThat(first.outcome().cost()).isEqualTo(40);
        assertThat(isRunning()).isFalse();
    }

    @Test
    @DisplayName("stores nothing once it was stopped, or the release is no longer built")
    void stopped() {
        desk.builder.meanwhile(() -> desk.portal.bean(BuiltContent.class).drop(release));
        tryOut();
        assertThat(service.find(Staff.DISCLOSURE, release.number())).isEmpty();
        assertThat(desk.portal.memory().all(ReleaseTrial.class)).isEmpty();
    }

    @Test
    @DisplayName("stores nothing once its lease was taken")
    void lost() {
        ask(20);
        desk.portal.bean(ReleaseJobs.class).stop(release, JobKind.WHAT_IF);
        desk.work.run();
        assertThat(states(Staff.DISCLOSURE)).isEmpty();
    }

    @Test
    @DisplayName("is forgotten for one person")
    void forget() {
        tryOut();
        assertThat(service.forget(Staff.PUBLISHER, release.number()))
                .isEqualTo(new Decision.Accepted(0));
        assertThat(states(Staff.DISCLOSURE)).hasSize(1);
        service.forget(Staff.DISCLOSURE, release.number());
        assertThat(states(Staff.DISCLOSURE)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> service.forget(Staff.DISCLOSURE, release.number().next()));
    }
}
