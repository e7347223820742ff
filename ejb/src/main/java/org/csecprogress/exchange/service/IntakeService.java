package org.csecprogress.exchange.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.exchange.BookReader;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Reads the workbooks that counties send. It writes nothing: figures reach the filing only through
 * {@link FilingService#save}, after somebody has seen what would change.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
public class IntakeService {
    private final FilingService filings;
    private final ReadingTurns turns;
    private final FigureParsers parsers;

    protected IntakeService() {
        this(null, null, null);
    }

    @Inject
    public IntakeService(FilingService filings, ReadingTurns turns, FigureParsers parsers) {
        this.filings = filings;
        this.turns = turns;
        this.parsers = parsers;
    }

    /**
     * Reads a workbook for the county's filing of a period. A few are read at once; others wait
     * their turn.
     *
     * @param words the words of workbooks in each language
     * @throws NotFoundException if there is no filing that the actor prepares
     * @throws IOException if the file cannot be read
     */
    @Allowed({Role.COUNTY_PREPARER, Role.STATE_REVIEWER})
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
        BookReader reader = new BookReader(catalog, parsers.of(catalog), words);
        Stamp expected = Stamp.of(county, period, catalog.version());
        return turns.take(() -> reader.read(file, expected));
    }

    private Filing filing(Actor actor, CountyCode county, ReportingPeriod period) {
        if (!filings.mayPrepare(actor, county, period)) {
            throw new NotFoundException("filing");
        }
        return filings.find(actor, county, period)
                .orElseThrow(() -> new NotFoundException("filing"));
    }
}
