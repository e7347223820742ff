package org.csecprogress.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;

/**
 * A role with its place as an administrator chose it in a form, before it is believed.
 *
 * @param role name of the role; of a certifier with the agency, such as {@code
 *     COUNTY_CERTIFIER.CWS}
 * @param county code of the county, or empty for the state
 */
public record RoleChoice(String role, String county) {
    private static final String AGENCY = ".";
    private static final String PLACE = "@";

    public RoleChoice {
        role = role == null ? "" : role.strip();
        county = county == null ? "" : county.strip();
    }

    /** The roles that can be chosen, those of counties first. */
    public static List<String> roles() {
        List<String> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role == Role.COUNTY_CERTIFIER) {
                Arrays.stream(Agency.values()).forEach(agency -> roles.add(role + AGENCY + agency));
            } else {
                roles.add(role.name());
            }
        }
        return roles;
    }

    /** The choice that gives this. */
    public static RoleChoice of(Actor.Grant grant) {
        return new RoleChoice(
                grant.role() + (grant.agency() == null ? "" : AGENCY + grant.agency()),
                grant.county() == null ? "" : grant.county().value());
    }

    /** Reads what {@link #written} wrote; any other text is a choice that has problems. */
    public static RoleChoice parse(String text) {
        int at = text.indexOf(PLACE);
        return at < 0
                ? new RoleChoice(text, "")
                : new RoleChoice(text.substring(0, at), text.substring(at + PLACE.length()));
    }

    /** In one word, for the value of a button. */
    public String written() {
        return county.isEmpty() ? role : role + PLACE + county;
    }

    /** Why this is no role with its place, by the fields of the form; empty if it is one. */
    public List<Problem> problems() {
        if (!roles().contains(role)) {
            return List.of(Problem.of("role", "account.role.missing"));
        }
        if (plain().isCounty() && !CountyCode.isValid(county)) {
            return List.of(Problem.of("county", "account.county.missing"));
        }
        if (!plain().isCounty() && !county.isEmpty()) {
            return List.of(Problem.of("county", "account.county.none"));
        }
        return List.of();
    }

    /**
     * What was chosen.
     *
     * @throws IllegalArgumentException if it has problems
     */
    public Actor.Grant grant() {
        int at = role.indexOf(AGENCY);
        return new Actor.Grant(
                plain(),
                county.isEmpty() ? null : new CountyCode(county),
                at < 0 ? null : Agency.valueOf(role.substring(at + AGENCY.length())));
    }

    private Role plain() {
        int at = role.indexOf(AGENCY);
        return Role.valueOf(at < 0 ? role : role.substring(0, at));
    }
}
