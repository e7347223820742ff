package org.csecprogress.release.review.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseRefusal;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.freeze.service.FrozenContent;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJob;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.record.ReleaseMember;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Provides the content of the release desk. */
@Stateless
@Guarded
@Allowed({
    Role.STATE_REVIEWER,
    Role.STATE_DISCLOSURE,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT,
    Role.STATE_PUBLISHER,
    Role.STATE_ADMIN
})
public class ReleaseOverviewService {
    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private FrozenContent frozen;
    @Inject private ReviewedTables tables;
    @Inject private ReleaseJobs jobs;
    @Inject private ReleaseCoverage coverage;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /**
     * A release, or a quarter that may become one.
     *
     * @param status its status; NONE before it is frozen
     * @param approved number of filings approved or published
     * @param freezable whether it may be frozen today
     * @param awaited releases that must go out before it, if it waits to go out
     */
    public record Candidate(
            ReleaseNumber number,
            ReleaseStatus status,
            int approved,
            boolean freezable,
            List<ReleaseNumber> awaited) {}

    /**
     * Returns the releases, and the quarters with filings but no release, newest quarter and
     * release first.
     */
    public List<Candidate> candidates(Actor actor) {
        List<Release> known =
                releases.all().stream().filter(r -> r.status() != ReleaseStatus.NONE).toList();
        return releases.filed().stream()
                .flatMap(filed -> candidates(filed.period(), filed.approved(), known).stream())
                .toList();
    }

    private List<Candidate> candidates(ReportingPeriod period, int approved, List<Release> known) {
        List<Candidate> made =
                known.stream()
                        .filter(release -> release.number().period().equals(period))
                        .map(
                                r ->
                                        new Candidate(
                                                r.number(),
                                                r.status(),
                                                approved,
                                                false,
                                                numbers(order.waitsFor(r))))
                        .toList();
        boolean isDay = !clock.today().isBefore(catalogs.windows().of(period).freeze());
        return made.isEmpty()
                ? List.of(
                        new Candidate(
                                new ReleaseNumber(period, 1),
                                ReleaseStatus.NONE,
                                approved,
                                isDay,
                                List.of()))
                : made;
    }

    /** Returns one release, or empty if nothing of that number was ever frozen. */
    public Optional<ReleaseOverview> find(Actor actor, ReleaseNumber number) {
        Optional<ReleaseJob> build = jobs.find(number, JobKind.BUILD);
        return releases.find(number).map(release -> show(actor, release, build));
    }

    private ReleaseOverview show(Actor actor, Release release, Optional<ReleaseJob> build) {
        List<ReleaseMember> members = frozen.members(release);
        List<ReleaseEvent> events = releases.events(release);
        Set<Long> approvers = releases.approvers(release);
        return new ReleaseOverview(
                release.number(),
                release.status(),
                release.version(),
                catalogs.windows().of(release.number().period()).release(),
                release.frozenAt(),
                release.scheduledFor(),
                build,
                members.size(),
                frozen.missing(release),
                release.restatementReason(),
                release.inputsDigest(),
                release.tablesDigest(),
                tables.policy(release).orElse(""),
                tables.of(release, events),
                coverage.of(release),
                tables.certificate(release),
                events,
                actions(actor, release, approvers),
                release.isHeld(),
                release.withdrawal().notice(),
                release.refusal(ReleaseAction.PUBLISH, actor, "", approvers)
                        .filter(ReleaseRefusal.OWN_WORK::equals)
                        .isPresent(),
                signed(release),
                numbers(order.awaited(release)),
                numbers(order.followers(release)),
                release.status() == ReleaseStatus.BUILT && !order.isCurrent(release));
    }

    private static Set<ReleaseAction> signed(Release release) {
        return ReleaseAction.SIGN_OFFS.stream()
                .filter(release::isSigned)
                .collect(Collectors.toSet());
    }

    private static List<ReleaseNumber> numbers(List<Release> releases) {
        return releases.stream().map(Release::number).toList();
    }

    /** Returns the actions open to the actor now, assuming a reason is given. */
    private Set<ReleaseAction> actions(Actor actor, Release release, Set<Long> approvers) {
        Set<ReleaseAction> actions = EnumSet.noneOf(ReleaseAction.class);
        for (ReleaseAction action : ReleaseAction.values()) {
            Optional<ReleaseRefusal> refusal = release.refusal(action, actor, "reason", approvers);
            if (refusal.isEmpty()) {
                actions.add(action);
            }
        }
        return actions;
    }
}
