package org.csecprogress.publication;

import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.text.Flag;

/**
 * A public text of a frozen submission or of CDSS, as its reader weighs it.
 *
 * @param flags what in it could tell a count
 * @param decision what was decided about this very text, or nothing
 */
public record ReviewedText(PublicText text, List<Flag> flags, Optional<TextDecision> decision) {
    public ReviewedText {
        flags = List.copyOf(flags);
    }

    /** Whether nobody has decided. */
    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** Whether something in it could tell a count. */
    public boolean isFlagged() {
        return !flags.isEmpty();
    }

    /** Whether it compares amounts. */
    public boolean isComparing() {
        return flags.stream().anyMatch(flag -> flag.kind() == Flag.Kind.COMPARISON);
    }

    /** Whether it was decided so. */
    public boolean is(TextVerdict verdict) {
        return decision.map(TextDecision::verdict).filter(verdict::equals).isPresent();
    }

    /** What changes whenever the text or the decision about it does. */
    String mark() {
        long version = decision.map(TextDecision::version).orElse(0L);
        return ReleaseDigests.ofText(text.body()) + "." + version;
    }
}
