package org.csecprogress.filing.milestone.page;

import java.util.List;

/**
 * A milestone with all who report it: the county, or each of its agencies.
 *
 * @param name what is to be done
 * @param authority the law or practice behind it
 * @param due when it is due, in words
 */
public record MilestoneGroup(
        String code, String name, String authority, String due, List<MilestoneItem> items) {
    public MilestoneGroup {
        items = List.copyOf(items);
    }

    /** Whether it is overdue for any of them. */
    public boolean isLate() {
        return items.stream().anyMatch(MilestoneItem::isLate);
    }

    /** Whether there is nothing left to do: it is done, not applicable or reported by CDSS. */
    public boolean isSettled() {
        return items.stream().allMatch(MilestoneItem::isSettled);
    }

    /** Whether it has errors or findings. */
    public boolean isMarked() {
        return items.stream().anyMatch(item -> item.errors().isAny() || !item.notes().isEmpty());
    }

    /** Whether the county reports it; otherwise CDSS does. */
    public boolean isReported() {
        return items.stream().anyMatch(MilestoneItem::isReported);
    }
}
