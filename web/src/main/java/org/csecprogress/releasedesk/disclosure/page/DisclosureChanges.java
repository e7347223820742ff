package org.csecprogress.releasedesk.disclosure.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
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

    private final FigureLines lines = new Lines();

    private final class Lines extends FigureLines {
        @Serial private static final long serialVersionUID = 1L;

        Lines() {
            super("changes");
        }

        @Override
        protected List<Line> all() {
            return view.getReview().comparison().changes().stream()
                    .map(
                            each ->
                                    Line.of(
                                            each.table(),
                                            each.row(),
                                            Sentences.ofPage().of("disclosure.way." + each.way()),
                                            reading.names()))
                    .toList();
        }
    }

    /** Returns the number of changes in each kind of table. */
    public List<Map.Entry<TableKind, ReleaseComparison.Count>> getKinds() {
        return List.copyOf(view.getReview().comparison().byKind().entrySet());
    }

    /** Returns the changed figures. */
    public TableLines<FigureLines.Line> getLines() {
        return lines;
    }
}
