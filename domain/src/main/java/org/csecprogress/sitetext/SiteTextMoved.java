package org.csecprogress.sitetext;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ActorsEvent;

/**
 * An audited event: a site text was proposed, approved, sent back or ended.
 *
 * @param text the approved text, which the audit trail keeps; empty if it is not public
 */
public record SiteTextMoved(
        Move move, SiteTextKind kind, Optional<ShownText> text, Actor actor, Instant at)
        implements ActorsEvent {
    /** The action. */
    public enum Move {
        PROPOSE,
        PASS,
        SEND_BACK,
        END
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
        return text.map(
                        t ->
                                t.words().en()
                                        + "\n"
                                        + t.words().es()
                                        + t.days().written().map(d -> "\n" + d).orElse(""))
                .orElse("");
    }
}
