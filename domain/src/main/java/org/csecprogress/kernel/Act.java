package org.csecprogress.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * An act for which a second factor is shown again, with what its actor has seen of it. A passkey
 * signs its {@link #text}.
 *
 * @param chain the audit chain of what it is about
 * @param action its name in the history
 * @param shown what was shown, in one line: words, and SHA-256 digests in hexadecimal
 */
public record Act(String chain, String action, String shown) implements Serializable {
    public Act {
        shown = shown.replaceAll("\\s+", " ");
    }

    /** Returns how a digest is written in {@link #shown}. */
    public static String digest(String hex) {
        return "sha256:" + hex;
    }

    /** Returns the text of acts that are done together, with a line for each. */
    public static String text(long accountId, List<Act> acts) {
        StringBuilder text = new StringBuilder("CSEC Progress\naccount ").append(accountId);
        acts.forEach(
                act ->
                        text.append('\n')
                                .append(act.action)
                                .append(' ')
                                .append(act.chain)
                                .append(' ')
                                .append(act.shown));
        return text.toString();
    }
}
