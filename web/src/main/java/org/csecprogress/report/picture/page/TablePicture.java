package org.csecprogress.report.picture.page;

import java.util.List;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.Drawing;

/** A picture of one table of a measure. */
abstract class TablePicture {
    final PictureDefinition picture;
    final PictureSource source;
    final Measure measure;
    final ReleaseTable table;
    final Sentences say;

    TablePicture(
            PictureDefinition picture, PictureSource source, Measure measure, ReleaseTable table) {
        this.picture = picture;
        this.source = source;
        this.measure = measure;
        this.table = table;
        this.say = source.say();
    }

    /** Returns the picture with a link to the file of its table, without a legend. */
    PictureView view(
            String title,
            String sub,
            List<Drawing> drawings,
            List<String> notes,
            PictureView.Numbers numbers) {
        return new PictureView(
                picture.code(), title, sub, drawings, notes, numbers, source.file(table.id()));
    }
}
