package org.csecprogress.progress;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The due date that CDSS set for a county's milestone.
 *
 * @param milestone code of the milestone
 * @param due the day
 * @param changes how often it was changed since it was first set
 * @param changedAt when it was last set
 */
public record MilestoneDue(String milestone, LocalDate due, int changes, Instant changedAt) {}
