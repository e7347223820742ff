package org.csecprogress.identity.signing;

import java.util.List;

/** Stores how acts were confirmed. Nothing is changed or removed. */
public interface ActConfirmations {
    void add(ActConfirmation confirmation);

    /** Whether there are any of one chain. */
    boolean isAny(String chain);

    /** Returns those of one chain, oldest first. */
    List<ActConfirmation> of(String chain);
}
