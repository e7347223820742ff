package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.web.PageLinks;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.review.ReleaseComparison;
import org.csecprogress.releasedesk.web.ListPage;
import org.csecprogress.releasedesk.web.TableNames;

/** The figures that were shown before and are withheld now, and the reverse. */
@Named
@RequestScoped
public class DisclosureChanges {
    private static final Sentences SAY = DisclosureView.SAY;

    @Inject private DisclosureView view;

    /** The number of changes in one kind of table. */
    public record Kind(String name, int withheld, int shown) {}

    /** One changed figure. */
    public record Line(String measure, String place, String group, String when, String way) {}

    private ReleaseComparison comparison() {
        return view.review().comparison();
    }

    /**
     * Returns the release compared with and how many tables it lacks, or a note that there is none.
     */
    public String getWith() {
        return view.review()
                .last()
                .map(ReleaseNumber::toString)
                .map(last -> SAY.of("disclosure.changes.with", last, comparison().alone()))
                .orElse(SAY.of("disclosure.changes.none"));
    }

    /** Returns the number of changes in each kind of table. */
    public List<Kind> getKinds() {
        return comparison().byKind().entrySet().stream()
                .map(
                        each ->
                                new Kind(
                                        view.names().kind(each.getKey()),
                                        each.getValue().withheld(),
                                        each.getValue().shown()))
                .toList();
    }

    private ListPage<ReleaseComparison.Change> page() {
        return ListPage.of(comparison().changes(), view.parameter("page"));
    }

    /** Returns the changes on the requested page. */
    public List<Line> getLines() {
        return page().rows().stream().map(this::line).toList();
    }

    private Line line(ReleaseComparison.Change change) {
        TableNames names = view.names();
        return new Line(
                names.measure(change.table().measure()),
                names.place(change.row().geography()),
                names.group(change.row()),
                SAY.of("disclosure.when." + change.table().level()),
                SAY.of("disclosure.way." + change.way()));
    }

    /** Returns the links to the pages of the list. */
    public List<PageLinks.PageLink> getPages() {
        return page().links(() -> view.to(DisclosureView.Part.COMPARISON), SAY);
    }
}
