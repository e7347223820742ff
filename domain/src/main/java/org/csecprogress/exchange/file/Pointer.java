package org.csecprogress.exchange.file;

/** JSON pointers as in RFC 6901. */
public final class Pointer {
    private Pointer() {}

    public static RowError.Place to(Object... steps) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            // A name of a million characters is shortened.
            String name = RawCell.text(step.toString()).text();
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return new RowError.Place("", pointer.toString());
    }
}
