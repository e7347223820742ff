package org.csecprogress.auditrelease;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A count, and all that is printed about it anywhere. */
final class Cell {
    /** Nothing is printed about how many counties answered. */
    static final int UNKNOWN_COUNTIES = -1;

    private final CellName name;
    private final boolean guarded;
    private final List<Place> places = new ArrayList<>();
    private OptionalLong value = OptionalLong.empty();
    private boolean withheld;
    private boolean silent;
    private boolean isTold;
    private int counties = UNKNOWN_COUNTIES;
    private int unknown = -1;

    /**
     * Where something is printed.
     *
     * @param release number of the release
     * @param table name of the table
     */
    record Place(String release, String table) {}

    Cell(CellName name, boolean guarded) {
        this.name = name;
        this.guarded = guarded;
    }

    CellName name() {
        return name;
    }

    /** Whether it counts people at risk. */
    boolean isGuarded() {
        return guarded;
    }

    /** The places where it is printed or withheld; none for a count that has no table. */
    List<Place> places() {
        return places;
    }

    OptionalLong value() {
        return value;
    }

    /** Whether a star stands for it, so that it is not zero. */
    boolean isWithheld() {
        return withheld;
    }

    /** Whether nobody answered: there is no such count. */
    boolean isSilent() {
        return silent;
    }

    int counties() {
        return counties;
    }

    boolean isPublic() {
        return !places.isEmpty() || value.isPresent();
    }

    /** Its number among the unknowns, or -1. */
    int unknown() {
        return unknown;
    }

    void number(int number) {
        unknown = number;
    }

    void answeredBy(int number) {
        counties = number;
    }

    void printed(Place place) {
        if (!places.contains(place)) {
            places.add(place);
        }
    }

    void withhold() {
        withheld = true;
    }

    void silence() {
        silent = true;
    }

    /** Lets an insider know the value, unless it is printed. */
    void tell(long known) {
        isTold = value.isEmpty();
        show(known);
    }

    /** Whether nobody but an insider knows the value. */
    boolean isTold() {
        return isTold;
    }

    /** Shows the value; false where another one is shown already. */
    boolean show(long shown) {
        if (value.isPresent()) {
            return value.getAsLong() == shown;
        }
        value = OptionalLong.of(shown);
        return true;
    }
}
