package org.csecprogress.filing.rules.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.kernel.service.ForEverybody;

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
