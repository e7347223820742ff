package org.csecprogress.progress.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.kernel.reach.service.Reach;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.progress.Approval;
import org.csecprogress.progress.DueDateCounter;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.EvidenceApproval;
import org.csecprogress.progress.EvidenceApprovals;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.MilestoneDue;
import org.csecprogress.progress.MilestoneDueDate;
import org.csecprogress.progress.MilestoneDueDates;

/**
 * Stores what CDSS records of milestones: due dates by county and approved evidence. Both are
 * public with the release, so everyone who reads a filing may read them.
 */
@Stateless
@Guarded
public class MilestoneMarks {
    @Inject private MilestoneDueDates dates;
    @Inject private EvidenceApprovals approvals;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns the marks of a county, in two queries. */
    @ForEverybody
    public Marks of(CountyCode county) {
        return byCounty(dates.of(county), approvals.of(county)).getOrDefault(county, Marks.NONE);
    }

    /** Returns the marks by county, in two queries. Counties without any are left out. */
    @ForEverybody
    public Map<CountyCode, Marks> all() {
        return byCounty(dates.all(), approvals.all());
    }

    /** Returns the due dates that CDSS set for a county, by day, with their change counts. */
    @ForEverybody
    public List<MilestoneDue> dueDates(CountyCode county) {
        // Calendar programs have the secret address and are not signed in.
        return OwnWork.call(Reach.of(county), () -> dates.counted(county));
    }

    private static Map<CountyCode, Marks> byCounty(
            List<MilestoneDueDate> dates, List<Approval> approvals) {
        Map<CountyCode, Map<String, LocalDate>> dues =
                dates.stream()
                        .collect(
                                Collectors.groupingBy(
                                        MilestoneDueDate::county,
                                        Collectors.toMap(
                                                MilestoneDueDate::milestone,
                                                MilestoneDueDate::due)));
        Map<CountyCode, List<Approval>> approved =
                approvals.stream().collect(Collectors.groupingBy(Approval::county));
        Set<CountyCode> counties = new HashSet<>(dues.keySet());
        counties.addAll(approved.keySet());
        return counties.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                c ->
                                        new Marks(
                                                dues.getOrDefault(c, Map.of()),
                                                approved.getOrDefault(c, List.of()))));
    }

    /**
     * Sets or removes the day by which counties are to reach a milestone. Takes three queries and
     * at most three batches for any number of counties.
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
        dates.lock(counties);
        Map<CountyCode, MilestoneDueDate> before =
                dates.of(milestone, counties).stream()
                        .collect(Collectors.toMap(MilestoneDueDate::county, Function.identity()));
        count(milestone, now, changing(counties, before, due));
        for (CountyCode county : counties) {
            Optional<MilestoneDueDate> date = Optional.ofNullable(before.get(county));
            if (due.isEmpty()) {
                date.ifPresent(dates::remove);
            } else if (date.isPresent()) {
                date.get().set(due.get(), actor, now);
            } else {
                dates.add(new MilestoneDueDate(county, milestone, due.get(), actor, now));
            }
        }
        String whose =
                counties.stream().map(CountyCode::value).sorted().collect(Collectors.joining(" "));
        String day = due.map(LocalDate::toString).orElse("none");
        events.fire(MilestoneEvent.of(actor, "DUE_DATE", milestone, day + " for " + whose, now));
    }

    /** Returns the counties whose date changes. Setting the same date again is no change. */
    private static Set<CountyCode> changing(
            Collection<CountyCode> counties,
            Map<CountyCode, MilestoneDueDate> before,
            Optional<LocalDate> due) {
        return counties.stream()
                .filter(
                        c ->
                                !due.equals(
                                        Optional.ofNullable(before.get(c))
                                                .map(MilestoneDueDate::due)))
                .collect(Collectors.toSet());
    }

    private void count(String milestone, Instant now, Set<CountyCode> changing) {
        if (changing.isEmpty()) {
            return;
        }
        Set<CountyCode> first = new HashSet<>(changing);
        for (DueDateCounter counter : dates.counters(milestone, changing)) {
            counter.count(now);
            first.remove(counter.county());
        }
        first.forEach(county -> dates.add(new DueDateCounter(county, milestone, now)));
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
        dates.lock(List.of(county));
        boolean known =
                approvals.of(county).stream().anyMatch(a -> a.isOf(milestone, agency, evidence));
        if (known) {
            return;
        }
        approvals.add(new EvidenceApproval(county, milestone, agency, evidence, actor, now));
        String detail = (county + " " + whose).strip();
        events.fire(MilestoneEvent.of(actor, "EVIDENCE_APPROVE", milestone, detail, now));
    }
}
