package org.csecprogress.filing.rules.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.rules.Validator;

/** Caches the validator of each catalogue version. */
@ApplicationScoped
public class Validators {
    private final Map<Integer, Validator> byVersion = new ConcurrentHashMap<>();

    @Inject private CatalogService catalogs;

    /** Returns the gate that checks all changes under a catalogue before they are written. */
    public ChangeCheck gate(int catalogVersion) {
        return new ChangeCheck(of(catalogVersion));
    }

    /** Returns the validator of a version of the catalogue. */
    public Validator of(int catalogVersion) {
        return of(catalogs.catalogs().version(catalogVersion));
    }

    /** Returns the validator of a catalogue. */
    public Validator of(Catalog catalog) {
        return byVersion.computeIfAbsent(catalog.version(), number -> Validator.of(catalog));
    }
}
