package org.csecprogress.builders;

import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/** The people who take the steps of a filing or a release. */
public interface Crew {
    /** Returns the preparer of a county. */
    Actor preparer(CountyCode county);

    /** Returns the official who certifies for an agency of a county. */
    Actor certifier(CountyCode county, Agency agency);

    /** Returns the reviewer. */
    Actor reviewer();

    /** Returns the publisher. */
    Actor publisher();

    /** Returns the disclosure officer. */
    Actor disclosure();

    /** Returns who signs releases for that office: statistics, legal or the department. */
    Actor signatory(Role office);

    /** Returns the {@link Staff} of the specifications. */
    static Crew staff() {
        return new Crew() {
            @Override
            public Actor preparer(CountyCode county) {
                return Staff.preparer(county);
            }

            @Override
            public Actor certifier(CountyCode county, Agency agency) {
                return Staff.certifier(county, agency);
            }

            @Override
            public Actor reviewer() {
                return Staff.REVIEWER;
            }

            @Override
            public Actor publisher() {
                return Staff.PUBLISHER;
            }

            @Override
            public Actor disclosure() {
                return Staff.DISCLOSURE;
            }

            @Override
            public Actor signatory(Role office) {
                return Staff.ofTheState().stream()
                        .filter(each -> each.has(office))
                        .findFirst()
                        .orElseThrow();
            }
        };
    }
}
