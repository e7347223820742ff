package org.csecprogress.report.page;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.DueToDone;
import org.csecprogress.release.content.MilestoneStanding;

/** How long counties took from due to done, in words, with the median of the state. */
public final class MilestoneDelays {
    private final Catalog catalog;
    private final List<MilestoneStanding> standings;
    private final Sentences say;

    /**
     * Creates the words of a release.
     *
     * @param milestones of the counties with known statuses; only those of the quarter count for
     *     the state
     */
    public MilestoneDelays(Catalog catalog, List<MilestoneStanding> milestones, Sentences say) {
        this.catalog = catalog;
        this.standings = milestones.stream().filter(MilestoneStanding::isCurrent).toList();
        this.say = say;
    }

    /** Returns how long a county took, or empty if it is not known. */
    public String of(MilestoneStanding standing) {
        return took(standing).map(this::said).orElse("");
    }

    /** Returns the median of the counties that have done a milestone, or empty. */
    public String median(String milestone) {
        return DueToDone.median(
                        standings.stream()
                                .filter(each -> each.milestone().equals(milestone))
                                .flatMap(each -> took(each).stream())
                                .toList())
                .map(this::said)
                .orElse("");
    }

    private Optional<DueToDone> took(MilestoneStanding standing) {
        return catalog.findMilestone(standing.milestone())
                .flatMap(milestone -> DueToDone.of(milestone, standing));
    }

    private String said(DueToDone took) {
        return took.onTime()
                ? say.of("report.milestones.took.onTime")
                : say.of("report.milestones.took", took.months());
    }
}
