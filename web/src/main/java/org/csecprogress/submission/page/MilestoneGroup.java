package org.csecprogress.submission.page;

import java.util.List;

/**
 * A milestone with everyone who reports it: the county, or each of its agencies.
 *
 * @param code code of the milestone
 * @param name what is to be reached
 * @param authority the law or practice that it comes from
 * @param due when it is due, in words
 * @param items what each reports
 */
public record MilestoneGroup(
        String code, String name, String authority, String due, List<MilestoneItem> items) {
    public MilestoneGroup {
        items = List.copyOf(items);
    }

    /** Whether it is overdue for anyone. */
    public boolean isLate() {
        return items.stream().anyMatch(MilestoneItem::isLate);
    }

    /** Whether there is nothing to do: each has reached it, need not, or leaves it to CDSS. */
    public boolean isSettled() {
        return items.stream().allMatch(MilestoneItem::isSettled);
    }

    /** Whether something in it has to be looked at. */
    public boolean isMarked() {
        return items.stream().anyMatch(item -> item.errors().isAny() || !item.notes().isEmpty());
    }

    /** Whether the county reports it; otherwise CDSS does. */
    public boolean isReported() {
        return items.stream().anyMatch(MilestoneItem::isReported);
    }
}
