package org.csecprogress.release.watch;

/** The question that a rule asks of a report. */
public enum WatchKind {
    /** Whether a share is under its target. */
    UNDER_TARGET,
    /** Whether a figure clearly changed for the worse. */
    WORSE,
    /** Whether the interval of a figure excludes that of a year ago, without a clear change. */
    UNLIKE_LAST_YEAR,
    /** Whether the rate of a group differs from that of its reference beyond chance. */
    DIFFERS,
    /** Whether a group is at least a share of a breakdown. */
    GROUP_SHARE,
    /** Whether a figure is less than another. */
    FEWER,
    /** Whether milestones are past due in more counties than a number. */
    PAST_DUE
}
