package org.csecprogress.publication.text;

import java.util.List;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.TextAuthor;

/** Reads the figures of a release beside which its texts are read. */
public interface FiguresBesideTexts {
    /**
     * Returns the figures that an author could write about.
     *
     * @param places codes of the places, with that of the author
     */
    NearbyFigures of(Release release, TextAuthor author, List<String> places);
}
