package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.EntryKind;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionAction;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.submission.Submissions;

/**
 * Decides who may work on a filing that is with its county, and as whom. No other class does. The
 * county's staff may, in their own roles. A CDSS reviewer may while entering that one filing for
 * the county, and then only as its preparer. Nobody else may.
 */
@ApplicationScoped
class EntryAccess {
    private static final String OPEN =
            "select c.id, s.county, s.period, c.kind, c.started_at from county_entry c join"
                    + " submission s on s.id = c.submission_id where c.open_account = ? and"
                    + " s.status in ('DRAFT', 'RETURNED')";

    private final Submissions submissions;
    private final Sql sql;
    private final Event<AuditedEvent> events;

    protected EntryAccess() {
        this(null, null, null);
    }

    @Inject
    EntryAccess(Submissions submissions, Sql sql, Event<AuditedEvent> events) {
        this.submissions = submissions;
        this.sql = sql;
        this.events = events;
    }

    /** Returns the actor as whom this person works on the filing, if they may. */
    Optional<Actor> find(Actor actor, CountyCode county, ReportingPeriod period) {
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
    Actor require(Actor actor, CountyCode county, ReportingPeriod period) {
        return find(actor, county, period).orElseThrow(() -> new NotFoundException("county"));
    }

    /** Returns the same person with only the role of a preparer of the county. */
    static Actor asPreparer(Actor actor, CountyCode county) {
        return new Actor(
                actor.accountId(),
                actor.name(),
                Set.of(new Actor.Grant(Role.COUNTY_PREPARER, county, null)));
    }

    /** Returns the filing that the actor is entering for its county, if there is one. */
    Optional<OngoingEntry> ongoing(Actor actor) {
        return actor.has(Role.STATE_REVIEWER)
                ? sql.first(OPEN, EntryAccess::read, actor.accountId())
                : Optional.empty();
    }

    private static OngoingEntry read(ResultSet row) throws SQLException {
        return new OngoingEntry(
                row.getLong(1),
                new CountyCode(row.getString(2)),
                ReportingPeriod.of(row.getString(3)),
                EntryKind.valueOf(row.getString(4)),
                Sql.instant(row, 5));
    }

    /** Lets the actor enter the submission from now on. The caller has locked it. */
    void open(Actor actor, Submission submission, EntryKind kind, Instant now) {
        sql.update(
                "insert into county_entry (submission_id, account_id, kind, started_at,"
                        + " open_account) values (?, ?, ?, ?, ?)",
                submission.id(),
                actor.accountId(),
                kind,
                now,
                actor.accountId());
    }

    /**
     * Marks the submission as entered by CDSS with the first answer that CDSS staff save. The
     * caller has locked it. Does nothing if the county's staff save.
     *
     * @throws NotFoundException if the actor may no longer enter it
     */
    void mark(Actor actor, Submission submission, Instant now) {
        if (actor.worksFor(submission.county())) {
            return;
        }
        boolean isMarked =
                sql.first(
                                "select case when entered_at is null then 0 else 1 end from"
                                        + " county_entry where open_account = ? and submission_id ="
                                        + " ?",
                                row -> row.getInt(1) == 1,
                                actor.accountId(),
                                submission.id())
                        .orElseThrow(() -> new NotFoundException("entry"));
        if (!isMarked) {
            sql.update(
                    "update county_entry set entered_at = ? where open_account = ?",
                    now,
                    actor.accountId());
            SubmissionEvent event =
                    submission.apply(SubmissionAction.ENTER, actor, null, Set.of(), now);
            submissions.add(event);
            submissions.flush();
            events.fire(event);
        }
    }

    /** Ends the actor's entry. */
    void end(Actor actor, Instant now) {
        sql.update(
                "update county_entry set ended_at = ?, open_account = null where open_account = ?",
                now,
                actor.accountId());
    }

    /** Ends all entries of the submission, because it has left its county. */
    void endAll(Submission submission, Instant now) {
        sql.update(
                "update county_entry set ended_at = ?, open_account = null where submission_id = ?"
                        + " and ended_at is null",
                now,
                submission.id());
    }
}
