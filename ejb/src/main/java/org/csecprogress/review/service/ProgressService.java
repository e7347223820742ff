package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.NewestRevision;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.service.FilingReader;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.Marks;
import org.csecprogress.progress.service.MilestoneMarks;
import org.csecprogress.review.FilingBoard;

/**
 * Shows the timetable of milestones: a county sees its own, and CDSS sees all, sets due dates and
 * approves evidence. CDSS sees only what was sent to it, never a draft.
 */
@Stateless
@Guarded
public class ProgressService {
    @Inject private FilingBoard filings;
    @Inject private EntryPermissions permissions;
    @Inject private AnswerStore answers;
    @Inject private MilestoneMarks marks;
    @Inject private CatalogService catalogs;
    @Inject private FilingReader reader;

    /** Returns the county's own milestones in its newest filing, sent or not. */
    @Allowed({Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER})
    public CountyProgress own(Actor actor, CountyCode county) {
        if (!actor.worksFor(county)) {
            throw new NotFoundException("county");
        }
        return of(county, filings.newest(county));
    }

    /** Returns a county's milestones as last sent to CDSS. */
    @Allowed(Role.STATE_REVIEWER)
    public CountyProgress of(Actor actor, CountyCode county) {
        return of(county, filings.newestSent(county));
    }

    private CountyProgress of(CountyCode county, Optional<NewestRevision> newest) {
        return all(
                        List.of(catalogs.counties().byCode(county)),
                        newest.stream().toList(),
                        Map.of(county, marks.of(county)))
                .get(0);
    }

    /** Returns every county's milestones as last sent to CDSS, in four queries. */
    @Allowed(Role.STATE_REVIEWER)
    public List<CountyProgress> all(Actor actor) {
        return overview(actor);
    }

    /** Returns every county's milestones for users who see how many are overdue. */
    @Allowed({Role.STATE_REVIEWER, Role.STATE_PUBLISHER})
    public List<CountyProgress> overview(Actor actor) {
        return all(catalogs.counties().all(), filings.newestSent(), marks.all());
    }

    private List<CountyProgress> all(
            List<County> counties, List<NewestRevision> newest, Map<CountyCode, Marks> recorded) {
        Map<CountyCode, NewestRevision> byCounty =
                newest.stream().collect(Collectors.toMap(NewestRevision::county, n -> n));
        Map<Long, List<MilestoneAnswer>> said =
                answers.milestones(newest.stream().map(NewestRevision::revision).toList());
        return counties.stream()
                .map(
                        county -> {
                            Optional<NewestRevision> of =
                                    Optional.ofNullable(byCounty.get(county.code()));
                            return new CountyProgress(
                                    county,
                                    of.map(NewestRevision::period),
                                    of.map(n -> catalogs.catalogs().version(n.catalog()))
                                            .orElse(catalogs.current()),
                                    of.map(n -> said.getOrDefault(n.revision(), List.of()))
                                            .orElse(List.of()),
                                    recorded.getOrDefault(county.code(), Marks.NONE));
                        })
                .toList();
    }

    /**
     * A due date that a reviewer typed.
     *
     * @param seen the day that the page showed, if any
     * @param wanted the day that was typed, or empty to remove it
     */
    public record TypedDue(Optional<LocalDate> seen, Optional<LocalDate> wanted) {
        boolean isChanged() {
            return !seen.equals(wanted);
        }

        /** Whether the page showed the day that is set now, which may be null. */
        private boolean isOf(LocalDate day) {
            return seen.equals(Optional.ofNullable(day));
        }
    }

    /** Returns the milestones whose due date CDSS sets. */
    @Allowed(Role.STATE_REVIEWER)
    public List<Milestone> settable(Actor actor) {
        return catalogs.current().milestones().stream()
                .filter(m -> m.dueKind() == Milestone.DueKind.CDSS_SETS)
                .toList();
    }

    /**
     * Sets the days by which a county is to reach milestones, either all or none of them.
     *
     * @return the problem that somebody else changed one of them in the meantime, or empty
     * @throws NotFoundException for a milestone whose date CDSS does not set
     */
    @Allowed(Role.STATE_REVIEWER)
    public Optional<Problem> setDues(Actor actor, CountyCode county, Map<String, TypedDue> typed) {
        Map<String, LocalDate> before = marks.of(county).dues();
        Map<String, TypedDue> changed = new TreeMap<>();
        typed.forEach(
                (code, due) -> {
                    if (due.isChanged()) {
                        changed.put(settable(actor, code).code(), due);
                    }
                });
        boolean stale =
                changed.entrySet().stream()
                        .anyMatch(e -> !e.getValue().isOf(before.get(e.getKey())));
        if (stale) {
            return Optional.of(Problem.of("", "progress.dues.changed"));
        }
        changed.forEach((code, due) -> marks.setDue(actor, List.of(county), code, due.wanted()));
        return Optional.empty();
    }

    /**
     * Sets one day for all counties.
     *
     * @param replaces whether to replace days that are already set
     * @return number of counties for which it was set
     */
    @Allowed(Role.STATE_REVIEWER)
    public int setForAll(Actor actor, String milestone, LocalDate due, boolean replaces) {
        Milestone asked = settable(actor, milestone);
        Map<CountyCode, Marks> before = marks.all();
        List<CountyCode> counties =
                catalogs.counties().all().stream()
                        .map(County::code)
                        .filter(
                                c ->
                                        replaces
                                                || !before.getOrDefault(c, Marks.NONE)
                                                        .dues()
                                                        .containsKey(milestone))
                        .toList();
        marks.setDue(actor, counties, asked.code(), Optional.of(due));
        return counties.size();
    }

    private Milestone settable(Actor actor, String code) {
        return settable(actor).stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("milestone"));
    }

    /**
     * Approves the evidence of a milestone as it was filed.
     *
     * @param agency the agency that gave it, or null for the county as a whole
     * @param seen the evidence that the reviewer saw
     * @return the problem that other evidence was filed since or that the reviewer worked for the
     *     county; empty if it was approved
     */
    @Allowed(Role.STATE_REVIEWER)
    public Optional<Problem> approve(
            Actor actor, CountyCode county, String milestone, Agency agency, Evidence seen) {
        boolean filed =
                of(actor, county).answers().stream()
                        .filter(a -> a.milestone().equals(milestone) && a.agency() == agency)
                        .anyMatch(a -> !seen.text().isBlank() && a.evidence().equals(seen.text()));
        if (!filed) {
            return Optional.of(Problem.of("", "evidence.changed"));
        }
        if (isOwnWork(actor, county)) {
            return Optional.of(Problem.of("", "evidence.ownWork"));
        }
        marks.approve(actor, county, milestone, agency, seen);
        return Optional.empty();
    }

    /**
     * Returns whether the reviewer took part in the filing sent last, or ever started to enter one
     * of the county's. Evidence is carried from one filing into the next.
     */
    private boolean isOwnWork(Actor actor, CountyCode county) {
        long account = actor.accountId();
        return permissions.hasEntered(actor, county)
                || filings.newestSent(county)
                        .map(newest -> reader.participants(newest.submission()))
                        .filter(participants -> participants.contains(account))
                        .isPresent();
    }
}
