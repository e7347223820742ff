package org.csecprogress.disclosure;

/**
 * Decides what of a system of tables may be published. Every implementation promises that no
 * protected count below the policy's threshold, zero apart, can be worked out from the cells that
 * it shows, and gives the same plan for the same system.
 */
public interface DisclosureControl {
    /** The plan for the system: every planned cell and block is either shown or withheld. */
    SuppressionPlan protect(TableSystem system);

    /** The policy that the plans obey. */
    SuppressionPolicy policy();
}
