package org.csecprogress.release.text;

import java.util.List;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TextAuthor;

/** Reads the figures of a release beside which its texts are read. */
public interface FiguresBesideTexts {
    /**
     * Returns the figures that an author could write about.
     *
     * @param places codes of the places, with that of the author
     */
    NearbyFigures of(Release release, TextAuthor author, List<String> places);
}
