package org.csecprogress.submission.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionEvent;

/**
 * A submission that its county gave up. Everything in it stays readable.
 *
 * @param events what happened to it, the oldest first
 * @param undoUntil the last day on which it can be undone; empty where that is over, or a newer
 *     submission was opened
 * @param isCarriedOn whether the filing's present submission began with its answers
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
