package org.csecprogress.sitetext;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.LocalText;

/**
 * Words of the portal were proposed, passed or sent back.
 *
 * @param words those that were passed, which the trail keeps; empty for what is not public
 */
public record SiteTextMoved(
        Move move, SiteTextKind kind, Optional<LocalText> words, Actor actor, Instant at)
        implements ActorsEvent {
    /** What was done. */
    public enum Move {
        PROPOSE,
        PASS,
        SEND_BACK
    }

    @Override
    public String chain() {
        return "site:" + kind;
    }

    @Override
    public String auditAction() {
        return "SITE_TEXT_" + move;
    }

    @Override
    public String subject() {
        return kind.name();
    }

    @Override
    public String detail() {
        return words.map(w -> w.en() + "\n" + w.es()).orElse("");
    }
}
