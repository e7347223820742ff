package org.csecprogress.progress.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.csecprogress.kernel.Roles;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.Marks;

/**
 * What CDSS records of milestones: due dates by county, and the evidence that it approved. Both are
 * public with the release, so whoever reads a filing may read them.
 */
@ApplicationScoped
@Guarded
@Transactional
public class MilestoneMarks {
    private static final String DUES = "select county, milestone, due from milestone_due";
    private static final String APPROVALS =
            "select county, milestone, agency, evidence, approved_name, approved_at from"
                    + " evidence_approval";

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

    /** What CDSS recorded of a county, in two queries. */
    @PermitAll
    public Marks of(CountyCode county) {
        return byCounty(" where county = ?", county.value()).getOrDefault(county, Marks.NONE);
    }

    /** What CDSS recorded, by county, in two queries; a county without any is not there. */
    @PermitAll
    public Map<CountyCode, Marks> all() {
        return byCounty("");
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
     * Sets the day by which counties are to reach a milestone, or takes it away: two batches
     * whatever their number, after the counties are held.
     *
     * @param due the day, or nothing for no date
     */
    @RolesAllowed(Roles.STATE_REVIEWER)
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

    /** Two who mark milestones of one county come one after the other. */
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
     * Approves evidence of a milestone, once. Whether it was filed is asked by whoever calls.
     *
     * @param agency the agency that gave it, or null for the county as a whole
     */
    @RolesAllowed(Roles.STATE_REVIEWER)
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
