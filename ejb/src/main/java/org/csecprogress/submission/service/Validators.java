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

    Validator of(Catalog catalog) {
        return byVersion.computeIfAbsent(catalog.version(), number -> new Validator(catalog));
    }
}
