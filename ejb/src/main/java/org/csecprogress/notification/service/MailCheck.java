package org.csecprogress.notification.service;

import java.util.List;
import java.util.regex.Pattern;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.kernel.setting.service.Settings;

/** Looks at the settings of mail. */
public final class MailCheck {
    /** Jakarta Mail, which is stricter, is the server's: bin/doctor has none. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

    private MailCheck() {}

    /** Returns what is wrong with them, or that there are none. */
    public static List<Flaw> findings(Settings settings, Profile profile) {
        MailSettings mail = new MailSettings(settings::of, profile);
        if (mail.host().isEmpty()) {
            return List.of(
                    Flaw.warning(
                            "No mail is sent, and links to new accounts go by mail alone.",
                            "Set CSEC_MAIL_HOST and CSEC_MAIL_FROM."));
        }
        try {
            mail.check(text -> ADDRESS.matcher(text).matches());
            return List.of();
        } catch (IllegalStateException e) {
            return List.of(Flaw.refused(e.getMessage(), "Correct the settings of mail."));
        }
    }
}
