package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.FirstSubmission;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;

/**
 * Stores what is fixed with a release: its submissions, who reported, and the milestones. Tables
 * and plan come with the build.
 */
@ApplicationScoped
public class FrozenContent {
    /** Standings of counties that may have no submission in the release. */
    private static final Set<Standing> MISSING =
            Set.of(Standing.NOT_REPORTED, Standing.NOT_DECIDED, Standing.RETURNED);

    @Inject private ReleaseMembers members;
    @Inject private ReleaseCounties counties;
    @Inject private FilingCalendar calendar;
    @Inject private CatalogService catalogs;
    @Inject private FrozenMilestones milestones;
    @Inject private MissingCounties missing;

    /** Fixes the submissions, and who reported in time by the day of first submission. */
    void freeze(Release release, List<Submission> approved) {
        members.freeze(release, approved);
        keepStandings(release, approved);
        milestones.freeze(release, members(release).stream().map(ReleaseMember::county).toList());
        members.copyMethods(release, methods(release));
    }

    /** Returns the codes of the public fields without free text, which must be reviewed first. */
    private List<String> methods(Release release) {
        return catalogs.catalogs().forPeriod(release.number().period()).textFields().stream()
                .filter(field -> field.visibility() == TextField.Visibility.PUBLIC)
                .filter(field -> field.type() != TextField.Type.TEXT)
                .map(TextField::code)
                .toList();
    }

    /**
     * Copies the decisions about texts of revisions that were in the release before. The texts are
     * the same, and those that were passed are already public.
     */
    void carryDecisions(Release release) {
        members.carryDecisions(release);
    }

    private void keepStandings(Release release, List<Submission> approved) {
        CountyWindows windows = calendar.of(release.number().period());
        Map<Long, Instant> first = members.firstSubmitted(approved);
        Map<CountyCode, Standing> standings = new TreeMap<>();
        standings.putAll(
                missing.of(
                        release.number().period(),
                        approved.stream().map(Submission::county).collect(Collectors.toSet())));
        for (Submission submission : approved) {
            boolean late =
                    FirstSubmission.at(first.get(submission.id()))
                            .isLate(windows.of(submission.county()));
            standings.put(submission.county(), late ? Standing.LATE : Standing.ON_TIME);
        }
        counties.add(release, standings);
    }

    /** Returns the submissions of a release in the order of their counties. */
    public List<ReleaseMember> members(Release release) {
        return members.of(release);
    }

    /** Returns the counties without an approved filing, in the order of their names. */
    public List<String> missing(Release release) {
        Counties known = catalogs.counties();
        return counties.withoutFiling(release, MISSING).stream()
                .map(county -> known.byCode(county).name())
                .sorted()
                .toList();
    }

    /** Deletes everything fixed with the release, except CDSS's texts about it. */
    public void thaw(Release release) {
        members.drop(release);
    }
}
