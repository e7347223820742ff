package org.csecprogress.calendar;

import java.util.Map;
import java.util.Optional;

/** The state of a request for more time. The table in this class has all transitions. */
public enum ExtensionState {
    ASKED,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    private static final Map<ExtensionAction, ExtensionState> FROM_ASKED =
            Map.of(
                    ExtensionAction.GRANT, GRANTED,
                    ExtensionAction.REFUSE, REFUSED,
                    ExtensionAction.WITHDRAW, WITHDRAWN);

    /** Returns the state after the action; empty if the action is not allowed here. */
    public Optional<ExtensionState> after(ExtensionAction action) {
        return this == ASKED ? Optional.ofNullable(FROM_ASKED.get(action)) : Optional.empty();
    }
}
