package org.csecprogress.review.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.review.Absence;
import org.csecprogress.review.Leave;
import org.csecprogress.review.Reviewer;
import org.csecprogress.review.ReviewerLeave;
import org.csecprogress.review.ReviewerLeaves;

/** The leaves of reviewers, in memory. */
public final class MemoryReviewerLeaves implements ReviewerLeaves {
    private final Memory memory;
    private final MemoryReviewers reviewers;

    public MemoryReviewerLeaves(Memory memory) {
        this.memory = memory;
        reviewers = new MemoryReviewers(memory);
    }

    @Override
    public List<Leave> from(LocalDate day) {
        return memory.all(ReviewerLeave.class)
                .map(this::leave)
                .filter(leave -> !leave.days().last().isBefore(day))
                .toList();
    }

    private Leave leave(ReviewerLeave stored) {
        return new Leave(
                Memory.<Long>value(stored, "accountId"),
                reviewers.find(Memory.<Long>value(stored, "deputyId")),
                new Absence(Memory.value(stored, "firstDay"), Memory.value(stored, "lastDay")));
    }

    @Override
    public Set<Long> lockReviewers() {
        return reviewers.all().stream().map(Reviewer::id).collect(Collectors.toSet());
    }

    @Override
    public Optional<ReviewerLeave> find(Actor reviewer) {
        return memory.find(ReviewerLeave.class, reviewer.accountId());
    }

    @Override
    public void add(ReviewerLeave leave) {
        memory.add(leave);
    }

    @Override
    public void remove(ReviewerLeave leave) {
        memory.remove(leave);
    }
}
