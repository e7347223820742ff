package org.csecprogress.filing.memory;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.participant.Editor;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;

/** The participants of filings, in memory. */
public final class MemoryParticipants implements Participants {
    private static final Set<SubmissionAction> BEFORE_REVIEW =
            EnumSet.of(
                    SubmissionAction.OPEN,
                    SubmissionAction.CERTIFY,
                    SubmissionAction.SUBMIT,
                    SubmissionAction.START_ENTRY);

    private final Memory memory;

    public MemoryParticipants(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Map<Long, Set<Long>> of(List<Long> submissions) {
        return submissions.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> participants(submission(id))));
    }

    private Submission submission(long id) {
        return memory.find(Submission.class, id).orElseThrow();
    }

    private Set<Long> participants(Submission submission) {
        Set<Submission> counted =
                memory.all(Submission.class)
                        .filter(
                                each ->
                                        each.county().equals(submission.county())
                                                && each.period().equals(submission.period()))
                        .filter(isCountedFor(submission))
                        .collect(Collectors.toSet());
        Set<Long> accounts = new HashSet<>();
        counted.forEach(each -> accounts.addAll(editors(each)));
        memory.all(SubmissionEvent.class)
                .filter(event -> counted.contains(event.submission()))
                .filter(event -> BEFORE_REVIEW.contains(event.action()))
                .forEach(event -> accounts.add(event.actorId()));
        return accounts;
    }

    private Predicate<Submission> isCountedFor(Submission submission) {
        return each ->
                each.id().equals(submission.id())
                        || each.status() != SubmissionStatus.WITHDRAWN
                        || memory.all(Submission.class)
                                .flatMap(later -> later.startedFrom().stream())
                                .anyMatch(started -> Objects.equals(started, each.id()));
    }

    @Override
    public Set<Long> editors(Submission submission) {
        return memory.all(Editor.class)
                .filter(editor -> Memory.refers(editor, "submission", submission.id()))
                .map(editor -> Memory.<Long>value(editor, "accountId"))
                .collect(Collectors.toSet());
    }

    @Override
    public void add(Submission submission, Actor editor) {
        if (!editors(submission).contains(editor.accountId())) {
            memory.add(new Editor(submission, editor.accountId()));
        }
    }

    @Override
    public void copy(Submission from, Submission to) {
        editors(from).forEach(account -> memory.add(new Editor(to, account)));
    }
}
