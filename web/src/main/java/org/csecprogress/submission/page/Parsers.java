package org.csecprogress.submission.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.validation.FigureParser;
import org.csecprogress.validation.RuleSet;

/** The parsers, one for each version of the catalogue, cached. */
@ApplicationScoped
public class Parsers {
    private final Map<Integer, FigureParser> byVersion = new ConcurrentHashMap<>();

    public FigureParser of(Catalog catalog) {
        return byVersion.computeIfAbsent(
                catalog.version(), number -> new FigureParser(RuleSet.of(catalog)));
    }
}
