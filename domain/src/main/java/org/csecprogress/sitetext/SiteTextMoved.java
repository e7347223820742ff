package org.csecprogress.sitetext;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;
import org.csecprogress.kernel.LocalText;

/**
 * An audited event: a site text was proposed, approved or sent back.
 *
 * @param words the approved text, which the audit trail keeps; empty if it is not public
 */
public record SiteTextMoved(
        Move move, SiteTextKind kind, Optional<LocalText> words, Actor actor, Instant at)
        implements ActorsEvent {
    /** The action. */
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
