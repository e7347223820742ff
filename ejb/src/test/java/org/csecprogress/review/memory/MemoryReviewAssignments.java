package org.csecprogress.review.memory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.review.CountyDuty;
import org.csecprogress.review.Leave;
import org.csecprogress.review.ReviewAssignment;
import org.csecprogress.review.ReviewAssignments;
import org.csecprogress.review.ReviewDesk;

/** The assignments of reviewers to counties, in memory. */
public final class MemoryReviewAssignments implements ReviewAssignments {
    private final Memory memory;
    private final MemoryReviewers reviewers;
    private final MemoryReviewerLeaves leaves;

    public MemoryReviewAssignments(Memory memory) {
        this.memory = memory;
        reviewers = new MemoryReviewers(memory);
        leaves = new MemoryReviewerLeaves(memory);
    }

    @Override
    public ReviewDesk desk(LocalDate day) {
        return new ReviewDesk(reviewers.all(), duties(day));
    }

    private Map<CountyCode, CountyDuty> duties(LocalDate day) {
        return memory.all(ReviewAssignment.class)
                .flatMap(each -> duty(each, day))
                .collect(Collectors.toMap(CountyDuty::county, Function.identity()));
    }

    private Stream<CountyDuty> duty(ReviewAssignment assignment, LocalDate day) {
        Optional<Leave> leave =
                leaves.from(day).stream()
                        .filter(each -> each.account() == assignment.accountId())
                        .filter(each -> each.days().holds(day))
                        .findFirst();
        return reviewers.find(assignment.accountId()).stream()
                .map(
                        assigned ->
                                new CountyDuty(
                                        assignment.county(),
                                        assigned,
                                        leave.flatMap(Leave::deputy),
                                        leave.map(each -> each.days().last()).orElse(null)));
    }

    @Override
    public Optional<CountyDuty> duty(CountyCode county, LocalDate day) {
        return Optional.ofNullable(duties(day).get(county));
    }

    @Override
    public Map<CountyCode, ReviewAssignment> lock(Collection<CountyCode> counties) {
        return memory.all(ReviewAssignment.class)
                .filter(each -> counties.contains(each.county()))
                .collect(Collectors.toMap(ReviewAssignment::county, Function.identity()));
    }

    @Override
    public void add(ReviewAssignment assignment) {
        memory.add(assignment);
    }

    @Override
    public void remove(ReviewAssignment assignment) {
        memory.remove(assignment);
    }
}
