package org.csecprogress.sitetext.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.ReadSql;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.SiteTextMoved;

/**
 * The words that were passed, for every page. They are remembered for a minute; the node on which
 * they are passed goes by the new ones at once, and others follow.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class PassedTexts {
    private static final Logger LOG = Logger.getLogger(PassedTexts.class.getName());
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    private final ReadSql sql;
    private final AtomicReference<Known> known = new AtomicReference<>();

    /** How often this node changed them: what was begun to be read before that is too old. */
    private final AtomicLong changes = new AtomicLong();

    private record Known(Map<SiteTextKind, LocalText> words, long readAt, long after) {}

    protected PassedTexts() {
        this(null);
    }

    @Inject
    public PassedTexts(ReadSql sql) {
        this.sql = sql;
    }

    /** The words that were passed last; nothing while the standard ones stand. */
    public Optional<LocalText> of(SiteTextKind kind) {
        return Optional.ofNullable(words().get(kind));
    }

    /** Another text where other words stand on the pages. */
    public String edition() {
        return words().toString();
    }

    private Map<SiteTextKind, LocalText> words() {
        Known kept = known.get();
        boolean fresh =
                kept != null
                        && kept.after() == changes.get()
                        && System.nanoTime() - kept.readAt() < KEPT;
        return fresh ? kept.words() : readOr(kept);
    }

    /** Pages that say what went wrong have these words too: they do without the database. */
    private Map<SiteTextKind, LocalText> readOr(Known kept) {
        try {
            Known read = read();
            known.set(read);
            return read.words();
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "the words on every page could not be read", e);
            return kept == null ? Map.of() : kept.words();
        }
    }

    private Known read() {
        long now = System.nanoTime();
        long after = changes.get();
        Map<SiteTextKind, LocalText> words = new EnumMap<>(SiteTextKind.class);
        sql.list(
                "select kind, passed_en, passed_es from site_text where passed_en is not null",
                row ->
                        words.put(
                                SiteTextKind.valueOf(row.getString(1)),
                                new LocalText(row.getString(2), row.getString(3))));
        return new Known(words, now, after);
    }

    /** What is remembered is no longer so. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) SiteTextMoved moved) {
        changes.incrementAndGet();
    }
}
