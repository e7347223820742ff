package org.csecprogress.release.text.service;

import java.util.List;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.TextSheet;
import org.csecprogress.release.text.WithheldFigure;

/**
 * Public texts of a county or of CDSS, with the withheld figures beside them.
 *
 * @param withheld withheld figures of the state, the county's region and the county, in the order
 *     of the tables; of the state and all regions if CDSS is the author
 * @param countyShown whether the release shows figures of this county alone
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
