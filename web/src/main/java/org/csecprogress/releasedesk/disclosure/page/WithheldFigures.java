package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageLinks;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.review.WithheldCell;
import org.csecprogress.release.review.service.DisclosureReview;
import org.csecprogress.releasedesk.web.ListPage;
import org.csecprogress.releasedesk.web.TableNames;

/** Each withheld figure with its reason, filtered by section, measure, place and reason. */
@Named
@RequestScoped
public class WithheldFigures {
    private static final Sentences SAY = DisclosureView.SAY;

    @Inject private DisclosureView view;

    /** One withheld figure, without its value. */
    public record Line(String measure, String place, String group, String when, String reason) {}

    private List<WithheldCell> found() {
        return view.review().cells().stream()
                .filter(cell -> fits("section", section(cell)))
                .filter(cell -> fits("measure", cell.table().measure()))
                .filter(cell -> fits("place", cell.row().geography()))
                .filter(cell -> fits("reason", cell.reason().name()))
                .toList();
    }

    private boolean fits(String filter, String value) {
        String asked = view.parameter(filter);
        return asked.isEmpty() || asked.equals(value);
    }

    private String section(WithheldCell cell) {
        return String.valueOf(view.catalog().measure(cell.table().measure()).reportSection());
    }

    /** Returns the figures on the requested page. */
    public List<Line> getLines() {
        return page().rows().stream().map(this::line).toList();
    }

    private ListPage<WithheldCell> page() {
        return ListPage.of(found(), view.parameter("page"));
    }

    private Line line(WithheldCell cell) {
        TableNames names = view.names();
        return new Line(
                names.measure(cell.table().measure()),
                names.place(cell.row().geography()),
                names.group(cell.row()),
                SAY.of("disclosure.when." + cell.table().level()),
                SAY.of("disclosure.reason." + cell.reason()));
    }

    /** Returns how many figures match the filters. */
    public String getCount() {
        return SAY.of("disclosure.figures.count", found().size(), view.review().cells().size());
    }

    /** Returns the links to the pages of the list. */
    public List<PageLinks.PageLink> getPages() {
        return page().links(
                        () ->
                                view.to(DisclosureView.Part.FIGURES)
                                        .with("section", view.parameter("section"))
                                        .with("measure", view.parameter("measure"))
                                        .with("place", view.parameter("place"))
                                        .with("reason", view.parameter("reason")),
                        SAY);
    }

    public List<Option> getSections() {
        Map<String, String> sections = new LinkedHashMap<>();
        view.catalog()
                .reportSections()
                .forEach(s -> sections.put(String.valueOf(s.number()), SAY.in(s.name())));
        return options("section", sections);
    }

    public List<Option> getMeasures() {
        Map<String, String> measures = new LinkedHashMap<>();
        for (DisclosureReview.Table table : view.review().tables()) {
            String code = table.id().measure();
            measures.put(code, view.names().measure(code));
        }
        return options("measure", measures);
    }

    public List<Option> getPlaces() {
        return options("place", view.names().places());
    }

    public List<Option> getReasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        Arrays.stream(Reason.values())
                .forEach(r -> reasons.put(r.name(), SAY.of("disclosure.reason." + r)));
        return options("reason", reasons);
    }

    private List<Option> options(String filter, Map<String, String> values) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", SAY.of("disclosure." + filter + ".all"), fits(filter, "")));
        values.forEach(
                (value, said) ->
                        options.add(new Option(value, said, value.equals(view.parameter(filter)))));
        return options;
    }
}
