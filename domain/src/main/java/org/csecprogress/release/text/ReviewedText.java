package org.csecprogress.release.text;

import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.text.Flag;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;

/**
 * A public text of a frozen submission or of CDSS under review.
 *
 * @param flags passages that could disclose a count
 * @param decision the decision on this very text, if there is one
 */
public record ReviewedText(PublicText text, List<Flag> flags, Optional<TextDecision> decision) {
    public ReviewedText {
        flags = List.copyOf(flags);
    }

    /** Whether there is no decision yet. */
    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** Whether something in the text could disclose a count. */
    public boolean isFlagged() {
        return !flags.isEmpty();
    }

    /** Whether the text compares amounts. */
    public boolean isComparing() {
        return flags.stream().anyMatch(flag -> flag.kind() == Flag.Kind.COMPARISON);
    }

    /** Whether the text got that verdict. */
    public boolean is(TextVerdict verdict) {
        return decision.map(TextDecision::verdict).filter(verdict::equals).isPresent();
    }

    /** Returns a mark that changes whenever the text or its decision does. */
    String mark() {
        long version = decision.map(TextDecision::version).orElse(0L);
        return ReleaseDigests.ofText(text.body()) + "." + version;
    }
}
