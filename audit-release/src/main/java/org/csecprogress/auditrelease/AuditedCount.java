package org.csecprogress.auditrelease;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A count with everything that is printed about it. */
final class AuditedCount {
    /** Stands for an unprinted number of counties that answered. */
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
     * The place where something is printed.
     *
     * @param release number of the release
     * @param table name of the table
     */
    record Place(String release, String table) {}

    AuditedCount(CellName name, boolean guarded) {
        this.name = name;
        this.guarded = guarded;
    }

    CellName name() {
        return name;
    }

    /** Returns whether it counts people at risk. */
    boolean isGuarded() {
        return guarded;
    }

    /** Returns the places where it is printed or withheld; none for a count without a table. */
    List<Place> places() {
        return places;
    }

    OptionalLong value() {
        return value;
    }

    /** Returns whether a star stands for it, so that it is not zero. */
    boolean isWithheld() {
        return withheld;
    }

    /** Returns whether nobody answered, so that there is no count. */
    boolean isSilent() {
        return silent;
    }

    int counties() {
        return counties;
    }

    boolean isPublic() {
        return !places.isEmpty() || value.isPresent();
    }

    /** Returns its number among the unknowns, or -1. */
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

    /** Adds an insider's knowledge of the value, unless it is printed. */
    void tell(long known) {
        isTold = value.isEmpty();
        show(known);
    }

    /** Returns whether only an insider knows the value. */
    boolean isTold() {
        return isTold;
    }

    /** Records the shown value. Returns false if another value is already shown. */
    boolean show(long shown) {
        if (value.isPresent()) {
            return value.getAsLong() == shown;
        }
        value = OptionalLong.of(shown);
        return true;
    }
}
