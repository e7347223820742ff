package org.csecprogress.release.making.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;
import org.csecprogress.release.making.ReleaseTrial;
import org.csecprogress.release.making.ReleaseTrials;
import org.csecprogress.release.making.TrialState;
import org.csecprogress.release.persistence.WithReleases;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.system.Alternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trials on a release")
class JpaReleaseTrialsTest extends WithReleases {
    private static final Alternative ASKED =
            new Alternative(new PrimaryRule(20), Criterion.COVER, new TreeSet<>());

    private ReleaseTrials trials;
    private Release release;

    @BeforeEach
    void open() {
        trials = new JpaReleaseTrials(em);
        release = release(Q3, 1);
        em.flush();
        run(
                "insert into catalog_version (version, effective_from, digest) values (1, '2026Q1',"
                        + " 'd')");
        run(
                "insert into release_content (release_id, catalog_version, policy, cells, withheld)"
                        + " values (?, 1, 'p', 1, 1)",
                release.id());
        add(OFFICER, TrialState.UNPROVED, Optional.empty());
        add(OFFICER, TrialState.PROVED, Optional.of(outcome()));
        add(PUBLISHER, TrialState.BROKEN, Optional.empty());
        forget();
    }

    private static AlternativeOutcome outcome() {
        return new AlternativeOutcome(9, 1, 2, 3, 40, 30, false);
    }

    private void add(Actor actor, TrialState state, Optional<AlternativeOutcome> outcome) {
        int number = trials.nextNumber(actor, release);
        trials.add(new ReleaseTrial(release, actor, number, ASKED, state, outcome, NOON));
        em.flush();
    }

    @Test
    @DisplayName("are for the person who asked, in order")
    void order() {
        assertThat(trials.of(OFFICER, release))
                .extracting(ReleaseTrial::state)
                .containsExactly(TrialState.UNPROVED, TrialState.PROVED);
        assertThat(trials.of(PUBLISHER, release)).hasSize(1);
    }

    @Test
    @DisplayName("keep what was asked and what came of it")
    void outcomes() {
        ReleaseTrial trial = trials.of(OFFICER, release).get(1);
        assertThat(trial.threshold()).isEqualTo(20);
        assertThat(trial.criterion()).isEqualTo(Criterion.COVER);
        assertThat(trial.leftOut()).isEmpty();
        assertThat(trial.outcome()).isEqualTo(outcome());
        assertThat(trial.askedAt()).isEqualTo(NOON);
    }

    @Test
    @DisplayName("are deleted for one person")
    void deleted() {
        trials.forget(OFFICER, release);
        assertThat(trials.of(OFFICER, release)).isEmpty();
        assertThat(trials.nextNumber(OFFICER, release)).isEqualTo(1);
        assertThat(trials.nextNumber(PUBLISHER, release)).isEqualTo(2);
    }
}
