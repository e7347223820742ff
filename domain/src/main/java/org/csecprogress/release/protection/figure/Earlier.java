package org.csecprogress.release.protection.figure;

import java.util.Set;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;

/**
 * A release that was once public. It counts as known for ever, even if it was withdrawn.
 *
 * @param figures the figures that were frozen with it
 * @param shown addresses of the figures that it showed
 * @param left the catalogue's tables that it did not publish
 * @param references the releases that were public when it was planned
 */
public record Earlier(
        FrozenFigures figures,
        Set<String> shown,
        Set<TableId> left,
        Set<ReleaseNumber> references) {
    public Earlier {
        shown = Set.copyOf(shown);
        left = Set.copyOf(left);
        references = Set.copyOf(references);
    }

    /** Creates a release that published every table. */
    public Earlier(FrozenFigures figures, Set<String> shown, Set<ReleaseNumber> references) {
        this(figures, shown, Set.of(), references);
    }
}
