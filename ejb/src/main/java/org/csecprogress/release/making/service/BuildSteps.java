package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseRefusal;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.activation.service.Activations;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.freeze.service.CountedRevisions;
import org.csecprogress.release.job.BuildFailure;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.BuildFailures;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.service.ReleaseMoved;

/** Runs the short transactions of a build: start, reading and end. */
@ApplicationScoped
@Transactional
class BuildSteps {
    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private CountedRevisions counted;
    @Inject private BuiltContent built;
    @Inject private ReleaseBuilder builder;
    @Inject private ReleaseJobs jobs;
    @Inject private Activations activations;
    @Inject private ReleasePolicy policy;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private BuildFailures failures;
    @Inject private Event<AuditedEvent> events;

    /**
     * A build in progress.
     *
     * @param version version of the release at the start, which must be unchanged at the end
     */
    record Begun(ReleaseNumber number, long version, String token) {}

    /** A build in progress, or the reason for refusing it. */
    record Beginning(Optional<Begun> begun, Optional<Decision> refusal) {
        Decision fold(Function<Begun, Decision> work) {
            return begun.map(work).orElseGet(refusal::orElseThrow);
        }

        private static Beginning refused(Decision why) {
            return new Beginning(Optional.empty(), Optional.of(why));
        }
    }

    /**
     * Starts a build. Refused unless the release is frozen, or was built before another release
     * that goes out ahead of it. Also refused if its rules are not in force or a build is running.
     */
    public Beginning begin(Actor publisher, ReleaseNumber number, long version) {
        Release release = releases.hold(number);
        if (release.version() != version) {
            return Beginning.refused(new Decision.Stale(release.version()));
        }
        boolean again = release.status() == ReleaseStatus.BUILT && !order.isCurrent(release);
        if (release.status() != ReleaseStatus.FROZEN && !again) {
            return Beginning.refused(refused("release.refusal." + ReleaseRefusal.NOT_NOW));
        }
        Catalog catalog = catalogs.catalogs().forPeriod(number.period());
        if (activations.inForceSince(catalog).isEmpty()) {
            return Beginning.refused(
                    Decision.refused(
                            new Problem(
                                    "protection",
                                    "release.notInForce",
                                    List.of(catalog.version()))));
        }
        Optional<String> token = jobs.begin(release, JobKind.BUILD, publisher);
        if (token.isEmpty()) {
            return Beginning.refused(refused("release.building"));
        }
        if (again) {
            letGo(release, publisher);
        }
        events.fire(
                new BuildEvent(publisher, number, BuildEvent.Mark.BUILD_STARTED, clock.instant()));
        return new Beginning(
                Optional.of(new Begun(number, release.version(), token.get())), Optional.empty());
    }

    /** Discards the earlier build, which was planned without a release that now goes out first. */
    private void letGo(Release release, Actor publisher) {
        ReleaseEvent event =
                release.apply(ReleaseAction.REBUILD, publisher, "", Set.of(), clock.instant());
        built.drop(release);
        releases.add(event);
        releases.flush();
        events.fire(new ReleaseMoved(event));
    }

    private static Decision refused(String key) {
        return Decision.refused(Problem.of("", key));
    }

    /** Reads all inputs of the build. */
    public ReleaseBuilder.Inputs read(Begun begun) {
        Release release = releases.find(begun.number()).orElseThrow();
        return builder.read(release, order.before(release));
    }

    /** Stores the result, if the release is unchanged. */
    public Decision save(Begun begun, ReleaseBuilder.Built made) {
        return end(
                begun,
                release -> {
                    List<Release> others = order.before(release);
                    Set<ReleaseNumber> now =
                            others.stream().map(Release::number).collect(Collectors.toSet());
                    if (!now.equals(made.references())) {
                        // The plan does not account for a release that went out in the meantime.
                        return failed(release, BuildFailure.OVERTAKEN);
                    }
                    int counties = counted.counties(release);
                    // Stores what was built first, so that the release itself is written once.
                    built.save(release, made, others, rules(made.catalog()), clock.today());
                    release.recordBuild(made.inputs(), counties, made.digest());
                    return systems(release, ReleaseAction.BUILD, "");
                });
    }

    /** Adds the price of the protection, if the release still has these tables. */
    public void price(Begun begun, String tables, Price price) {
        Release release = releases.hold(begun.number());
        built.price(release, tables, price);
    }

    private ProtectionCertificate.Rules rules(Catalog catalog) {
        return new ProtectionCertificate.Rules(
                policy.words(),
                catalog.version(),
                catalog.digest(),
                activations.inForceSince(catalog));
    }

    /** Stores why the build failed, if the release is unchanged. */
    public Decision fail(Begun begun, BuildFailure cause, FailedBuild why) {
        return end(
                begun,
                release -> {
                    failures.add(release, why);
                    return failed(release, cause);
                });
    }

    private ReleaseEvent failed(Release release, BuildFailure cause) {
        return systems(release, ReleaseAction.FAIL, cause.name());
    }

    private Decision end(Begun begun, Function<Release, ReleaseEvent> move) {
        Release release = releases.hold(begun.number());
        boolean unchanged =
                release.version() == begun.version()
                        && release.status() == ReleaseStatus.FROZEN
                        && jobs.isOurs(begun.token());
        if (!unchanged) {
            return new Decision.Stale(release.version());
        }
        ReleaseEvent event = move.apply(release);
        releases.add(event);
        releases.flush();
        events.fire(new ReleaseMoved(event));
        return new Decision.Accepted(release.version());
    }

    private ReleaseEvent systems(Release release, ReleaseAction action, String reason) {
        return release.apply(action, ReleaseAction.SYSTEM, reason, Set.of(), clock.instant());
    }
}
