package org.csecprogress.publication.service;

import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.publication.TextSheet;

/**
 * The public texts of a county beside what the release withholds.
 *
 * @param withheld of the state, the county's region and the county, in the order of the tables
 * @param countyShown whether the release has figures of this county alone
 * @param deciding whether this actor may decide now
 */
public record CountyTexts(
        CountyCode county,
        TextSheet sheet,
        List<WithheldFigure> withheld,
        boolean countyShown,
        boolean deciding) {
    public CountyTexts {
        withheld = List.copyOf(withheld);
    }
}
