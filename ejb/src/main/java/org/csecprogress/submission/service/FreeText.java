package org.csecprogress.submission.service;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Text that people write beside the catalogue's fields: reasons, comments, decisions, notices. The
 * one validator looks at it before it is kept; what it finds is told to the writer and to nobody
 * else.
 */
@ApplicationScoped
@PermitAll
public class FreeText {
    private final CatalogService catalogs;
    private final Validators validators;

    protected FreeText() {
        this(null, null);
    }

    @Inject
    public FreeText(CatalogService catalogs, Validators validators) {
        this.catalogs = catalogs;
        this.validators = validators;
    }

    /**
     * What in a text could name one youth, or nothing.
     *
     * @param period the quarter that it is about, whose catalogue has the rule
     * @param field where it was typed
     * @param key key of the sentence; its placeholder is what was found
     * @param text may be null or empty, in which nothing is found
     */
    public Optional<Problem> problem(
            ReportingPeriod period, String field, String key, String text) {
        return problem(catalogs.catalogs().forPeriod(period), field, key, text);
    }

    Optional<Problem> problem(Catalog catalog, String field, String key, String text) {
        String written = text == null ? "" : text;
        return validators.of(catalog).checkText(field, written).stream()
                .findFirst()
                .map(found -> found.arguments().getOrDefault("typed", ""))
                .map(near -> new Problem(field, key, List.of(near)));
    }
}
