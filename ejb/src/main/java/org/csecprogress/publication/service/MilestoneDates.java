package org.csecprogress.publication.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.kernel.CountyCode;

/**
 * What becomes public of the milestones: of two agencies the one that is less far, with due dates
 * from the catalogue. A due date that is to be confirmed is never overdue.
 */
final class MilestoneDates {
    private static final String DONE = "IMPLEMENTED";
    private static final String ADOPTED = "ADOPTED";
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";
    private static final String NOT_STARTED = "NOT_STARTED";

    private final Catalog catalog;
    private final LocalDate lastDay;
    private final Map<CountyCode, Map<String, Answer>> answers = new HashMap<>();

    private record Answer(String status, LocalDate actual) {}

    /**
     * @param lastDay the last day of the quarter, on which what is due is looked at
     */
    MilestoneDates(Catalog catalog, LocalDate lastDay) {
        this.catalog = catalog;
        this.lastDay = lastDay;
    }

    /** Adds what a county, or one of its agencies, answered. */
    Void add(CountyCode county, String milestone, String status, LocalDate actual) {
        answers.computeIfAbsent(county, c -> new HashMap<>())
                .merge(
                        milestone,
                        new Answer(status, actual),
                        (one, other) -> rank(other) < rank(one) ? other : one);
        return null;
    }

    /** How far a status is; one outside the order, such as suspended, is the least far. */
    private int rank(Answer answer) {
        if (answer.status().equals(NOT_APPLICABLE)) {
            return Integer.MAX_VALUE;
        }
        return catalog.codeList(Catalogs.MILESTONE_STATUS)
                .code(answer.status())
                .map(Code::rank)
                .orElseThrow()
                .orElse(-1);
    }

    /** The milestones of the counties that reported. */
    List<MilestoneStanding> standings(Collection<CountyCode> reporting) {
        List<MilestoneStanding> standings = new ArrayList<>();
        for (CountyCode county : reporting) {
            for (Milestone milestone : catalog.milestones()) {
                Answer answer =
                        answers.getOrDefault(county, Map.of())
                                .getOrDefault(milestone.code(), new Answer(NOT_STARTED, null));
                standings.add(standing(county, milestone, answer));
            }
        }
        return standings;
    }

    private MilestoneStanding standing(CountyCode county, Milestone milestone, Answer answer) {
        LocalDate due = due(milestone, answer);
        boolean confirmed = milestone.authorityStatus() == Milestone.AuthorityStatus.CONFIRMED;
        boolean overdue =
                confirmed
                        && due != null
                        && due.isBefore(lastDay)
                        && !answer.status().equals(NOT_APPLICABLE)
                        && (milestone.dueKind() == Milestone.DueKind.RECURS
                                || !isDone(milestone, answer));
        return new MilestoneStanding(
                county,
                milestone.code(),
                answer.status(),
                due,
                confirmed,
                answer.actual(),
                overdue);
    }

    private static LocalDate due(Milestone milestone, Answer answer) {
        return switch (milestone.dueKind()) {
            case FIXED -> milestone.dueDate().orElse(null);
            case RECURS ->
                    answer.actual() == null
                            ? null
                            : milestone.recurrence().map(answer.actual()::plus).orElse(null);
            case CDSS_SETS -> null;
        };
    }

    /** A policy is there when it is adopted, where the catalogue asks for evidence of that. */
    private static boolean isDone(Milestone milestone, Answer answer) {
        return answer.status().equals(DONE)
                || (answer.status().equals(ADOPTED)
                        && milestone.evidenceNeededFor().contains(ADOPTED));
    }
}
