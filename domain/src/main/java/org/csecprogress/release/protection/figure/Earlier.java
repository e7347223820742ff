package org.csecprogress.release.protection.figure;

import java.util.Set;
import org.csecprogress.release.ReleaseNumber;

/**
 * A release that was once public. It counts as known for ever, even if it was withdrawn.
 *
 * @param figures the figures that were frozen with it
 * @param shown addresses of the figures that it showed
 * @param references the releases that were public when it was planned
 */
public record Earlier(FrozenFigures figures, Set<String> shown, Set<ReleaseNumber> references) {
    public Earlier {
        shown = Set.copyOf(shown);
        references = Set.copyOf(references);
    }
}
