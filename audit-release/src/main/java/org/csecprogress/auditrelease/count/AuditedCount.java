package org.csecprogress.auditrelease.count;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A count with everything that is printed about it. */
public final class AuditedCount {
    /** Stands for an unprinted number of counties that answered. */
    public static final int UNKNOWN_COUNTIES = -1;

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
    public record Place(String release, String table) {}

    AuditedCount(CellName name, boolean guarded) {
        this.name = name;
        this.guarded = guarded;
    }

    public CellName name() {
        return name;
    }

    /** Returns whether it counts people at risk. */
    public boolean isGuarded() {
        return guarded;
    }

    /** Returns the places where it is printed or withheld; none for a count without a table. */
    public List<Place> places() {
        return places;
    }

    public OptionalLong value() {
        return value;
    }

    /** Returns whether a star stands for it, so that it is not zero. */
    public boolean isWithheld() {
        return withheld;
    }

    /** Returns whether nobody answered, so that there is no count. */
    public boolean isSilent() {
        return silent;
    }

    public int counties() {
        return counties;
    }

    public boolean isPublic() {
        return !places.isEmpty() || value.isPresent();
    }

    /** Returns its number among the unknowns, or -1. */
    public int unknown() {
        return unknown;
    }

    void number(int number) {
        unknown = number;
    }

    public void answeredBy(int number) {
        counties = number;
    }

    public void printed(Place place) {
        if (!places.contains(place)) {
            places.add(place);
        }
    }

    public void withhold() {
        withheld = true;
    }

    public void silence() {
        silent = true;
    }

    /** Adds an insider's knowledge of the value, unless it is printed. */
    public void tell(long known) {
        isTold = value.isEmpty();
        show(known);
    }

    /** Returns whether only an insider knows the value. */
    public boolean isTold() {
        return isTold;
    }

    /** Records the shown value. Returns false if another value is already shown. */
    public boolean show(long shown) {
        if (value.isPresent()) {
            return value.getAsLong() == shown;
        }
        value = OptionalLong.of(shown);
        return true;
    }
}
