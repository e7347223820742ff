package org.csecprogress.filing.withdrawal.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;

/**
 * A submission that its county withdrew. Everything in it stays readable.
 *
 * @param events its history, oldest first
 * @param undoUntil the last day on which the withdrawal can be undone; empty if it is past or a
 *     newer submission was opened
 * @param isCarriedOn whether the filing's current submission started with its answers
 */
public record Withdrawn(
        Submission submission,
        List<SubmissionEvent> events,
        Optional<LocalDate> undoUntil,
        boolean isCarriedOn) {
    public Withdrawn {
        events = List.copyOf(events);
    }
}
