package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Problem;
import org.csecprogress.submission.Submission;

/** Comments and reasons: whether they are about something, fit, and name no youth. */
@ApplicationScoped
class ReviewerWords {
    private final CatalogService catalogs;
    private final FreeText free;

    protected ReviewerWords() {
        this(null, null);
    }

    @Inject
    ReviewerWords(CatalogService catalogs, FreeText free) {
        this.catalogs = catalogs;
        this.free = free;
    }

    /**
     * What is wrong with a text, or nothing.
     *
     * @param field where it was typed: {@code reason} or {@code comment}
     */
    Optional<Problem> problem(Submission submission, String field, String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(Problem.of(field, field + ".missing"));
        }
        return free.problem(catalog(submission), field, field, text);
    }

    /** Whether the catalogue has the figure, field or milestone that is written about. */
    boolean isTarget(Submission submission, String target) {
        Catalog catalog = catalog(submission);
        String code = target.split("@", 2)[0];
        if (catalog.findInput(code).isPresent() || catalog.findMeasure(code).isPresent()) {
            return code.equals(target) || catalog.has(CellKey.parse(target));
        }
        return catalog.findTextField(target).isPresent()
                || catalog.milestones().stream().anyMatch(m -> isPartOf(m.code(), target));
    }

    private static boolean isPartOf(String milestone, String target) {
        return target.equals(milestone)
                || target.startsWith(milestone + ".")
                || target.startsWith(milestone + "/");
    }

    private Catalog catalog(Submission submission) {
        return catalogs.catalogs().version(submission.catalogVersion());
    }
}
