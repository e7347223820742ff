package org.csecprogress.filing.memory;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.StatusDifference;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Submissions;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;

/** The submissions, in memory. */
public final class MemorySubmissions implements Submissions {
    private static final Comparator<Submission> NEWEST_FIRST =
            comparing(Submission::period).thenComparing(Submission::revision).reversed();
    private static final Comparator<SubmissionEvent> OLDEST_FIRST = comparing(SubmissionEvent::at);

    private final Memory memory;

    public MemorySubmissions(Memory memory) {
        this.memory = memory;
    }

    private static boolean maySee(Actor actor, CountyCode county) {
        return actor.worksForState() || actor.worksFor(county);
    }

    private Stream<Submission> filing(Actor actor, CountyCode county, ReportingPeriod period) {
        return ofCounty(actor, county).stream().filter(each -> each.period().equals(period));
    }

    @Override
    public Optional<Submission> find(Actor actor, CountyCode county, ReportingPeriod period) {
        return notWithdrawn(actor, county, period).stream().findFirst();
    }

    @Override
    public List<Submission> notWithdrawn(Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(actor, county, period)
                .filter(each -> each.status() != SubmissionStatus.WITHDRAWN)
                .toList();
    }

    @Override
    public List<Submission> includingWithdrawn(
            Actor actor, CountyCode county, ReportingPeriod period) {
        return filing(actor, county, period).toList();
    }

    @Override
    public List<Submission> lockEvery(Actor actor, CountyCode county, ReportingPeriod period) {
        return includingWithdrawn(actor, county, period);
    }

    @Override
    public Optional<Revision> findRevision(
            Actor actor, CountyCode county, ReportingPeriod period, int revision) {
        return memory.all(Revision.class)
                .filter(each -> each.number() == revision)
                .filter(each -> filing(actor, county, period).toList().contains(each.submission()))
                .findFirst();
    }

    @Override
    public int nextRevision(CountyCode county, ReportingPeriod period) {
        return 1
                + memory.all(Submission.class)
                        .filter(isOf(county, period))
                        .mapToInt(Submission::revision)
                        .max()
                        .orElse(0);
    }

    @Override
    public Submission lock(Actor actor, CountyCode county, ReportingPeriod period) {
        return find(actor, county, period).orElseThrow(() -> new NotFoundException("submission"));
    }

    @Override
    public List<Submission> ofCounty(Actor actor, CountyCode county) {
        return memory.all(Submission.class)
                .filter(each -> maySee(actor, county) && each.county().equals(county))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    @Override
    public List<Submission> ofPeriod(Actor actor, ReportingPeriod period) {
        return memory.all(Submission.class)
                .filter(each -> actor.worksForState() && each.period().equals(period))
                .toList();
    }

    @Override
    public Map<CountyCode, List<SubmissionEvent>> events(List<Submission> all) {
        return events().filter(e -> all.stream().anyMatch(isOf(e.county(), e.period())))
                .collect(Collectors.groupingBy(SubmissionEvent::county));
    }

    private static Predicate<Submission> isOf(CountyCode county, ReportingPeriod period) {
        return each -> each.county().equals(county) && each.period().equals(period);
    }

    private Stream<SubmissionEvent> events() {
        return memory.all(SubmissionEvent.class).sorted(OLDEST_FIRST);
    }

    @Override
    public List<StatusDifference> differing() {
        return memory.all(Submission.class)
                .map(s -> new StatusDifference(s.period(), s.county(), s.status(), last(s)))
                .filter(each -> each.status() != each.byEvents())
                .toList();
    }

    private SubmissionStatus last(Submission submission) {
        return events().filter(event -> event.submission() == submission)
                .reduce((earlier, later) -> later)
                .map(SubmissionEvent::to)
                .orElse(null);
    }

    @Override
    public void add(Submission submission) {
        memory.add(submission);
    }

    @Override
    public void add(SubmissionEvent event) {
        memory.add(event);
    }

    @Override
    public void touch(Submission submission) {
        memory.touch(submission);
    }

    @Override
    public void flush() {
        memory.flush();
    }
}
