package org.csecprogress.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The course of one county's filing for one quarter.
 *
 * @param steps in the order of time; none for a filing that is not started
 * @param entered why CDSS opens it and enters every answer from paper; empty if the county does
 */
public record PlannedFiling(
        CountyCode county, ReportingPeriod period, List<DemoStep> steps, Optional<String> entered) {
    public PlannedFiling {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (!steps.get(i).at().isAfter(steps.get(i - 1).at())) {
                throw new IllegalArgumentException(
                        "%s %s: %s is not after %s"
                                .formatted(county, period, steps.get(i), steps.get(i - 1)));
            }
        }
    }

    /** Returns whether CDSS returns it, so that its first submission has a slip. */
    public boolean isReturned() {
        return has(DemoStep.Move.RETURN);
    }

    /** Returns the course without the return, for answers without an error to find. */
    public PlannedFiling withoutReturn() {
        int first = steps.stream().map(DemoStep::move).toList().indexOf(DemoStep.Move.RETURN);
        List<DemoStep> straight = new ArrayList<>(first < 0 ? steps : steps.subList(0, first));
        if (first >= 0) {
            steps.stream().filter(s -> s.move() == DemoStep.Move.APPROVE).forEach(straight::add);
        }
        return new PlannedFiling(county, period, straight, entered);
    }

    /** Returns whether the course has the move. */
    public boolean has(DemoStep.Move move) {
        return steps.stream().anyMatch(step -> step.move() == move);
    }
}
