package org.csecprogress.release.text.memory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.memory.MemoryRevisions;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.memory.OfRelease;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.text.DecidedText;
import org.csecprogress.release.text.PublishedDecision;
import org.csecprogress.release.text.ReleasedFilings;

/** The counties' filings in releases, in memory. */
public final class MemoryReleasedFilings implements ReleasedFilings {
    private final Memory memory;

    public MemoryReleasedFilings(Memory memory) {
        this.memory = memory;
    }

    private Stream<ReleaseMember> members(Submission submission) {
        return memory.all(ReleaseMember.class).filter(each -> each.submission() == submission.id());
    }

    @Override
    public boolean isFrozen(Submission submission) {
        return members(submission)
                .map(each -> Memory.<Release>value(each, "release"))
                .anyMatch(each -> !each.isOut() || each.publishedAt().isPresent());
    }

    @Override
    public List<PublishedDecision> decisions(Submission submission) {
        String author = submission.county().value();
        return members(submission)
                .map(each -> Memory.<Release>value(each, "release"))
                .filter(release -> release.status().isPublic())
                .sorted(Comparator.comparing(Release::number))
                .flatMap(release -> decisions(release, author))
                .toList();
    }

    private Stream<PublishedDecision> decisions(Release release, String author) {
        return OfRelease.all(memory, DecidedText.class, release)
                .filter(each -> author.equals(Memory.value(each, "author")))
                .map(
                        each ->
                                new PublishedDecision(
                                        release.number(),
                                        each.field(),
                                        Memory.value(each, "verdict"),
                                        Memory.value(each, "reason")));
    }

    @Override
    public List<StandingRevision> since(Release release) {
        List<Long> frozen =
                OfRelease.all(memory, ReleaseMember.class, release)
                        .map(ReleaseMember::revision)
                        .toList();
        return MemoryRevisions.standing(memory).stream()
                .filter(each -> each.period().equals(release.number().period()))
                .filter(each -> !frozen.contains(each.revision()))
                .sorted(Comparator.comparing(StandingRevision::county))
                .toList();
    }
}
