package org.csecprogress.report.explore.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.exploration.LikeCounties;
import org.csecprogress.release.exploration.QuestionSpace;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.topic.Topics;

/** Makes the questions about what is public now. */
@ApplicationScoped
class Explorations {
    /** The first measure that leads a section of the report, and so the first one here. */
    private final String headline =
            Topics.builtIn().all().stream()
                    .flatMap(topic -> topic.lead().stream())
                    .findFirst()
                    .orElse("");

    @Inject private PublicReleases releases;
    @Inject private CatalogService catalogs;

    /**
     * Returns the questions, or empty if no release is public.
     *
     * @param all everything that was ever published, newest first
     */
    Optional<Exploration> of(List<PublicRelease> all) {
        Map<ReportingPeriod, PublicRelease> current =
                all.stream()
                        .filter(PublicRelease::isCurrent)
                        .collect(Collectors.toMap(PublicRelease::period, r -> r));
        Set<ReportingPeriod> ever =
                all.stream().map(PublicRelease::period).collect(Collectors.toSet());
        return all.stream()
                .filter(PublicRelease::isCurrent)
                .findFirst()
                .map(
                        newest ->
                                new Exploration(
                                        new QuestionSpace(
                                                catalogs.catalogs()
                                                        .version(newest.catalogVersion()),
                                                catalogs.counties(),
                                                current.keySet(),
                                                ever,
                                                headline),
                                        new LikeCounties(
                                                catalogs.counties(), catalogs.populations()),
                                        current,
                                        releases::report));
    }
}
