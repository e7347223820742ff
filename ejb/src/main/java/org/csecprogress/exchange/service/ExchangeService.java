package org.csecprogress.exchange.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.exchange.ExchangeReader;
import org.csecprogress.exchange.answer.DuplicateAnswerException;
import org.csecprogress.exchange.file.BookWords;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Accepts figures from counties' own systems. They pass the same parser and rules as figures from a
 * workbook or a page, and reach the filing only through {@link FilingService#save}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
public class ExchangeService {
    /** A request without a version is retried when somebody else saved in the meantime. */
    private static final int ATTEMPTS = 3;

    private final FilingService filings;
    private final ReadingTurns turns;
    private final FigureParsers parsers;
    private final KeptAnswers answers;
    private final FigurePut figures;

    protected ExchangeService() {
        this(null, null, null, null, null);
    }

    @Inject
    public ExchangeService(
            FilingService filings,
            ReadingTurns turns,
            FigureParsers parsers,
            KeptAnswers answers,
            FigurePut figures) {
        this.filings = filings;
        this.turns = turns;
        this.parsers = parsers;
        this.answers = answers;
        this.figures = figures;
    }

    /** Formats an answer, so that it is stored exactly as it was given. */
    @FunctionalInterface
    public interface Words {
        String of(Outcome.Done done);
    }

    /**
     * Saves the figures sent for a filing, either all or none of them.
     *
     * @param books the words of workbooks in each language
     * @param words formats the answer
     * @throws NotFoundException if there is no filing that the actor prepares
     * @throws IOException if the file cannot be read
     */
    @Allowed(Role.COUNTY_PREPARER)
    public Outcome put(Actor actor, Sent sent, Collection<BookWords> books, Words words)
            throws IOException {
        Catalog catalog = catalog(actor, sent);
        Optional<Outcome> before = before(actor, sent);
        if (before.isPresent()) {
            return before.get();
        }
        ExchangeReader reader = new ExchangeReader(catalog, parsers.of(catalog), books);
        Stamp expected = Stamp.of(sent.county(), sent.period(), catalog.version());
        Reading reading = turns.take(() -> reader.read(sent.shape(), sent.file(), expected));
        if (reading instanceof Reading.Refused refused) {
            return new Outcome.Refused(refused);
        }
        if (reading instanceof Reading.Wrong wrong) {
            return new Outcome.Wrong(wrong, catalog);
        }
        return put(actor, sent, catalog, (Reading.Read) reading, words);
    }

    private Catalog catalog(Actor actor, Sent sent) {
        if (!actor.has(Role.COUNTY_PREPARER, sent.county())) {
            throw new NotFoundException("filing");
        }
        return filings.findCatalog(actor, sent.county(), sent.period())
                .orElseThrow(() -> new NotFoundException("filing"));
    }

    /** Returns the earlier answer to the same key. Dry runs are neither stored nor looked up. */
    private Optional<Outcome> before(Actor actor, Sent sent) {
        return sent.wishes().dryRun()
                ? Optional.empty()
                : sent.wishes().key().flatMap(key -> answers.find(actor, sent, key));
    }

    private Outcome put(Actor actor, Sent sent, Catalog catalog, Reading.Read read, Words words) {
        Outcome outcome = attempt(actor, sent, catalog, read, words);
        for (int i = 1; i < ATTEMPTS && outcome instanceof Outcome.Stale; i++) {
            Optional<Outcome> twin = before(actor, sent);
            if (twin.isPresent()) {
                return twin.get();
            }
            if (sent.wishes().version().isPresent()) {
                return outcome;
            }
            outcome = attempt(actor, sent, catalog, read, words);
        }
        return outcome;
    }

    /** Saves the figures, or returns the answer of a duplicate request that was first. */
    private Outcome attempt(
            Actor actor, Sent sent, Catalog catalog, Reading.Read read, Words words) {
        try {
            return figures.put(actor, sent, catalog, read, words);
        } catch (DuplicateAnswerException e) {
            return before(actor, sent).orElseThrow(() -> e);
        }
    }
}
