package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.protection.figure.Entrance;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.CountedFilings;
import org.csecprogress.release.record.CountedFilings.Counted;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;

/**
 * Fixes which revision of each county the sums of a release count. This is decided once, at the
 * freeze, before any planning.
 */
@ApplicationScoped
class FrozenCounts {
    @Inject private Entrances entrances;
    @Inject private CountedFilings filings;
    @Inject private ReleaseMembers members;
    @Inject private ReleaseCounties counties;

    /** Counts every filing of the first release of a period, and for a later one what enters. */
    void freeze(Release release) {
        List<ReleaseMember> frozen = members.of(release);
        Optional<Release> before = entrances.before(release.number().period());
        if (before.isEmpty()) {
            freezeFirst(release, frozen);
            return;
        }
        Map<CountyCode, Long> filed = new TreeMap<>();
        frozen.forEach(m -> filed.put(m.county(), m.revision()));
        freezeLater(release, frozen, before.get(), entrances.decide(before.get(), filed));
        markLater(release);
    }

    /** Counts every filing as it is. */
    private void freezeFirst(Release release, Collection<ReleaseMember> frozen) {
        filings.add(
                frozen.stream()
                        .map(
                                member ->
                                        new CountedFiling(
                                                release,
                                                member.county(),
                                                Optional.of(member.revision()),
                                                Optional.empty(),
                                                Optional.empty()))
                        .toList());
    }

    /**
     * Counts what was counted before, and what enters now.
     *
     * @param before the newest release of the period that was ever public
     * @param decided the decisions on the filings that the release before does not count
     */
    private void freezeLater(
            Release release,
            Collection<ReleaseMember> frozen,
            Release before,
            Collection<Entrance> decided) {
        Map<CountyCode, Entrance> entering =
                decided.stream().collect(Collectors.toMap(Entrance::county, e -> e));
        Map<CountyCode, Counted> rows = new TreeMap<>();
        filings.of(before).forEach(row -> rows.put(row.county(), row));
        List<CountedFiling> counted = new ArrayList<>();
        for (ReleaseMember member : frozen) {
            CountyCode county = member.county();
            Optional<Counted> then = Optional.ofNullable(rows.remove(county));
            Optional<Entrance> now = Optional.ofNullable(entering.get(county));
            Optional<Long> entered =
                    now.filter(Entrance::enters)
                            .map(e -> member.revision())
                            .or(() -> then.flatMap(Counted::entered));
            counted.add(
                    new CountedFiling(
                            release,
                            county,
                            then.flatMap(Counted::first),
                            entered,
                            now.flatMap(Entrance::obstacle)));
        }
        rows.values()
                .forEach(
                        row ->
                                counted.add(
                                        new CountedFiling(
                                                release,
                                                row.county(),
                                                row.first(),
                                                row.entered(),
                                                Optional.empty())));
        filings.add(counted);
    }

    /** Marks which counties a later release counts with later totals only, or not at all. */
    private void markLater(Release release) {
        Map<CountyCode, Counted> later =
                filings.of(release).stream()
                        .filter(each -> each.first().isEmpty())
                        .collect(Collectors.toMap(Counted::county, each -> each));
        Set<CountyCode> undecided =
                counties.ofFirst(release.number().period(), Standing.NOT_DECIDED);
        counties.of(release).stream()
                .filter(county -> later.containsKey(county.county()))
                .forEach(
                        county ->
                                county.leaveFirst(
                                        later.get(county.county()).entered().isPresent(),
                                        undecided.contains(county.county())));
    }
}
