package org.csecprogress.publication;

/** Is told how far the making of a plan has come; may throw to end it. */
@FunctionalInterface
public interface BuildWatch {
    /** Nobody looks. */
    BuildWatch NONE = (stage, round) -> {};

    /**
     * It has come there.
     *
     * @param round how often it has, from 1
     */
    void at(BuildStage stage, int round);
}
