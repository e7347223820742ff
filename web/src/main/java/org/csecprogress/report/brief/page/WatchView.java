package org.csecprogress.report.brief.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.watch.Watched;
import org.csecprogress.report.figure.page.FindingWords;
import org.csecprogress.report.page.ReportChanges;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.page.ReportLinks;

/** The figures of the page's release to watch, each in a sentence with its link. */
@Named("watch")
@RequestScoped
public class WatchView {
    /** Number of the section with the milestones. */
    private static final int MILESTONES = 9;

    private static final int ABOUT = 12;

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
     * @param rule address of its rule
     */
    public record Item(String name, String text, String href, String rule) {}

    /**
     * A rule in words.
     *
     * @param id unique on the page of the rules
     */
    public record Rule(String id, String words) {}

    /** Returns what the published rules choose. */
    public List<Item> getItems() {
        if (items == null) {
            PublicReport report = content.getReport();
            Catalog catalog = content.catalog();
            WatchWords words = words();
            items =
                    WatchedFigures.of(
                                    report,
                                    changes.of(report, catalog),
                                    catalog,
                                    catalogs.populations())
                            .stream()
                            .map(watched -> item(watched, words))
                            .toList();
        }
        return items;
    }

    private WatchWords words() {
        Sentences say = frame.getSay();
        return new WatchWords(new FindingWords(catalogs.counties(), say, content.getCommon()), say);
    }

    /** Returns the published rules in words, in the order of their file. */
    public List<Rule> getRules() {
        WatchWords words = words();
        Catalog catalog = content.catalog();
        return WatchedFigures.rules().stream()
                .filter(
                        rule ->
                                rule.measure().isEmpty()
                                        || catalog.findMeasure(rule.measure()).isPresent())
                .map(rule -> new Rule(WatchWords.id(rule), words.rule(rule, catalog)))
                .distinct()
                .toList();
    }

    private Item item(Watched watched, WatchWords words) {
        String measure = watched.rule().measure();
        Catalog catalog = content.catalog();
        boolean isMilestones = measure.isEmpty();
        Sentences say = frame.getSay();
        return new Item(
                isMilestones ? say.of("watch.milestones") : say.in(catalog.measure(measure).name()),
                words.of(watched),
                isMilestones
                        ? links.topic(MILESTONES)
                        : links.measure(catalog.measure(measure).reportSection(), measure),
                links.part(ABOUT, WatchWords.id(watched.rule())));
    }
}
