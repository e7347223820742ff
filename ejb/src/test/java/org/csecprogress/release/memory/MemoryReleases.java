package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.memory.MemoryRevisions;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.FiledPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.record.ReleaseMember;

/** The releases and their history, in memory. */
public final class MemoryReleases implements Releases {
    private static final Comparator<ReleaseEvent> OLDEST_FIRST =
            comparing(ReleaseEvent::at)
                    .thenComparing(comparing(event -> Memory.<Long>value(event, "id")));

    private final Memory memory;

    public MemoryReleases(Memory memory) {
        this.memory = memory;
    }

    @Override
    public List<Release> all() {
        return memory.all(Release.class)
                .sorted(comparing(Release::number, Comparator.reverseOrder()))
                .toList();
    }

    @Override
    public Optional<Release> find(ReleaseNumber number) {
        return all().stream().filter(each -> each.number().equals(number)).findFirst();
    }

    @Override
    public List<Release> known() {
        return all().stream()
                .filter(
                        each ->
                                each.publishedAt().isPresent()
                                        || each.openedAt().isPresent()
                                        || each.status() == ReleaseStatus.WITHDRAWN)
                .toList();
    }

    @Override
    public Release lock(ReleaseNumber number) {
        return find(number).orElseThrow(() -> new NotFoundException("release"));
    }

    @Override
    public Release lockInTurn(ReleaseNumber number) {
        return lock(number);
    }

    @Override
    public List<Release> due(Instant now) {
        return memory.all(Release.class)
                .filter(each -> each.status() == ReleaseStatus.SCHEDULED)
                .filter(each -> !each.scheduledFor().orElse(Instant.MAX).isAfter(now))
                .sorted(comparing(each -> each.clearance().at().orElse(Instant.MAX)))
                .toList();
    }

    @Override
    public Optional<Release> newest(ReportingPeriod period) {
        return all().stream()
                .filter(each -> each.number().period().equals(period))
                .filter(each -> each.status() != ReleaseStatus.NONE)
                .findFirst();
    }

    @Override
    public List<ReleaseEvent> events(Release release) {
        return memory.all(ReleaseEvent.class)
                .filter(event -> event.release().id() == release.id())
                .sorted(OLDEST_FIRST.reversed())
                .toList();
    }

    @Override
    public Set<Long> approvers(Release release) {
        Set<Long> members =
                OfRelease.all(memory, ReleaseMember.class, release)
                        .map(ReleaseMember::submission)
                        .collect(Collectors.toSet());
        return memory.all(SubmissionEvent.class)
                .filter(event -> event.action() == SubmissionAction.APPROVE)
                .filter(event -> members.contains(event.submission().id()))
                .map(SubmissionEvent::actorId)
                .collect(Collectors.toSet());
    }

    @Override
    public List<FiledPeriod> filed() {
        return memory.all(Submission.class)
                .map(Submission::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(period -> new FiledPeriod(period, standing(period)))
                .toList();
    }

    private long standing(ReportingPeriod period) {
        return MemoryRevisions.standing(memory).stream()
                .filter(each -> each.period().equals(period))
                .count();
    }

    @Override
    public void add(Release release) {
        memory.add(release);
    }

    @Override
    public void add(ReleaseEvent event) {
        memory.add(event);
    }

    @Override
    public void flush() {
        memory.flush();
    }
}
