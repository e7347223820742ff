package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJob;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.ReleaseTrial;
import org.csecprogress.release.making.ReleaseTrials;
import org.csecprogress.release.making.TrialState;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.protection.system.Alternative;

/** Runs the short transactions around a trial and stores its result for the asker. */
@ApplicationScoped
@Transactional
class WhatIfSteps {
    @Inject private Releases releases;
    @Inject private BuiltContent built;
    @Inject private BuildInputsReader inputs;
    @Inject private ReleaseJobs jobs;
    @Inject private ReleaseTrials trials;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns the kinds of tables of a built release. */
    public Optional<SortedSet<TableKind>> kinds(ReleaseNumber number) {
        return releases.find(number)
                .filter(release -> built.certificate(release).isPresent())
                .map(
                        release ->
                                built.reviews(release).stream()
                                        .map(review -> TableKind.of(review.table()))
                                        .collect(
                                                Collectors
                                                        .<TableKind, SortedSet<TableKind>>
                                                                toCollection(TreeSet::new)));
    }

    /**
     * Takes the lease, unless a trial of that release is running.
     *
     * @return the token of the work
     */
    public Optional<String> begin(Actor actor, ReleaseNumber number, Alternative asked) {
        Release release = releases.lock(number);
        Optional<String> token = jobs.begin(release, JobKind.WHAT_IF, actor);
        if (token.isPresent()) {
            String what =
                    "%s %d %s, %d left out"
                            .formatted(
                                    number,
                                    asked.rule().threshold(),
                                    asked.criterion(),
                                    asked.leftOut().size());
            events.fire(Viewed.by(actor, Viewed.Kind.TRY_OUT, what, clock.instant()));
        }
        return token;
    }

    /** Reads the inputs that the release was built from. */
    public BuildInputs read(ReleaseNumber number) {
        return inputs.then(release(number));
    }

    private Release release(ReleaseNumber number) {
        return releases.find(number).orElseThrow(() -> new NotFoundException("release"));
    }

    /** Stores the result for the asker, if the release is still built. */
    public void save(
            Actor actor,
            ReleaseNumber number,
            Alternative asked,
            TrialState state,
            Optional<AlternativeOutcome> outcome) {
        Release release = releases.lock(number);
        if (built.certificate(release).isEmpty()) {
            return;
        }
        trials.add(
                new ReleaseTrial(
                        release,
                        actor,
                        trials.nextNumber(actor, release),
                        asked,
                        state,
                        outcome,
                        clock.instant()));
    }

    /** Returns the actor's trials, or empty if the release is not built. */
    public Optional<WhatIfs> find(Actor actor, ReleaseNumber number) {
        Optional<ReleaseJob> work = jobs.find(number, JobKind.WHAT_IF);
        return kinds(number)
                .map(
                        kinds -> {
                            Release release = release(number);
                            ProtectionCertificate proved = built.certificate(release).orElseThrow();
                            return new WhatIfs(
                                    number,
                                    List.copyOf(kinds),
                                    proved.rules().policy(),
                                    own(release, proved),
                                    asked(actor, release),
                                    work);
                        });
    }

    private AlternativeOutcome own(Release release, ProtectionCertificate proved) {
        Withholding all =
                built.withholding(release).values().stream()
                        .reduce(Withholding.NONE, Withholding::plus);
        return new AlternativeOutcome(
                all.cells(), all.small(), all.companions(), all.protecting(), proved.cost(), true);
    }

    private List<WhatIfs.Asked> asked(Actor actor, Release release) {
        return trials.of(actor, release).stream()
                .map(
                        trial ->
                                new WhatIfs.Asked(
                                        trial.threshold(),
                                        trial.criterion(),
                                        trial.leftOut(),
                                        trial.state(),
                                        trial.outcome()))
                .toList();
    }

    /** Deletes the actor's trials. */
    public void forget(Actor actor, ReleaseNumber number) {
        trials.forget(actor, release(number));
    }
}
