package org.csecprogress.report.serving.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.topic.Topic;
import org.csecprogress.release.topic.Topics;

/** Knows the places in a report: its counties, its sections, and the measures of each section. */
@ApplicationScoped
public class ReportPlaces {
    private final Topics topics = Topics.builtIn();

    @Inject private CatalogService catalogs;

    /** Whether the page's place, if it has one, is in the report. */
    boolean isKnown(PublicPage page) {
        PublicRoute.Place place = page.route().place();
        if (!place.county().isEmpty()) {
            return catalogs.counties().findBySlug(place.county()).isPresent();
        }
        return place.topic().isEmpty()
                || topics.named(place.topic())
                        .filter(topic -> place.measure().isEmpty() || isIn(topic, page))
                        .isPresent();
    }

    /**
     * Returns the addresses in both languages of the home page and of a release: under its number
     * all pages, and under the name of the newest, to which menus and searches lead, all but those
     * of measures.
     */
    List<String> addresses(Optional<PublicRelease> release) {
        List<String> paths = new ArrayList<>(List.of("/"));
        release.filter(newest -> !newest.isWithdrawn())
                .ifPresent(
                        newest -> {
                            add("/report/" + PublicRoute.LATEST, paths);
                            add("/report/" + newest.number(), paths);
                            addMeasures(newest, newest.number().toString(), paths);
                        });
        return Stream.of(Language.values())
                .flatMap(
                        language -> paths.stream().map(path -> PublicRoute.address(language, path)))
                .toList();
    }

    /**
     * Returns the canonical paths, without the language, that search engines should know: the pages
     * of the site, the newest report whole, and of each other current release the brief and its
     * sections. Pages of counties in older releases are alike, so the newest stands for them.
     *
     * @param releases everything that was ever published, newest period first
     */
    public List<String> indexed(List<PublicRelease> releases) {
        List<String> paths = new ArrayList<>(PublicRoute.pages());
        Optional<PublicRelease> newest = PublicPage.newest(releases);
        newest.ifPresent(
                release -> {
                    add("/report/" + PublicRoute.LATEST, paths);
                    addMeasures(release, PublicRoute.LATEST, paths);
                });
        releases.stream()
                .filter(PublicRelease::isCurrent)
                .filter(release -> !newest.filter(release::equals).isPresent())
                .forEach(release -> addSections("/report/" + release.number(), paths));
        return paths;
    }

    private void addSections(String report, List<String> paths) {
        paths.add(report);
        topics.all().forEach(topic -> paths.add(report + "/" + topic.slug()));
    }

    private void add(String report, List<String> paths) {
        addSections(report, paths);
        catalogs.counties().all().forEach(county -> paths.add(report + "/county/" + county.slug()));
    }

    private void addMeasures(PublicRelease release, String name, List<String> paths) {
        catalogs.catalogs().version(release.catalogVersion()).measures().stream()
                .filter(ReportPlaces::isPublished)
                .forEach(
                        measure ->
                                paths.add(
                                        "/report/"
                                                + name
                                                + "/"
                                                + topics.of(measure.reportSection()).slug()
                                                + "/"
                                                + measure.code()));
    }

    private boolean isIn(Topic topic, PublicPage page) {
        return page.release()
                .map(release -> catalogs.catalogs().version(release.catalogVersion()))
                .flatMap(catalog -> catalog.findMeasure(page.route().place().measure()))
                .filter(measure -> measure.reportSection() == topic.section())
                .filter(ReportPlaces::isPublished)
                .isPresent();
    }

    private static boolean isPublished(Measure measure) {
        return measure.publication().stateTotal() == Level.Q;
    }
}
