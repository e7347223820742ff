package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.TextAnswer;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.making.FailedFigure;
import org.csecprogress.release.making.RemedyTable;
import org.csecprogress.release.making.TriedRemedy;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.ReleaseCounty;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;
import org.csecprogress.release.record.ReleaseMilestone;
import org.csecprogress.release.review.ReleaseOpening;
import org.csecprogress.release.text.DecidedText;

/** The submissions of releases and what is copied from them, in memory. */
public final class MemoryReleaseMembers implements ReleaseMembers {
    private static final List<Class<?>> FIXED =
            List.of(
                    ReleaseOpening.class,
                    FailedFigure.class,
                    TriedRemedy.class,
                    RemedyTable.class,
                    DecidedText.class,
                    ReleaseMilestone.class,
                    ReleaseCounty.class,
                    CountedFiling.class,
                    ReleaseMember.class);

    private static final List<String> COPIED =
            List.of(
                    "author",
                    "field",
                    "digest",
                    "verdict",
                    "reason",
                    "decidedBy",
                    "decidedName",
                    "decidedAt");

    private final Memory memory;

    public MemoryReleaseMembers(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void freeze(Release release, Collection<Submission> submissions) {
        for (Submission submission : submissions) {
            memory.all(Revision.class)
                    .filter(each -> each.submission().id().equals(submission.id()))
                    .filter(each -> each.number() == submission.revision())
                    .forEach(each -> memory.add(new ReleaseMember(release, submission, each)));
        }
    }

    @Override
    public List<ReleaseMember> of(Release release) {
        return OfRelease.all(memory, ReleaseMember.class, release)
                .sorted(comparing(ReleaseMember::county))
                .toList();
    }

    @Override
    public Map<Long, Instant> firstSubmitted(Collection<Submission> submissions) {
        Map<Long, Instant> first = new HashMap<>();
        for (Submission each : submissions) {
            memory.all(SubmissionEvent.class)
                    .filter(event -> event.action() == SubmissionAction.SUBMIT)
                    .filter(event -> event.submission().status() != SubmissionStatus.WITHDRAWN)
                    .filter(event -> event.submission().county().equals(each.county()))
                    .filter(event -> event.submission().period().equals(each.period()))
                    .map(SubmissionEvent::at)
                    .min(Instant::compareTo)
                    .ifPresent(at -> first.put(each.id(), at));
        }
        return first;
    }

    @Override
    public void copyMethods(Release release, Collection<String> fields) {
        for (ReleaseMember member : of(release)) {
            memory.all(TextAnswer.class)
                    .filter(each -> Memory.refers(each, "revision", member.revision()))
                    .filter(each -> fields.contains(each.key()) && !each.body().isEmpty())
                    .map(each -> new CountyMethod(member.county(), each.key(), each.body()))
                    .forEach(
                            method ->
                                    memory.block(MethodRow.class)
                                            .add(new MethodRow(release, method)));
        }
    }

    @Override
    public void carryDecisions(Release release) {
        ReleaseNumber before =
                new ReleaseNumber(release.number().period(), release.number().revision() - 1);
        Optional<Release> last = new MemoryReleases(memory).find(before);
        if (last.isEmpty()) {
            return;
        }
        List<Long> same = of(last.get()).stream().map(ReleaseMember::revision).toList();
        of(release).stream()
                .filter(member -> same.contains(member.revision()))
                .forEach(member -> carry(last.get(), member.county().value(), release));
    }

    private void carry(Release from, String author, Release to) {
        OfRelease.all(memory, DecidedText.class, from)
                .filter(each -> author.equals(Memory.value(each, "author")))
                .forEach(each -> memory.add(copy(each, to)));
    }

    private static DecidedText copy(DecidedText decided, Release to) {
        Map<String, Object> values = new HashMap<>();
        COPIED.forEach(name -> values.put(name, Memory.value(decided, name)));
        values.put("release", to);
        return Memory.row(DecidedText.class, values);
    }

    @Override
    public void drop(Release release) {
        OfRelease.drop(memory, release, FIXED);
        memory.block(MethodRow.class).removeIf(row -> row.release().id() == release.id());
    }
}
