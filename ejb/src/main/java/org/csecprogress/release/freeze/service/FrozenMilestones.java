package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.progress.service.MilestoneMarks;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.record.ReleaseMilestones;
import org.csecprogress.release.record.ReleaseMilestones.Answered;
import org.csecprogress.release.record.ReleaseMilestones.Known;

/**
 * Fixes the milestones of a release as they stood on the last day of its quarter, as far as known
 * at the freeze.
 */
@ApplicationScoped
class FrozenMilestones {
    /** Number of earlier quarters searched for an answer that a later event has replaced. */
    private static final int QUARTERS = 7;

    @Inject private ReleaseMilestones milestones;
    @Inject private CatalogService catalogs;
    @Inject private MilestoneMarks marks;

    /**
     * Writes the milestones, which are read in two statements.
     *
     * @param reporting the counties that are in the release
     */
    void freeze(Release release, List<CountyCode> reporting) {
        milestones.add(release, standings(release, reporting));
    }

    /** Returns the milestones of reporting counties, and the last known ones of all others. */
    private List<MilestoneStanding> standings(Release release, List<CountyCode> reporting) {
        ReportingPeriod period = release.number().period();
        var dates =
                new MilestoneDates(
                        catalogs.catalogs().forPeriod(period), period.end(), marks.all());
        for (Answered each : milestones.answers(release, period.minus(QUARTERS))) {
            if (each.earlier()) {
                dates.addEarlier(each.county(), each.answer());
            } else {
                dates.add(each.county(), each.answer());
            }
        }
        List<MilestoneStanding> standings = new ArrayList<>(dates.standings(reporting));
        standings.addAll(lastKnown(period, Set.copyOf(reporting)));
        return standings;
    }

    /** Returns the milestones of other counties from the last release that has any. */
    private List<MilestoneStanding> lastKnown(ReportingPeriod before, Set<CountyCode> reporting) {
        Map<CountyCode, ReportingPeriod> newest = new HashMap<>();
        List<MilestoneStanding> known = new ArrayList<>();
        for (Known each : milestones.before(before)) {
            MilestoneStanding standing = each.standing();
            boolean isNewest =
                    newest.computeIfAbsent(standing.county(), c -> each.period())
                            .equals(each.period());
            if (isNewest && !reporting.contains(standing.county())) {
                known.add(standing.asOf(each.period().end()));
            }
        }
        return known;
    }
}
