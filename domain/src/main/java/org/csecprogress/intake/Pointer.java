package org.csecprogress.intake;

/** Places in JSON, as RFC 6901 writes them. */
final class Pointer {
    private Pointer() {}

    static RowError.Place to(Object... steps) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            // A name of a million characters is not repeated.
            String name = RawCell.text(step.toString()).text();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return new RowError.Place("", pointer.toString());
    }
}
