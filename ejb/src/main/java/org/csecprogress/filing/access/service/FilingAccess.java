package org.csecprogress.filing.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;

/**
 * Decides who may work on a filing that is with its county, and as whom. No other class does. The
 * county's staff may, in their own roles. A CDSS reviewer may while entering that one filing for
 * the county, and then only as its preparer. Nobody else may.
 */
@ApplicationScoped
public class FilingAccess {
    private final EntryPermissions permissions;

    protected FilingAccess() {
        this(null);
    }

    @Inject
    public FilingAccess(EntryPermissions permissions) {
        this.permissions = permissions;
    }

    /** Returns the actor as whom this person works on the filing, if they may. */
    public Optional<Actor> find(Actor actor, CountyCode county, ReportingPeriod period) {
        if (actor.worksFor(county)) {
            return Optional.of(actor);
        }
        return ongoing(actor)
                .filter(entry -> entry.isOf(county, period))
                .map(entry -> asPreparer(actor, county));
    }

    /**
     * Returns the actor as whom this person works on the filing.
     *
     * @throws NotFoundException if the actor may not work on it
     */
    public Actor require(Actor actor, CountyCode county, ReportingPeriod period) {
        return find(actor, county, period).orElseThrow(() -> new NotFoundException("county"));
    }

    /** Returns the same person with only the role of a preparer of the county. */
    public static Actor asPreparer(Actor actor, CountyCode county) {
        return new Actor(
                actor.accountId(),
                actor.name(),
                Set.of(new Actor.Grant(Role.COUNTY_PREPARER, county, null)));
    }

    /** Returns the filing that the actor is entering for its county, if there is one. */
    public Optional<OngoingEntry> ongoing(Actor actor) {
        return actor.has(Role.STATE_REVIEWER) ? permissions.ongoing(actor) : Optional.empty();
    }

    /** Lets the actor enter the submission from now on. The caller has locked it. */
    public void open(Actor actor, Submission submission, EntryKind kind, Instant now) {
        permissions.add(new EntryPermission(submission, actor.accountId(), kind, now));
    }

    /**
     * Returns whether this is the first answer that the actor saves in an entry for the county. The
     * caller has locked the submission.
     *
     * @throws NotFoundException if the actor may no longer enter it
     */
    public boolean isFirstUse(Actor actor, Submission submission, Instant now) {
        return !actor.worksFor(submission.county())
                && permissions
                        .open(actor)
                        .filter(open -> open.isFor(submission))
                        .orElseThrow(() -> new NotFoundException("entry"))
                        .use(now);
    }

    /** Ends the actor's entry. */
    public void end(Actor actor, Instant now) {
        permissions.open(actor).ifPresent(open -> open.end(now));
    }

    /** Ends all entries of the submission, because it has left its county. */
    public void endAll(Submission submission, Instant now) {
        permissions.open(submission).forEach(open -> open.end(now));
    }
}
