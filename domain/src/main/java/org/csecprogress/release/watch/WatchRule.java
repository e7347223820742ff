package org.csecprogress.release.watch;

/**
 * A rule that says when a figure is to be watched.
 *
 * @param kind the question that it asks
 * @param measure code of the measure; empty for milestones
 * @param other code of the measure that it is compared with, or empty
 * @param dimension code of the breakdown that it reads, or empty
 * @param group code of the group within the breakdown, or empty
 * @param reference code of the group that it is compared with, or empty
 * @param limit a share in per cent, or a number of counties; 0 if the question has none
 */
public record WatchRule(
        WatchKind kind,
        String measure,
        String other,
        String dimension,
        String group,
        String reference,
        int limit) {}
