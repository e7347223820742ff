package org.csecprogress.filing.rules.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.rules.Validator;

/** Caches the validator of each catalogue version. */
@ApplicationScoped
public class Validators {
    private final Map<Integer, Validator> byVersion = new ConcurrentHashMap<>();

    @Inject private CatalogService catalogs;

    /** Returns the gate that checks all changes of a submission before they are written. */
    public ChangeCheck gate(Submission submission) {
        return new ChangeCheck(of(submission));
    }

    /** Returns the validator of the catalogue under which a submission is made. */
    public Validator of(Submission submission) {
        return of(catalogs.catalogs().version(submission.catalogVersion()));
    }

    /** Returns the validator of a catalogue. */
    public Validator of(Catalog catalog) {
        return byVersion.computeIfAbsent(catalog.version(), number -> Validator.of(catalog));
    }
}
