package org.csecprogress.progress;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The day that CDSS set for a county to reach a milestone.
 *
 * @param milestone code of the milestone
 * @param due the day
 * @param changes how often it was changed since it was set for the first time
 * @param changedAt when it was set last
 */
public record MilestoneDue(String milestone, LocalDate due, int changes, Instant changedAt) {}
