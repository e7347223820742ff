package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseCounty;
import org.csecprogress.release.record.ReleaseMember;

/** The counties in releases, in memory. */
public final class MemoryReleaseCounties implements ReleaseCounties {
    private final Memory memory;

    public MemoryReleaseCounties(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(Release release, Map<CountyCode, Standing> standings) {
        standings.forEach(
                (county, standing) -> memory.add(new ReleaseCounty(release, county, standing)));
    }

    @Override
    public List<ReleaseCounty> of(Release release) {
        return OfRelease.all(memory, ReleaseCounty.class, release)
                .sorted(comparing(ReleaseCounty::county))
                .toList();
    }

    @Override
    public List<CountyCode> of(Release release, Set<Standing> standings) {
        return of(release).stream()
                .filter(each -> standings.contains(each.standing()))
                .map(ReleaseCounty::county)
                .toList();
    }

    @Override
    public List<CountyCode> withoutFiling(Release release, Set<Standing> standings) {
        return of(release, standings).stream()
                .filter(county -> !isMember(release, county))
                .toList();
    }

    private boolean isMember(Release release, CountyCode county) {
        return OfRelease.all(memory, ReleaseMember.class, release)
                .anyMatch(member -> member.county().equals(county));
    }

    @Override
    public Optional<Standing> standing(Release release, CountyCode county) {
        return of(release).stream()
                .filter(each -> each.county().equals(county) && isMember(release, county))
                .map(ReleaseCounty::standing)
                .findFirst();
    }

    @Override
    public Set<CountyCode> ofFirst(ReportingPeriod period, Standing standing) {
        return new MemoryReleases(memory)
                .find(new ReleaseNumber(period, 1))
                .map(first -> Set.copyOf(of(first, Set.of(standing))))
                .orElse(Set.of());
    }

    @Override
    public Map<CountyCode, SubmissionStatus> filings(
            ReportingPeriod period, Set<SubmissionStatus> statuses) {
        Map<CountyCode, SubmissionStatus> filings = new HashMap<>();
        submissions(period)
                .filter(each -> statuses.contains(each.status()))
                .forEach(each -> filings.put(each.county(), each.status()));
        return filings;
    }

    private Stream<Submission> submissions(ReportingPeriod period) {
        return memory.all(Submission.class).filter(each -> each.period().equals(period));
    }

    @Override
    public List<SubmissionStatus> statuses(CountyCode county, ReportingPeriod period) {
        return submissions(period)
                .filter(each -> each.county().equals(county))
                .map(Submission::status)
                .filter(status -> status != SubmissionStatus.WITHDRAWN)
                .collect(Collectors.toList());
    }
}
