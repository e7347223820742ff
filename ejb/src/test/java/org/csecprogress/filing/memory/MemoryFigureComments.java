package org.csecprogress.filing.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;
import org.csecprogress.inmemory.Memory;

/** The reviewers' questions, in memory. */
public final class MemoryFigureComments implements FigureComments {
    private final Memory memory;

    public MemoryFigureComments(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Map<Long, List<FigureComment>> of(List<Submission> all) {
        return all.stream()
                .flatMap(each -> of(each).stream())
                .collect(Collectors.groupingBy(FigureComment::submissionId));
    }

    @Override
    public List<FigureComment> of(Submission submission) {
        return memory.all(FigureComment.class)
                .filter(each -> each.submissionId() == submission.id())
                .sorted(Comparator.comparing(FigureComment::writtenAt))
                .toList();
    }

    @Override
    public Optional<FigureComment> find(Submission submission, long id) {
        return of(submission).stream().filter(each -> each.id() == id).findFirst();
    }

    @Override
    public void add(FigureComment comment) {
        memory.add(comment);
    }

    @Override
    public void remove(FigureComment comment) {
        memory.remove(comment);
    }
}
