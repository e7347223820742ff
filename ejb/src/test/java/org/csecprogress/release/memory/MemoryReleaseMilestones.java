package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.revision.FiledMilestone;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMilestone;
import org.csecprogress.release.record.ReleaseMilestones;

/** The milestones that are frozen with releases, in memory. */
public final class MemoryReleaseMilestones implements ReleaseMilestones {
    private final Memory memory;

    public MemoryReleaseMilestones(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(Release release, Collection<MilestoneStanding> standings) {
        standings.forEach(standing -> memory.add(new ReleaseMilestone(release, standing)));
    }

    @Override
    public List<Answered> answers(Release release, ReportingPeriod from) {
        return newestFirst(
                        each ->
                                each.id() == release.id()
                                        || (isCurrentBefore(each, release.number().period())
                                                && each.number().period().compareTo(from) >= 0))
                .flatMap(each -> answers(each, each.id() != release.id()))
                .toList();
    }

    private Stream<Release> newestFirst(Predicate<Release> asked) {
        return memory.all(Release.class)
                .filter(asked)
                .sorted(comparing(each -> each.number().period(), Comparator.reverseOrder()));
    }

    private static boolean isCurrentBefore(Release release, ReportingPeriod period) {
        return release.status() == ReleaseStatus.PUBLISHED
                && release.number().period().compareTo(period) < 0;
    }

    private Stream<Answered> answers(Release release, boolean earlier) {
        return OfRelease.all(memory, ReleaseMember.class, release)
                .flatMap(
                        member ->
                                memory.all(FiledMilestone.class)
                                        .filter(
                                                each ->
                                                        Memory.refers(
                                                                each,
                                                                "revision",
                                                                member.revision()))
                                        .map(each -> withoutNote(each.answer()))
                                        .map(
                                                answer ->
                                                        new Answered(
                                                                earlier, member.county(), answer)));
    }

    private static MilestoneAnswer withoutNote(MilestoneAnswer answer) {
        return new MilestoneAnswer(
                answer.milestone(),
                answer.agency(),
                answer.status(),
                answer.actual(),
                answer.evidence(),
                "");
    }

    @Override
    public List<Known> before(ReportingPeriod period) {
        return newestFirst(each -> isCurrentBefore(each, period))
                .flatMap(
                        each ->
                                standings(each)
                                        .map(
                                                standing ->
                                                        new Known(
                                                                each.number().period(), standing)))
                .toList();
    }

    private Stream<MilestoneStanding> standings(Release release) {
        return OfRelease.all(memory, ReleaseMilestone.class, release)
                .map(ReleaseMilestone::standing)
                .sorted(
                        comparing(MilestoneStanding::county)
                                .thenComparing(MilestoneStanding::milestone));
    }

    @Override
    public List<MilestoneStanding> of(Release release, CountyCode county) {
        return standings(release).filter(each -> each.county().equals(county)).toList();
    }
}
