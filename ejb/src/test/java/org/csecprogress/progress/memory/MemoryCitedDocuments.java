package org.csecprogress.progress.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Withdrawal;
import org.csecprogress.filing.revision.FiledMilestone;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.CitedDocuments;

/** The filings that cite documents, in memory. */
public final class MemoryCitedDocuments implements CitedDocuments {
    private static final Set<SubmissionStatus> UNPUBLISHED =
            EnumSet.of(
                    SubmissionStatus.DRAFT,
                    SubmissionStatus.RETURNED,
                    SubmissionStatus.SUBMITTED,
                    SubmissionStatus.IN_REVIEW,
                    SubmissionStatus.APPROVED);

    private final Memory memory;
    private final BusinessClock clock;

    public MemoryCitedDocuments(Memory memory, BusinessClock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** A document that a revision cites. */
    private record Citation(Revision revision, long document) {
        Submission submission() {
            return revision.submission();
        }
    }

    private Stream<Citation> citations() {
        return memory.all(FiledMilestone.class)
                .flatMap(
                        each ->
                                new Evidence(each.answer().evidence())
                                        .document().stream()
                                                .mapToObj(
                                                        id ->
                                                                new Citation(
                                                                        Memory.value(
                                                                                each, "revision"),
                                                                        id)));
    }

    @Override
    public Set<CountyCode> underWay(long document) {
        Instant since = clock.instant().minus(Duration.ofDays(Withdrawal.DAYS_TO_UNDO + 1L));
        return citations()
                .filter(each -> each.document() == document)
                .filter(each -> each.revision().number() == each.submission().revision())
                .map(Citation::submission)
                .filter(
                        each ->
                                UNPUBLISHED.contains(each.status())
                                        || withdrawn(each).filter(since::isBefore).isPresent())
                .map(Submission::county)
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> withdrawn(Submission submission) {
        return Optional.ofNullable(Memory.value(submission.withdrawal(), "at"));
    }

    @Override
    public Set<Long> sent(Collection<Long> documents) {
        return cited(documents, each -> each.revision().sealedAt() != null);
    }

    @Override
    public Set<Long> givenBy(CountyCode county, Collection<Long> documents) {
        return cited(documents, each -> each.submission().county().equals(county));
    }

    private Set<Long> cited(Collection<Long> documents, Predicate<Citation> which) {
        return citations()
                .filter(which)
                .map(Citation::document)
                .filter(documents::contains)
                .collect(Collectors.toSet());
    }
}
