package org.csecprogress.release.review.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.freeze.service.FrozenContent;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJob;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.record.ReleaseMember;

/** Shows one release at the desk: its standing, its tables and what the actor may do with it. */
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
    @Inject private CoverageCheck coverage;
    @Inject private CatalogService catalogs;

    /**
     * Returns one release; a quarter with filings has its first release from then on, as it would
     * be if it were frozen now. Empty for any other number.
     */
    public Optional<ReleaseOverview> find(Actor actor, ReleaseNumber number) {
        // Before the release: a build that ends between the two looks ended then, not never begun.
        Optional<ReleaseJob> build = jobs.find(number, JobKind.BUILD);
        Optional<Release> found = releases.find(number);
        if (number.revision() == 1 && found.filter(ReleaseOverviewService::isFrozen).isEmpty()) {
            return releases.filed().stream()
                    .filter(filed -> filed.period().equals(number.period()))
                    .findFirst()
                    .map(filed -> plan(number, found));
        }
        return found.map(release -> show(actor, release, build));
    }

    private static boolean isFrozen(Release release) {
        return release.status() != ReleaseStatus.NONE;
    }

    /** Shows what would be frozen now. A release that was unfrozen keeps its history. */
    private ReleaseOverview plan(ReleaseNumber number, Optional<Release> unfrozen) {
        return ReleaseOverview.planned(
                number,
                catalogs.windows().of(number.period()),
                coverage.planned(number.period()),
                unfrozen.map(releases::events).orElse(List.of()));
    }

    private ReleaseOverview show(Actor actor, Release release, Optional<ReleaseJob> build) {
        List<ReleaseMember> members = frozen.members(release);
        List<ReleaseEvent> events = releases.events(release);
        Set<Long> approvers = releases.approvers(release);
        Set<ReleaseAction> actions = actions(actor, release, approvers);
        return new ReleaseOverview(
                release.number(),
                release.status(),
                release.version(),
                catalogs.windows().of(release.number().period()).freeze(),
                catalogs.windows().of(release.number().period()).release(),
                release.frozenAt(),
                release.scheduledFor(),
                build,
                members.size(),
                frozen.missing(release),
                release.restatementReason(),
                release.restatementKind(),
                release.inputsDigest(),
                release.tablesDigest(),
                tables.textsDigest(release, actions),
                tables.policy(release).orElse(""),
                tables.of(release, events),
                coverage.of(release),
                tables.certificate(release),
                events,
                actions,
                release.withdrawal().notice(),
                ProposedWithdrawal.of(release, actor),
                signed(release),
                numbers(order.awaited(release)),
                numbers(order.followers(release)),
                release.status() == ReleaseStatus.BUILT && !order.isCurrent(release));
    }

    private static Set<ReleaseAction> signed(Release release) {
        return ReleaseAction.SIGN_OFFS.stream()
                .filter(release.clearance()::isSigned)
                .collect(Collectors.toSet());
    }

    private static List<ReleaseNumber> numbers(List<Release> releases) {
        return releases.stream().map(Release::number).toList();
    }

    /** Returns the actions open to the actor now, assuming a reason is given. */
    private static Set<ReleaseAction> actions(Actor actor, Release release, Set<Long> approvers) {
        return Arrays.stream(ReleaseAction.values())
                .filter(action -> release.refusal(action, actor, "reason", approvers).isEmpty())
                .collect(Collectors.toSet());
    }
}
