package org.csecprogress.builders;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * The people of the specifications, always with the same accounts: those of the state have keys
 * below ten, the three of a county its code between 1 and the digit of the person, as in 1581.
 */
public final class Staff {
    public static final Actor REVIEWER = state(1, "R. Dunn", Role.STATE_REVIEWER);
    public static final Actor OTHER_REVIEWER = state(2, "N. Falk", Role.STATE_REVIEWER);
    public static final Actor PUBLISHER = state(3, "P. Ames", Role.STATE_PUBLISHER);
    public static final Actor DISCLOSURE = state(4, "D. Cole", Role.STATE_DISCLOSURE);
    public static final Actor STATISTICS = state(5, "S. Hale", Role.STATE_STATISTICS);
    public static final Actor LEGAL = state(6, "L. Iqbal", Role.STATE_LEGAL);
    public static final Actor DEPARTMENT = state(7, "E. Voss", Role.STATE_DEPARTMENT);
    public static final Actor ADMIN = state(8, "A. Ruiz", Role.STATE_ADMIN);
    public static final Actor AUDITOR = state(9, "T. Wu", Role.AUDITOR);

    /** A second administrator, who is in none of the lists. */
    public static final Actor OTHER_ADMIN = state(10, "N. Abara", Role.STATE_ADMIN);

    private Staff() {}

    private static Actor state(long account, String name, Role role) {
        return new Actor(account, name, Set.of(new Actor.Grant(role, null, null)));
    }

    /** Returns the code of a county by its name. */
    public static CountyCode county(String name) {
        return SharedCatalog.counties().all().stream()
                .filter(county -> county.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no county: " + name))
                .code();
    }

    /** Returns the preparer of a county. */
    public static Actor preparer(CountyCode county) {
        return of(county, 1, "P. Reyes", Role.COUNTY_PREPARER, null);
    }

    /** Returns the official who certifies for an agency of a county. */
    public static Actor certifier(CountyCode county, Agency agency) {
        return agency == Agency.CWS
                ? of(county, 2, "C. Moss", Role.COUNTY_CERTIFIER, agency)
                : of(county, 3, "B. Lund", Role.COUNTY_CERTIFIER, agency);
    }

    /** Returns the coordinator of a county, who is in none of the lists. */
    public static Actor coordinator(CountyCode county) {
        return of(county, 4, "M. Ortiz", Role.COUNTY_COORDINATOR, null);
    }

    private static Actor of(CountyCode county, int person, String name, Role role, Agency agency) {
        return new Actor(
                Long.parseLong(county.value()) * 10 + 1000 + person,
                name,
                Set.of(new Actor.Grant(role, county, agency)));
    }

    /** Returns the three of a county. */
    public static List<Actor> of(CountyCode county) {
        return List.of(
                preparer(county), certifier(county, Agency.CWS), certifier(county, Agency.PROB));
    }

    /** Returns everybody of all counties and of the state. */
    public static List<Actor> everybody() {
        return Stream.concat(
                        SharedCatalog.counties().all().stream()
                                .flatMap(county -> of(county.code()).stream()),
                        ofTheState().stream())
                .toList();
    }

    /** Returns everybody of the state. */
    public static List<Actor> ofTheState() {
        return List.of(
                REVIEWER,
                OTHER_REVIEWER,
                PUBLISHER,
                DISCLOSURE,
                STATISTICS,
                LEGAL,
                DEPARTMENT,
                ADMIN,
                AUDITOR);
    }
}
