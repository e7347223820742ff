package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.memory.MemoryRevisions;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.SubmissionLocks;

/** The submissions that move with releases, in memory. */
public final class MemorySubmissionLocks implements SubmissionLocks {
    private final Memory memory;

    public MemorySubmissionLocks(Memory memory) {
        this.memory = memory;
    }

    private List<Submission> submissions(Predicate<Submission> asked) {
        return memory.all(Submission.class)
                .filter(asked)
                .sorted(comparing(Submission::county))
                .toList();
    }

    @Override
    public List<Submission> lockStanding(ReportingPeriod period) {
        return lock(
                MemoryRevisions.standing(memory).stream()
                        .filter(each -> each.period().equals(period))
                        .map(StandingRevision::submission)
                        .toList());
    }

    @Override
    public List<Submission> lock(Collection<Long> submissions) {
        return submissions(each -> submissions.contains(each.id()));
    }

    @Override
    public List<Submission> lockPublished(Submission other) {
        return submissions(
                each ->
                        each.status() == SubmissionStatus.PUBLISHED
                                && each.county().equals(other.county())
                                && each.period().equals(other.period())
                                && !each.id().equals(other.id()));
    }

    @Override
    public void add(SubmissionEvent event) {
        memory.add(event);
        memory.flush();
    }
}
