package org.csecprogress.review.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.FiledQuarter;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.FilingMove;
import org.csecprogress.filing.NewestRevision;
import org.csecprogress.filing.QuarterCount;
import org.csecprogress.filing.QueuedFiling;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.SentFiling;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.memory.FigureRow;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.review.FilingBoard;

/** The filings of all counties side by side, in memory. */
public final class MemoryFilingBoard implements FilingBoard {
    private static final Set<SubmissionAction> OF_QUEUE =
            EnumSet.of(
                    SubmissionAction.SUBMIT,
                    SubmissionAction.START_REVIEW,
                    SubmissionAction.START_ENTRY,
                    SubmissionAction.ENTER);
    private static final Set<SubmissionStatus> DECIDED =
            EnumSet.of(
                    SubmissionStatus.APPROVED,
                    SubmissionStatus.PUBLISHED,
                    SubmissionStatus.SUPERSEDED);
    private static final Comparator<Revision> NEWEST_FIRST =
            comparing((Revision each) -> each.submission().period())
                    .thenComparing(Revision::number)
                    .reversed();

    private final Memory memory;

    public MemoryFilingBoard(Memory memory) {
        this.memory = memory;
    }

    private Stream<Submission> filings(Predicate<ReportingPeriod> of) {
        return memory.all(Submission.class).filter(each -> of.test(each.period()));
    }

    private Stream<SubmissionEvent> events(Predicate<ReportingPeriod> of) {
        return memory.all(SubmissionEvent.class)
                .filter(each -> of.test(each.period()))
                .sorted(comparing(SubmissionEvent::at));
    }

    private static Predicate<ReportingPeriod> within(ReportingPeriod first, ReportingPeriod last) {
        return period -> period.compareTo(first) >= 0 && period.compareTo(last) <= 0;
    }

    private static boolean isWithdrawn(Submission filing) {
        return filing.status() == SubmissionStatus.WITHDRAWN;
    }

    @Override
    public List<QueuedFiling> queued(ReportingPeriod period) {
        return filings(period::equals)
                .sorted(comparing(Submission::revision))
                .map(
                        each ->
                                new QueuedFiling(
                                        each.id(),
                                        each.county(),
                                        each.status(),
                                        each.revision(),
                                        each.submittedAt(),
                                        each.version(),
                                        each.isCorrectionAsked()))
                .toList();
    }

    @Override
    public List<FilingMove> moves(ReportingPeriod period) {
        return events(period::equals)
                .filter(each -> OF_QUEUE.contains(each.action()))
                .map(this::move)
                .toList();
    }

    private FilingMove move(SubmissionEvent event) {
        Submission filing = event.submission();
        return new FilingMove(
                filing.id(),
                filing.county(),
                filing.status(),
                event.action(),
                event.actorId(),
                event.actorName(),
                event.at(),
                memory.all(EntryPermission.class)
                        .filter(each -> each.isOpen())
                        .filter(each -> isOf(each, event.actorId()))
                        .map(each -> Memory.<Submission>value(each, "submission").id())
                        .findFirst()
                        .orElse(null));
    }

    private static boolean isOf(EntryPermission permission, long account) {
        return Memory.<Long>value(permission, "accountId") == account;
    }

    @Override
    public List<FilingCount> explained(ReportingPeriod period) {
        return counts(period, this::explained);
    }

    private long explained(Submission filing) {
        Optional<Revision> sealed =
                memory.all(Revision.class)
                        .filter(each -> each.submission() == filing)
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

    @Override
    public List<FilingCount> answered(ReportingPeriod period) {
        return counts(period, each -> isWithdrawn(each) ? 0 : answered(each));
    }

    private long answered(Submission filing) {
        Set<Long> current =
                memory.all(Revision.class)
                        .filter(each -> each.submission() == filing)
                        .filter(each -> each.number() == filing.revision())
                        .map(Revision::id)
                        .collect(Collectors.toSet());
        return memory.block(FigureRow.class).stream()
                .filter(row -> current.contains(row.revision()))
                .count();
    }

    /** Returns the counts of the filings that have any. */
    private List<FilingCount> counts(ReportingPeriod period, Function<Submission, Long> count) {
        return filings(period::equals)
                .map(each -> new FilingCount(each.id(), each.county(), count.apply(each)))
                .filter(each -> each.answers() > 0)
                .toList();
    }

    @Override
    public List<SentFiling> sent(ReportingPeriod first, ReportingPeriod last) {
        return events(within(first, last))
                .filter(each -> each.action() == SubmissionAction.SUBMIT)
                .filter(each -> !isWithdrawn(each.submission()))
                .map(each -> new SentFiling(each.period(), each.county(), each.at()))
                .toList();
    }

    @Override
    public List<QuarterCount> approved(ReportingPeriod first, ReportingPeriod last) {
        Map<ReportingPeriod, Set<CountyCode>> counties =
                filings(within(first, last))
                        .filter(each -> DECIDED.contains(each.status()))
                        .collect(
                                Collectors.groupingBy(
                                        Submission::period,
                                        TreeMap::new,
                                        Collectors.mapping(
                                                Submission::county, Collectors.toSet())));
        return counties.entrySet().stream()
                .map(each -> new QuarterCount(each.getKey(), (long) each.getValue().size()))
                .toList();
    }

    @Override
    public List<FiledQuarter> begun() {
        return filings(any -> true)
                .filter(each -> !isWithdrawn(each))
                .filter(each -> each.status() != SubmissionStatus.SUPERSEDED)
                .map(each -> new FiledQuarter(each.county(), each.period(), each.status()))
                .toList();
    }

    @Override
    public List<ReportingPeriod> unsigned(CountyCode county, Agency agency) {
        Set<Revision> signed =
                memory.all(Certification.class)
                        .filter(each -> each.agency() == agency)
                        .map(Certification::revision)
                        .collect(Collectors.toSet());
        return memory.all(Revision.class)
                .filter(each -> each.submission().county().equals(county))
                .filter(each -> each.submission().status().isEditable())
                .filter(each -> each.number() == each.submission().revision())
                .filter(each -> !signed.contains(each))
                .map(each -> each.submission().period())
                .sorted()
                .toList();
    }

    @Override
    public List<NewestRevision> newestSent() {
        Collection<Revision> newest =
                revisions()
                        .filter(each -> each.sealedAt() != null)
                        .collect(
                                Collectors.toMap(
                                        each -> each.submission().county(),
                                        each -> each,
                                        (newer, older) -> newer))
                        .values();
        return newest.stream().map(MemoryFilingBoard::row).toList();
    }

    @Override
    public Optional<NewestRevision> newestSent(CountyCode county) {
        return newestSent().stream().filter(each -> each.county().equals(county)).findFirst();
    }

    @Override
    public Optional<NewestRevision> newest(CountyCode county) {
        return revisions()
                .filter(each -> each.submission().county().equals(county))
                .map(MemoryFilingBoard::row)
                .findFirst();
    }

    private Stream<Revision> revisions() {
        return memory.all(Revision.class)
                .filter(each -> !isWithdrawn(each.submission()))
                .sorted(NEWEST_FIRST);
    }

    private static NewestRevision row(Revision revision) {
        Submission filing = revision.submission();
        return new NewestRevision(
                filing.county(),
                filing.period(),
                filing.catalogVersion(),
                revision.id(),
                filing.id());
    }
}
