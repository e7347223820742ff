package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.validation.Validator;

/** The validator of each catalogue version, made once. */
@ApplicationScoped
class Validators {
    private final Map<Integer, Validator> byVersion = new ConcurrentHashMap<>();

    /** What checks whatever comes in, before any of it is written. */
    Gate gate(Catalog catalog) {
        return new Gate(catalog, of(catalog));
    }

    Validator of(Catalog catalog) {
        return byVersion.computeIfAbsent(catalog.version(), number -> Validator.of(catalog));
    }
}
