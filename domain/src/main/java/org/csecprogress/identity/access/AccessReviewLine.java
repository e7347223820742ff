package org.csecprogress.identity.access;

import java.time.Instant;

/**
 * A place in the list of reviews.
 *
 * @param people accounts that are not disabled
 * @param reviewer the name of who reviewed it last, or null
 * @param at when that was, or null
 * @param isDue whether nobody has reviewed it in this half-year
 */
public record AccessReviewLine(
        AccessPlace place, int people, String reviewer, Instant at, boolean isDue) {}
