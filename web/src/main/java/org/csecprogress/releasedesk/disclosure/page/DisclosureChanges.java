package org.csecprogress.releasedesk.disclosure.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.review.ReleaseComparison;

/** The figures that were shown before and are withheld now, and the reverse. */
@Named
@ViewScoped
public class DisclosureChanges implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private DisclosureView view;
    @Inject private DisclosureReading reading;

    private final TableLines<FigureLine> lines =
            new TableLines<>("changes", this::read, FigureLine::key);

    private Sliced<FigureLine> read(Slice slice) {
        List<FigureLine> all =
                view.getReview().comparison().changes().stream()
                        .map(
                                each ->
                                        FigureLine.of(
                                                each.table(),
                                                each.row(),
                                                Sentences.ofPage()
                                                        .of("disclosure.way." + each.way()),
                                                reading.names()))
                        .toList();
        return Sliced.of(all, slice, FigureLine.ORDERS);
    }

    /** Returns the number of changes in each kind of table. */
    public List<Map.Entry<TableKind, ReleaseComparison.Count>> getKinds() {
        return List.copyOf(view.getReview().comparison().byKind().entrySet());
    }

    /** Returns the changed figures. */
    public TableLines<FigureLine> getLines() {
        return lines;
    }
}
