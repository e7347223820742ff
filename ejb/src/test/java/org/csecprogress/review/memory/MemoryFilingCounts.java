package org.csecprogress.review.memory;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.memory.FigureRow;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.ReportingPeriod;

/** Counts what filings consist of, in memory. */
final class MemoryFilingCounts {
    private final Memory memory;

    MemoryFilingCounts(Memory memory) {
        this.memory = memory;
    }

    List<FilingCount> explained(ReportingPeriod period) {
        return of(period, this::explained);
    }

    private long explained(Submission filing) {
        Optional<Revision> sealed =
                revisions(filing)
                        .filter(
                                each ->
                                        filing.status().isEditable()
                                                ? each.number() < filing.revision()
                                                : each.number() == filing.revision())
                        .max(comparing(Revision::number));
        return memory.all(SealedFinding.class)
                .filter(each -> sealed.filter(of -> of == each.revision()).isPresent())
                .filter(each -> each.effect() == Effect.EXPLAIN)
                .map(SealedFinding::target)
                .distinct()
                .count();
    }

    List<FilingCount> answered(ReportingPeriod period) {
        return of(period, this::answered);
    }

    private long answered(Submission filing) {
        Set<Long> current =
                revisions(filing)
                        .filter(each -> filing.status() != SubmissionStatus.WITHDRAWN)
                        .filter(each -> each.number() == filing.revision())
                        .map(Revision::id)
                        .collect(Collectors.toSet());
        return memory.block(FigureRow.class).stream()
                .filter(row -> current.contains(row.revision()))
                .count();
    }

    private Stream<Revision> revisions(Submission filing) {
        return memory.all(Revision.class).filter(each -> each.submission() == filing);
    }

    /** Returns the counts of the filings that have any. */
    private List<FilingCount> of(ReportingPeriod period, ToLongFunction<Submission> count) {
        return memory.all(Submission.class)
                .filter(each -> each.period().equals(period))
                .map(each -> new FilingCount(each.id(), each.county(), count.applyAsLong(each)))
                .filter(each -> each.answers() > 0)
                .toList();
    }
}
