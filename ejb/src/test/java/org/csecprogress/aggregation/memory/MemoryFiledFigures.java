package org.csecprogress.aggregation.memory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.aggregation.FiledFigures;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.memory.FigureRow;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** The counties' figures, in memory. */
public final class MemoryFiledFigures implements FiledFigures {
    private final Memory memory;

    public MemoryFiledFigures(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<RegionSum> approved(ReportingPeriod period) {
        Map<String, Map<CellKey, List<Filed>>> byRegion =
                of(standing(period)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Filed::region, Collectors.groupingBy(Filed::key)));
        return byRegion.entrySet().stream()
                .flatMap(
                        region ->
                                region.getValue().values().stream()
                                        .map(figures -> sum(region.getKey(), figures)))
                .toList();
    }

    private List<Long> standing(ReportingPeriod period) {
        return new MemoryStandingRevisions(memory)
                .of(period).stream().map(StandingRevision::revision).toList();
    }

    private static RegionSum sum(String region, List<Filed> figures) {
        return new RegionSum(
                region,
                figures.get(0).key(),
                figures.stream().map(Filed::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                figures.size());
    }

    @Override
    public List<Filed> of(Collection<Long> revisions) {
        return memory.block(FigureRow.class).stream()
                .filter(row -> revisions.contains(row.revision()))
                .flatMap(this::filed)
                .toList();
    }

    private Stream<Filed> filed(FigureRow row) {
        CountyCode county =
                memory.find(Revision.class, row.revision()).orElseThrow().submission().county();
        return row.answer() instanceof Answer.Count count
                ? Stream.of(
                        new Filed(
                                county.value(),
                                SharedCatalog.counties().byCode(county).region().code(),
                                row.cell(),
                                count.value()))
                : Stream.empty();
    }
}
