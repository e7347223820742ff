package org.csecprogress.kernel.service;

/** The checks that decide whether the portal starts. Each refusal says everything at once. */
@ForEverybody
public interface StartChecks {
    /**
     * Looks at the settings, the machine and the database before the schema is migrated.
     *
     * @throws IllegalStateException if the portal must not start, with all that is to be done
     */
    void beforeMigration();

    /**
     * Looks at the rights that the migrations gave.
     *
     * @throws IllegalStateException if the portal must not start, with all that is to be done
     */
    void afterMigration();
}
