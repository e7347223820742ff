package org.csecprogress.filing.rules.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.rules.Validator;

/** Caches the validator of each catalogue version. */
@ApplicationScoped
public class Validators {
    private final Map<Integer, Validator> byVersion = new ConcurrentHashMap<>();

    /** Returns the gate that checks all changes before they are written. */
    public ChangeCheck gate(Catalog catalog) {
        return new ChangeCheck(catalog, of(catalog));
    }

    public Validator of(Catalog catalog) {
        return byVersion.computeIfAbsent(catalog.version(), number -> Validator.of(catalog));
    }
}
