package org.csecprogress.exchange.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.exchange.FigureComparison;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.ChangedFiling;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Decision;

/** Saves figures that were read, together with the answer, in one transaction. */
@ApplicationScoped
@Transactional
class FigurePut {
    private final FilingService filings;
    private final KeptAnswers answers;

    protected FigurePut() {
        this(null, null);
    }

    @Inject
    FigurePut(FilingService filings, KeptAnswers answers) {
        this.filings = filings;
        this.answers = answers;
    }

    /** Saves the figures that differ from the filing. A dry run saves nothing. */
    Outcome put(
            Actor actor,
            Sent sent,
            Catalog catalog,
            Reading.Read read,
            ExchangeService.Words words) {
        Map<CellKey, Optional<Answer>> wanted = wanted(catalog, sent, read);
        ChangedFiling outlook =
                sent.wishes().dryRun()
                        ? filings.outlook(actor, sent.county(), sent.period(), wanted)
                        : filings.lock(actor, sent.county(), sent.period(), wanted);
        if (!outlook.status().isEditable()) {
            return new Outcome.Closed();
        }
        if (sent.wishes().version().filter(seen -> seen != outlook.version()).isPresent()) {
            return new Outcome.Stale(outlook.version());
        }
        FigureComparison changes = FigureComparison.of(catalog, outlook.now(), wanted);
        long version = outlook.version();
        if (!sent.wishes().dryRun() && changes.size() > 0) {
            Decision decision = save(actor, sent, version, changes);
            if (decision instanceof Decision.Stale stale) {
                return new Outcome.Stale(stale.current());
            }
            version = ((Decision.Accepted) decision).version();
        }
        return answered(actor, sent, words, done(sent, outlook, version, changes, wanted.keySet()));
    }

    private Decision save(Actor actor, Sent sent, long version, FigureComparison changes) {
        Decision decision =
                filings.save(
                        actor,
                        sent.county(),
                        sent.period(),
                        version,
                        FilingChanges.ofFigures(changes.wanted(), Map.of()));
        if (decision instanceof Decision.Refused) {
            throw new IllegalStateException("figures that were read are refused");
        }
        return decision;
    }

    private Outcome answered(
            Actor actor, Sent sent, ExchangeService.Words words, Outcome.Done done) {
        var answer = new Outcome.Answered(false, done.version(), words.of(done));
        if (!done.dryRun()) {
            sent.wishes().key().ifPresent(key -> answers.keep(actor, sent, key, answer));
        }
        return answer;
    }

    /** Returns the named figures; in a replacement, all others are to be removed. */
    private static Map<CellKey, Optional<Answer>> wanted(
            Catalog catalog, Sent sent, Reading.Read read) {
        if (!sent.wishes().replace()) {
            return read.figures();
        }
        Map<CellKey, Optional<Answer>> all = new LinkedHashMap<>();
        catalog.allCells().forEach(cell -> all.put(cell, Optional.empty()));
        all.keySet().removeAll(read.blank());
        all.putAll(read.figures());
        return all;
    }

    private static Outcome.Done done(
            Sent sent,
            ChangedFiling outlook,
            long version,
            FigureComparison changes,
            Set<CellKey> named) {
        int added = 0;
        int removed = 0;
        for (FigureComparison.FormChanges form : changes.forms()) {
            added += (int) form.added();
            removed += (int) form.removed();
        }
        List<CellKey> answered = List.copyOf(outlook.now().figures().keySet());
        int kept = (int) answered.stream().filter(cell -> !named.contains(cell)).count();
        int replaced = changes.size() - added - removed;
        int unchanged = answered.size() - kept - replaced - removed;
        return new Outcome.Done(
                sent.county(),
                sent.period(),
                sent.wishes().dryRun(),
                version,
                new Outcome.Tally(added, replaced, removed, unchanged, kept),
                outlook.catalog(),
                outlook.findings(),
                outlook.explained());
    }
}
