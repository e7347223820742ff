package org.csecprogress.publication.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseRefusal;
import org.csecprogress.publication.ReleaseStatus;
import org.csecprogress.publication.Releases;
import org.csecprogress.publication.content.ReleaseMember;
import org.csecprogress.publication.making.JobKind;

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
public class ReleaseDesk {
    private final Releases releases;
    private final ReleaseOrder order;
    private final FrozenContent frozen;
    private final ReviewedTables tables;
    private final ReleaseJobs jobs;
    private final ReleaseCoverage coverage;
    private final CatalogService catalogs;
    private final BusinessClock clock;

    protected ReleaseDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public ReleaseDesk(
            Releases releases,
            ReleaseOrder order,
            FrozenContent frozen,
            ReviewedTables tables,
            ReleaseJobs jobs,
            ReleaseCoverage coverage,
            CatalogService catalogs,
            BusinessClock clock) {
        this.releases = releases;
        this.order = order;
        this.frozen = frozen;
        this.tables = tables;
        this.jobs = jobs;
        this.coverage = coverage;
        this.catalogs = catalogs;
        this.clock = clock;
    }

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
    public Optional<DeskRelease> find(Actor actor, ReleaseNumber number) {
        Optional<ReleaseJob> build = jobs.find(number, JobKind.BUILD);
        return releases.find(number).map(release -> show(actor, release, build));
    }

    private DeskRelease show(Actor actor, Release release, Optional<ReleaseJob> build) {
        List<ReleaseMember> members = frozen.members(release);
        List<ReleaseEvent> events = releases.events(release);
        Set<Long> approvers =
                releases.approvers(members.stream().map(ReleaseMember::submission).toList());
        return new DeskRelease(
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
