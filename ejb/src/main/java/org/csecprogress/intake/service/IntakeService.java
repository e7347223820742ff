package org.csecprogress.intake.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.intake.BookReader;
import org.csecprogress.intake.BookWords;
import org.csecprogress.intake.FileProblem;
import org.csecprogress.intake.Reading;
import org.csecprogress.intake.Stamp;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Roles;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.submission.service.Filing;
import org.csecprogress.submission.service.FilingService;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.FigureParser;
import org.csecprogress.validation.RuleSet;

/**
 * Reads the workbooks that counties send. It writes nothing: what is read reaches the filing by
 * {@link FilingService#save} alone, once somebody has seen what would change.
 */
@ApplicationScoped
@Guarded
public class IntakeService {
    /** What one reading may hold times this is what all may hold: a few dozen megabytes. */
    private static final int AT_ONCE = 4;

    /** A workbook is read in well under a second, so a queue of 58 is through before that. */
    private static final long PATIENCE_SECONDS = 25;

    private final FilingService filings;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Map<Integer, FigureParser> parsers = new ConcurrentHashMap<>();

    protected IntakeService() {
        this(null);
    }

    @Inject
    public IntakeService(FilingService filings) {
        this.filings = filings;
    }

    /**
     * Reads a workbook for the county's filing of a period. A few are read at once; others wait
     * their turn.
     *
     * @param words the words of workbooks in each language
     * @throws NotFoundException if there is no filing that the actor prepares
     * @throws IOException if the disk does not give the file
     */
    @RolesAllowed(Roles.COUNTY_PREPARER)
    public Reading read(
            Actor actor,
            CountyCode county,
            ReportingPeriod period,
            Path file,
            Collection<BookWords> words)
            throws IOException {
        Filing filing = filing(actor, county, period);
        if (!filing.submission().status().isEditable()) {
            return Reading.Refused.of(FileProblem.CLOSED);
        }
        Catalog catalog = filing.catalog();
        BookReader reader = new BookReader(catalog, parser(catalog), words);
        Stamp expected = Stamp.of(county, period, catalog.version());
        if (!takeTurn()) {
            return Reading.Refused.of(FileProblem.BUSY);
        }
        try {
            return reader.read(file, expected);
        } finally {
            turns.release();
        }
    }

    /**
     * Answers that were read before, from their written form; a text that is empty takes the figure
     * away. They pass the same parser again.
     *
     * @throws NotFoundException if there is no filing that the actor prepares
     */
    @RolesAllowed(Roles.COUNTY_PREPARER)
    public Map<CellKey, Optional<Answer>> readAgain(
            Actor actor, CountyCode county, ReportingPeriod period, Map<String, String> written) {
        FigureParser parser = parser(filing(actor, county, period).catalog());
        Map<CellKey, Optional<Answer>> figures = new LinkedHashMap<>();
        written.forEach(
                (address, text) -> {
                    CellKey figure = CellKey.parse(address);
                    figures.put(figure, parser.figure(figure, text).value());
                });
        return figures;
    }

    private Filing filing(Actor actor, CountyCode county, ReportingPeriod period) {
        if (!actor.has(Role.COUNTY_PREPARER, county)) {
            throw new NotFoundException("filing");
        }
        return filings.find(actor, county, period)
                .orElseThrow(() -> new NotFoundException("filing"));
    }

    private FigureParser parser(Catalog catalog) {
        return parsers.computeIfAbsent(
                catalog.version(), number -> new FigureParser(RuleSet.of(catalog)));
    }

    private boolean takeTurn() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
