package org.csecprogress.sitetext.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.sitetext.PassedSiteTexts;
import org.csecprogress.sitetext.ShownText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.SiteTextMoved;

/**
 * Provides the passed site texts for every page. They are cached for a minute. The node where one
 * is passed shows it at once, and others follow.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class PassedTexts {
    private static final Logger LOG = Logger.getLogger(PassedTexts.class.getName());
    private static final long KEPT = Duration.ofMinutes(1).toNanos();

    @Inject private PassedSiteTexts stored;
    @Inject private BusinessClock clock;
    private final AtomicReference<Known> known = new AtomicReference<>();

    /** Number of changes made by this node. A read that began before the latest change is stale. */
    private final AtomicLong changes = new AtomicLong();

    private record Known(
            Map<SiteTextKind, ShownText> texts, String edition, long readAt, long after) {}

    /**
     * Returns the text passed last; empty while the standard text applies, or on a day on which an
     * announcement is not shown.
     */
    public Optional<LocalText> of(SiteTextKind kind) {
        return Optional.ofNullable(known().texts().get(kind))
                .filter(text -> text.days().holds(clock.today()))
                .map(ShownText::words);
    }

    /** Returns a key that changes with the texts on the pages, but for the day. */
    public String edition() {
        return known().edition();
    }

    private Known known() {
        Known kept = known.get();
        boolean fresh =
                kept != null
                        && kept.after() == changes.get()
                        && System.nanoTime() - kept.readAt() < KEPT;
        return fresh ? kept : readOr(kept);
    }

    /** Falls back to old texts, because error pages need them even without a database. */
    private Known readOr(Known kept) {
        try {
            Known read = read();
            known.set(read);
            return read;
        } catch (IllegalStateException e) {
            LOG.log(Level.WARNING, "the words on every page could not be read", e);
            return kept == null ? of(Map.of(), 0, 0) : kept;
        }
    }

    private Known read() {
        long now = System.nanoTime();
        long after = changes.get();
        return of(stored.read(), now, after);
    }

    private static Known of(Map<SiteTextKind, ShownText> texts, long readAt, long after) {
        return new Known(texts, texts.toString(), readAt, after);
    }

    /** Makes the cached texts stale after a change. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) SiteTextMoved moved) {
        changes.incrementAndGet();
    }
}
