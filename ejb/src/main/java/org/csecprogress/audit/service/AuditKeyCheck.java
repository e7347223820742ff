package org.csecprogress.audit.service;

import java.util.List;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.setting.SettingFiles;
import org.csecprogress.kernel.setting.service.Settings;

/** Refuses to start with a key for the audit trail that cannot be used. */
public final class AuditKeyCheck {
    private static final String KEY = "csec.audit.key";

    private AuditKeyCheck() {}

    /** Returns why the key cannot be used. A missing one is among the settings that are needed. */
    public static List<Flaw> findings(Settings settings, Profile profile) {
        if (settings.of(KEY).or(() -> settings.of(KEY + SettingFiles.ENDING)).isEmpty()) {
            return List.of();
        }
        try {
            new AuditKeyring(settings.of(KEY), settings.of(KEY + SettingFiles.ENDING), profile)
                    .keys();
            return List.of();
        } catch (IllegalStateException e) {
            return List.of(
                    Flaw.refused(
                            e.getMessage(),
                            "Put back the file of keys, each with its name, a colon and its"
                                    + " secret."));
        }
    }
}
