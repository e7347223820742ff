package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.auditrelease.ArchiveFinding;
import org.csecprogress.auditrelease.Channel;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.service.ArchiveAuditStanding.Last;
import org.csecprogress.publication.service.ArchiveAuditStanding.State;

/** Runs the short transactions around an audit of the archive and stores its results for staff. */
@ApplicationScoped
@Transactional
class ArchiveAudits {
    /** Subject of the audit trail's entries. */
    private static final String SUBJECT = "archive";

    private static final String LAST =
            "select id, state, audited_at, asked_name, rules, archive from archive_audit order by"
                    + " id desc fetch first 1 row only";

    private final ArchiveAuditJob job;
    private final BusinessClock clock;
    private final Sql sql;
    private final Event<AuditedEvent> events;

    protected ArchiveAudits() {
        this(null, null, null, null);
    }

    @Inject
    ArchiveAudits(ArchiveAuditJob job, BusinessClock clock, Sql sql, Event<AuditedEvent> events) {
        this.job = job;
        this.clock = clock;
        this.sql = sql;
        this.events = events;
    }

    /** Head of a stored audit. */
    private record Head(long id, State state, String archive, String rules, Last last) {
        boolean isOf(PublicArchive.Known known) {
            return archive.equals(known.archive()) && rules.equals(known.rules());
        }
    }

    /**
     * Takes the lease, unless an audit is running.
     *
     * @param asker who asked for it; empty if nobody did
     * @return the token of the work
     */
    public Optional<String> begin(Optional<Actor> asker) {
        Optional<String> token = job.begin(asker.map(Actor::name).orElse(""));
        if (token.isPresent()) {
            asker.ifPresent(actor -> fire(actor, Viewed.Kind.AUDIT_ARCHIVE));
        }
        return token;
    }

    /** Returns whether the last audit was of that archive, by these rules. */
    public boolean isDone(PublicArchive.Known known) {
        return head().filter(head -> head.isOf(known)).isPresent();
    }

    /** Returns whether the last audit did not end clean. */
    public boolean isAlarming() {
        return head().filter(head -> head.state() != State.CLEAN).isPresent();
    }

    /** Returns the state of the audit. Each view is recorded. */
    public ArchiveAuditStanding look(Actor viewer, PublicArchive.Known known) {
        // Asked first: an audit that ends after this has already stored its outcome.
        Optional<ArchiveAuditStanding.Running> running = job.find();
        Optional<Head> head = head();
        fire(viewer, Viewed.Kind.VIEW_ARCHIVE_AUDIT);
        return new ArchiveAuditStanding(
                known.releases(),
                head.map(this::last),
                head.filter(each -> each.isOf(known)).isPresent(),
                running);
    }

    private void fire(Actor actor, Viewed.Kind kind) {
        events.fire(Viewed.by(actor, kind, SUBJECT, clock.instant()));
    }

    private Optional<Head> head() {
        return sql.first(LAST, ArchiveAudits::head);
    }

    private static Head head(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString(2));
        Last last =
                new Last(
                        state,
                        Sql.instant(row, 3),
                        row.getString(4),
                        List.of(),
                        row.getString(5),
                        List.of());
        return new Head(row.getLong(1), state, row.getString(6), row.getString(5), last);
    }

    private Last last(Head head) {
        List<ReleaseNumber> releases =
                sql.list(
                        "select release_number from archive_audit_release where audit_id = ? order"
                                + " by release_number",
                        row -> ReleaseNumber.parse(row.getString(1)).orElseThrow(),
                        head.id());
        Last last = head.last();
        return new Last(
                last.state(), last.at(), last.who(), releases, last.rules(), findings(head.id()));
    }

    private List<ArchiveFinding> findings(long audit) {
        Map<Integer, List<String>> reasons = new HashMap<>();
        sql.list(
                "select position, fact from archive_finding_reason where audit_id = ? order by"
                        + " position, line",
                row ->
                        reasons.computeIfAbsent(row.getInt(1), position -> new ArrayList<>())
                                .add(row.getString(2)),
                audit);
        return sql.list(
                "select position, release_number, table_id, told_of, geography, figure, dimension,"
                        + " category, channel, exact, count_name from archive_finding where"
                        + " audit_id = ? order by position",
                row -> finding(row, reasons.getOrDefault(row.getInt(1), List.of())),
                audit);
    }

    private static ArchiveFinding finding(ResultSet row, List<String> reasons) throws SQLException {
        return new ArchiveFinding(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                Channel.valueOf(row.getString(9)),
                row.getBoolean(10),
                row.getString(11),
                reasons);
    }

    /**
     * Stores the result, unless another node has taken the work over. Findings of earlier audits
     * are deleted: they may be fixed by now, and are as confidential as ever.
     */
    public void save(
            String token,
            Optional<Actor> asker,
            PublicArchive.Known known,
            State state,
            List<ArchiveFinding> findings) {
        if (!job.isOurs(token)) {
            return;
        }
        long id =
                sql.first("select coalesce(max(id), 0) + 1 from archive_audit", r -> r.getLong(1))
                        .orElseThrow();
        sql.update("delete from archive_finding where audit_id < ?", id);
        sql.update(
                "insert into archive_audit (id, asked_name, audited_at, rules, archive, state)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                asker.map(Actor::name).orElse(""),
                clock.instant(),
                known.rules(),
                known.archive(),
                state);
        sql.batch(
                "insert into archive_audit_release (audit_id, release_number) values (?, ?)",
                known.numbers().stream()
                        .map(number -> new Object[] {id, number.toString()})
                        .toList());
        save(id, findings);
    }

    private void save(long id, List<ArchiveFinding> findings) {
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> reasons = new ArrayList<>();
        for (ArchiveFinding finding : findings) {
            int position = heads.size() + 1;
            heads.add(
                    new Object[] {
                        id,
                        position,
                        finding.release(),
                        finding.table(),
                        finding.time(),
                        finding.place(),
                        finding.figure(),
                        finding.dimension(),
                        finding.group(),
                        finding.channel(),
                        finding.exact(),
                        finding.count()
                    });
            int line = 0;
            for (String reason : finding.reasons()) {
                reasons.add(new Object[] {id, position, ++line, reason});
            }
        }
        sql.batch(
                "insert into archive_finding (audit_id, position, release_number, table_id,"
                        + " told_of, geography, figure, dimension, category, channel, exact,"
                        + " count_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                heads);
        sql.batch(
                "insert into archive_finding_reason (audit_id, position, line, fact) values (?, ?,"
                        + " ?, ?)",
                reasons);
    }
}
