package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Problem;

/** Checks the subject, length and wording of comments and reasons. */
@ApplicationScoped
public class ReasonCheck {
    @Inject private CatalogService catalogs;
    @Inject private FreeText free;

    /**
     * Returns the problem with a text, or empty.
     *
     * @param field the field of the text: {@code reason} or {@code comment}
     */
    public Optional<Problem> problem(Submission submission, String field, String text) {
        if (text == null || text.isBlank()) {
            return Optional.of(Problem.of(field, field + ".missing"));
        }
        return free.problem(catalog(submission), field, field, text);
    }

    /** Returns whether the catalogue has the figure, field or milestone of the comment. */
    public boolean isTarget(Submission submission, String target) {
        Catalog catalog = catalog(submission);
        String code = target.split("@", 2)[0];
        if (catalog.findInput(code).isPresent() || catalog.findMeasure(code).isPresent()) {
            return code.equals(target) || isFigure(catalog, target);
        }
        return catalog.findTextField(target).isPresent()
                || catalog.milestones().stream().anyMatch(m -> isPartOf(m.code(), target));
    }

    private static boolean isFigure(Catalog catalog, String target) {
        try {
            return catalog.has(CellKey.parse(target));
        } catch (IllegalArgumentException e) {
            // No page offers such a target, so the request was forged.
            return false;
        }
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
