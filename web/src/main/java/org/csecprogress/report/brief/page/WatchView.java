package org.csecprogress.report.brief.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.watch.WatchList;
import org.csecprogress.release.watch.WatchRules;
import org.csecprogress.release.watch.Watched;
import org.csecprogress.report.page.ReportChanges;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.page.ReportLinks;

/** The figures of the page's release to watch, each in a sentence with its link. */
@Named("watch")
@RequestScoped
public class WatchView {
    private static final WatchRules RULES = WatchRules.builtIn();

    /** Number of the section with the milestones. */
    private static final int MILESTONES = 9;

    @Inject private PublicFrame frame;
    @Inject private ReportContent content;
    @Inject private ReportChanges changes;
    @Inject private ReportLinks links;
    @Inject private CatalogService catalogs;

    private List<Item> items;

    /**
     * An item.
     *
     * @param name the measure, or what its rule is about
     * @param href address of the page with its figures
     */
    public record Item(String name, String text, String href) {}

    /** Returns what the published rules choose. */
    public List<Item> getItems() {
        if (items == null) {
            PublicReport report = content.getReport();
            Catalog catalog = content.catalog();
            WatchWords words = new WatchWords(catalogs.counties(), frame.getSay());
            items =
                    new WatchList(
                                    catalog,
                                    report::table,
                                    changes.of(report, catalog),
                                    report.milestones(),
                                    report.reportingAtFirst(),
                                    catalogs.populations())
                            .of(RULES).stream().map(watched -> item(watched, words)).toList();
        }
        return items;
    }

    /** Returns the published rules in words, in the order of their file. */
    public List<String> getRules() {
        WatchWords words = new WatchWords(catalogs.counties(), frame.getSay());
        Catalog catalog = content.catalog();
        return RULES.all().stream()
                .filter(
                        rule ->
                                rule.measure().isEmpty()
                                        || catalog.findMeasure(rule.measure()).isPresent())
                .map(rule -> words.rule(rule, catalog))
                .distinct()
                .toList();
    }

    private Item item(Watched watched, WatchWords words) {
        String measure = watched.rule().measure();
        return measure.isEmpty()
                ? new Item(
                        frame.getSay().of("watch.milestones"),
                        words.of(watched),
                        links.topic(MILESTONES))
                : new Item(
                        frame.getSay().in(content.catalog().measure(measure).name()),
                        words.of(watched),
                        links.measure(content.catalog().measure(measure).reportSection(), measure));
    }
}
