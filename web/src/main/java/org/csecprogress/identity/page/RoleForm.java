package org.csecprogress.identity.page;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.CountyCode;

/** A role with its county, as it is chosen in a form ({@code c:roleFields}). */
public class RoleForm implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private String role = "";
    private CountyCode county;
    private CountyCode only;

    /** Lets roles be chosen for that county alone; empty for all places. */
    void in(Optional<CountyCode> place) {
        only = place.orElse(null);
    }

    /** Whether the place of the role is chosen, too. */
    public boolean isOfAnyPlace() {
        return only == null;
    }

    /** Returns what is chosen. The service says what is wrong with it. */
    RoleChoice choice() {
        CountyCode place = only == null ? county : only;
        return new RoleChoice(role, place == null ? "" : place.value());
    }

    /** Shows a choice that was made before. */
    void show(RoleChoice choice) {
        role = choice.role();
        county =
                Optional.of(choice.county())
                        .filter(CountyCode::isValid)
                        .map(CountyCode::new)
                        .orElse(null);
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role == null ? "" : role;
    }

    public CountyCode getCounty() {
        return county;
    }

    public void setCounty(CountyCode county) {
        this.county = county;
    }
}
