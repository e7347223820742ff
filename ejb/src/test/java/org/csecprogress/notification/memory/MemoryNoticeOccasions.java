package org.csecprogress.notification.memory;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.NoticeOccasions;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.FailedFigure;
import org.csecprogress.release.record.ReleaseMember;

/** The occasions of notices, in memory. */
public final class MemoryNoticeOccasions implements NoticeOccasions {
    private static final Comparator<SubmissionEvent> OLDEST_FIRST =
            comparing(SubmissionEvent::at).thenComparing(event -> Memory.<Long>value(event, "id"));

    private final Memory memory;

    public MemoryNoticeOccasions(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Map<CountyCode, List<SubmissionStatus>> statuses(ReportingPeriod period) {
        return memory.all(Submission.class)
                .filter(each -> each.period().equals(period))
                .collect(
                        Collectors.groupingBy(
                                Submission::county,
                                Collectors.mapping(Submission::status, Collectors.toList())));
    }

    @Override
    public List<Long> reviewersOf(Submission submission) {
        return actors(submission, SubmissionAction.START_REVIEW).toList();
    }

    @Override
    public boolean isEnteredBy(Submission submission, long account) {
        return actors(submission, SubmissionAction.START_ENTRY).anyMatch(each -> each == account);
    }

    private Stream<Long> actors(Submission submission, SubmissionAction action) {
        return memory.all(SubmissionEvent.class)
                .filter(each -> each.submission().id().equals(submission.id()))
                .filter(each -> each.action() == action)
                .sorted(OLDEST_FIRST.reversed())
                .map(SubmissionEvent::actorId)
                .distinct();
    }

    @Override
    public List<Release> scheduled() {
        return memory.all(Release.class)
                .filter(each -> each.status() == ReleaseStatus.SCHEDULED)
                .filter(each -> each.scheduledFor().isPresent())
                .sorted(
                        comparing((Release each) -> each.number().period())
                                .thenComparing(each -> each.number().revision()))
                .toList();
    }

    private static boolean isOf(Object part, ReleaseNumber number) {
        return Memory.<Release>value(part, "release").number().equals(number);
    }

    @Override
    public List<CountyCode> counties(ReleaseNumber release) {
        return memory.all(ReleaseMember.class)
                .filter(each -> isOf(each, release))
                .map(ReleaseMember::county)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<TableId> unprovedTables(ReleaseNumber release) {
        return memory.all(FailedFigure.class)
                .filter(each -> isOf(each, release))
                .sorted(comparing(each -> Memory.<Integer>value(each, "position")))
                .map(each -> each.unproved().table())
                .distinct()
                .toList();
    }
}
