package org.csecprogress.release.freeze.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.MilestoneDeadline;
import org.csecprogress.release.content.MilestoneStanding;

/**
 * Derives the public state of the milestones on the last day of a quarter. Of two agencies, the one
 * that is less far counts. Due dates come from the catalogue and from CDSS. Later events wait for
 * the next report. An unconfirmed due date is never overdue.
 */
final class MilestoneDates {
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";
    private static final String NOT_STARTED = "NOT_STARTED";
    private static final String UNDER_WAY = "IN_PROGRESS";

    private final Catalog catalog;
    private final LocalDate lastDay;
    private final Map<CountyCode, Marks> marks;
    private final Map<CountyCode, List<MilestoneAnswer>> answers = new HashMap<>();
    private final Map<CountyCode, List<MilestoneAnswer>> earlier = new HashMap<>();

    /**
     * @param lastDay the last day of the quarter, against which due dates are checked
     * @param marks what CDSS recorded, by county
     */
    MilestoneDates(Catalog catalog, LocalDate lastDay, Map<CountyCode, Marks> marks) {
        this.catalog = catalog;
        this.lastDay = lastDay;
        this.marks =
                marks.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, m -> m.getValue().until(lastDay)));
    }

    /** Adds an answer of a county or of one of its agencies. */
    void add(CountyCode county, MilestoneAnswer answer) {
        answers.computeIfAbsent(county, c -> new ArrayList<>()).add(answer);
    }

    /** Adds an answer of an earlier quarter. Call it for the newest quarter first. */
    void addEarlier(CountyCode county, MilestoneAnswer answer) {
        if (!isLater(answer)) {
            earlier.computeIfAbsent(county, c -> new ArrayList<>()).add(answer);
        }
    }

    private boolean isLater(MilestoneAnswer answer) {
        return answer.actual() != null && answer.actual().isAfter(lastDay);
    }

    /** Returns how far a status is. One outside the order, such as suspended, is the least far. */
    private int rank(MilestoneAnswer answer) {
        if (answer.status().equals(NOT_APPLICABLE)) {
            return Integer.MAX_VALUE;
        }
        return catalog.codeList(Catalogs.MILESTONE_STATUS)
                .code(answer.status())
                .map(Code::rank)
                .orElseThrow()
                .orElse(-1);
    }

    /** Returns the milestones of the counties that reported. */
    List<MilestoneStanding> standings(Collection<CountyCode> reporting) {
        List<MilestoneStanding> standings = new ArrayList<>();
        for (CountyCode county : reporting) {
            for (Milestone milestone : catalog.milestones()) {
                standings.add(standing(county, answer(county, milestone)));
            }
        }
        return standings;
    }

    /** Returns the answer of the county, or of the agency that is less far. */
    private MilestoneAnswer answer(CountyCode county, Milestone milestone) {
        Stream<Agency> reporters =
                milestone.reportedBy().perAgency()
                        ? Arrays.stream(Agency.values())
                        : Stream.of((Agency) null);
        return reporters
                .map(agency -> answer(county, milestone, agency))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(this::rank))
                .orElse(none(milestone, null));
    }

    /** Returns an agency's answer; what CDSS records is not started without a record. */
    private Optional<MilestoneAnswer> answer(
            CountyCode county, Milestone milestone, Agency agency) {
        List<MilestoneAnswer> given =
                answers.getOrDefault(county, List.of()).stream()
                        .map(answer -> isLater(answer) ? before(county, answer) : answer)
                        .toList();
        Optional<MilestoneAnswer> found = of(county).answer(catalog, given, milestone, agency);
        return found.isPresent() || milestone.reportedBy().byCounty()
                ? found
                : Optional.of(none(milestone, agency));
    }

    /**
     * Returns the state on the last day, if the county reported a later event: its previous answer,
     * or "in progress". For a recurring milestone the previous date is unknown, so it has no date
     * and is never past due.
     */
    private MilestoneAnswer before(CountyCode county, MilestoneAnswer later) {
        MilestoneAnswer known =
                earlier.getOrDefault(county, List.of()).stream()
                        .filter(later::isSameAs)
                        .findFirst()
                        .orElse(
                                new MilestoneAnswer(
                                        later.milestone(),
                                        later.agency(),
                                        UNDER_WAY,
                                        null,
                                        "",
                                        ""));
        boolean recurs = catalog.milestone(later.milestone()).recurrence().isPresent();
        return recurs
                ? new MilestoneAnswer(
                        known.milestone(), known.agency(), known.status(), null, "", "")
                : known;
    }

    private static MilestoneAnswer none(Milestone milestone, Agency agency) {
        return new MilestoneAnswer(milestone.code(), agency, NOT_STARTED, null, "", "");
    }

    private Marks of(CountyCode county) {
        return marks.getOrDefault(county, Marks.NONE);
    }

    private MilestoneStanding standing(CountyCode county, MilestoneAnswer answer) {
        MilestoneDeadline deadline = of(county).deadline(catalog, answer);
        return new MilestoneStanding(
                county,
                answer.milestone(),
                answer.status(),
                deadline.due().orElse(null),
                deadline.isConfirmed(),
                answer.actual(),
                deadline.isReached(),
                Math.toIntExact(deadline.daysLate()),
                deadline.isPastDue(lastDay),
                null);
    }
}
