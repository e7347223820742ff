package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.validation.FigureParser;
import org.csecprogress.validation.RuleSet;

/** The parser of each version of the catalogue, for pages, workbooks and other systems. */
@ApplicationScoped
@ForEverybody
public class FigureParsers {
    private final Map<Integer, FigureParser> byVersion = new ConcurrentHashMap<>();

    /** Returns the parser of a catalogue. */
    public FigureParser of(Catalog catalog) {
        return byVersion.computeIfAbsent(
                catalog.version(), number -> new FigureParser(RuleSet.of(catalog)));
    }
}
