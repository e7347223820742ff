package org.csecprogress.calendar;

import java.util.Map;
import java.util.Optional;

/** Where a request for more time stands. The table in here is the whole of its life. */
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

    /** Where the action leads from here, or nothing if it is not allowed here. */
    public Optional<ExtensionState> after(ExtensionAction action) {
        return this == ASKED ? Optional.ofNullable(FROM_ASKED.get(action)) : Optional.empty();
    }

    /** Whether it waits for CDSS. */
    public boolean isOpen() {
        return this == ASKED;
    }
}
