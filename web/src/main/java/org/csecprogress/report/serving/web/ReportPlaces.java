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
class ReportPlaces {
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
                            addMeasures(newest, paths);
                        });
        return Stream.of(Language.values())
                .flatMap(
                        language -> paths.stream().map(path -> PublicRoute.address(language, path)))
                .toList();
    }

    private void add(String report, List<String> paths) {
        paths.add(report);
        topics.all().forEach(topic -> paths.add(report + "/" + topic.slug()));
        catalogs.counties().all().forEach(county -> paths.add(report + "/county/" + county.slug()));
    }

    private void addMeasures(PublicRelease release, List<String> paths) {
        catalogs.catalogs().version(release.catalogVersion()).measures().stream()
                .filter(ReportPlaces::isPublished)
                .forEach(
                        measure ->
                                paths.add(
                                        "/report/"
                                                + release.number()
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
