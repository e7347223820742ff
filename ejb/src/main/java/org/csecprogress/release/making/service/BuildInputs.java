package org.csecprogress.release.making.service;

import java.util.List;
import java.util.Set;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;

/**
 * Everything that is read before a build.
 *
 * @param digest digest over all of it
 */
record BuildInputs(
        FrozenFigures figures,
        List<Earlier> earlier,
        Previewed previewed,
        List<TableDetail> tests,
        String digest) {
    /** Returns the tables of the catalogue that the release leaves out. */
    Set<TableId> left() {
        return TableDetail.leftOut(tests);
    }

    LinkedRelease linked() {
        return LinkedRelease.of(figures, earlier, previewed, left());
    }
}
