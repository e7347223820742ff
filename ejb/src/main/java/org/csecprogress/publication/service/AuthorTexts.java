package org.csecprogress.publication.service;

import java.util.List;
import org.csecprogress.publication.TextAuthor;
import org.csecprogress.publication.TextSheet;

/**
 * The public texts of a county, or of CDSS, beside what the release withholds.
 *
 * @param withheld of the state, the county's region and the county, in the order of the tables; of
 *     the state and all regions where CDSS wrote
 * @param countyShown whether the release has figures of this county alone
 * @param deciding whether this actor may decide now
 */
public record AuthorTexts(
        TextAuthor author,
        TextSheet sheet,
        List<WithheldFigure> withheld,
        boolean countyShown,
        boolean deciding) {
    public AuthorTexts {
        withheld = List.copyOf(withheld);
    }
}
