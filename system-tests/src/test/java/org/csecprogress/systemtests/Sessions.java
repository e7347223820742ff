package org.csecprogress.systemtests;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The sessions that people have at the shared portal, each signed in at first use. */
final class Sessions {
    /** A person's browser and another one. */
    private enum Which {
        FIRST,
        SECOND
    }

    private static final Map<Which, Map<People.Person, Web>> OPEN = new EnumMap<>(Which.class);

    private Sessions() {}

    /** Returns the session in which a person works. */
    static Web as(People.Person person) {
        return in(Which.FIRST, person);
    }

    /** Returns another session of the person, which knows no page of the first. */
    static Web again(People.Person person) {
        return in(Which.SECOND, person);
    }

    private static synchronized Web in(Which which, People.Person person) {
        return OPEN.computeIfAbsent(which, each -> new HashMap<>())
                .computeIfAbsent(person, each -> Web.signedIn(Portal.shared().url(""), each));
    }
}
