package org.csecprogress.kernel.service;

import org.csecprogress.kernel.setting.SettingFiles;

/**
 * Tells whether the portal is at rest: it serves pages and does nothing by itself. A restored
 * database believes that mail still waits, releases are still due and days still unsealed, so its
 * first node starts with {@code csec.restored} set to {@code true}, an environment variable or a
 * system property, until people have looked.
 */
public final class AtRest {
    private AtRest() {}

    /** Returns whether the portal is at rest. */
    public static boolean isSet() {
        return SettingFiles.given("csec.restored").filter("true"::equalsIgnoreCase).isPresent();
    }
}
