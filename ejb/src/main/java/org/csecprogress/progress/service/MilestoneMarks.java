package org.csecprogress.progress.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.MilestoneDue;

/**
 * Stores what CDSS records of milestones: due dates by county and approved evidence. Both are
 * public with the release, so everyone who reads a filing may read them.
 */
@Stateless
@Guarded
public class MilestoneMarks {
    private static final String DUES = "select county, milestone, due from milestone_due";
    private static final String APPROVALS =
            "select county, milestone, agency, evidence, approved_name, approved_at from"
                    + " evidence_approval";

    private static final String COUNTED =
            "select d.milestone, d.due, c.changes, c.changed_at from milestone_due d join"
                    + " milestone_due_change c on c.county = d.county and c.milestone ="
                    + " d.milestone where d.county = ? order by d.due, d.milestone";
    private static final String COUNT =
            "update milestone_due_change set changes = changes + 1, changed_at = ? where county = ?"
                    + " and milestone = ?";
    private static final String BEGIN_TO_COUNT =
            "insert into milestone_due_change (county, milestone, changes, changed_at) select"
                    + " c.code, cast(? as varchar(12)), 0, cast(? as timestamp with time zone) from"
                    + " county c where c.code = ? and not exists (select 1 from"
                    + " milestone_due_change o where o.county = c.code and o.milestone = ?)";

    private final Sql sql;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected MilestoneMarks() {
        this(null, null, null);
    }

    @Inject
    public MilestoneMarks(Sql sql, BusinessClock clock, Event<AuditedEvent> events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /** Returns the marks of a county, in two queries. */
    @ForEverybody
    public Marks of(CountyCode county) {
        return byCounty(" where county = ?", county.value()).getOrDefault(county, Marks.NONE);
    }

    /** Returns the marks by county, in two queries. Counties without any are left out. */
    @ForEverybody
    public Map<CountyCode, Marks> all() {
        return byCounty("");
    }

    /** Returns the due dates that CDSS set for a county, by day, with their change counts. */
    @ForEverybody
    public List<MilestoneDue> dueDates(CountyCode county) {
        return sql.list(
                COUNTED,
                row ->
                        new MilestoneDue(
                                row.getString(1),
                                Sql.date(row, 2),
                                row.getInt(3),
                                Sql.instant(row, 4)),
                county.value());
    }

    private Map<CountyCode, Marks> byCounty(String where, Object... arguments) {
        Map<CountyCode, Map<String, LocalDate>> dues = new HashMap<>();
        sql.list(
                DUES + where,
                row ->
                        dues.computeIfAbsent(new CountyCode(row.getString(1)), c -> new HashMap<>())
                                .put(row.getString(2), Sql.date(row, 3)),
                arguments);
        Map<CountyCode, List<Approval>> approvals =
                sql.list(APPROVALS + where, MilestoneMarks::approval, arguments).stream()
                        .collect(Collectors.groupingBy(Approval::county));
        Set<CountyCode> counties = new HashSet<>(dues.keySet());
        counties.addAll(approvals.keySet());
        return counties.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                c ->
                                        new Marks(
                                                dues.getOrDefault(c, Map.of()),
                                                approvals.getOrDefault(c, List.of()))));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        String agency = row.getString(3);
        return new Approval(
                new CountyCode(row.getString(1)),
                row.getString(2),
                agency.isEmpty() ? null : Agency.valueOf(agency),
                new Evidence(row.getString(4)),
                row.getString(5),
                Sql.instant(row, 6));
    }

    /**
     * Sets or removes the day by which counties are to reach a milestone. Takes four batches for
     * any number of counties, after locking them.
     *
     * @param due the day, or empty for no date
     */
    @Allowed(Role.STATE_REVIEWER)
    public void setDue(
            Actor actor,
            Collection<CountyCode> counties,
            String milestone,
            Optional<LocalDate> due) {
        if (counties.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        hold(counties);
        count(counties, milestone, due, now);
        sql.batch(
                "delete from milestone_due where county = ? and milestone = ?",
                counties.stream().map(c -> new Object[] {c.value(), milestone}).toList());
        due.ifPresent(
                day ->
                        sql.batch(
                                "insert into milestone_due (county, milestone, due, set_by,"
                                        + " set_name, set_at) values (?, ?, ?, ?, ?, ?)",
                                counties.stream()
                                        .map(c -> row(actor, c, milestone, day, now))
                                        .toList()));
        String whose =
                counties.stream().map(CountyCode::value).sorted().collect(Collectors.joining(" "));
        String day = due.map(LocalDate::toString).orElse("none");
        events.fire(ProgressMarked.of(actor, "DUE_DATE", milestone, day + " for " + whose, now));
    }

    /** Counts the due dates that change. Setting the same date again is no change. */
    private void count(
            Collection<CountyCode> counties,
            String milestone,
            Optional<LocalDate> due,
            Instant now) {
        Map<CountyCode, LocalDate> before = new HashMap<>();
        sql.list(
                "select county, due from milestone_due where milestone = ?",
                row -> before.put(new CountyCode(row.getString(1)), Sql.date(row, 2)),
                milestone);
        List<String> moved =
                counties.stream()
                        .filter(c -> !due.equals(Optional.ofNullable(before.get(c))))
                        .map(CountyCode::value)
                        .toList();
        sql.batch(COUNT, moved.stream().map(c -> new Object[] {now, c, milestone}).toList());
        sql.batch(
                BEGIN_TO_COUNT,
                moved.stream().map(c -> new Object[] {milestone, now, c, milestone}).toList());
    }

    /** Locks the counties, so that two changes to their milestones run one after the other. */
    private void hold(Collection<CountyCode> counties) {
        String places = String.join(", ", Collections.nCopies(counties.size(), "?"));
        sql.list(
                "select code from county where code in (" + places + ") order by code for update",
                row -> row.getString(1),
                counties.stream().map(CountyCode::value).toArray());
    }

    private static Object[] row(
            Actor actor, CountyCode county, String milestone, LocalDate due, Instant now) {
        return new Object[] {county.value(), milestone, due, actor.accountId(), actor.name(), now};
    }

    /**
     * Approves evidence of a milestone, once. The caller checks that it was filed.
     *
     * @param agency the agency that gave it, or null for the county as a whole
     */
    @Allowed(Role.STATE_REVIEWER)
    public void approve(
            Actor actor, CountyCode county, String milestone, Agency agency, Evidence evidence) {
        Instant now = clock.instant();
        String whose = agency == null ? "" : agency.name();
        hold(List.of(county));
        boolean known =
                of(county).approvals().stream().anyMatch(a -> a.isOf(milestone, agency, evidence));
        if (known) {
            return;
        }
        sql.update(
                "insert into evidence_approval (county, milestone, agency, evidence, approved_by,"
                        + " approved_name, approved_at) values (?, ?, ?, ?, ?, ?, ?)",
                county.value(),
                milestone,
                whose,
                evidence.text(),
                actor.accountId(),
                actor.name(),
                now);
        String detail = (county + " " + whose).strip();
        events.fire(ProgressMarked.of(actor, "EVIDENCE_APPROVE", milestone, detail, now));
    }
}
