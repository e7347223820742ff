package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.kernel.web.PageLinks;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.review.ReleaseComparison;
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

    public List<Kind> getKinds() {
        List<Kind> kinds = new ArrayList<>();
        comparison()
                .byKind()
                .forEach(
                        (kind, count) ->
                                kinds.add(
                                        new Kind(
                                                view.names().kind(kind),
                                                count.withheld(),
                                                count.shown())));
        return kinds;
    }

    private int pages() {
        int size = comparison().changes().size();
        return Math.max(1, (size + WithheldFigures.ON_A_PAGE - 1) / WithheldFigures.ON_A_PAGE);
    }

    private int page() {
        return PageLinks.number(view.parameter("page"), pages());
    }

    public List<Line> getLines() {
        List<ReleaseComparison.Change> all = comparison().changes();
        int first = (page() - 1) * WithheldFigures.ON_A_PAGE;
        return all.subList(first, Math.min(all.size(), first + WithheldFigures.ON_A_PAGE)).stream()
                .map(this::line)
                .toList();
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

    public List<PageLinks.PageLink> getPages() {
        return PageLinks.of(
                page(),
                pages(),
                page ->
                        view.to(DisclosureView.Part.COMPARISON)
                                .with("page", String.valueOf(page))
                                .toString(),
                SAY);
    }
}
