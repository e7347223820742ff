package org.csecprogress.validation;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.Finding;

/** Checks answers against the rules of a catalogue. */
public final class Validator {
    public Validator(Catalog catalog) {}

    public List<Finding> check(Answers answers, FilingFacts facts) {
        return List.of();
    }
}
