package org.csecprogress.release.text;

import java.util.List;

/**
 * The figures of a release that an author of texts could write about.
 *
 * @param withheld the withheld ones, in the order of the tables
 * @param own whether the release has any figure of the author's own place
 */
public record NearbyFigures(List<WithheldFigure> withheld, boolean own) {
    public NearbyFigures {
        withheld = List.copyOf(withheld);
    }
}
