package org.csecprogress.aggregation.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.StandingRevisions;
import org.csecprogress.filing.memory.MemoryRevisions;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** The revisions that stand for the counties' filings, in memory. */
public final class MemoryStandingRevisions implements StandingRevisions {
    private final Memory memory;

    public MemoryStandingRevisions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<StandingRevision> of(ReportingPeriod period) {
        return MemoryRevisions.standing(memory).stream()
                .filter(each -> each.period().equals(period))
                .sorted(Comparator.comparing(StandingRevision::county))
                .toList();
    }

    @Override
    public Optional<StandingRevision> of(CountyCode county, ReportingPeriod period) {
        return of(period).stream().filter(each -> each.county().equals(county)).findFirst();
    }

    @Override
    public int count(ReportingPeriod period) {
        return of(period).size();
    }
}
