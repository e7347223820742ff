package org.csecprogress.report.page;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MilestoneStanding;

/** The status of a county's milestone in words, the same on every page. */
public final class MilestoneWords {
    private final Catalog catalog;
    private final Sentences say;

    public MilestoneWords(Catalog catalog, Sentences say) {
        this.catalog = catalog;
        this.say = say;
    }

    /** Returns the label of a status code. */
    public String status(String code) {
        if (code.equals(MilestoneStanding.NOT_REPORTED)) {
            return say.of("milestone.NOT_REPORTED");
        }
        return catalog.codeList(Catalogs.MILESTONE_STATUS)
                .code(code)
                .map(Code::label)
                .map(say::in)
                .orElse(code);
    }

    /**
     * Returns the status, and whether it is overdue or of an earlier date.
     *
     * @param standing the milestone, or null if unknown
     */
    public String status(MilestoneStanding standing) {
        if (standing == null) {
            return status(MilestoneStanding.NOT_REPORTED);
        }
        String status = status(standing.status());
        String said = standing.overdue() ? say.of("milestone.cell.overdue", status) : status;
        return standing.isCurrent()
                ? said
                : say.of("milestone.cell.asOf", said, say.date(standing.asOf()));
    }

    /** Returns the date of the status. */
    String asOf(MilestoneStanding standing) {
        return say.of("report.milestones.asOf", say.date(standing.asOf()));
    }

    /** Returns the due date, or why there is none. */
    public String due(MilestoneStanding standing) {
        if (standing == null) {
            return "";
        }
        boolean open = standing.due() != null && !standing.dueConfirmed();
        return open ? say.of("report.milestones.unconfirmed") : date(standing.due());
    }

    /** Returns when it was done, and how many days late. */
    public String actual(MilestoneStanding standing) {
        if (standing == null) {
            return "";
        }
        String day = date(standing.actual());
        return standing.daysLate() > 0
                ? say.of("report.milestones.late", day, standing.daysLate())
                : day;
    }

    private String date(LocalDate date) {
        return date == null ? say.of("report.milestones.noDate") : say.date(date);
    }

    /** Returns when it was done and when it is due, as far as known; otherwise empty. */
    String when(MilestoneStanding standing) {
        if (standing == null) {
            return "";
        }
        boolean recurs = recurs(standing);
        List<String> said = new ArrayList<>();
        if (standing.actual() != null) {
            said.add(
                    say.of(
                            recurs ? "report.milestones.lastDone" : "report.milestones.actual",
                            actual(standing)));
        }
        if (standing.due() != null) {
            said.add(
                    standing.dueConfirmed()
                            ? say.of(
                                    recurs ? "report.milestones.dueAgain" : "report.milestones.due",
                                    due(standing))
                            : due(standing));
        }
        return String.join("; ", said);
    }

    private boolean recurs(MilestoneStanding standing) {
        return catalog.findMilestone(standing.milestone())
                .flatMap(Milestone::recurrence)
                .isPresent();
    }

    /** Returns status and dates together, for a list of changes. */
    String all(MilestoneStanding standing) {
        String when = when(standing);
        return when.isEmpty() ? status(standing) : status(standing) + "; " + when;
    }

    /** Returns the name, and how often it recurs if it does. */
    String name(Milestone milestone) {
        String name = say.in(milestone.name());
        return milestone
                .recurrence()
                .map(every -> say.of("report.milestones.recurs", name, every(every)))
                .orElse(name);
    }

    private String every(Period every) {
        return every.getYears() > 0
                ? say.of("report.milestones.years", every.getYears())
                : say.of("report.milestones.months", every.getMonths());
    }
}
