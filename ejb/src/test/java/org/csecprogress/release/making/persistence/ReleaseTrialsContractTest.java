package org.csecprogress.release.making.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.making.ReleaseTrial;
import org.csecprogress.release.making.ReleaseTrials;
import org.csecprogress.release.making.TrialState;
import org.csecprogress.release.memory.MemoryReleaseTrials;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.system.Alternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The trials on a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseTrialsContractTest {
    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final TableKind KIND = TableKind.of(TableId.parse("ID-04.STATE.SEX.Q"));
    private static final Alternative ASKED =
            new Alternative(new PrimaryRule(20), Criterion.COVER, new TreeSet<>(List.of(KIND)));
    private static final AlternativeOutcome OUTCOME = new AlternativeOutcome(9, 1, 2, 3, 40, false);
    private static final Made<ReleaseTrials> TRIALS =
            Made.by(JpaReleaseTrials::new, MemoryReleaseTrials::new);

    private final ContractStore store;
    private Release release;
    private Release other;

    ReleaseTrialsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void trials() {
        release = store.add(aRelease().built());
        other = store.add(aRelease().in("2026Q2").built());
        add(release, Staff.DISCLOSURE, TrialState.UNPROVED, Optional.empty());
        add(release, Staff.DISCLOSURE, TrialState.PROVED, Optional.of(OUTCOME));
        add(release, Staff.PUBLISHER, TrialState.BROKEN, Optional.empty());
        add(other, Staff.DISCLOSURE, TrialState.PLANNED, Optional.empty());
    }

    private void add(
            Release on, Actor actor, TrialState state, Optional<AlternativeOutcome> outcome) {
        store.tell(
                TRIALS,
                trials ->
                        trials.add(
                                new ReleaseTrial(
                                        on,
                                        actor,
                                        trials.nextNumber(actor, on),
                                        ASKED,
                                        state,
                                        outcome,
                                        NOON)));
    }

    private List<TrialState> of(Actor actor, Release on) {
        return store.ask(TRIALS, trials -> trials.of(actor, on)).stream()
                .map(ReleaseTrial::state)
                .toList();
    }

    private int next(Actor actor) {
        return store.ask(TRIALS, trials -> trials.nextNumber(actor, release));
    }

    @Test
    @DisplayName("are for the person who asked, on that release, in order")
    void order() {
        assertThat(of(Staff.DISCLOSURE, release))
                .containsExactly(TrialState.UNPROVED, TrialState.PROVED);
        assertThat(of(Staff.PUBLISHER, release)).containsExactly(TrialState.BROKEN);
        assertThat(of(Staff.PUBLISHER, other)).isEmpty();
    }

    @Test
    @DisplayName("are numbered for each person and release from 1")
    void numbers() {
        assertThat(next(Staff.DISCLOSURE)).isEqualTo(3);
        assertThat(next(Staff.PUBLISHER)).isEqualTo(2);
        assertThat(next(Staff.ADMIN)).isEqualTo(1);
    }

    @Test
    @DisplayName("keep what was asked and what came of it")
    void outcomes() {
        List<ReleaseTrial> trials = store.ask(TRIALS, all -> all.of(Staff.DISCLOSURE, release));
        ReleaseTrial trial = trials.get(1);
        assertThat(trial.threshold()).isEqualTo(20);
        assertThat(trial.criterion()).isEqualTo(Criterion.COVER);
        assertThat(trial.leftOut()).containsExactly(KIND);
        assertThat(trial.outcome()).isEqualTo(OUTCOME);
        assertThat(trial.askedAt()).isEqualTo(NOON);
        assertThat(trials.get(0).outcome()).isEqualTo(new AlternativeOutcome(0, 0, 0, 0, 0, false));
    }

    @Test
    @DisplayName("are deleted for one person and release")
    void deleted() {
        store.tell(TRIALS, trials -> trials.forget(Staff.DISCLOSURE, release));
        assertThat(of(Staff.DISCLOSURE, release)).isEmpty();
        assertThat(of(Staff.DISCLOSURE, other)).containsExactly(TrialState.PLANNED);
        assertThat(next(Staff.DISCLOSURE)).isEqualTo(1);
        assertThat(next(Staff.PUBLISHER)).isEqualTo(2);
    }
}
