package org.csecprogress.filing.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.filing.revision.WorkingCopy;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** The revisions of submissions, in memory. */
public final class MemoryRevisions implements Revisions {
    private static final Set<SubmissionStatus> STANDING =
            EnumSet.of(SubmissionStatus.APPROVED, SubmissionStatus.PUBLISHED);

    private final Memory memory;

    public MemoryRevisions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Revision of(Submission submission, int number) {
        return memory.all(Revision.class)
                .filter(each -> isOf(each, submission) && each.number() == number)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    @Override
    public WorkingCopy workingCopy(Submission submission, Actor editor) {
        Revision current = current(submission);
        boolean hasEdited =
                new MemoryParticipants(memory).editors(submission).contains(editor.accountId());
        return new WorkingCopy(current, hasEdited ? 1 : 0, certifications(current).size());
    }

    private static boolean isOf(Revision revision, Submission submission) {
        return revision.submission().id().equals(submission.id());
    }

    @Override
    public Map<Long, Revision> current(List<Submission> all) {
        return all.stream().collect(Collectors.toMap(Submission::id, this::current));
    }

    @Override
    public List<Revision> sealed(Submission submission) {
        return memory.all(Revision.class)
                .filter(each -> each.submission().county().equals(submission.county()))
                .filter(each -> each.submission().period().equals(submission.period()))
                .filter(each -> each.sealedAt() != null && !isDraft(each.submission()))
                .sorted(Comparator.comparing(Revision::number))
                .toList();
    }

    /** Whether it is a draft, or was one when it was withdrawn. */
    private static boolean isDraft(Submission submission) {
        return submission.withdrawal().from().orElse(submission.status()) == SubmissionStatus.DRAFT;
    }

    @Override
    public List<StandingRevision> standingBefore(
            Collection<CountyCode> counties, ReportingPeriod period) {
        return standing(memory).stream()
                .filter(each -> counties.contains(each.county()))
                .filter(each -> each.period().compareTo(period) < 0)
                .toList();
    }

    /** Returns the rows of the view: the newest decided revision of every filing. */
    public static List<StandingRevision> standing(Memory memory) {
        return memory
                .all(Revision.class)
                .filter(each -> each.number() == each.submission().revision())
                .filter(each -> STANDING.contains(each.submission().status()))
                .collect(
                        Collectors.toMap(
                                each ->
                                        each.submission().period()
                                                + "-"
                                                + each.submission().county(),
                                Function.identity(),
                                BinaryOperator.maxBy(Comparator.comparing(Revision::number))))
                .values()
                .stream()
                .map(MemoryRevisions::row)
                .toList();
    }

    private static StandingRevision row(Revision revision) {
        Submission submission = revision.submission();
        return Memory.row(
                StandingRevision.class,
                Map.of(
                        "revision", revision.id(),
                        "submission", submission.id(),
                        "county", submission.county(),
                        "period", submission.period()));
    }

    @Override
    public void add(Revision revision) {
        memory.add(revision);
    }

    @Override
    public void add(List<SealedFinding> findings) {
        memory.addAll(findings);
    }

    @Override
    public Map<Long, List<Certification>> certifications(List<Long> revisions) {
        return memory.all(Certification.class)
                .filter(each -> revisions.contains(each.revision().id()))
                .sorted(Comparator.comparing(each -> each.agency().name()))
                .collect(Collectors.groupingBy(each -> each.revision().id()));
    }

    @Override
    public void add(Certification certification) {
        memory.add(certification);
    }

    @Override
    public int lapse(Revision revision) {
        List<Certification> lapsed = certifications(revision);
        memory.removeAll(lapsed);
        return lapsed.size();
    }
}
